package dudao.deadline;

import dudao.calendar.HolidayCalendar;
import dudao.calendar.Term;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** 剩余期间: what is left of a period on the day on which it is suspended. That day no longer counts as passed. */
class Remainder {

    private Remainder() {}

    /** In the period's own unit, except that months are left as days; at least 1. */
    static Term of(Term counted, LocalDate since, LocalDate on, HolidayCalendar calendar) {
        return switch (counted.unit()) {
            case CALENDAR_DAYS -> days(counted, since.plusDays(counted.length()), on, counted.length());
            case MONTHS -> days(counted, since.plusMonths(counted.length()), on, Integer.MAX_VALUE);
            case WORKING_DAYS -> {
                var passed = since.plusDays(1)
                        .datesUntil(on.isAfter(since) ? on : since.plusDays(1))
                        .filter(calendar::isWorkingDay)
                        .count();
                yield new Term(Math.max(1, counted.length() - (int) passed), Term.Unit.WORKING_DAYS, counted.basis());
            }
        };
    }

    /** Where only the roll over a day off was left, one day is. */
    private static Term days(Term counted, LocalDate nominalEnd, LocalDate on, int atMost) {
        var left = (int) ChronoUnit.DAYS.between(on, nominalEnd) + 1;
        return new Term(Math.max(1, Math.min(left, atMost)), Term.Unit.CALENDAR_DAYS, counted.basis());
    }
}
