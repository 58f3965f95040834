package dudao.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import dudao.Story;
import dudao.calendar.MovableClock;
import dudao.cases.CaseKind;
import dudao.deadline.Deadlines;
import dudao.deadline.StatutoryClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** 同日届满: 5,000 periods that end in the same midnight, on one node, on two, and on two of which one is killed. */
@Benchmark
@TestPropertySource(properties = {"camunda.bpm.job-execution.enabled=true", StormBenchmark.LOCK})
class StormBenchmark {

    /** So that nobody waits five minutes for what the killed node had taken. */
    static final String LOCK = "camunda.bpm.job-execution.lock-time-in-millis=10000";

    private static final int CASES = Integer.getInteger("benchmark.storm", 5_000);
    private static final int ROUNDS = Integer.getInteger("benchmark.storm.rounds", 3);
    private static final String WAITING = "file-self-assessment";
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration GLANCE = Duration.ofMillis(200);

    @Autowired
    ProcessEngine engine;

    @Autowired
    Story story;

    @Autowired
    Deadlines deadlines;

    @Autowired
    People people;

    @Autowired
    MovableClock clock;

    @Autowired
    DataSource database;

    private final Report report = new Report("(e) %,d periods that end in the same midnight".formatted(CASES));
    private HikariDataSource bareDatabase;
    private Bare bare;

    @AfterEach
    void close() {
        bare.engine.close();
        bareDatabase.close();
    }

    @Test
    void all_in_one_midnight() throws Exception {
        executor(engine).shutdown();
        bareDatabase = BenchmarkServer.database(BenchmarkServer.BARE);
        bare = new Bare(bareDatabase, people);
        var told = story.open(CaseKind.SPECIAL_SUPERVISION, true).until(WAITING);
        var midnight = deadlines
                .find(told.number(), StatutoryClock.SELF_ASSESSMENT, "")
                .orElseThrow()
                .lastDay()
                .plusDays(1);
        var ours = new Storm(url(database), told.number().value(), 2027);
        var theirs = new Storm(bareDatabase.getJdbcUrl(), waitingOnBareEngine(midnight), 2027);
        clock.moveTo(midnight.atStartOfDay(clock.getZone()).toInstant());

        rates(ours, theirs, midnight);
        twoNodes(ours, midnight, false);
        twoNodes(ours, midnight, true);
        report.requireAllPassed();
    }

    private void rates(Storm ours, Storm theirs, LocalDate midnight) throws Exception {
        var product = new ArrayList<Double>();
        var other = new ArrayList<Double>();
        for (var round = 0; round <= ROUNDS; round++) {
            var cases = round == 0 ? CASES / 5 : CASES; // the first warms up
            ours.brew(cases, true);
            theirs.brew(cases, false);
            var productRate = perSecond(engine, ours, cases);
            var otherRate = perSecond(bare.engine, theirs, cases);
            ours.requireEachActedOnOnce(midnight);
            theirs.requireEachWaitsOnSite();
            if (round > 0) {
                product.add(productRate);
                other.add(otherRate);
            }
        }
        report.note(
                "one node, periods acted on per second, %d rounds of %,d until none was left: product %s, bare engine %s, ratio %s; each exactly once",
                ROUNDS, CASES, Ratio.of(product), Ratio.of(other), Ratio.of(product, other));
        report.atLeast(0.8, Ratio.of(product, other).median(), "drain rate, product ÷ bare");
    }

    private void twoNodes(Storm storm, LocalDate midnight, boolean killed) throws Exception {
        storm.brew(CASES, true);
        var own = executor(engine).getLockOwner();
        try (var other = OtherNode.start(url(database), LOCK)) {
            awaited(other, () -> storm.lockedByOthersThan(own) > 0);
            var begun = System.nanoTime();
            var left = storm.left();
            executor(engine).start();
            awaited(other, () -> storm.left() < CASES / 2 && storm.lockedByOthersThan(own) > 0);
            if (killed) {
                other.kill();
                var taken = storm.lockedByOthersThan(own);
                var rest = storm.left();
                report.note("the other node was killed with %,d left, of which it had taken %d", rest, taken);
                assertThat(rest).as("left in the middle").isPositive();
            }
            awaited(null, () -> storm.left() == 0);
            report.note(
                    "two nodes%s: %.0f a second from when both were at work",
                    killed ? ", one of them killed" : "", left / ((System.nanoTime() - begun) / 1e9));
        }
        executor(engine).shutdown();
        storm.requireEachActedOnOnce(midnight);
        report.note(
                "two nodes%s: %,d, each acted on exactly once, no job failed, no lock left",
                killed ? ", one of them killed" : "", storm.copies());
    }

    private static double perSecond(ProcessEngine engine, Storm storm, int cases) throws Exception {
        var begun = System.nanoTime();
        executor(engine).start();
        awaited(null, () -> storm.left() == 0);
        var rate = cases / ((System.nanoTime() - begun) / 1e9);
        executor(engine).shutdown();
        return rate;
    }

    private static void awaited(@Nullable OtherNode other, Callable<Boolean> condition) {
        await().atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(GLANCE).until(() -> {
            if (other != null) {
                other.requireAlive();
            }
            return condition.call();
        });
    }

    /** The same case on the bare engine, up to the same point and due in the same midnight. */
    private String waitingOnBareEngine(LocalDate midnight) {
        var number = bare.open();
        var tasks = bare.engine.getTaskService();
        for (var step = 0; step < 30; step++) {
            var open =
                    tasks.createTaskQuery().processInstanceBusinessKey(number).list();
            if (open.stream().map(Task::getTaskDefinitionKey).anyMatch(WAITING::equals)) {
                var management = bare.engine.getManagementService();
                management.setJobDuedate(
                        management.createJobQuery().timers().singleResult().getId(),
                        Date.from(midnight.atStartOfDay(clock.getZone()).toInstant()));
                return number;
            }
            for (var task : open) {
                tasks.complete(task.getId(), new HashMap<>(fields(task.getTaskDefinitionKey())));
            }
        }
        throw new IllegalStateException("The bare engine never came to " + WAITING);
    }

    private Map<String, Object> fields(String task) {
        return new Script(List.of()).tell(LocalDate.now(clock)).fields(task);
    }

    private static String url(DataSource database) {
        return ((HikariDataSource) database).getJdbcUrl();
    }

    private static JobExecutor executor(ProcessEngine engine) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    }
}
