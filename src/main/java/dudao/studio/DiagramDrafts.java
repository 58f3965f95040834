package dudao.studio;

import dudao.diagram.Finding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps every draft of a diagram that was handed in, the refused ones too; none is changed or removed. */
@Component
public class DiagramDrafts {

    private static final String COLUMNS = """
            number, process, name, note, findings, sound, returns_to, handed_in_by, handed_in_at, approved, decided_by,
            decided_at, reasons, version, from_day, reach
            """;

    /**
     * What there was when a draft was handed in, which it was drawn against.
     *
     * @param after number of the latest decision
     * @param product hash of the product's own text; empty where it has none
     */
    record Drawn(int after, String product) {}

    private final JdbcClient jdbc;

    DiagramDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int add(
            String process,
            String name,
            byte[] text,
            String note,
            List<Finding> findings,
            @Nullable String drawnAgainst,
            Drawn drawn,
            @Nullable Integer returnsTo,
            String by,
            Instant at) {
        return jdbc.sql("""
                        insert into studio_draft (process, name, text, note, findings, sound, drawn_against, drawn_after,
                            drawn_product, returns_to, handed_in_by, handed_in_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning number
                        """)
                .params(
                        process,
                        name,
                        text,
                        note,
                        String.join("\n", findings.stream().map(Finding::line).toList()),
                        findings.stream().allMatch(Finding::remark),
                        drawnAgainst,
                        drawn.after(),
                        drawn.product(),
                        returnsTo,
                        by,
                        Timestamp.from(at))
                .query(Integer.class)
                .single();
    }

    void decide(
            int number,
            boolean approved,
            String by,
            Instant at,
            String reasons,
            @Nullable Integer version,
            @Nullable LocalDate from,
            @Nullable String reach) {
        jdbc.sql("""
                        update studio_draft set approved = ?, decided_by = ?, decided_at = ?, reasons = ?, version = ?,
                            from_day = ?, reach = ?
                        where number = ?
                        """)
                .params(approved, by, Timestamp.from(at), reasons, version, from, reach, number)
                .update();
    }

    /** Locked, so that two people decide one after the other. */
    Optional<DiagramDraft> open(int number) {
        return jdbc.sql("select " + COLUMNS + " from studio_draft where number = ? for update")
                .param(number)
                .query((row, n) -> draft(row))
                .optional();
    }

    public Optional<DiagramDraft> draft(int number) {
        return jdbc.sql("select " + COLUMNS + " from studio_draft where number = ?")
                .param(number)
                .query((row, n) -> draft(row))
                .optional();
    }

    public byte[] text(int number) {
        return jdbc.sql("select text from studio_draft where number = ?")
                .param(number)
                .query(byte[].class)
                .single();
    }

    Drawn drawn(int number) {
        return jdbc.sql(
                        "select coalesce(drawn_after, 0), coalesce(drawn_product, '') from studio_draft where number = ?")
                .param(number)
                .query((row, n) -> new Drawn(row.getInt(1), row.getString(2).strip()))
                .single();
    }

    /** Hash of the text it was drawn against; empty where there was none. */
    String drawnAgainst(int number) {
        return jdbc.sql("select coalesce(drawn_against, '') from studio_draft where number = ?")
                .param(number)
                .query(String.class)
                .single()
                .strip();
    }

    /** The newest twenty that wait for a second person. */
    List<DiagramDraft> open() {
        return jdbc.sql("select " + COLUMNS
                        + " from studio_draft where approved is null and sound order by number desc limit 20")
                .query((row, n) -> draft(row))
                .list();
    }

    /** The newest hundred, newest first. */
    List<DiagramDraft> newest() {
        return jdbc.sql("select " + COLUMNS + " from studio_draft order by number desc limit 100")
                .query((row, n) -> draft(row))
                .list();
    }

    private static DiagramDraft draft(ResultSet row) throws SQLException {
        var from = row.getDate("from_day");
        var decidedAt = row.getTimestamp("decided_at");
        return new DiagramDraft(
                row.getInt("number"),
                row.getString("process"),
                row.getString("name"),
                row.getString("note"),
                row.getString("findings"),
                row.getBoolean("sound"),
                (Integer) row.getObject("returns_to"),
                row.getString("handed_in_by"),
                row.getTimestamp("handed_in_at").toInstant(),
                (Boolean) row.getObject("approved"),
                row.getString("decided_by"),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString("reasons"),
                (Integer) row.getObject("version"),
                from == null ? null : from.toLocalDate(),
                row.getString("reach"));
    }
}
