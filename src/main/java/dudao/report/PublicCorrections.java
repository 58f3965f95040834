package dudao.report;

import static dudao.law.Article.UNREGULATED;

import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.identity.Person;
import dudao.law.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 更正与撤回 of what was published, long after its case has ended too: again by two people, and what stood before stays in the file. */
@Component
@Transactional
class PublicCorrections {

    private final PublicEditions editions;
    private final Cases cases;

    PublicCorrections(PublicEditions editions, Cases cases) {
        this.editions = editions;
        this.cases = cases;
    }

    /** Whether there is something to correct and nothing under way. */
    @Transactional(readOnly = true)
    public boolean isOpen(CaseNumber number) {
        return editions.waiting(number).isEmpty() && editions.shown(number).isPresent();
    }

    /** Whether a correction waits for its decision; the first publication is decided in its task. */
    @Transactional(readOnly = true)
    public boolean isWaiting(CaseNumber number) {
        return editions.waiting(number)
                .filter(one -> one.act() != Edition.Act.PUBLISH)
                .isPresent();
    }

    @Transactional(readOnly = true)
    public String preview(CaseNumber number, CorrectionDraft draft) {
        return Redactions.redacted(editions.report(number), draft.hidden());
    }

    void prepare(CaseNumber number, CorrectionDraft draft, Person by) {
        if (!isOpen(number)) {
            throw new Refused("report.edition-waits", UNREGULATED);
        }
        var prepared = editions.prepare(number, draft.chosen(), draft.hidden(), draft.reason(), by);
        cases.record(number, "prepare-" + act(prepared), prepared.note(), UNREGULATED);
    }

    void decide(CaseNumber number, boolean agreed, @Nullable String remarks, Person by) {
        if (!isWaiting(number)) {
            throw new Refused("report.no-edition-waits", UNREGULATED);
        }
        if (!agreed && (remarks == null || remarks.isBlank())) {
            throw new Refused("form.reasons-needed", UNREGULATED);
        }
        var decided = editions.decide(number, agreed, remarks, null, by);
        cases.record(number, agreed ? act(decided) : "return-" + act(decided), remarks, UNREGULATED);
    }

    private static String act(Edition edition) {
        return edition.act() == Edition.Act.WITHDRAW ? "withdraw-publication" : "correct-publication";
    }
}
