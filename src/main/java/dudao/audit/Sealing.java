package dudao.audit;

import dudao.calendar.ClockMoving;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.support.CronTrigger;

/** When heads are signed and published, and when the house looks whether its own trail is whole: at its start and every night. */
@Configuration
@EnableConfigurationProperties(AuditSettings.class)
class Sealing implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
    private static final String EVERY_NIGHT = "0 40 3 * * *";

    private final Heads heads;
    private final HeadKey key;
    private final Publication publication;
    private final LastHead last;
    private final TrailCheck check;
    private final AuditSettings settings;
    private final TaskScheduler scheduler;
    private final Clock clock;

    Sealing(
            Heads heads,
            HeadKey key,
            Publication publication,
            LastHead last,
            TrailCheck check,
            AuditSettings settings,
            TaskScheduler scheduler,
            Clock clock) {
        this.heads = heads;
        this.key = key;
        this.publication = publication;
        this.last = last;
        this.check = check;
        this.settings = settings;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        if (!settings.isScheduled()) {
            return;
        }
        tasks.addTriggerTask(() -> told(check.everything()), new CronTrigger(EVERY_NIGHT, clock.getZone()));
        if (key.isThere()) {
            tasks.addTriggerTask(this::seal, new CronTrigger(settings.schedule(), clock.getZone()));
        } else {
            LOG.warn("Nothing signs the trail: dudao.audit.key names no key");
        }
    }

    /** Beside the start, which need not wait for it. */
    @EventListener(ApplicationReadyEvent.class)
    void look() {
        if (settings.isScheduled()) {
            scheduler.schedule(() -> told(check.atStart()), clock.instant());
            last.look();
        }
    }

    /** What happened before a jump of a demonstration's clock comes into the tree of its own time. */
    @EventListener
    void on(ClockMoving moving) {
        if (settings.isScheduled() && key.isThere()) {
            publication.file(heads.seal().head());
            last.look();
        }
    }

    void seal() {
        heads.sealHour().ifPresent(kept -> publication.file(kept.head()));
        last.look();
        publication.mail();
    }

    private static void told(Iterable<String> findings) {
        findings.forEach(finding -> LOG.error("{}", finding));
    }
}
