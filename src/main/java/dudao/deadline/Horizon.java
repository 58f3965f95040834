package dudao.deadline;

import dudao.calendar.HolidayCalendar;
import dudao.calendar.Term;
import dudao.law.Article;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is near today and what is not.
 *
 * @param soon the third working day after today
 */
record Horizon(LocalDate today, LocalDate soon) {

    private static final Term NEAR = new Term(3, Term.Unit.WORKING_DAYS, Article.UNREGULATED);

    static Horizon of(LocalDate today, HolidayCalendar calendar) {
        return new Horizon(today, NEAR.lastDay(today, calendar));
    }

    /** @param lastDay null while the clock stands still */
    TermState state(@Nullable LocalDate lastDay) {
        if (lastDay == null) {
            return TermState.SUSPENDED;
        }
        if (today.isAfter(lastDay)) {
            return TermState.OVERDUE;
        }
        return lastDay.isAfter(soon) ? TermState.LATER : TermState.SOON;
    }
}
