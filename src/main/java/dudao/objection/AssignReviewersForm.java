package dudao.objection;

import dudao.result.Remedies;
import dudao.workflow.Assignment;
import dudao.workflow.Option;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 指定复查人员, also anew where a direct appeal came to nothing and the review goes on. */
@Component
class AssignReviewersForm extends ObjectionForm<AssignReviewersForm.Fields> {

    record Fields(@NotEmpty List<String> reviewers) {}

    private final ReviewPanel panel;

    AssignReviewersForm(ObjectionRegister register, Remedies remedies, ReviewPanel panel) {
        super(register, remedies);
        this.panel = panel;
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> prefill(Assignment assignment) {
        return Map.of(
                "reviewerOptions",
                panel.eligible(assignment.caseNumber()).stream()
                        .map(person -> new Option(person.name(), person.login()))
                        .toList(),
                "reviewers",
                panel.logins(assignment.caseNumber()));
    }

    @Override
    public Outcome submit(Assignment assignment, Fields fields) {
        panel.assign(assignment.caseNumber(), fields.reviewers());
        return Outcome.DONE;
    }
}
