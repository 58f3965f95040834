package dudao.objection;

import dudao.cases.CaseNumber;
import dudao.deadline.Deadline;
import dudao.deadline.Deadlines;
import dudao.deadline.StatutoryClock;
import dudao.document.Document;
import dudao.document.DocumentKind;
import dudao.document.Documents;
import dudao.result.Remedies;
import dudao.workflow.Assignment;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 申诉 (or 复核, where the first objection already goes up): a right of the unit, exercised by its head. */
@Component
class RequestAppealForm extends ObjectionForm<AppealLodging> {

    private final Objections objections;
    private final Recipients recipients;
    private final Documents documents;
    private final Deadlines deadlines;
    private final Clock clock;

    RequestAppealForm(
            ObjectionRegister register,
            Remedies remedies,
            Objections objections,
            Recipients recipients,
            Documents documents,
            Deadlines deadlines,
            Clock clock) {
        super(register, remedies);
        this.objections = objections;
        this.recipients = recipients;
        this.documents = documents;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public Class<AppealLodging> fields() {
        return AppealLodging.class;
    }

    @Override
    public Map<String, Object> prefill(Assignment assignment) {
        var caseNumber = assignment.caseNumber();
        var shown = new HashMap<String, Object>();
        shown.put("officeOptions", recipients.options(caseNumber));
        shown.put("right", right(caseNumber));
        documents
                .latest(caseNumber, DocumentKind.REVIEW_CONCLUSION)
                .or(() -> documents.latest(caseNumber, DocumentKind.RESULT_NOTICE))
                .map(Document::body)
                .ifPresent(text -> shown.put("documentText", text));
        return shown;
    }

    @Override
    public Outcome submit(Assignment assignment, AppealLodging lodging) {
        var name = remedies.appealName(assignment.caseNumber());
        if (lodging.isLodged()) {
            var request = lodging.filedOnline(LocalDate.now(clock));
            recipients.refuseUnlessOpen(assignment.caseNumber(), request.office());
            objections.appeal(assignment.caseNumber(), request);
        } else {
            objections.waive(assignment.caseNumber(), StatutoryClock.APPEAL);
        }
        return Outcome.of("requested", lodging.isLodged()).noting((lodging.isLodged() ? "提出" : "不提出") + name);
    }

    private String right(CaseNumber caseNumber) {
        var cited = remedies.article(caseNumber).citation();
        var name = remedies.appealName(caseNumber);
        return deadlines
                .find(caseNumber, StatutoryClock.APPEAL, "")
                .flatMap(Deadline::endInWords)
                .map(day -> remedies.isAppealLimited(caseNumber)
                        ? "有异议的，可以提出%s（%s），最后一日为%s，逾期权利消灭。".formatted(name, cited, day)
                        : "有异议的，可以提出%s（%s）。法规没有规定期限；本案等待至%s，此后仍可在案卷页面提出。".formatted(name, cited, day))
                .orElse("");
    }
}
