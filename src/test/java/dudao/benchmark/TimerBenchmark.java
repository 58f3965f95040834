package dudao.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dudao.Story;
import dudao.cases.CaseKind;
import dudao.deadline.Anchor;
import dudao.deadline.Deadlines;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** 期限届满: many periods that run out on the same day, among very many that do not. */
@Benchmark
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=true")
class TimerBenchmark {

    private static final int DUE = Integer.getInteger("benchmark.due", 20_000);
    private static final int FUTURE = Integer.getInteger("benchmark.future", 300_000);
    private static final int ROUNDS = 5;
    private static final int WINDOW_MILLIS = 6_000;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Story story;

    @Autowired
    Deadlines deadlines;

    @Autowired
    People people;

    @Autowired
    Clock clock;

    @Autowired
    DataSource database;

    private final Report report = new Report("(c) %,d periods run out: nobody signed for a document".formatted(DUE));
    private HikariDataSource bareDatabase;
    private Bare bare;

    @AfterEach
    void close() {
        bare.engine.close();
        bareDatabase.close();
    }

    @Test
    void periods_that_run_out_together() throws Exception {
        executor(engine).shutdown();
        bareDatabase = BenchmarkServer.database(BenchmarkServer.BARE);
        bare = new Bare(bareDatabase, people);
        fillProduct();
        fill(bareDatabase, service(bare.engine, "督2026-0001"), DUE);

        var ours = new ArrayList<Double>();
        var theirs = new ArrayList<Double>();
        for (var round = 0; round <= ROUNDS; round++) {
            var product = perSecond(engine, database);
            var other = perSecond(bare.engine, bareDatabase);
            assertThat(Math.max(acted(database), acted(bareDatabase)))
                    .as("acted on, with more to come")
                    .isLessThan(DUE);
            if (round > 0) { // the first warms up
                ours.add(product);
                theirs.add(other);
            }
        }
        report.note(
                "periods acted on per second, %d rounds of %d s: product with %,d future ones beside them %s, bare without %s, ratio %s",
                ROUNDS, WINDOW_MILLIS / 1000, FUTURE, Ratio.of(ours), Ratio.of(theirs), Ratio.of(ours, theirs));
        report.atLeast(
                1.0, Ratio.of(ours, theirs).median(), "rate with %,d future periods, product ÷ bare without", FUTURE);
        drain();
        report.requireAllPassed();
    }

    private void fillProduct() throws SQLException {
        var number = story.open(CaseKind.SPECIAL_SUPERVISION, true).number();
        deadlines.reached(number, Anchor.DOCUMENT_ISSUED, "NOTICE", LocalDate.now(clock));
        var instance = service(engine, number.value());
        var jdbc = JdbcClient.create(database);
        for (var table : new String[] {"cases_file", "deadline"}) {
            var columns = String.join(
                    ", ",
                    jdbc.sql(
                                    "select column_name from information_schema.columns where table_name = ? and column_name <> 'case_number'")
                            .param(table)
                            .query(String.class)
                            .list());
            jdbc.sql(
                            "insert into %1$s (case_number, %2$s) select %3$s, %2$s from %1$s t, generate_series(1, %4$d) i where case_number = '%5$s'"
                                    .formatted(table, columns, number("i"), DUE + FUTURE, number.value()))
                    .update();
        }
        fill(database, instance, DUE + FUTURE);
    }

    /** A document that waits for its recipient. */
    private static String service(ProcessEngine engine, String number) {
        return engine.getRuntimeService()
                .startProcessInstanceByKey("service", number, Map.of("subject", "NOTICE"))
                .getId();
    }

    private static void fill(DataSource database, String instance, int copies) throws SQLException {
        try (var clones = new Clones(database, instance)) {
            var instead = Map.of(
                    "act_ru_execution.business_key_", number("i"),
                    "act_hi_procinst.business_key_", number("i"),
                    "act_ru_job.duedate_",
                            "t.create_time_ + case when i <= %d then interval '-1 hour' else make_interval(days => 30 + i %% 300) end"
                                    .formatted(DUE));
            clones.make(Clones.WAITING, 1, copies, instead);
            clones.make(Clones.HISTORY, 1, DUE, instead);
        }
    }

    private static String number(String ordinal) {
        return "'督2027-' || lpad(" + ordinal + "::text, 6, '0')";
    }

    private static double perSecond(ProcessEngine engine, DataSource database) throws InterruptedException {
        var before = acted(database);
        var begun = System.nanoTime();
        executor(engine).start();
        Thread.sleep(WINDOW_MILLIS);
        executor(engine).shutdown();
        return (acted(database) - before) / ((System.nanoTime() - begun) / 1e9);
    }

    /** The rest of them, and each exactly once. */
    private void drain() throws InterruptedException {
        // What the executor had taken when the last round ended would wait five minutes for it to come back.
        JdbcClient.create(database)
                .sql("update act_ru_job set lock_owner_ = null, lock_exp_time_ = null where lock_owner_ is not null")
                .update();
        var before = acted(database);
        var begun = System.nanoTime();
        executor(engine).start();
        while (acted(database) < DUE) {
            Thread.sleep(500);
        }
        executor(engine).shutdown();
        var twice = JdbcClient.create(database)
                .sql(
                        "select count(*) from (select proc_inst_id_ from act_hi_taskinst where task_def_key_ = 'record-service' group by 1 having count(*) > 1) t")
                .query(Integer.class)
                .single();
        assertThat(twice).as("periods acted on more than once").isZero();
        assertThat(acted(database)).isEqualTo(DUE);
        report.note(
                "the rest, %,d, took %.0f s; all %,d were acted on, each once",
                DUE - before, (System.nanoTime() - begun) / 1e9, DUE);
    }

    private static long acted(DataSource database) {
        return JdbcClient.create(database)
                .sql("select count(*) from act_ru_task where task_def_key_ = 'record-service'")
                .query(Long.class)
                .single();
    }

    private static JobExecutor executor(ProcessEngine engine) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    }
}
