package dudao.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a case waits for: somebody's act, or the end of a period.
 *
 * @param name what is to be done, as the diagram calls it
 * @param subject which of several: a problem's number, an inspector's login, the kind of a document; empty otherwise
 * @param whom who may do it, in words: the person who claimed it, else the posts it is addressed to; empty where only
 *     time has to pass
 * @param due last day on which it is in time, or the day on which the period has run out; null where no period runs
 */
public record Awaited(
        String name,
        String subject,
        List<String> whom,
        @Nullable LocalDate due,
        Instant since) {

    public boolean isOverdue(LocalDate today) {
        return due != null && today.isAfter(due);
    }
}
