package dudao.migration;

import dudao.cases.CaseNumber;
import dudao.workflow.StepsByHand;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps every migration that was proposed; none is changed once it is decided, none removed. */
@Component
class MigrationRecords {

    private final JdbcClient jdbc;
    private final Passages passages;
    private final Clock clock;

    MigrationRecords(JdbcClient jdbc, Passages passages, Clock clock) {
        this.jdbc = jdbc;
        this.passages = passages;
        this.clock = clock;
    }

    int add(Migration proposed, Collection<CaseNumber> cases) {
        var number = jdbc.sql("""
                        insert into studio_migration (process, from_versions, to_version, mapping, reason, date_reason, basis,
                            proposed_by, proposed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning number
                        """)
                .params(
                        proposed.process(),
                        proposed.from().toArray(Integer[]::new),
                        proposed.to(),
                        proposed.byHand().text(),
                        proposed.reason(),
                        proposed.dateReason(),
                        proposed.basis(),
                        proposed.proposedBy(),
                        Timestamp.from(proposed.proposedAt()))
                .query(Integer.class)
                .single();
        passages.add(number, cases);
        return number;
    }

    Optional<Migration> find(int number) {
        return jdbc.sql("select * from studio_migration where number = ?")
                .param(number)
                .query((row, n) -> migration(row))
                .optional();
    }

    /** Locked, so that two people decide one after the other. */
    Optional<Migration> open(int number) {
        return jdbc.sql("select * from studio_migration where number = ? for update")
                .param(number)
                .query((row, n) -> migration(row))
                .optional();
    }

    /** The newest hundred, newest first. */
    List<Migration> newest() {
        return jdbc.sql("select * from studio_migration order by number desc limit 100")
                .query((row, n) -> migration(row))
                .list();
    }

    void decide(int number, boolean agreed, String by, String reasons) {
        jdbc.sql(
                        "update studio_migration set agreed = ?, decided_by = ?, decided_at = ?, decision_reasons = ? where number = ?")
                .params(agreed, by, now(), reasons, number)
                .update();
    }

    private static Migration migration(ResultSet row) throws SQLException {
        var decidedAt = row.getTimestamp("decided_at");
        return new Migration(
                row.getInt("number"),
                row.getString("process"),
                Arrays.asList((Integer[]) row.getArray("from_versions").getArray()),
                row.getInt("to_version"),
                StepsByHand.read(row.getString("mapping")),
                row.getString("reason"),
                row.getString("date_reason"),
                row.getString("basis"),
                row.getString("proposed_by"),
                row.getTimestamp("proposed_at").toInstant(),
                (Boolean) row.getObject("agreed"),
                row.getString("decided_by"),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString("decision_reasons"));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
