package dudao.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import dudao.DudaoTest;
import dudao.Story;
import dudao.benchmark.OtherNode;
import dudao.benchmark.Storm;
import dudao.calendar.MovableClock;
import dudao.cases.CaseKind;
import dudao.deadline.Deadlines;
import dudao.deadline.StatutoryClock;
import java.time.Duration;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Whoever dies has his work taken up by the other when his locks have run out, here after five seconds. */
@DudaoTest
@TestPropertySource(
        properties = {
            "camunda.bpm.job-execution.enabled=true",
            "camunda.bpm.job-execution.max-pool-size=4",
            StormTests.LOCK,
            StormTests.LOOK
        })
@DirtiesContext
@DisplayName("许多期限同日届满")
class StormTests {

    static final String LOCK = "camunda.bpm.job-execution.lock-time-in-millis=5000";
    static final String LOOK = "camunda.bpm.job-execution.max-wait=1000";

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(3);

    @Autowired
    Story story;

    @Autowired
    Deadlines deadlines;

    @Autowired
    MovableClock clock;

    @Autowired
    DataSource database;

    @Autowired
    ProcessEngine engine;

    @BeforeEach
    @AfterEach
    void rest() {
        executor().shutdown();
    }

    @Test
    @DisplayName("一个节点：每案恰好处理一次")
    void one_node() throws Exception {
        var storm = new Storm(url(), waiting(), 2027);
        storm.brew(200, true);
        midnight();

        executor().start();
        await().atMost(LONG_ENOUGH).until(() -> storm.left() == 0);
        executor().shutdown();

        storm.requireEachActedOnOnce(LocalDate.now(clock));
    }

    /**
     * Forty of the cases are held, more than two nodes can take up at once, so that both are in the middle of something when
     * one of them is killed.
     */
    @Test
    @DisplayName("两个节点，其中一个中途被强行终止：每案仍恰好处理一次")
    void two_nodes_of_which_one_is_killed() throws Exception {
        var storm = new Storm(url(), waiting(), 2028);
        storm.brew(400, true);
        midnight();
        var own = executor().getLockOwner();

        try (var other = OtherNode.start(url(), LOCK, LOOK)) {
            var held = storm.hold(40);
            try {
                await().atMost(LONG_ENOUGH).until(() -> {
                    other.requireAlive();
                    return storm.heldUp() > 0 && storm.lockedByOthersThan(own) > 0;
                });
                executor().start();
                await().atMost(LONG_ENOUGH).until(() -> storm.lockedBy(own) > 0 && storm.lockedByOthersThan(own) > 0);
                other.kill();
                assertThat(storm.lockedByOthersThan(own))
                        .as("what the dead node had taken")
                        .isPositive();
                assertThat(storm.left()).as("in the middle").isBetween(40, 399);
            } finally {
                held.close();
            }
        }
        await().atMost(LONG_ENOUGH).until(() -> storm.left() == 0);
        executor().shutdown();

        storm.requireEachActedOnOnce(LocalDate.now(clock));
    }

    /** A case that waits for the unit's self-assessment. */
    private String waiting() {
        var told = story.open(CaseKind.SPECIAL_SUPERVISION, true).until("file-self-assessment");
        var lastDay = deadlines
                .find(told.number(), StatutoryClock.SELF_ASSESSMENT, "")
                .orElseThrow()
                .lastDay();
        afterwards = lastDay.plusDays(1);
        return told.number().value();
    }

    private LocalDate afterwards = LocalDate.MAX;

    /** 00:00 of the day after the last one. */
    private void midnight() {
        story.signOut();
        clock.moveTo(afterwards.atStartOfDay(clock.getZone()).toInstant());
    }

    private String url() {
        return ((HikariDataSource) database).getJdbcUrl();
    }

    private JobExecutor executor() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    }
}
