package dudao.calendar;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 节假日安排的通知: what the State Council Office announced for one year, as it was loaded here.
 *
 * @param version counts from 1; the highest of a year is in force, those below are superseded and kept
 * @param loadedBy null where it came with the product
 * @param days in the order of the calendar
 */
record YearNotice(
        int year,
        int version,
        String title,
        String link,
        @Nullable String loadedBy,
        Instant loadedAt,
        List<CalendarDay> days) {

    boolean saysTheSameAs(String otherTitle, String otherLink, Collection<CalendarDay> otherDays) {
        return title.equals(otherTitle) && link.equals(otherLink) && days.equals(List.copyOf(otherDays));
    }
}
