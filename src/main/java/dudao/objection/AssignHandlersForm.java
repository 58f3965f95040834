package dudao.objection;

import dudao.result.Remedies;
import dudao.workflow.Assignment;
import dudao.workflow.Option;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 指定经办人员 of an appeal: people of the office it was brought to who had no part in the case below. */
@Component
class AssignHandlersForm extends ObjectionForm<AssignHandlersForm.Fields> {

    record Fields(@NotEmpty List<String> handlers) {}

    private final ReviewPanel panel;
    private final Uninvolved uninvolved;

    AssignHandlersForm(ObjectionRegister register, Remedies remedies, ReviewPanel panel, Uninvolved uninvolved) {
        super(register, remedies);
        this.panel = panel;
        this.uninvolved = uninvolved;
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> prefill(Assignment assignment) {
        var shown = request(assignment);
        shown.put(
                "handlerOptions",
                uninvolved.eligible(assignment.caseNumber()).stream()
                        .map(person -> new Option(person.name(), person.login()))
                        .toList());
        return shown;
    }

    @Override
    public Outcome submit(Assignment assignment, Fields fields) {
        panel.assignHandlers(assignment.caseNumber(), fields.handlers());
        return Outcome.DONE;
    }
}
