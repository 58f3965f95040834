package dudao.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * 法定休假日与调休: days off and make-up working days as announced each year by the State Council Office.
 *
 * @param holidays days off, weekends among them or not
 * @param makeUpDays weekend days on which the country works
 * @param announced years whose notice is out; a date in any other year is provisional
 */
public record HolidayCalendar(Set<LocalDate> holidays, Set<LocalDate> makeUpDays, Set<Integer> announced) {

    public boolean isWorkingDay(LocalDate day) {
        return makeUpDays.contains(day) || !holidays.contains(day) && !isWeekend(day);
    }

    /** True while the notice for the day's year is not out: the day may still move. */
    public boolean isProvisional(LocalDate day) {
        return !announced.contains(day.getYear());
    }

    LocalDate sameOrNextWorkingDay(LocalDate day) {
        var candidate = day;
        while (!isWorkingDay(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
