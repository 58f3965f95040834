package dudao.objection;

import dudao.law.Article;
import dudao.result.Results;
import dudao.workflow.Assignment;
import dudao.workflow.TaskForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class ReviewResultForm implements TaskForm<ReviewResultForm.Fields> {

    record Fields(@NotBlank @Size(max = 4000) String opinion) {}

    private final Objections objections;
    private final ReviewPanel panel;
    private final Results results;

    ReviewResultForm(Objections objections, ReviewPanel panel, Results results) {
        this.objections = objections;
        this.panel = panel;
        this.results = results;
    }

    @Override
    public Article article() {
        return Objections.OBJECTION;
    }

    @Override
    public Map<String, Object> prefill(Assignment assignment) {
        var shown = new HashMap<String, Object>();
        shown.put("evaluation", results.evaluation(assignment.caseNumber()));
        shown.put("grade", results.grade(assignment.caseNumber()).chinese());
        objections.find(assignment.caseNumber(), Objection.Kind.REVIEW).ifPresent(lodged -> {
            shown.put("demand", lodged.demand());
            shown.put("grounds", lodged.grounds());
        });
        return shown;
    }

    @Override
    public Outcome submit(Assignment assignment, Fields fields) {
        panel.giveOpinion(assignment.caseNumber(), assignment.person().login(), fields.opinion());
        return Outcome.DONE;
    }
}
