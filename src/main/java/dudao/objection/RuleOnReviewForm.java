package dudao.objection;

import dudao.identity.Directory;
import dudao.law.Article;
import dudao.workflow.Assignment;
import dudao.workflow.TaskForm;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class RuleOnReviewForm implements TaskForm<Verdict> {

    /** What one reviewer thinks. */
    record Row(String reviewer, String opinion) {}

    private final Objections objections;
    private final ReviewPanel panel;
    private final Directory directory;

    RuleOnReviewForm(Objections objections, ReviewPanel panel, Directory directory) {
        this.objections = objections;
        this.panel = panel;
        this.directory = directory;
    }

    @Override
    public Article article() {
        return Objections.OBJECTION;
    }

    @Override
    public Map<String, Object> prefill(Assignment assignment) {
        var shown = new HashMap<String, Object>();
        objections.find(assignment.caseNumber(), Objection.Kind.REVIEW).ifPresent(lodged -> {
            shown.put("demand", lodged.demand());
            shown.put("grounds", lodged.grounds());
        });
        shown.put(
                "reviewRows",
                panel.reviewers(assignment.caseNumber()).stream()
                        .map(review -> new Row(
                                directory.nameOf(review.login()), review.opinion() == null ? "" : review.opinion()))
                        .toList());
        return shown;
    }

    @Override
    public Outcome submit(Assignment assignment, Verdict verdict) {
        objections.rule(
                assignment.caseNumber(), Objection.Kind.REVIEW, verdict.ruling(), verdict.reasons(), verdict.grade());
        return Outcome.DONE.noting(verdict.ruling().chinese());
    }
}
