package dudao.objection;

import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.deadline.Anchor;
import dudao.deadline.Deadlines;
import dudao.deadline.StatutoryClock;
import dudao.document.DocumentKind;
import dudao.document.Documents;
import dudao.identity.BodyCode;
import dudao.identity.Directory;
import dudao.law.Article;
import dudao.law.Refused;
import dudao.law.Regulation;
import dudao.result.Grade;
import dudao.result.Results;
import dudao.workflow.ProcessBean;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** 复查与申诉: one review by the same office, one appeal to the higher one (市教育督导规定第十五条). */
@ProcessBean("objections")
@Transactional
public class Objections {

    static final Article OBJECTION = Regulation.MUNICIPAL_003.article(15);

    private final EntityManager entities;
    private final Results results;
    private final ReviewPanel panel;
    private final Documents documents;
    private final Deadlines deadlines;
    private final Directory directory;
    private final Cases cases;
    private final Clock clock;

    Objections(
            EntityManager entities,
            Results results,
            ReviewPanel panel,
            Documents documents,
            Deadlines deadlines,
            Directory directory,
            Cases cases,
            Clock clock) {
        this.entities = entities;
        this.results = results;
        this.panel = panel;
        this.documents = documents;
        this.deadlines = deadlines;
        this.directory = directory;
        this.cases = cases;
        this.clock = clock;
    }

    /** 申请复查, within the time that runs from the service of the result; the office's time runs from here. */
    void requestReview(CaseNumber caseNumber, String demand, String grounds) {
        lodge(caseNumber, Objection.Kind.REVIEW, StatutoryClock.REVIEW_REQUEST, demand, grounds);
        deadlines.reached(caseNumber, Anchor.REVIEW_REQUESTED, "", LocalDate.now(clock));
    }

    /** 申诉; the higher office reads the file from now on. */
    void appeal(CaseNumber caseNumber, String demand, String grounds) {
        lodge(caseNumber, Objection.Kind.APPEAL, StatutoryClock.APPEAL, demand, grounds);
        deadlines.reached(caseNumber, Anchor.APPEAL_LODGED, "", LocalDate.now(clock));
        cases.admit(caseNumber, higherOffice(caseNumber).value());
    }

    /** 不申请复查、不申诉: the right is given up, its time need not run out. */
    void waive(CaseNumber caseNumber, StatutoryClock right) {
        deadlines.met(caseNumber, right, "");
    }

    /** The time passed: the right lapses, the result (or the conclusion) stands. */
    public void recordLapse(CaseNumber caseNumber, StatutoryClock right) {
        deadlines.lapsed(caseNumber, right, "");
        cases.record(caseNumber, right == StatutoryClock.APPEAL ? "appeal-lapsed" : "review-lapsed", null, OBJECTION);
    }

    /** 受理与否; what is not admitted is not ruled on, so that the time for a ruling ends. */
    void examine(CaseNumber caseNumber, Objection.Kind kind, boolean admitted, String reasons) {
        objection(caseNumber, kind).examined(admitted, reasons);
        if (!admitted) {
            deadlines.met(caseNumber, ruling(kind), "");
        }
    }

    /** 复查人员, by login. */
    public List<String> reviewers(CaseNumber caseNumber) {
        return panel.logins(caseNumber);
    }

    /** 作出复查结论 or 申诉处理决定: takes effect on the result at once. */
    void rule(CaseNumber caseNumber, Objection.Kind kind, Ruling ruling, String reasons, @Nullable Grade grade) {
        if (kind == Objection.Kind.REVIEW && !panel.isFinished(caseNumber)) {
            throw new Refused("objection.review-unfinished", OBJECTION);
        }
        objection(caseNumber, kind).ruled(ruling, reasons, grade, LocalDate.now(clock));
        deadlines.met(caseNumber, ruling(kind), "");
        if (ruling == Ruling.REVOKED) {
            results.revoke(caseNumber);
        } else if (ruling == Ruling.CHANGED && grade != null) {
            results.change(caseNumber, grade);
        }
    }

