package dudao.objection;

import dudao.law.Article;
import dudao.workflow.Assignment;
import dudao.workflow.Option;
import dudao.workflow.TaskForm;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class AssignReviewersForm implements TaskForm<AssignReviewersForm.Fields> {

    record Fields(@NotEmpty List<String> reviewers) {}

    private final ReviewPanel panel;

    AssignReviewersForm(ReviewPanel panel) {
        this.panel = panel;
    }

    @Override
    public Article article() {
        return Objections.OBJECTION;
    }

    @Override
    public Map<String, Object> prefill(Assignment assignment) {
        return Map.of(
                "reviewerOptions",
                panel.eligible(assignment.caseNumber()).stream()
                        .map(person -> new Option(person.name(), person.login()))
                        .toList());
    }

    @Override
    public Outcome submit(Assignment assignment, Fields fields) {
        panel.assign(assignment.caseNumber(), fields.reviewers());
        return Outcome.DONE;
    }
}
