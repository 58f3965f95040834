package dudao.studio;

import dudao.studio.WorkingDraft.Change;
import dudao.studio.WorkingDraft.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps working drafts and how they came about; a draft that was handed in or laid aside stays as it is. */
@Component
public class WorkingDrafts {

    /** Saves of one person that follow each other sooner than this are one change. */
    private static final Duration STRETCH = Duration.ofMinutes(10);

    private static final String COLUMNS = """
            number, kind, subject, name, drawn_from, version, begun_by, begun_at, changed_by, changed_at, closed_at,
            handed_in, handed_in_as
            """;

    private final JdbcClient jdbc;

    WorkingDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public int add(
            Kind kind, String subject, String name, String drawnFrom, byte[] base, byte[] text, String by, Instant at) {
        var number = jdbc.sql("""
                        insert into studio_working_draft (kind, subject, name, drawn_from, base, text, begun_by, begun_at,
                            changed_by, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning number
                        """)
                .params(
                        kind.name(),
                        subject,
                        name,
                        drawnFrom,
                        base,
                        text,
                        by,
                        Timestamp.from(at),
                        by,
                        Timestamp.from(at))
                .query(Integer.class)
                .single();
        note(number, 1, text, by, at);
        return number;
    }

    /**
     * Takes the place of the version the person has changed.
     *
     * @return false where somebody has saved meanwhile, or the draft is no longer open
     */
    public boolean save(int number, int known, String name, byte[] text, String by, Instant at) {
        var saved = jdbc.sql("""
                        update studio_working_draft
                        set version = version + 1, name = ?, text = ?, changed_by = ?, changed_at = ?
                        where number = ? and version = ? and closed_at is null
                        """)
                .params(name, text, by, Timestamp.from(at), number, known)
                .update();
        if (saved == 1) {
            jdbc.sql("""
                            delete from studio_working_change
                            where draft = ? and version = ? and version > 1 and changed_by = ? and changed_at > ?
                            """)
                    .params(number, known, by, Timestamp.from(at.minus(STRETCH)))
                    .update();
            note(number, known + 1, text, by, at);
        }
        return saved == 1;
    }

    private void note(int number, int version, byte[] text, String by, Instant at) {
        jdbc.sql(
                        "insert into studio_working_change (draft, version, text, changed_by, changed_at) values (?, ?, ?, ?, ?)")
                .params(number, version, text, by, Timestamp.from(at))
                .update();
    }

    /** @param became number of the draft it became, where it is of a kind that is decided upon */
    public boolean close(int number, int known, Instant at, boolean handedIn, @Nullable Integer became) {
        return jdbc.sql("""
                                update studio_working_draft set closed_at = ?, handed_in = ?, handed_in_as = ?
                                where number = ? and version = ? and closed_at is null
                                """)
                        .params(Timestamp.from(at), handedIn, became, number, known)
                        .update()
                == 1;
    }

    public Optional<WorkingDraft> find(int number) {
        return jdbc.sql("select " + COLUMNS + " from studio_working_draft where number = ?")
                .param(number)
                .query((row, n) -> draft(row))
                .optional();
    }

    /** Those still worked on, the last changed first. */
    public List<WorkingDraft> open() {
        return jdbc.sql("select " + COLUMNS
                        + " from studio_working_draft where closed_at is null order by changed_at desc, number desc")
                .query((row, n) -> draft(row))
                .list();
    }

    /** The fifty that were handed in or laid aside last. */
    public List<WorkingDraft> closed() {
        return jdbc.sql(
                        "select " + COLUMNS
                                + " from studio_working_draft where closed_at is not null order by closed_at desc, number desc limit 50")
                .query((row, n) -> draft(row))
                .list();
    }

    public byte[] text(int number) {
        return bytes("text", number);
    }

    /** What it began from. */
    public byte[] base(int number) {
        return bytes("base", number);
    }

    /** Oldest first. */
    public List<Change> changes(int number) {
        return jdbc.sql("""
                        select version, text, changed_by, changed_at from studio_working_change where draft = ? order by version
                        """)
                .param(number)
                .query((row, n) -> new Change(
                        row.getInt(1),
                        row.getBytes(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant()))
                .list();
    }

    private byte[] bytes(String column, int number) {
        return jdbc.sql("select " + column + " from studio_working_draft where number = ?")
                .param(number)
                .query(byte[].class)
                .single();
    }

    private static WorkingDraft draft(ResultSet row) throws SQLException {
        var closedAt = row.getTimestamp("closed_at");
        return new WorkingDraft(
                row.getInt("number"),
                Kind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getString("name"),
                row.getString("drawn_from"),
                row.getInt("version"),
                row.getString("begun_by"),
                row.getTimestamp("begun_at").toInstant(),
                row.getString("changed_by"),
                row.getTimestamp("changed_at").toInstant(),
                closedAt == null ? null : closedAt.toInstant(),
                row.getBoolean("handed_in"),
                (Integer) row.getObject("handed_in_as"));
    }
}
