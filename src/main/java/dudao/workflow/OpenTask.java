package dudao.workflow;

import dudao.cases.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 待办: a task that waits for a person.
 *
 * @param id of this very task, for a link into Tasklist
 * @param name what is to be done, as the diagram calls it, and which of several, e.g. 签收文书（督导通知书）
 * @param due last day on which it is in time; null where no period runs
 */
public record OpenTask(
        String id,
        String name,
        CaseNumber caseNumber,
        @Nullable LocalDate due,
        Instant since) {

    /** 逾期: the last day has passed. */
    public boolean isOverdue(LocalDate today) {
        return due != null && today.isAfter(due);
    }
}
