package dudao.deadline;

import dudao.cases.CaseNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A period that runs has another last day: tasks and timers follow in the same transaction, and the parties are told.
 *
 * @param before the last day until then; null while the clock stood still
 * @param after the last day from now on; null while the clock stands still
 * @param provisional the holiday notice of the year is not out yet, so that the day may move again
 */
public record DeadlineMoved(
        CaseNumber caseNumber,
        StatutoryClock clock,
        String subject,
        DeadlineChange change,
        @Nullable LocalDate before,
        @Nullable LocalDate after,
        boolean provisional,
        String reason) {

    /** A right that was lost for its time may be used again: restored for good cause, or its time had not begun as early as recorded. */
    public boolean reopens(LocalDate today) {
        return change == DeadlineChange.RESTORED
                || change == DeadlineChange.CORRECTED
                        && before != null
                        && today.isAfter(before)
                        && after != null
                        && !today.isAfter(after);
    }
}
