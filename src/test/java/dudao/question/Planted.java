package dudao.question;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case made of rows: of what is planted in it, the application itself would refuse the most. */
class Planted {

    private static final String OFFICE = "C";
    private static final String UNIT = "S019";

    private final JdbcClient jdbc;
    private final String number;
    private int seq;

    Planted(JdbcClient jdbc, String number) {
        this(jdbc, number, 0);
        update(
                "insert into cases_file values (?, 'SPECIAL_SUPERVISION', ?, ?, ?, null, 'SAFETY', false, 'source-003', '1', date '2026-11-23')",
                number,
                number + "专项督导",
                OFFICE,
                UNIT);
        update("insert into audit_chain values (?, 0, 0, '', '')", number);
        told("2026-11-23T01:00:00.000Z", Map.of("kind", "case-begun"));
    }

    /** A case that is there already and goes on. */
    static Planted goingOn(JdbcClient jdbc, String number) {
        return new Planted(
                jdbc,
                number,
                jdbc.sql("select seq from audit_chain where chain = ?")
                        .param(number)
                        .query(Integer.class)
                        .single());
    }

    private Planted(JdbcClient jdbc, String number, int seq) {
        this.jdbc = jdbc;
        this.number = number;
        this.seq = seq;
    }

    Planted acted(String at, String act, String by) {
        return told(at, Map.of("kind", "acted", "act", act, "by", by, "diagram", "inspection:1:0", "law", "教育督导条例#18"));
    }

    Planted delivered(String at, String on, String document) {
        return told(at, Map.of("kind", "document-delivered", "by", "county.staff1", "on", on, "document", document));
    }

    Planted told(String at, Map<String, String> fields) {
        var body = new TreeMap<>(fields);
        body.put("at", at);
        tell(jdbc, number, ++seq, body);
        update("update audit_chain set seq = ? where chain = ?", seq, number);
        return this;
    }

    /** A read, which stands in a chain of its day. */
    Planted read(String by, String kind) {
        var chain = "日2026-12-01-" + kind.length();
        update("insert into audit_chain values (?, 0, 0, '', '') on conflict do nothing", chain);
        var next = jdbc.sql("update audit_chain set seq = seq + 1 where chain = ? returning seq")
                .param(chain)
                .query(Integer.class)
                .single();
        var body = new TreeMap<>(Map.of("kind", kind, "by", by, "about", number, "address", "GET /cases/" + number));
        body.put("at", "2026-12-01T02:00:00.000Z");
        tell(jdbc, chain, next, body);
        return this;
    }

    private static void tell(JdbcClient jdbc, String chain, int seq, Map<String, String> body) {
        var text = new StringBuilder();
        body.forEach((name, value) ->
                text.append(text.isEmpty() ? "{" : ",").append("\"%s\":\"%s\"".formatted(name, value)));
        jdbc.sql("insert into audit_event (seq, year, chain, body, hash) values (?, 2026, ?, ?, '')")
                .params(seq, chain, text + "}")
                .update();
    }

    Planted deadline(String clock, String lastDay, String metOn) {
        return update("""
                insert into deadline (case_number, clock, subject, anchored_on, length, unit, regulation, article,
                    last_day, provisional, met_on, closed_on)
                values (?, ?, '', '2026-10-23', 10, 'CALENDAR_DAYS', '教育督导条例', 20, ?::date, false, ?::date, ?::date)
                """, number, clock, lastDay, metOn, metOn);
    }

    Planted document(String document, String kind) {
        return update("insert into document values (?, ?, ?, '', '2026-11-24')", document, number, kind);
    }

    Planted service(String document, String mode, String exhibit) {
        return update("""
                insert into service_record (document_number, mode, effective_on, recipient, remark, delivered_on, recipient_role, exhibit)
                values (?, ?, '2026-11-25', '李明', '当面交付', '2026-11-25', 'RECEIVER', ?)
                """, document, mode, exhibit);
    }

    Planted result(String issuedOn, String revokedOn) {
        return update(
                "insert into result (case_number, evaluation, grade, suggestions, issued_on, revoked_on) values (?, '', 'GOOD', '', ?::date, ?::date)",
                number,
                issuedOn,
                revokedOn);
    }

    Planted rectified(String reportedBy, String verifiedBy) {
        return update(
                "insert into rectification values (?, '1', 1, '', '', ?, '2026-12-20', ?, '2026-12-22', true, '')",
                number,
                reportedBy,
                verifiedBy);
    }

    Planted review(String ruling) {
        return update("""
                insert into objection (case_number, kind, ordinal, demand, grounds, lodged_on, arrived_on, filed_by, direct, ruling, ruled_on)
                values (?, 'REVIEW', 1, '', '', '2026-12-20', '2026-12-20', 'ONLINE', false, ?, '2026-12-28')
                """, number, ruling);
    }

    Planted visited(String inspector, String on) {
        return update("insert into inspection_record values (?, ?, ?::date, '', '', '')", number, inspector, on);
    }

    Planted member(String login) {
        return update("insert into inspectors_member values (?, ?, 'MEMBER', null, null)", number, login);
    }

    Planted recorded(String actor) {
        return update(
                "insert into cases_event values (nextval('cases_event_seq'), ?, '2026-11-23', ?, 'sign-notice', null, '教育督导条例', 17)",
                number,
                actor);
    }

    static String unit() {
        return UNIT;
    }

    private Planted update(String sql, Object... parameters) {
        jdbc.sql(sql).params(parameters).update();
        return this;
    }
}
