package dudao.deadline;

import dudao.cases.CaseNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A period that runs has another last day: tasks and timers follow in the same transaction, and the parties are told.
 *
 * @param before the last day until then; null while the clock stood still
 * @param after the last day from now on; null while the clock stands still
 */
public record DeadlineMoved(
        CaseNumber caseNumber,
        StatutoryClock clock,
        String subject,
        DeadlineChange change,
        @Nullable LocalDate before,
        @Nullable LocalDate after,
        String reason) {}
