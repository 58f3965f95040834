package dudao.audit;

import dudao.cases.CaseNumber;
import dudao.verifier.Json;
import dudao.verifier.TrailLine;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 留痕, for reading: what happened, as it was written. */
@Component
@Transactional(readOnly = true)
public class AuditTrail {

    private static final String OF_CHAIN =
            "select seq, body, hash from audit_event where year = ? and chain = ? order by seq";

    /** By the index of V057, of which these words are a part. */
    private static final String READS = """
            select chain, seq, body from audit_event
            where substring(body from '"about":"([^"]+)"') = ? and body like '%"about":"%' and year between ? and ?
            """;

    private static final String OF_STUDIO = """
            select chain, seq, body from audit_event where year between ? and ? and chain = any(?) and (
                body like '%"what":"studio-%' or body like '%"what":"diagram%' or body like '%"what":"rules%'
                or body like '%"address":"% /studio%')
            """;

    private final JdbcTemplate jdbc;

    AuditTrail(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything of a case, oldest first, as its chain holds it. */
    public List<TrailLine> of(CaseNumber number) {
        return of(number.value());
    }

    /** 查阅: who of the onlookers read the case, who took something of it along, who was refused it. In no order. */
    public List<TrailLine> readsOf(CaseNumber number, Year from, Year to) {
        return jdbc.query(
                READS,
                (row, n) -> TrailLine.of(
                        row.getString("chain"), row.getLong("seq"), TrailLine.NOTHING, body(row.getString("body"))),
                number.value(),
                from.getValue(),
                to.getValue());
    }

    /** What a person did in the house on the last days, cases apart; found in the chains in which he alone could stand. */
    public List<TrailLine> lately(String login, LocalDate today, int days) {
        var chains = IntStream.range(0, days)
                .mapToObj(back -> Trail.chainOfDay(today.minusDays(back), login))
                .toArray(String[]::new);
        return jdbc.query(
                "select chain, seq, body from audit_event where year between ? and ? and chain = any(?) and body like ?",
                (row, n) -> TrailLine.of(
                        row.getString("chain"), row.getLong("seq"), TrailLine.NOTHING, body(row.getString("body"))),
                today.minusDays(days).getYear(),
                today.getYear(),
                chains,
                "%\"by\":\"" + login.replaceAll("([%_\\\\])", "\\\\$1") + "\"%");
    }

    /** 流程设计的留痕: what was done to diagrams, forms and rules on those days, newest first, in whichever chain of the day it stands. */
    public List<TrailLine> ofStudio(LocalDate from, LocalDate to) {
        var chains = from.datesUntil(to.plusDays(1)).flatMap(Trail::chainsOfDay).toArray(String[]::new);
        return jdbc
                .query(
                        OF_STUDIO,
                        (row, n) -> TrailLine.of(
                                row.getString("chain"),
                                row.getLong("seq"),
                                TrailLine.NOTHING,
                                body(row.getString("body"))),
                        from.getYear(),
                        to.getYear(),
                        chains)
                .stream()
                .sorted(Comparator.comparing(TrailLine::at).reversed())
                .toList();
    }

    /** @param chain a case, or one of a day's, e.g. {@code 日2026-11-22-3} */
    List<TrailLine> of(String chain) {
        var previous = new Object() {
            String hash = TrailLine.NOTHING;
        };
        return jdbc.query(
                OF_CHAIN,
                (row, n) -> {
                    var line = TrailLine.of(chain, row.getLong("seq"), previous.hash, body(row.getString("body")));
                    previous.hash = HexFormat.of().formatHex(row.getBytes("hash"));
                    return line;
                },
                Integer.valueOf(chain.substring(1, 5)),
                chain);
    }

    /** What cannot be read any more is shown as it is, and found out by whoever checks it. */
    private static Map<String, Object> body(String text) {
        try {
            return Json.object(text);
        } catch (IllegalArgumentException unreadable) {
            return Map.of("unreadable", text);
        }
    }
}
