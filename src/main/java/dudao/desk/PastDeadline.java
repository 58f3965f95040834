package dudao.desk;

import dudao.calendar.Term;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A period as it stood on a day.
 *
 * @param anchoredOn null where it was corrected or started again later, and the former day is told by the services
 * @param lastDay as it was counted then; null while the clock stood still
 */
record PastDeadline(
        String name,
        @Nullable LocalDate anchoredOn,
        Term term,
        @Nullable LocalDate lastDay,
        String level,
        String state) {}
