package dudao.objection;

import dudao.result.Remedies;
import org.springframework.stereotype.Component;

/** 审查申诉, by the office it was brought to. */
@Component
class AdmitAppealForm extends AdmissionForm {

    AdmitAppealForm(ObjectionRegister register, Remedies remedies, Admissions admissions) {
        super(register, remedies, admissions);
    }
}
