package dudao.objection;

import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.deadline.Deadline;
import dudao.deadline.Deadlines;
import dudao.deadline.StatutoryClock;
import dudao.document.DocumentKind;
import dudao.document.Documents;
import dudao.law.Refused;
import dudao.result.Remedies;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 再次申诉: where the rules set an appeal no time, a unit may still bring it after its case has ceased to wait for it. */
@Component
@Transactional
class LaterAppeals {

    private final ObjectionRegister register;
    private final Objections objections;
    private final Remedies remedies;
    private final Deadlines deadlines;
    private final Documents documents;
    private final Cases cases;
    private final Clock clock;

    LaterAppeals(
            ObjectionRegister register,
            Objections objections,
            Remedies remedies,
            Deadlines deadlines,
            Documents documents,
            Cases cases,
            Clock clock) {
        this.register = register;
        this.objections = objections;
        this.remedies = remedies;
        this.deadlines = deadlines;
        this.documents = documents;
        this.cases = cases;
        this.clock = clock;
    }

    boolean isOpen(CaseNumber caseNumber) {
        return remedies.path(caseNumber) != Remedies.Path.NONE
                && !remedies.isAppealLimited(caseNumber)
                && documents.isServed(caseNumber, contested(caseNumber))
                && objections.isResultStanding(caseNumber)
                && register.latest(caseNumber, Objection.Kind.APPEAL)
                        .filter(one -> !one.isSpent())
                        .isEmpty()
                && deadlines
                        .find(caseNumber, StatutoryClock.APPEAL, "")
                        .filter(Deadline::isOpen)
                        .isEmpty();
    }

    /** The unit is asked again, and the case waits as long again. */
    void ask(CaseNumber caseNumber) {
        if (!isOpen(caseNumber)) {
            throw new Refused("objection.not-appealable", remedies.article(caseNumber));
        }
        deadlines
                .rule(caseNumber, StatutoryClock.APPEAL)
                .granted()
                .ifPresent(term -> deadlines.start(caseNumber, StatutoryClock.APPEAL, "", LocalDate.now(clock), term));
        cases.record(caseNumber, "appeal-reopened", null, remedies.article(caseNumber));
        objections.reopen(caseNumber, StatutoryClock.APPEAL);
    }

    private DocumentKind contested(CaseNumber caseNumber) {
        return remedies.path(caseNumber) == Remedies.Path.SAME_OFFICE
                ? DocumentKind.REVIEW_CONCLUSION
                : DocumentKind.RESULT_NOTICE;
    }
}
