package dudao.migration;

import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** When cases are moved: on every node that runs jobs at all; the rows let each be moved once. */
@Configuration
class MigrationSchedule implements SchedulingConfigurer {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(15);

    private final MigrationWorker worker;
    private final TaskScheduler scheduler;
    private final boolean runsJobs;

    MigrationSchedule(
            MigrationWorker worker,
            TaskScheduler scheduler,
            @Value("${camunda.bpm.job-execution.enabled:true}") boolean runsJobs) {
        this.worker = worker;
        this.scheduler = scheduler;
        this.runsJobs = runsJobs;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        if (runsJobs) {
            tasks.addFixedDelayTask(worker::work, BETWEEN_LOOKS);
        }
    }

    /** Something was proposed or agreed to: whoever did it need not wait for the next look. */
    void soon() {
        if (runsJobs) {
            scheduler.schedule(worker::work, Instant.EPOCH);
        }
    }
}
