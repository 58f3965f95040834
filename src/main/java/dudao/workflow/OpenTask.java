package dudao.workflow;

import dudao.cases.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 待办: a task that waits for a person.
 *
 * @param id of this very task, for a link into Tasklist
 * @param name what is to be done, as the diagram calls it
 * @param subject which of several: a problem's number, an inspector's login, the kind of a document; empty otherwise
 * @param due last day on which it is in time; null where no period runs
 */
public record OpenTask(
        String id,
        String name,
        String subject,
        CaseNumber caseNumber,
        @Nullable LocalDate due,
        Instant since) {

    /** 逾期: the last day has passed. */
    public boolean isOverdue(LocalDate today) {
        return due != null && today.isAfter(due);
    }
}
