package dudao.result;

import dudao.calendar.Term;
import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.deadline.Deadlines;
import dudao.deadline.StatutoryClock;
import dudao.law.Article;
import dudao.law.LegalRule;
import dudao.law.LegalRules;
import org.springframework.stereotype.Component;

/** 救济途径: what a unit may bring against its result, to whom and by when, as the rules of the case say. */
@Component
public class Remedies {

    public enum Path {
        NONE,
        /** 复查 by the same office, then 申诉. */
        SAME_OFFICE,
        /** Straight up: 复核. */
        HIGHER_OFFICE
    }

    private final Cases cases;
    private final LegalRules rules;
    private final Deadlines deadlines;

    Remedies(Cases cases, LegalRules rules, Deadlines deadlines) {
        this.cases = cases;
        this.rules = rules;
        this.deadlines = deadlines;
    }

    public Path path(CaseNumber caseNumber) {
        return Path.valueOf(rule(caseNumber, LegalRule.OBJECTION_PATH).value());
    }

    /** The article that grants it. */
    public Article article(CaseNumber caseNumber) {
        return rule(caseNumber, LegalRule.OBJECTION_PATH).basis();
    }

    /** Whether an appeal can be late at all. */
    public boolean isAppealLimited(CaseNumber caseNumber) {
        return rule(caseNumber, LegalRule.APPEAL_LIMITED).value().equals("YES");
    }

    /** Whether the unit may choose its own government in place of the higher office. */
    public boolean mayGoToGovernment(CaseNumber caseNumber) {
        return rule(caseNumber, LegalRule.APPEAL_TO).value().equals("HIGHER_OFFICE_OR_GOVERNMENT");
    }

    /** 申诉, or 复核 where the first objection already goes up. */
    public String appealName(CaseNumber caseNumber) {
        return path(caseNumber) == Path.HIGHER_OFFICE ? "复核" : "申诉";
    }

    /** The clause by which a result tells the unit of its rights; empty where the rules grant none. */
    public String againstResult(CaseNumber caseNumber) {
        return switch (path(caseNumber)) {
            case NONE -> "";
            case HIGHER_OFFICE ->
                "对本结果有异议的，可以自收到本通知书之日起%s内向%s申请复核（%s）。"
                        .formatted(time(caseNumber, StatutoryClock.APPEAL), to(caseNumber), cited(caseNumber));
            case SAME_OFFICE ->
                "对本结果有异议的，可以自收到本通知书之日起%s内向我单位申请复查；对复查结论仍有异议的，可以%s（%s）。"
                        .formatted(
                                time(caseNumber, StatutoryClock.REVIEW_REQUEST), appeal(caseNumber), cited(caseNumber));
        };
    }

    /** The same of a conclusion on a review. */
    public String againstConclusion(CaseNumber caseNumber) {
        return "对本结论仍有异议的，可以%s（%s）。".formatted(appeal(caseNumber), cited(caseNumber));
    }

    private String appeal(CaseNumber caseNumber) {
        return (isAppealLimited(caseNumber) ? "自收到复查结论之日起%s内".formatted(time(caseNumber, StatutoryClock.APPEAL)) : "")
                + "向%s提出申诉".formatted(to(caseNumber));
    }

    private String to(CaseNumber caseNumber) {
        return mayGoToGovernment(caseNumber) ? "上一级教育督导机构或者本级人民政府" : "上一级教育督导机构";
    }

    private String time(CaseNumber caseNumber, StatutoryClock clock) {
        return deadlines.rule(caseNumber, clock).granted().map(Term::inWords).orElseThrow();
    }

    private String cited(CaseNumber caseNumber) {
        return article(caseNumber).citation();
    }

    private LegalRules.Said rule(CaseNumber caseNumber, LegalRule rule) {
        return rules.rule(cases.file(caseNumber).jurisdiction(), rule);
    }
}
