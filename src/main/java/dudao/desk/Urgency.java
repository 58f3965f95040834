package dudao.desk;

import dudao.calendar.HolidayCalendar;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * 缓急: how near the last day is, in words; a colour only underlines them.
 *
 * @param level {@code over}, {@code soon}, {@code later} or {@code none}
 * @param provisional the holiday notice of the year is not out yet, so that the day may move
 */
record Urgency(String level, String words, @Nullable LocalDate due, boolean provisional) {

    private static final int SOON = 3;

    static Urgency of(@Nullable LocalDate due, LocalDate today, HolidayCalendar calendar) {
        var urgency = of(due, today);
        var provisional = due != null && !due.isBefore(today) && calendar.isProvisional(due);
        return new Urgency(urgency.level, urgency.words, due, provisional);
    }

    /** For a page that says by itself what is provisional. */
    static Urgency of(@Nullable LocalDate due, LocalDate today) {
        if (due == null) {
            return none("无期限");
        }
        var left = ChronoUnit.DAYS.between(today, due);
        if (left < 0) {
            return new Urgency("over", "已逾期%d日".formatted(-left), due, false);
        }
        return new Urgency(left <= SOON ? "soon" : "later", left == 0 ? "今日到期" : "还有%d日".formatted(left), due, false);
    }

    static Urgency none(String words) {
        return new Urgency("none", words, null, false);
    }
}
