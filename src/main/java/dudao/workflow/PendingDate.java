package dudao.workflow;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * 期日: when a task of a case is due, or when the engine wakes for it because a period has run out.
 *
 * @param id of the task or the timer, which a change of the diagram leaves as it is
 * @param element step or event of the diagram
 * @param subject which of several it is about: a problem's number, the kind of a document; empty otherwise, and where it would name a
 *     person
 * @param at null where a task has no time, or a clock stands still
 */
public record PendingDate(
        String id,
        boolean timer,
        String process,
        int version,
        String element,
        String subject,
        @Nullable LocalDateTime at) {}
