package dudao.deadline;

import dudao.calendar.Term;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 期限规则: one row of the rule pack.
 *
 * @param term null where the regulation grants no such period; a default only, where {@code setInDocument}
 * @param setInDocument the law leaves the length to the document that sets it (限期), e.g. the time for rectification
 * @param actor who must act
 * @param effect what follows when the last day passes
 */
public record ClockRule(
        StatutoryClock clock, Anchor anchor, @Nullable Term term, boolean setInDocument, String actor, String effect) {

    public Optional<Term> granted() {
        return Optional.ofNullable(term);
    }

    /** The clock starts by itself once its anchor is reached. */
    boolean startsBy(Anchor reached) {
        return anchor == reached && term != null && !setInDocument;
    }
}
