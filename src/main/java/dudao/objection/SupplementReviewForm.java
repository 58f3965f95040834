package dudao.objection;

import dudao.result.Remedies;
import org.springframework.stereotype.Component;

/** 补正复查申请. */
@Component
class SupplementReviewForm extends SupplementForm {

    SupplementReviewForm(ObjectionRegister register, Remedies remedies, Admissions admissions) {
        super(register, remedies, admissions);
    }
}
