package dudao.workflow;

import dudao.identity.Person;
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
 * @param task null where only time has to pass
 */
public record Awaited(
        String name,
        List<String> whom,
        @Nullable LocalDate due,
        Instant since,
        @Nullable Task task) {

    /**
     * @param holder who has claimed it; null while nobody has
     * @param groups who may claim it
     */
    public record Task(String id, @Nullable String holder, List<String> groups) {}

    /** Whether the person has claimed it or may claim it; what binds him to the unit is asked when he does. */
    public boolean isFor(Person person) {
        if (task == null) {
            return false;
        }
        return task.holder() == null
                ? task.groups().stream().anyMatch(person.groups()::contains)
                : task.holder().equals(person.login());
    }

    public boolean isOverdue(LocalDate today) {
        return due != null && today.isAfter(due);
    }
}
