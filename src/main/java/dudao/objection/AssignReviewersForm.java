package dudao.objection;

import dudao.inspectors.Inspectors;
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

    private final Objections objections;
    private final Inspectors inspectors;

    AssignReviewersForm(Objections objections, Inspectors inspectors) {
        this.objections = objections;
        this.inspectors = inspectors;
    }

    @Override
    public Article article() {
        return Objections.OBJECTION;
    }

    @Override
    public Map<String, Object> prefill(Assignment assignment) {
        var team = inspectors.everOnTeam(assignment.caseNumber());
        return Map.of(
                "reviewerOptions",
                inspectors.eligible(assignment.caseNumber()).stream()
                        .filter(person -> !team.contains(person.login()))
                        .map(person -> new Option(person.name(), person.login()))
                        .toList());
    }

    @Override
    public Outcome submit(Assignment assignment, Fields fields) {
        objections.assignReviewers(assignment.caseNumber(), fields.reviewers());
        return Outcome.DONE;
    }
}
