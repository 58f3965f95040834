package dudao.objection;

import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.cases.NewCase;
import dudao.deadline.Deadlines;
import dudao.deadline.StatutoryClock;
import dudao.document.DocumentKind;
import dudao.document.DocumentServed;
import dudao.document.ServiceCorrected;
import dudao.identity.Directory;
import dudao.inspectors.Inspectors;
import dudao.law.Refused;
import dudao.result.Remedies;
import dudao.result.Results;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 结论及其效力: rules on a review or an appeal and makes the result what the ruling says, problem by problem. */
@Component
@Transactional
class Rulings {

    private final ObjectionRegister register;
    private final ReviewPanel panel;
    private final Results results;
    private final Remedies remedies;
    private final Deadlines deadlines;
    private final Inspectors inspectors;
    private final Directory directory;
    private final Cases cases;
    private final Clock clock;

    Rulings(
            ObjectionRegister register,
            ReviewPanel panel,
            Results results,
            Remedies remedies,
            Deadlines deadlines,
            Inspectors inspectors,
            Directory directory,
            Cases cases,
            Clock clock) {
        this.register = register;
        this.panel = panel;
        this.results = results;
        this.remedies = remedies;
        this.deadlines = deadlines;
        this.inspectors = inspectors;
        this.directory = directory;
        this.cases = cases;
        this.clock = clock;
    }

    /** Takes effect on the result at once; changed demands run from the service of the ruling. */
    void rule(CaseNumber handling, Verdict verdict) {
        var objection = register.handledIn(handling);
        if (!panel.isFinished(handling)) {
            throw new Refused("objection.review-unfinished", remedies.article(objection.caseNumber()));
        }
        objection.ruled(verdict.ruling(), verdict.reasons(), verdict.grade(), LocalDate.now(clock));
        register.enter(objection, verdict.lines());
        deadlines.met(handling, Admissions.clockOf(objection), "");
        var decided = objection.caseNumber();
        switch (verdict.ruling()) {
            case UPHELD -> {}
            case CHANGED -> change(decided, verdict);
            case REVOKED -> results.revoke(decided);
            case ANEW -> superviseAnew(decided);
        }
    }

    /** What is dropped ends, and the time for a changed demand runs, from the service of the ruling. */
    @EventListener
    void on(DocumentServed served) {
        if (isRuling(served.kind())) {
            register.findHandledIn(served.caseNumber()).ifPresent(ruled -> takeEffect(ruled, served.on()));
        }
    }

    /** The record of that service was wrong: the time for what the ruling demands moves with it. */
    @EventListener
    void on(ServiceCorrected corrected) {
        if (!isRuling(corrected.kind())) {
            return;
        }
        register.findHandledIn(corrected.caseNumber()).ifPresent(ruled -> register.items(ruled).stream()
                .filter(item -> item.outcome() == Item.Outcome.CHANGED)
                .forEach(item -> deadlines.serviceCorrected(
                        ruled.caseNumber(),
                        StatutoryClock.RECTIFICATION,
                        item.problem(),
                        corrected.before(),
                        corrected.on(),
                        corrected.reason())));
    }

    private static boolean isRuling(DocumentKind kind) {
        return kind == DocumentKind.REVIEW_CONCLUSION || kind == DocumentKind.APPEAL_RULING;
    }

    private void takeEffect(Objection ruled, LocalDate servedOn) {
        var decided = ruled.caseNumber();
        if (results.isRevoked(decided)) {
            results.problemNumbers(decided).forEach(number -> results.endDemand(decided, number));
            return;
        }
        for (var item : register.items(ruled)) {
            switch (item.outcome()) {
                case KEPT -> {}
                case DROPPED -> results.endDemand(decided, item.problem());
                case CHANGED -> results.demandAnew(decided, item.problem(), servedOn);
            }
        }
    }

    /** What the document that tells the unit says. */
    Map<String, Object> facts(Objection objection) {
        var facts = new HashMap<String, Object>();
        facts.put("name", register.nameOf(objection));
        facts.put("demand", objection.demand());
        facts.put("lodgedOn", objection.lodgedOn());
        facts.put("ruling", objection.ruling().chinese());
        facts.put("reasons", objection.reasons());
        var grade = objection.grade();
        facts.put("grade", grade == null ? "" : grade.chinese());
        facts.put("items", register.items(objection).stream().map(Item::inWords).toList());
        return facts;
    }

    private void change(CaseNumber decided, Verdict verdict) {
        if (verdict.grade() != null) {
            results.change(decided, verdict.grade());
        }
        for (var line : verdict.lines()) {
            switch (line.outcome()) {
                case KEPT -> {}
                case DROPPED -> results.drop(decided, line.number());
                case CHANGED -> results.change(decided, line.number(), line.demand(), line.days());
            }
        }
    }

    /** 重新督导: a new case of the same kind, in which nobody of the former team acts. */
    private void superviseAnew(CaseNumber decided) {
        results.revoke(decided);
        var file = cases.file(decided);
        var anew = cases.open(NewCase.supervision(
                file.kind(),
                file.office(),
                directory.body(file.supervisedUnit()),
                file.matters(),
                file.selfAssessmentDemanded()));
        inspectors.bar(anew, inspectors.everOnTeam(decided));
        cases.record(decided, "supervised-anew", anew.value(), remedies.article(decided));
        cases.record(anew, "follows-revoked", decided.value(), remedies.article(decided));
    }
}
