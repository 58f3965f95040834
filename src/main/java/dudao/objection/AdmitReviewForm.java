package dudao.objection;

import dudao.result.Remedies;
import org.springframework.stereotype.Component;

/** 审查复查申请. */
@Component
class AdmitReviewForm extends AdmissionForm {

    AdmitReviewForm(ObjectionRegister register, Remedies remedies, Admissions admissions) {
        super(register, remedies, admissions);
    }
}
