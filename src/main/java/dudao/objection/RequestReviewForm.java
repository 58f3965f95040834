package dudao.objection;

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

/** 申请复查: a right of the unit, exercised by its head. */
@Component
class RequestReviewForm extends ObjectionForm<Lodging> {

    private final Objections objections;
    private final Documents documents;
    private final Deadlines deadlines;
    private final Clock clock;

    RequestReviewForm(
            ObjectionRegister register,
            Remedies remedies,
            Objections objections,
            Documents documents,
            Deadlines deadlines,
            Clock clock) {
        super(register, remedies);
        this.objections = objections;
        this.documents = documents;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public Class<Lodging> fields() {
        return Lodging.class;
    }

    @Override
    public Map<String, Object> prefill(Assignment assignment) {
        var shown = new HashMap<String, Object>();
        shown.put("citation", remedies.article(assignment.caseNumber()).citation());
        documents
                .latest(assignment.caseNumber(), DocumentKind.RESULT_NOTICE)
                .map(Document::body)
                .ifPresent(text -> shown.put("documentText", text));
        deadlines
                .find(assignment.caseNumber(), StatutoryClock.REVIEW_REQUEST, "")
                .flatMap(Deadline::endInWords)
                .ifPresent(day -> shown.put("lastDay", day));
        return shown;
    }

    @Override
    public Outcome submit(Assignment assignment, Lodging lodging) {
        if (lodging.isLodged()) {
            objections.requestReview(assignment.caseNumber(), lodging.filedOnline(LocalDate.now(clock), null));
        } else {
            objections.waive(assignment.caseNumber(), StatutoryClock.REVIEW_REQUEST);
        }
        return Outcome.of("requested", lodging.isLodged()).noting(lodging.isLodged() ? "申请复查" : "不申请复查");
    }
}
