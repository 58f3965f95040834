package dudao.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dudao.Pages;
import dudao.Story;
import dudao.benchmark.Benchmark;
import dudao.benchmark.Report;
import dudao.calendar.MovableClock;
import dudao.cases.CaseKind;
import dudao.diagram.Shipped;
import dudao.workflow.DiagramsInForce;
import dudao.workflow.Migrations;
import dudao.workflow.StepsByHand;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 案件迁移: running special supervisions, which wait at many steps, go on by another version; two workers move them, as two nodes would. */
@Benchmark
class MigrationBenchmark {

    private static final int CASES = Integer.getInteger("benchmark.migrated", 500);
    private static final int WORKERS = 2;
    private static final String WHOLE = "special-supervision";
    private static final List<String> STEPS = List.of(
            "appoint-team",
            "prepare-notice",
            "file-self-assessment",
            "inspect-on-site",
            "draft-opinion",
            "defend",
            "decide-result",
            "report-rectification",
            "verify-rectification",
            "draft-report");

    /** When every task is due, every timer wakes and every period ends, with how often. */
    private static final String DATES = """
            select i.business_key_ || ' ' || x.task_def_key_ || ' ' || coalesce(x.due_date_::text, '-') from act_ru_task x
                join act_ru_execution i on i.id_ = x.proc_inst_id_
            union all
            select i.business_key_ || ' ' || d.act_id_ || ' ' || x.duedate_ from act_ru_job x
                join act_ru_jobdef d on d.id_ = x.job_def_id_ join act_ru_execution i on i.id_ = x.process_instance_id_
            union all
            select case_number || ' ' || clock || subject || ' ' || last_day from deadline
            """;

    @Autowired
    Pages pages;

    @Autowired
    Story story;

    @Autowired
    MovableClock clock;

    @Autowired
    DiagramsInForce inForce;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    MigrationLife life;

    @Autowired
    MigrationWorker worker;

    @Autowired
    JdbcClient jdbc;

    private final Report report = new Report("(k) %d running cases go on by another version".formatted(CASES));

    @Test
    void every_case_once_with_its_dates() throws Exception {
        var versions = new Versions(inForce, transactions, clock);
        var former = versions.now(WHOLE);
        for (var number = 0; number < CASES; number++) {
            story.open(CaseKind.SPECIAL_SUPERVISION, true).until(STEPS.get(number % STEPS.size()));
        }
        jdbc.sql("vacuum analyze").update();
        var newer = versions.put(WHOLE, Shipped.text(WHOLE).replace("name=\"已归档\"", "name=\"已封存\""));
        var dates = dates();

        story.signIn("admin");
        var number = timed(
                "proposed, s",
                () -> life.propose(
                        new Migrations.Route(WHOLE, List.of(former), newer, new StepsByHand(Map.of())),
                        "新版名称更清楚",
                        "",
                        ""));
        pace("looked at", () -> worker.check(number, Duration.ofHours(1)));
        assertThat(states(number)).isEqualTo(Map.of(Passage.State.CHECKED.name(), CASES));
        assertThat(dates()).as("nothing is changed by looking").isEqualTo(dates);

        story.signIn("county.head");
        timed("decided, s", () -> {
            life.decide(number, true, "");
            return number;
        });
        story.signOut();
        pace("moved", worker::work);

        assertThat(states(number)).isEqualTo(Map.of(Passage.State.MOVED.name(), CASES));
        assertThat(dates()).as("every date is kept").isEqualTo(dates);
        assertThat(running(former)).isZero();
        assertThat(running(newer)).isEqualTo(CASES);
        assertThat(jdbc.sql("select count(*), count(distinct case_number) from cases_event where act = 'case-migrated'")
                        .query((row, n) -> List.of(row.getInt(1), row.getInt(2)))
                        .single())
                .as("each case once")
                .containsExactly(CASES, CASES);
        page(number);
        report.requireAllPassed();
    }

    private Map<String, Long> dates() {
        try (Stream<String> lines = jdbc.sql(DATES).query(String.class).stream()) {
            return lines.collect(Collectors.groupingBy(line -> line, Collectors.counting()));
        }
    }

    private Map<String, Integer> states(int migration) {
        return jdbc
                .sql("select state, count(*) from studio_migration_case where migration = ? group by 1")
                .param(migration)
                .query((row, n) -> Map.entry(row.getString(1), row.getInt(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private int running(int version) {
        return jdbc.sql("""
                        select count(*) from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                        where d.key_ = ? and d.version_ = ? and e.parent_id_ is null
                        """).params(WHOLE, version).query(Integer.class).single();
    }

    private void pace(String done, Runnable work) throws Exception {
        var pool = Executors.newFixedThreadPool(WORKERS);
        var begun = System.nanoTime();
        try {
            var working = pool.invokeAll(Stream.generate(() -> (Callable<Void>) () -> {
                        work.run();
                        return null;
                    })
                    .limit(WORKERS)
                    .toList());
            for (var one : working) {
                one.get();
            }
        } finally {
            pool.shutdown();
        }
        report.atLeast(20, CASES / seconds(begun), "cases %s per second, %d workers", done, WORKERS);
    }

    private <T> T timed(String what, Callable<T> act) throws Exception {
        var begun = System.nanoTime();
        var done = act.call();
        report.atMost(2, seconds(begun), what);
        return done;
    }

    private void page(int number) throws Exception {
        for (var login : List.of("admin", "county.head")) {
            timed("page of %s, s".formatted(login), () -> pages.web()
                    .perform(get("/studio/migrations/" + number).with(pages.by(login)))
                    .andReturn());
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
