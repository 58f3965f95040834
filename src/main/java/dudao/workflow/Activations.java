package dudao.workflow;

import dudao.cases.CaseKind;
import java.sql.Date;
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

/** Keeps what was decided to be in force, where and from when; none is changed or removed. */
@Component
class Activations {

    private static final String COLUMNS = """
            select number, part, kind, place, from_day, encode(sha256(text), 'hex') as sha256, product, draft, decided_by,
                decided_at, begun_at from workflow_activation
            """;

    private final JdbcClient jdbc;

    Activations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int add(
            String part,
            Reach reach,
            LocalDate from,
            byte @Nullable [] text,
            @Nullable String product,
            @Nullable Integer draft,
            String by,
            Instant at) {
        return jdbc.sql("""
                        insert into workflow_activation (part, kind, place, from_day, text, product, draft, decided_by, decided_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning number
                        """)
                .params(
                        part,
                        reach.kindCode(),
                        reach.place(),
                        Date.valueOf(from),
                        text,
                        product,
                        draft,
                        by,
                        Timestamp.from(at))
                .query(Integer.class)
                .single();
    }

    /** All that were not withdrawn, oldest first. */
    List<Activation> all() {
        return jdbc.sql(COLUMNS + "where withdrawn_at is null order by number")
                .query((row, n) -> activation(row))
                .list();
    }

    byte[] text(int number) {
        return jdbc.sql("select text from workflow_activation where number = ?")
                .param(number)
                .query(byte[].class)
                .single();
    }

    /** Those whose day has come, each told once, whichever node asks first. */
    List<Activation> begin(LocalDate today, Instant at) {
        return jdbc.sql("""
                        update workflow_activation set begun_at = ?
                        where begun_at is null and withdrawn_at is null and from_day <= ? returning number
                        """).params(Timestamp.from(at), Date.valueOf(today)).query(Integer.class).list().stream()
                .sorted()
                .flatMap(number -> find(number).stream())
                .toList();
    }

    Optional<Activation> find(int number) {
        return jdbc.sql(COLUMNS + "where number = ?")
                .param(number)
                .query((row, n) -> activation(row))
                .optional();
    }

    /** False when it has begun, or was withdrawn before. */
    boolean withdraw(int number, String by, Instant at) {
        return jdbc.sql("""
                        update workflow_activation set withdrawn_by = ?, withdrawn_at = ?
                        where number = ? and begun_at is null and withdrawn_at is null
                        """).params(by, Timestamp.from(at), number).update() == 1;
    }

    private static Activation activation(ResultSet row) throws SQLException {
        var kind = row.getString("kind");
        var begun = row.getTimestamp("begun_at");
        return new Activation(
                row.getInt("number"),
                row.getString("part"),
                new Reach(kind.isEmpty() ? null : CaseKind.valueOf(kind), row.getString("place")),
                row.getDate("from_day").toLocalDate(),
                row.getString("sha256"),
                row.getString("product"),
                (Integer) row.getObject("draft"),
                row.getString("decided_by"),
                row.getTimestamp("decided_at").toInstant(),
                begun == null ? null : begun.toInstant());
    }
}
