package dudao.objection;

import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.deadline.Anchor;
import dudao.deadline.Deadline;
import dudao.deadline.DeadlineMoved;
import dudao.deadline.Deadlines;
import dudao.deadline.StatutoryClock;
import dudao.document.DocumentKind;
import dudao.document.Documents;
import dudao.identity.BodyCode;
import dudao.identity.Directory;
import dudao.law.Article;
import dudao.law.Refused;
import dudao.result.Remedies;
import dudao.result.Results;
import dudao.workflow.Procedures;
import dudao.workflow.ProcessBean;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Transactional;

/** 复查与申诉, in the case whose result is objected to. Which way there is, the rules of the case say. */
@ProcessBean("objections")
@Transactional
public class Objections {

    private final ObjectionRegister register;
    private final Remedies remedies;
    private final Admissions admissions;
    private final Rulings rulings;
    private final ReviewPanel panel;
    private final Results results;
    private final Documents documents;
    private final Deadlines deadlines;
    private final Directory directory;
    private final Procedures procedures;
    private final Cases cases;
    private final Clock clock;

    Objections(
            ObjectionRegister register,
            Remedies remedies,
            Admissions admissions,
            Rulings rulings,
            ReviewPanel panel,
            Results results,
            Documents documents,
            Deadlines deadlines,
            Directory directory,
            Procedures procedures,
            Cases cases,
            Clock clock) {
        this.register = register;
        this.remedies = remedies;
        this.admissions = admissions;
        this.rulings = rulings;
        this.panel = panel;
        this.results = results;
        this.documents = documents;
        this.deadlines = deadlines;
        this.directory = directory;
        this.procedures = procedures;
        this.cases = cases;
        this.clock = clock;
    }

    public boolean isPath(CaseNumber caseNumber, Remedies.Path path) {
        return remedies.path(caseNumber) == path;
    }

    /** 申请复查; the office's time runs from the day the request arrived. */
    void requestReview(CaseNumber caseNumber, Request request) {
        lodge(caseNumber, Objection.Kind.REVIEW, request, false);
        deadlines.reached(
                caseNumber, Anchor.REVIEW_REQUESTED, "", request.filed().arrivedOn());
    }

    /** 申诉, to the higher office or, where the rules let the unit choose, to its own government. */
    void appeal(CaseNumber caseNumber, Request request) {
        lodge(caseNumber, Objection.Kind.APPEAL, request, false);
    }

    /** 直接申诉: over the office that is late with its review; there is no time that could have passed. */
    void appealDirectly(CaseNumber caseNumber, Request request) {
        lodge(caseNumber, Objection.Kind.APPEAL, request, true);
    }

    /** 不申请复查、不申诉: the right is given up, its time need not run out. */
    void waive(CaseNumber caseNumber, StatutoryClock right) {
        deadlines.met(caseNumber, right, "");
    }

    /** The time passed. Where an appeal has none by law, the case merely waits no longer. */
    public void recordLapse(CaseNumber caseNumber, StatutoryClock right) {
        deadlines.lapsed(caseNumber, right, "");
        if (right == StatutoryClock.REVIEW_REQUEST) {
            cases.record(caseNumber, "review-lapsed", null, remedies.article(caseNumber));
        } else if (remedies.isAppealLimited(caseNumber)) {
            cases.record(caseNumber, "appeal-lapsed", null, remedies.article(caseNumber));
        } else {
            cases.record(caseNumber, "appeal-not-awaited", null, Article.UNREGULATED);
        }
    }

    /** 视为撤回. */
    public void recordWithdrawal(CaseNumber caseNumber) {
        admissions.withdraw(caseNumber);
    }

    /** 复查人员 who have not given their opinion, by login. */
    public List<String> reviewers(CaseNumber caseNumber) {
        return panel.pending(caseNumber);
    }

    /** 督导复查结论通知书; its service starts the time to appeal. */
    public void issueConclusion(CaseNumber caseNumber) {
        var facts = rulings.facts(register.handledIn(caseNumber));
        facts.put("remedy", results.isRevoked(caseNumber) ? "" : remedies.againstConclusion(caseNumber));
        documents.issue(caseNumber, DocumentKind.REVIEW_CONCLUSION, facts);
    }

