package dudao.objection;

import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.deadline.Anchor;
import dudao.deadline.Deadline;
import dudao.deadline.Deadlines;
import dudao.deadline.Ledger;
import dudao.deadline.StatutoryClock;
import dudao.document.DocumentKind;
import dudao.document.Documents;
import dudao.law.Article;
import dudao.law.Refused;
import dudao.result.Remedies;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 受理: answers a request, of a review or of an appeal, in the case that handles it. What is late is answered, never thrown away. */
@Component
@Transactional
class Admissions {

    private final ObjectionRegister register;
    private final Remedies remedies;
    private final Documents documents;
    private final Deadlines deadlines;
    private final Ledger ledger;
    private final Cases cases;
    private final Clock clock;

    Admissions(
            ObjectionRegister register,
            Remedies remedies,
            Documents documents,
            Deadlines deadlines,
            Ledger ledger,
            Cases cases,
            Clock clock) {
        this.register = register;
        this.remedies = remedies;
        this.documents = documents;
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.cases = cases;
        this.clock = clock;
    }

    void examine(CaseNumber handling, Examination examination) {
        var objection = register.handledIn(handling);
        if (objection.isLate() && examination.admission() != Admission.REJECTED) {
            throw new Refused(
                    "objection.late",
                    remedies.article(objection.caseNumber()),
                    register.nameOf(objection),
                    register.lastDayOf(objection).orElseThrow());
        }
        objection.examined(examination.admission(), examination.reasons());
        switch (examination.admission()) {
            case ADMITTED -> admitted(objection, handling);
            case REJECTED -> rejected(objection, handling);
            case SUPPLEMENT -> supplementDemanded(objection, handling);
        }
    }

    /** 补正; the office's own time runs on from here. */
    void supplement(CaseNumber handling, String text) {
        var objection = register.handledIn(handling);
        objection.supplemented(text);
        deadlines.met(handling, StatutoryClock.SUPPLEMENT, "");
        ruling(objection, handling)
                .filter(Deadline::isSuspended)
                .ifPresent(ruling -> ledger.resume(handling, ruling.clock(), "", "申请已补正"));
    }

    /** 视为撤回: the time for the supplement passed. */
    void withdraw(CaseNumber handling) {
        var objection = register.handledIn(handling);
        objection.withdrawn(LocalDate.now(clock));
        deadlines.lapsed(handling, StatutoryClock.SUPPLEMENT, "");
        deadlines.lapsed(handling, clockOf(objection), "");
        cases.record(handling, "request-withdrawn", null, Article.UNREGULATED);
    }

    static StatutoryClock clockOf(Objection objection) {
        return objection.kind() == Objection.Kind.REVIEW ? StatutoryClock.REVIEW_RULING : StatutoryClock.APPEAL_RULING;
    }

    private void admitted(Objection objection, CaseNumber handling) {
        documents.issue(handling, DocumentKind.ADMISSION_NOTICE, facts(objection));
        if (objection.isDirect()) {
            deadlines.lapsed(objection.caseNumber(), StatutoryClock.REVIEW_RULING, "");
        }
    }

    /** What is not admitted is not ruled on, so that the time for a ruling ends. */
    private void rejected(Objection objection, CaseNumber handling) {
        documents.issue(handling, DocumentKind.REJECTION_NOTICE, facts(objection));
        deadlines.met(handling, clockOf(objection), "");
    }

    /** The office's own time stands still while the unit completes its request. */
    private void supplementDemanded(Objection objection, CaseNumber handling) {
        var today = LocalDate.now(clock);
        deadlines.reached(handling, Anchor.SUPPLEMENT_DEMANDED, "", today);
        var facts = new HashMap<>(facts(objection));
        deadlines
                .find(handling, StatutoryClock.SUPPLEMENT, "")
                .flatMap(Deadline::endInWords)
                .ifPresent(day -> facts.put("until", day));
        documents.issue(handling, DocumentKind.SUPPLEMENT_NOTICE, facts);
        ruling(objection, handling)
                .filter(ruling -> ruling.isOpen() && !ruling.isSuspended() && !ruling.isOver(today))
                .ifPresent(ruling -> ledger.suspend(handling, ruling.clock(), "", "等待单位补正申请"));
    }

    private Optional<Deadline> ruling(Objection objection, CaseNumber handling) {
        return deadlines.find(handling, clockOf(objection), "");
    }

    private Map<String, Object> facts(Objection objection) {
        var facts = new HashMap<String, Object>();
        facts.put("name", register.nameOf(objection));
        facts.put("demand", objection.demand());
        facts.put("lodgedOn", objection.lodgedOn());
        facts.put("filedBy", objection.filedBy().chinese());
        facts.put("late", objection.isLate());
        facts.put("article", remedies.article(objection.caseNumber()).citation());
        facts.put("reasons", objection.admissionReasons());
        register.lastDayOf(objection).ifPresent(day -> facts.put("lastDay", day));
        deadlines
                .rule(objection.caseNumber(), StatutoryClock.RESTORATION)
                .granted()
                .ifPresent(term -> {
                    facts.put("restoration", term.inWords());
                    facts.put("restorationArticle", term.basis().citation());
                });
        return facts;
    }
}
