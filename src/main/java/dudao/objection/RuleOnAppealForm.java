package dudao.objection;

import dudao.document.Document;
import dudao.document.DocumentKind;
import dudao.document.Documents;
import dudao.law.Article;
import dudao.workflow.Assignment;
import dudao.workflow.TaskForm;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class RuleOnAppealForm implements TaskForm<Verdict> {

    private final Objections objections;
    private final Documents documents;

    RuleOnAppealForm(Objections objections, Documents documents) {
        this.objections = objections;
        this.documents = documents;
    }

    @Override
    public Article article() {
        return Objections.OBJECTION;
    }

    @Override
    public Map<String, Object> prefill(Assignment assignment) {
        var shown = new HashMap<String, Object>();
        objections.find(assignment.caseNumber(), Objection.Kind.APPEAL).ifPresent(lodged -> {
            shown.put("demand", lodged.demand());
            shown.put("grounds", lodged.grounds());
        });
        shown.put("documentText", documents
                .latest(assignment.caseNumber(), DocumentKind.REVIEW_CONCLUSION)
                .map(Document::body)
                .orElse("复查逾期未作出结论，单位直接申诉。"));
        return shown;
    }

    @Override
    public Outcome submit(Assignment assignment, Verdict verdict) {
        objections.rule(
                assignment.caseNumber(), Objection.Kind.APPEAL, verdict.ruling(), verdict.reasons(), verdict.grade());
        return Outcome.DONE.noting(verdict.ruling().chinese());
    }
}
