package dudao.studio;

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

/** Keeps every migration that was proposed and how each of its cases fared; none is changed once it is decided, none removed. */
@Component
class MigrationRecords {

    private final JdbcClient jdbc;
    private final Clock clock;

    MigrationRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
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
        cases.forEach(
                one -> jdbc.sql("insert into studio_migration_case (migration, case_number, state) values (?, ?, ?)")
                        .params(number, one.value(), Passage.State.UNCHECKED.name())
                        .update());
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

    /** @return how many there were */
    int turn(int migration, Passage.State from, Passage.State to) {
        return jdbc.sql("update studio_migration_case set state = ?, attempts = 0 where migration = ? and state = ?")
                .params(to.name(), migration, from.name())
                .update();
    }

    /** A case that nobody else has at hand, held until the transaction ends; those of decided migrations to be moved first. */
    Optional<Passage> take() {
        return jdbc.sql("""
                        select * from studio_migration_case where state in ('WAITING', 'UNCHECKED')
                        order by state desc, attempts, migration, case_number limit 1 for update skip locked
                        """).query((row, n) -> passage(row, List.of())).optional();
    }

    /** A case of this migration that has still to be looked at. */
    Optional<Passage> takeUnchecked(int migration) {
        return jdbc.sql("""
                        select * from studio_migration_case where state = 'UNCHECKED' and migration = ?
                        order by attempts, case_number limit 1 for update skip locked
                        """)
                .param(migration)
                .query((row, n) -> passage(row, List.of()))
                .optional();
    }

    void done(Passage passage, Passage.State state, String problem, List<DateLine> dates) {
        jdbc.sql("""
                        update studio_migration_case set state = ?, problem = ?, attempts = attempts + 1, done_at = ?
                        where migration = ? and case_number = ?
                        """)
                .params(
                        state.name(),
                        problem,
                        now(),
                        passage.migration(),
                        passage.caseNumber().value())
                .update();
        if (!dates.isEmpty()) {
            write(passage, dates);
        }
    }

    /** Only while nobody has done it meanwhile. */
    void failed(Passage passage, Passage.State state, String problem) {
        jdbc.sql("""
                        update studio_migration_case set state = ?, problem = ?, attempts = attempts + 1, done_at = ?
                        where migration = ? and case_number = ? and state = ?
                        """)
                .params(
                        state.name(),
                        problem,
                        now(),
                        passage.migration(),
                        passage.caseNumber().value(),
                        passage.state().name())
                .update();
    }

    /** In the order of their numbers, with their dates. */
    List<Passage> passages(int migration) {
        return jdbc.sql("select * from studio_migration_case where migration = ? order by case_number")
                .param(migration)
                .query((row, n) -> passage(row, dates(migration, row.getString("case_number"))))
                .list();
    }

    List<DateLine> dates(int migration, String caseNumber) {
        return jdbc.sql("select * from studio_migration_date where migration = ? and case_number = ? order by line")
                .params(migration, caseNumber)
                .query((row, n) -> new DateLine(
                        row.getString("what"),
                        row.getString("before"),
                        row.getString("after"),
                        Verdict.valueOf(row.getString("verdict"))))
                .list();
    }

    private void write(Passage passage, List<DateLine> dates) {
        jdbc.sql("delete from studio_migration_date where migration = ? and case_number = ?")
                .params(passage.migration(), passage.caseNumber().value())
                .update();
        for (var line = 0; line < dates.size(); line++) {
            var date = dates.get(line);
            jdbc.sql("insert into studio_migration_date values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            passage.migration(),
                            passage.caseNumber().value(),
                            line,
                            date.what(),
                            date.before(),
                            date.after(),
                            date.verdict().name())
                    .update();
        }
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

    private static Passage passage(ResultSet row, List<DateLine> dates) throws SQLException {
        var doneAt = row.getTimestamp("done_at");
        var problem = row.getString("problem");
        return new Passage(
                row.getInt("migration"),
                new CaseNumber(row.getString("case_number")),
                Passage.State.valueOf(row.getString("state")),
                problem == null ? "" : problem,
                row.getInt("attempts"),
                doneAt == null ? null : doneAt.toInstant(),
                dates);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
