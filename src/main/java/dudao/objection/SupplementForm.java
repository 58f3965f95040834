package dudao.objection;

import dudao.result.Remedies;
import dudao.workflow.Assignment;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;

/** 补正: the unit completes its request, of a review and of an appeal alike. */
abstract class SupplementForm extends ObjectionForm<SupplementForm.Fields> {

    record Fields(@NotBlank @Size(max = 4000) String supplement) {}

    private final Admissions admissions;

    SupplementForm(ObjectionRegister register, Remedies remedies, Admissions admissions) {
        super(register, remedies);
        this.admissions = admissions;
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> prefill(Assignment assignment) {
        var shown = request(assignment);
        shown.remove("supplement");
        shown.put("missing", register.handledIn(assignment.caseNumber()).admissionReasons());
        return shown;
    }

    @Override
    public Outcome submit(Assignment assignment, Fields fields) {
        admissions.supplement(assignment.caseNumber(), fields.supplement());
        return Outcome.DONE;
    }
}
