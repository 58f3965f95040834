package dudao.objection;

import dudao.result.Remedies;
import dudao.result.Results;
import dudao.workflow.Assignment;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;

/** 复查意见 or 审查意见 of one of those who look into the result. */
abstract class OpinionForm extends ObjectionForm<OpinionForm.Fields> {

    record Fields(@NotBlank @Size(max = 4000) String opinion) {}

    private final ReviewPanel panel;
    private final Results results;

    OpinionForm(ObjectionRegister register, Remedies remedies, ReviewPanel panel, Results results) {
        super(register, remedies);
        this.panel = panel;
        this.results = results;
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> prefill(Assignment assignment) {
        var decided = register.handledIn(assignment.caseNumber()).caseNumber();
        var shown = request(assignment);
        shown.put("evaluation", results.evaluation(decided));
        shown.put("grade", results.grade(decided).chinese());
        shown.put("belowNumber", decided.value());
        return shown;
    }

    @Override
    public Outcome submit(Assignment assignment, Fields fields) {
        panel.giveOpinion(assignment.caseNumber(), assignment.person().login(), fields.opinion());
        return Outcome.DONE;
    }
}
