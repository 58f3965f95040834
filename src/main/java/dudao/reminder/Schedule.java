package dudao.reminder;

import dudao.calendar.ClockMoved;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.support.CronTrigger;

/** When periods are looked through and mails are sent. Every node does it; the tables let each be done once. */
@Configuration
@EnableScheduling
@EnableConfigurationProperties(ReminderSettings.class)
class Schedule implements SchedulingConfigurer {

    private static final Duration BETWEEN_DELIVERIES = Duration.ofMinutes(1);

    private final Reminders reminders;
    private final Postman postman;
    private final MailServer mail;
    private final ReminderSettings settings;
    private final TaskScheduler scheduler;
    private final Clock clock;

    Schedule(
            Reminders reminders,
            Postman postman,
            MailServer mail,
            ReminderSettings settings,
            TaskScheduler scheduler,
            Clock clock) {
        this.reminders = reminders;
        this.postman = postman;
        this.mail = mail;
        this.settings = settings;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        if (settings.isScheduled()) {
            tasks.addTriggerTask(reminders::remind, new CronTrigger(settings.schedule(), clock.getZone()));
            if (mail.isConfigured()) {
                tasks.addFixedDelayTask(postman::deliver, BETWEEN_DELIVERIES);
            }
        }
    }

    /** A day that was jumped to is looked at as any other, beside whoever moved the clock. */
    @EventListener
    void on(ClockMoved moved) {
        if (settings.isScheduled()) {
            scheduler.schedule(reminders::remind, Instant.EPOCH);
        }
    }
}