    /** The review is late: no decision is deemed, but the head and the higher office know, and the unit may go up. */
    public void reportOverdue(CaseNumber caseNumber) {
        higherOffice(caseNumber).ifPresent(office -> cases.admit(caseNumber, office.value()));
        if (!cases.isRecorded(caseNumber, "review-overdue")) {
            cases.record(caseNumber, "review-overdue", null, remedies.article(caseNumber));
        }
    }

    public boolean isReviewAdmitted(CaseNumber caseNumber) {
        return review(caseNumber).filter(Objection::isAdmitted).isPresent();
    }

    public boolean isReviewConcluded(CaseNumber caseNumber) {
        return review(caseNumber).filter(Objection::isRuled).isPresent();
    }

    /** A direct appeal came to nothing, so that the review it broke off goes on. */
    public boolean isReviewResumed(CaseNumber caseNumber) {
        return appealOf(caseNumber)
                .filter(one -> one.isDirect() && one.isSpent())
                .isPresent();
    }

    public boolean isResultStanding(CaseNumber caseNumber) {
        return !results.isRevoked(caseNumber);
    }

    public boolean isResultRevoked(CaseNumber caseNumber) {
        return results.isRevoked(caseNumber);
    }

    /** 恢复期限 was granted or a wrong service corrected, its clock runs again: the unit is asked again, whatever else the case waits for. */
    @EventListener
    void on(DeadlineMoved moved) {
        if (moved.reopens(LocalDate.now(clock))
                && (moved.clock() == StatutoryClock.REVIEW_REQUEST || moved.clock() == StatutoryClock.APPEAL)) {
            reopen(moved.caseNumber(), moved.clock());
        }
    }

    void reopen(CaseNumber caseNumber, StatutoryClock right) {
        procedures.enter(caseNumber, right == StatutoryClock.APPEAL ? "appeal-reopened" : "review-reopened");
    }

    /** How the objections ended, for the report. */
    public String inWords(CaseNumber caseNumber) {
        var brought = register.of(caseNumber);
        return brought.isEmpty()
                ? "单位未提出异议。"
                : brought.stream()
                        .map(one -> "单位于%s提出%s%s。".formatted(one.lodgedOn(), register.nameOf(one), outcome(one)))
                        .collect(Collectors.joining());
    }

    private static String outcome(Objection one) {
        if (one.isRuled()) {
            return "，结论为" + one.ruling().chinese();
        }
        return one.isSpent() ? "，未予受理" : "";
    }

    Optional<Objection> review(CaseNumber caseNumber) {
        return register.latest(caseNumber, Objection.Kind.REVIEW);
    }

    Optional<Objection> appealOf(CaseNumber caseNumber) {
        return register.latest(caseNumber, Objection.Kind.APPEAL);
    }

    Optional<BodyCode> higherOffice(CaseNumber caseNumber) {
        return directory.higherOffice(cases.file(caseNumber).office());
    }

    /** Only one review and one appeal is looked into; what was not admitted does not count. */
    private void lodge(CaseNumber caseNumber, Objection.Kind kind, Request request, boolean direct) {
        register.latest(caseNumber, kind).filter(one -> !one.isSpent()).ifPresent(one -> {
            throw new Refused("objection.lodged-before", remedies.article(caseNumber), register.nameOf(one));
        });
        var right = kind == Objection.Kind.REVIEW ? StatutoryClock.REVIEW_REQUEST : StatutoryClock.APPEAL;
        var limited = !direct && (kind == Objection.Kind.REVIEW || remedies.isAppealLimited(caseNumber));
        var lastDay =
                limited ? deadlines.find(caseNumber, right, "").flatMap(Deadline::end) : Optional.<LocalDate>empty();
        var lodged = register.enter(caseNumber, kind, request, lastDay.orElse(null), direct);
        if (lodged.isLate()) {
            deadlines.lapsed(caseNumber, right, "");
        } else {
            deadlines.met(caseNumber, right, "", lodged.lodgedOn());
        }
    }
}
