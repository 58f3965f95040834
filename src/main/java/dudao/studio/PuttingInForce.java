package dudao.studio;

import dudao.law.Article;
import dudao.law.Refused;
import dudao.studio.WorkingDraft.Kind;
import dudao.workflow.DiagramsInForce;
import dudao.workflow.Reach;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 启用: writes down that a text counts for some cases from a day on, after it was held against everything it will stand beside there.
 * The house may have changed since it was handed in; nobody's work is overwritten unseen.
 */
@Component
class PuttingInForce {

    private final DiagramsInForce inForce;
    private final SetsInForce sets;
    private final DraftReview review;
    private final Deciders deciders;
    private final Clock clock;

    PuttingInForce(DiagramsInForce inForce, SetsInForce sets, DraftReview review, Deciders deciders, Clock clock) {
        this.inForce = inForce;
        this.sets = sets;
        this.review = review;
        this.deciders = deciders;
        this.clock = clock;
    }

    /**
     * @param drawn what the draft knew when it was handed in; null for a text that was agreed to before
     * @param text null where the wider decision, or the product's own, is to count again
     * @return its version where it counts at once
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @Nullable
    Integer put(
            String part,
            byte @Nullable [] text,
            Collection<Reach> reaches,
            LocalDate from,
            @Nullable Integer draft,
            DiagramDrafts.@Nullable Drawn drawn) {
        if (from.isBefore(LocalDate.now(clock))) {
            throw refused("studio.past-day", from);
        }
        inForce.oneByOne();
        for (var reach : reaches) {
            if (!deciders.mayDecide(reach)) {
                throw refused("studio.not-his-to-decide");
            }
            if (drawn != null && isOvertaken(part, reach, from, drawn)) {
                throw refused("studio.overtaken");
            }
            if (isDecidedForLater(part, reach, from)) {
                throw refused("studio.decided-for-later");
            }
        }
        var decided = new LinkedHashSet<Integer>();
        reaches.forEach(reach -> decided.add(inForce.decide(part, reach, from, text, draft, deciders.login())));
        requireSound(part, from, decided);
        if (text == null) {
            sets.requireNobodyCalls(part, from);
        }
        inForce.begin();
        return from.isAfter(LocalDate.now(clock))
                ? null
                : inForce.version(part, reaches.iterator().next()).orElse(null);
    }

    private boolean isOvertaken(String part, Reach reach, LocalDate from, DiagramDrafts.Drawn drawn) {
        var deciding = inForce.deciding(part, reach, from);
        if (deciding.isPresent()) {
            return deciding.get().number() > drawn.after();
        }
        var product = inForce.ofProduct().get(part);
        return !drawn.product().equals(product == null ? "" : Texts.sha256(product));
    }

    /** What was decided before this for a later day was drawn without it and would undo it. */
    private boolean isDecidedForLater(String part, Reach reach, LocalDate from) {
        return inForce.decided().stream()
                .anyMatch(one -> one.part().equals(part)
                        && one.reach().equals(reach)
                        && one.from().isAfter(from));
    }

    /** In every set it comes to stand in: a narrower decision about another diagram makes a set of its own. */
    private void requireSound(String part, LocalDate from, Set<Integer> decided) {
        for (var reach : sets.reaches()) {
            var deciding = inForce.deciding(part, reach, from);
            if (deciding.filter(one -> decided.contains(one.number())).isPresent()) {
                var findings =
                        review.of(Kind.ofPart(part), inForce.text(deciding.get()), inForce.texts(reach, from)).stream()
                                .filter(finding -> !finding.remark())
                                .toList();
                if (!findings.isEmpty()) {
                    throw refused("studio.unsound-there", findings.get(0).line());
                }
            }
        }
    }

    private static Refused refused(String key, Object... arguments) {
        return new Refused(key, Article.UNREGULATED, arguments);
    }
}
