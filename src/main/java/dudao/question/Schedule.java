package dudao.question;

import java.time.Clock;
import java.time.Instant;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.support.CronTrigger;

/** When the questions are asked anew: as the setting says, and beside the start, which need not wait for it. */
@Configuration("scheduleOfQuestions")
@EnableConfigurationProperties(QuestionSettings.class)
class Schedule implements SchedulingConfigurer {

    private final Look look;
    private final QuestionSettings settings;
    private final TaskScheduler scheduler;
    private final Clock clock;

    Schedule(Look look, QuestionSettings settings, TaskScheduler scheduler, Clock clock) {
        this.look = look;
        this.settings = settings;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        if (settings.isScheduled()) {
            tasks.addTriggerTask(look::lookUnlessJustDone, new CronTrigger(settings.schedule(), clock.getZone()));
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (settings.isScheduled()) {
            scheduler.schedule(look::lookUnlessJustDone, Instant.EPOCH);
        }
    }

    /** Beside whoever asks for it; where nothing is scheduled, at once. */
    void soon() {
        if (settings.isScheduled()) {
            scheduler.schedule(look::look, Instant.EPOCH);
        } else {
            look.look();
        }
    }
}
