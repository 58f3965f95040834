package dudao.desk;

import dudao.calendar.HolidayCalendar;
import dudao.calendar.Term;
import dudao.deadline.Deadline;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A period as it stood on a day.
 *
 * @param anchoredOn null where it was corrected or started again later, and the former day is told by the services
 * @param lastDay as it was counted then; null while the clock stood still
 * @param provisional the holiday notice of its year is not out to this day
 */
record PastDeadline(
        String name,
        @Nullable LocalDate anchoredOn,
        Term term,
        @Nullable LocalDate lastDay,
        boolean provisional,
        String level,
        String state) {

    /** @param met the day it had been met by then @param startedAgain later, and nothing tells of the first round */
    static PastDeadline of(
            Deadline deadline,
            @Nullable LocalDate anchoredOn,
            @Nullable LocalDate end,
            LocalDate day,
            @Nullable LocalDate met,
            boolean startedAgain,
            HolidayCalendar calendar) {
        return new PastDeadline(
                deadline.clock().named(deadline.subject()),
                anchoredOn,
                deadline.term(),
                end,
                end != null && calendar.isProvisional(end),
                level(deadline, end, day, met, startedAgain),
                state(deadline, end, day, met, startedAgain));
    }

    private static String level(
            Deadline deadline, @Nullable LocalDate end, LocalDate day, @Nullable LocalDate met, boolean startedAgain) {
        if (met != null) {
            return end != null && met.isAfter(end) ? "late" : "met";
        }
        return end == null || startedAgain || isClosed(deadline, day) && !day.isAfter(end)
                ? "met"
                : Urgency.of(end, day).level();
    }

    private static String state(
            Deadline deadline, @Nullable LocalDate end, LocalDate day, @Nullable LocalDate met, boolean startedAgain) {
        if (met != null) {
            return Chinese.day(met) + (end != null && met.isAfter(end) ? "逾期完成" : "按期完成");
        }
        if (startedAgain) {
            return "此后重新办理，另行起算";
        }
        if (end == null) {
            return "中止中";
        }
        if (day.isAfter(end)) {
            return "已届满";
        }
        return isClosed(deadline, day) ? "不再等待" : Urgency.of(end, day).words();
    }

    private static boolean isClosed(Deadline deadline, LocalDate day) {
        return deadline.closedOn().filter(on -> !on.isAfter(day)).isPresent();
    }
}
