package dudao.migration;

import dudao.cases.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps how each case of a migration fares, and with what dates. */
@Component
class Passages {

    private final JdbcClient jdbc;
    private final Clock clock;

    Passages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(int migration, Collection<CaseNumber> cases) {
        jdbc.sql("insert into studio_migration_case (migration, case_number, state) select ?, unnest(?), ?")
                .params(
                        migration,
                        cases.stream().map(CaseNumber::value).toArray(String[]::new),
                        Passage.State.UNCHECKED.name())
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
    List<Passage> of(int migration) {
        var dates = new HashMap<String, List<DateLine>>();
        jdbc.sql("select * from studio_migration_date where migration = ? order by case_number, line")
                .param(migration)
                .query(row -> {
                    dates.computeIfAbsent(row.getString("case_number"), number -> new ArrayList<>())
                            .add(line(row));
                });
        return jdbc.sql("select * from studio_migration_case where migration = ? order by case_number")
                .param(migration)
                .query((row, n) -> passage(row, dates.getOrDefault(row.getString("case_number"), List.of())))
                .list();
    }

    List<DateLine> dates(int migration, String caseNumber) {
        return jdbc.sql("select * from studio_migration_date where migration = ? and case_number = ? order by line")
                .params(migration, caseNumber)
                .query((row, n) -> line(row))
                .list();
    }

    private static DateLine line(ResultSet row) throws SQLException {
        return new DateLine(
                row.getString("what"),
                row.getString("before"),
                row.getString("after"),
                Verdict.valueOf(row.getString("verdict")));
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
