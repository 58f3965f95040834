package dudao.reminder;

import dudao.deadline.ClockRule;
import dudao.deadline.DeadlineMoved;
import dudao.deadline.StatutoryClock;
import dudao.document.DocumentKind;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What reminders say. */
@Component
class Wording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final MessageSource messages;

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    String ahead(Period period, ClockRule rule, long workingDaysLeft) {
        return say("reminder.ahead", name(period), day(period), workingDaysLeft, effect(rule));
    }

    String lastDay(Period period, ClockRule rule) {
        return say("reminder.last-day", name(period), day(period), effect(rule));
    }

    /** As a calendar shows it: whether the day may still move, or is none any more. */
    String event(Period period) {
        var key = period.lastDay() == null
                ? "reminder.event.stands-still"
                : period.provisional() ? "reminder.event.provisional" : "reminder.event";
        return say(key, name(period), period.title());
    }

    /** @param day the last one, also where it was that until the clock was stopped */
    String inCalendar(Period period, LocalDate day, ClockRule rule) {
        return period.lastDay() == null
                ? say("reminder.event.cancelled", name(period), DAY.format(day))
                : lastDay(period, rule);
    }

    String late(Period period, ClockRule rule) {
        return say("reminder.late", name(period), day(period), rule.actor());
    }

    String moved(DeadlineMoved moved) {
        var name = name(moved.clock(), moved.subject());
        var reason = moved.reason().isBlank() ? "" : say("reminder.reason", withoutFullStop(moved.reason()));
        var change = moved.change().chinese();
        var before = moved.before();
        var after = moved.after();
        if (after == null) {
            return say("reminder.stands-still", name, change, before == null ? "" : DAY.format(before), reason);
        }
        return before == null || before.equals(after)
                ? say("reminder.runs-until", name, change, day(after, moved.provisional()), reason)
                : say("reminder.moved", name, change, DAY.format(before), day(after, moved.provisional()), reason);
    }

    /** 整改（第2项问题）, 签收（督导通知书）. */
    static String name(StatutoryClock clock, String subject) {
        var kind = Stream.of(DocumentKind.values())
                .filter(known -> known.name().equals(subject))
                .findFirst();
        if (kind.isPresent()) {
            return clock.chinese() + "（" + kind.get().chinese() + "）";
        }
        return subject.matches("\\d+") ? clock.chinese() + "（第" + subject + "项问题）" : clock.chinese();
    }

    /** The sentence it comes to stand in has its own. */
    private static String withoutFullStop(String reason) {
        return reason.strip().replaceAll("[。.]+$", "");
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.CHINA);
    }

    private static String name(Period period) {
        return name(period.clock(), period.subject());
    }

    private String day(Period period) {
        return day(period.lastDay(), period.provisional());
    }

    private String day(@Nullable LocalDate day, boolean provisional) {
        return day == null ? "" : DAY.format(day) + (provisional ? say("reminder.provisional") : "");
    }

    private String effect(ClockRule rule) {
        return rule.effect().isBlank() ? "" : say("reminder.effect", rule.effect());
    }
}
