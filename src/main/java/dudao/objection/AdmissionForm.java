package dudao.objection;

import dudao.result.Remedies;
import dudao.workflow.Assignment;
import java.util.Map;

/** 审查受理, of a review and of an appeal alike. */
abstract class AdmissionForm extends ObjectionForm<Examination> {

    private final Admissions admissions;

    AdmissionForm(ObjectionRegister register, Remedies remedies, Admissions admissions) {
        super(register, remedies);
        this.admissions = admissions;
    }

    @Override
    public Class<Examination> fields() {
        return Examination.class;
    }

    @Override
    public Map<String, Object> prefill(Assignment assignment) {
        return request(assignment);
    }

    @Override
    public Outcome submit(Assignment assignment, Examination examination) {
        admissions.examine(assignment.caseNumber(), examination);
        return Outcome.of("admission", examination.admission()).noting(examination.inWords());
    }
}
