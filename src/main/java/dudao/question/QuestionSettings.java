package dudao.question;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 评查设置; no text says any of this (本室设定).
 *
 * @param schedule when the trail is read on, as a cron expression in Asia/Shanghai; {@code -} for never
 * @param longWait from how many days on a step has waited long
 * @param writtenLate from how many days on a day that an act names was written down late
 * @param repeated within how much time the same act of the same person is a repetition
 * @param dayBegins hour from which people are expected to be at work
 * @param dayEnds hour from which they are not
 */
@ConfigurationProperties("dudao.question")
record QuestionSettings(
        @DefaultValue("-") String schedule,
        @DefaultValue("30") int longWait,
        @DefaultValue("3") int writtenLate,
        @DefaultValue("60s") Duration repeated,
        @DefaultValue("7") int dayBegins,
        @DefaultValue("20") int dayEnds) {

    boolean isScheduled() {
        return !schedule.equals("-");
    }
}
