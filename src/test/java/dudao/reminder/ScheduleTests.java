package dudao.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import dudao.calendar.ClockMoved;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

@DisplayName("催办的时刻")
class ScheduleTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-03T00:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private final Reminders reminders = mock();
    private final Postman postman = mock();
    private final MailServer mail = mock();
    private final TaskScheduler scheduler = mock();
    private final ScheduledTaskRegistrar tasks = new ScheduledTaskRegistrar();

    private Schedule schedule(String cron) {
        var settings = new ReminderSettings(List.of(3), cron, 200, "", null);
        return new Schedule(reminders, postman, mail, settings, scheduler, CLOCK);
    }

    @Test
    @DisplayName("拨动时钟之后随即催办，不占用拨动的人")
    void a_moved_clock_is_followed_beside_whoever_moved_it() {
        schedule("0 5 7-21 * * *").on(new ClockMoved(CLOCK.instant()));

        verifyNoInteractions(reminders);
        var run = ArgumentCaptor.forClass(Runnable.class);
        verify(scheduler).schedule(run.capture(), any(Instant.class));
        run.getValue().run();
        verify(reminders).remind();
    }

    @Test
    @DisplayName("没有邮件服务器的，只催办不发邮件")
    void mails_are_sent_where_there_is_a_server() {
        schedule("0 5 7-21 * * *").configureTasks(tasks);
        assertThat(tasks.getTriggerTaskList()).hasSize(1);
        assertThat(tasks.getFixedDelayTaskList()).isEmpty();

        when(mail.isConfigured()).thenReturn(true);
        schedule("0 5 7-21 * * *").configureTasks(tasks);
        assertThat(tasks.getFixedDelayTaskList()).hasSize(1);
    }

    @Test
    @DisplayName("停用催办的，时钟怎样拨动都不催办")
    void nothing_happens_where_it_is_switched_off() {
        var off = schedule("-");
        off.configureTasks(tasks);
        off.on(new ClockMoved(CLOCK.instant()));

        assertThat(tasks.hasTasks()).isFalse();
        verifyNoInteractions(scheduler);
    }
}
