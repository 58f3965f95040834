package dudao.objection;

import dudao.deadline.Deadlines;
import dudao.deadline.StatutoryClock;
import dudao.document.Document;
import dudao.document.DocumentKind;
import dudao.document.Documents;
import dudao.law.Article;
import dudao.workflow.Assignment;
import dudao.workflow.TaskForm;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 申请复查: a right of the unit, exercised by its head. */
@Component
class RequestReviewForm implements TaskForm<Lodging> {

    private final Objections objections;
    private final Documents documents;
    private final Deadlines deadlines;

    RequestReviewForm(Objections objections, Documents documents, Deadlines deadlines) {
        this.objections = objections;
        this.documents = documents;
        this.deadlines = deadlines;
    }

    @Override
    public Article article() {
        return Objections.OBJECTION;
    }

    @Override
    public Map<String, Object> prefill(Assignment assignment) {
        var shown = new HashMap<String, Object>();
        documents
                .latest(assignment.caseNumber(), DocumentKind.RESULT_NOTICE)
                .map(Document::body)
                .ifPresent(text -> shown.put("documentText", text));
        deadlines
                .find(assignment.caseNumber(), StatutoryClock.REVIEW_REQUEST, "")
                .ifPresent(deadline -> shown.put("lastDay", deadline.lastDay()));
        return shown;
    }

    @Override
    public Outcome submit(Assignment assignment, Lodging lodging) {
        if (lodging.isLodged()) {
            objections.requestReview(assignment.caseNumber(), lodging.demand(), lodging.grounds());
        } else {
            objections.waive(assignment.caseNumber(), StatutoryClock.REVIEW_REQUEST);
        }
        return Outcome.of("requested", lodging.isLodged()).noting(lodging.isLodged() ? "申请复查" : "不申请复查");
    }
}
