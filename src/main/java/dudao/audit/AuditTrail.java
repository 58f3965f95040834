package dudao.audit;

import dudao.cases.CaseNumber;
import dudao.verifier.Json;
import dudao.verifier.TrailLine;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 留痕, for reading: what happened, as it was written. */
@Component
@Transactional(readOnly = true)
public class AuditTrail {

    private static final String OF_CHAIN =
            "select seq, body, hash from audit_event where year = ? and chain = ? order by seq";

    private final JdbcTemplate jdbc;

    AuditTrail(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything of a case, oldest first, as its chain holds it. */
    public List<TrailLine> of(CaseNumber number) {
        return of(number.value());
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
