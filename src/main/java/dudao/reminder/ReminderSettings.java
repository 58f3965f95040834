package dudao.reminder;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 催办设置. No law says when to remind: a setting of the office (本室设定).
 *
 * @param workingDaysBefore how many working days before the last day; the last day itself is always one
 * @param schedule when periods are looked through, as a cron expression in Asia/Shanghai; {@code -} for never
 * @param batch periods looked at in one transaction, and mails claimed at once
 * @param sender address mails come from; needed where {@code spring.mail.host} is set
 * @param address where people find this house, for links in mails and calendars, e.g. {@code https://dudao.example.cn}
 */
@ConfigurationProperties("dudao.reminder")
record ReminderSettings(
        @DefaultValue("3") List<Integer> workingDaysBefore,
        @DefaultValue("0 5 7-21 * * *") String schedule,
        @DefaultValue("200") int batch,
        @DefaultValue("") String sender,
        @Nullable URI address) {

    ReminderSettings {
        if (workingDaysBefore.stream().anyMatch(days -> days < 1 || days > 60)) {
            throw new IllegalArgumentException("dudao.reminder.working-days-before takes 1 to 60 working days, not %s"
                    .formatted(workingDaysBefore));
        }
    }

    boolean isScheduled() {
        return !schedule.equals("-");
    }
}
