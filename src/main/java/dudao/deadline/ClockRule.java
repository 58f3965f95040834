package dudao.deadline;

import dudao.calendar.Term;
import dudao.law.Article;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 期限规则: one row of the rule pack.
 *
 * @param term null where the regulation grants no such period; a default only, where {@code setInDocument}
 * @param setInDocument the law leaves the length to the document that sets it (限期), e.g. the time for rectification
 * @param actor who must act
 * @param effect what follows when the last day passes; names its own article where a text orders it
 * @param basis the article that grants the period or, where it sets no length, demands the act
 */
public record ClockRule(
        StatutoryClock clock,
        Anchor anchor,
        @Nullable Term term,
        boolean setInDocument,
        String actor,
        String effect,
        Article basis) {

    public Optional<Term> granted() {
        return Optional.ofNullable(term);
    }

    /** The clock starts by itself once its anchor is reached. */
    boolean startsBy(Anchor reached) {
        return anchor == reached && term != null && !setInDocument;
    }
}