    /** 督导复查结论通知书; its service starts the time to appeal. */
    public void issueConclusion(CaseNumber caseNumber) {
        documents.issue(
                caseNumber, DocumentKind.REVIEW_CONCLUSION, facts(objection(caseNumber, Objection.Kind.REVIEW)));
    }

    /** 申诉处理决定书, a document of the higher office. */
    public void issueRuling(CaseNumber caseNumber) {
        documents.issue(
                caseNumber,
                DocumentKind.APPEAL_RULING,
                higherOffice(caseNumber),
                facts(objection(caseNumber, Objection.Kind.APPEAL)));
    }

    /** The review is late: no decision is deemed, but the head and the higher office know, and the unit may go up. */
    public void reportOverdue(CaseNumber caseNumber) {
        cases.admit(caseNumber, higherOffice(caseNumber).value());
        cases.record(caseNumber, "review-overdue", null, OBJECTION);
    }

    public void reportAppealOverdue(CaseNumber caseNumber) {
        cases.record(caseNumber, "appeal-overdue", null, Article.UNREGULATED);
    }

    public boolean isResultStanding(CaseNumber caseNumber) {
        return !results.isRevoked(caseNumber);
    }

    public boolean isResultRevoked(CaseNumber caseNumber) {
        return results.isRevoked(caseNumber);
    }

    /** How the objections ended, for the report. */
    public String inWords(CaseNumber caseNumber) {
        var review = find(caseNumber, Objection.Kind.REVIEW);
        var appeal = find(caseNumber, Objection.Kind.APPEAL);
        if (review.isEmpty() && appeal.isEmpty()) {
            return "单位未提出异议。";
        }
        return review.map(one -> "单位于%s申请复查。".formatted(one.lodgedOn())).orElse("")
                + appeal.map(one -> "单位于%s提出申诉。".formatted(one.lodgedOn())).orElse("");
    }

    Optional<Objection> find(CaseNumber caseNumber, Objection.Kind kind) {
        return Optional.ofNullable(entities.find(Objection.class, new Objection.Id(caseNumber.value(), kind)));
    }

    private void lodge(
            CaseNumber caseNumber, Objection.Kind kind, StatutoryClock clock, String demand, String grounds) {
        if (find(caseNumber, kind).isPresent()) {
            throw new Refused("objection.lodged-before", OBJECTION, kind.chinese());
        }
        deadlines
                .find(caseNumber, clock, "")
                .filter(time -> time.isOver(today()))
                .ifPresent(time -> {
                    throw new Refused("objection.late", OBJECTION, kind.chinese(), time.lastDay());
                });
        entities.persist(new Objection(caseNumber, kind, demand, grounds, today()));
        deadlines.met(caseNumber, clock, "");
    }

    private static StatutoryClock ruling(Objection.Kind kind) {
        return kind == Objection.Kind.REVIEW ? StatutoryClock.REVIEW_RULING : StatutoryClock.APPEAL_RULING;
    }

    private static Map<String, Object> facts(Objection objection) {
        var facts = new HashMap<String, Object>();
        facts.put("lodgedOn", objection.lodgedOn());
        facts.put("demand", objection.demand());
        facts.put("ruling", objection.ruling().chinese());
        facts.put("reasons", objection.reasons());
        facts.put("grade", objection.grade() == null ? "" : objection.grade().chinese());
        return facts;
    }

    private Objection objection(CaseNumber caseNumber, Objection.Kind kind) {
        return find(caseNumber, kind)
                .orElseThrow(() -> new IllegalStateException("Case %s has no %s".formatted(caseNumber, kind)));
    }

    private BodyCode higherOffice(CaseNumber caseNumber) {
        var office = cases.file(caseNumber).office();
        return directory
                .higherOffice(office)
                .orElseThrow(() -> new IllegalStateException("Office %s has no higher office".formatted(office)));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
