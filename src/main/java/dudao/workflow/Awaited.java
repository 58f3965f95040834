package dudao.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a case waits for: somebody's act, or the end of a period.
 *
 * @param name what is to be done, as the diagram calls it, and which of several, e.g. 签收文书（督导通知书）
 * @param whom who may do it, in words: the person who claimed it, else the posts it is addressed to; empty where only
 *     time has to pass
 * @param due last day on which it is in time, or the day on which the period has run out; null where no period runs
 */
public record Awaited(
        String name, List<String> whom, @Nullable LocalDate due, Instant since) {

    public boolean isOverdue(LocalDate today) {
        return due != null && today.isAfter(due);
    }
}
