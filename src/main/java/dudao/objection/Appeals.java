package dudao.objection;

import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.cases.Jurisdictions;
import dudao.cases.NewCase;
import dudao.deadline.Anchor;
import dudao.deadline.Deadlines;
import dudao.document.DocumentKind;
import dudao.document.Documents;
import dudao.identity.BodyCode;
import dudao.identity.Directory;
import dudao.law.Article;
import dudao.law.Jurisdiction;
import dudao.law.Refused;
import dudao.result.Remedies;
import dudao.workflow.Procedures;
import dudao.workflow.ProcessBean;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;

/** 申诉: a case of the higher office about the result of a lower one, which waits for its ruling. */
@ProcessBean("appeals")
@Transactional
public class Appeals {

    private final ObjectionRegister register;
    private final Admissions admissions;
    private final Rulings rulings;
    private final ReviewPanel panel;
    private final Bundles bundles;
    private final Remedies remedies;
    private final Jurisdictions jurisdictions;
    private final Deadlines deadlines;
    private final Documents documents;
    private final Directory directory;
    private final Procedures procedures;
    private final Cases cases;
    private final Clock clock;

    Appeals(
            ObjectionRegister register,
            Admissions admissions,
            Rulings rulings,
            ReviewPanel panel,
            Bundles bundles,
            Remedies remedies,
            Jurisdictions jurisdictions,
            Deadlines deadlines,
            Documents documents,
            Directory directory,
            Procedures procedures,
            Cases cases,
            Clock clock) {
        this.register = register;
        this.admissions = admissions;
        this.rulings = rulings;
        this.panel = panel;
        this.bundles = bundles;
        this.remedies = remedies;
        this.jurisdictions = jurisdictions;
        this.deadlines = deadlines;
        this.documents = documents;
        this.directory = directory;
        this.procedures = procedures;
        this.cases = cases;
        this.clock = clock;
    }

    /** 移送: opens the case at the higher office, under its own rules, with the lower file as it stands today. */
    public void sendUp(CaseNumber caseNumber) {
        var objection = register.latest(caseNumber, Objection.Kind.APPEAL)
                .orElseThrow(() -> new IllegalStateException("Case %s has no appeal to send up".formatted(caseNumber)));
        var file = cases.file(caseNumber);
        var office = objection.office().orElseGet(() -> higherOffice(caseNumber));
        var title = directory.body(file.supervisedUnit()).name() + register.nameOf(objection);
        var appeal = cases.open(
                NewCase.appeal(title, office, file.supervisedUnit()),
                rulesOf(office, file.office()),
                number -> receive(number, objection));
        cases.record(caseNumber, "appeal-sent-up", appeal.value(), remedies.article(caseNumber));
    }

    private void receive(CaseNumber appeal, Objection objection) {
        var below = objection.caseNumber();
        objection.handledIn(appeal);
        bundles.freeze(appeal, below);
        deadlines.reached(appeal, Anchor.APPEAL_LODGED, "", objection.arrivedOn());
        cases.admit(appeal, cases.file(below).office().value());
        cases.record(appeal, "appeal-received", below.value(), remedies.article(below));
    }

    /** 经办人员 who have not given their opinion, by login. */
    public List<String> handlers(CaseNumber appeal) {
        return panel.pending(appeal);
    }

    public void recordWithdrawal(CaseNumber appeal) {
        admissions.withdraw(appeal);
    }

    /** The law attaches nothing to a late ruling; the head is told. */
    public void reportOverdue(CaseNumber appeal) {
        cases.record(appeal, "appeal-overdue", null, Article.UNREGULATED);
    }

    public boolean isDecided(CaseNumber appeal) {
        return register.handledIn(appeal).isRuled();
    }

    /** 申诉处理决定书. */
    public void issueRuling(CaseNumber appeal) {
        var objection = register.handledIn(appeal);
        var facts = rulings.facts(objection);
        facts.put(
                "below",
                directory.body(cases.file(objection.caseNumber()).office()).name());
        documents.issue(appeal, DocumentKind.APPEAL_RULING, facts);
    }

    /** 回告: the case below learns how it ended and waits no longer. */
    public void reportBack(CaseNumber appeal) {
        var objection = register.handledIn(appeal);
        var below = objection.caseNumber();
        cases.record(
                below,
                "appeal-reported-back",
                appeal.value() + " " + (objection.isRuled() ? objection.ruling().chinese() : "未予受理"),
                remedies.article(below));
        deadlines.closeAll(appeal);
        procedures.tell(below, "appeal-decided");
    }

    private BodyCode higherOffice(CaseNumber caseNumber) {
        return directory
                .higherOffice(cases.file(caseNumber).office())
                .orElseThrow(() -> new Refused("objection.no-higher-office", remedies.article(caseNumber)));
    }

    /** A government has chosen no rules of its own: it decides under those of its office. */
    private Jurisdiction rulesOf(BodyCode office, BodyCode below) {
        var today = LocalDate.now(clock);
        return jurisdictions.of(directory.body(office).kind().isOffice() ? office : below, today);
    }
}
