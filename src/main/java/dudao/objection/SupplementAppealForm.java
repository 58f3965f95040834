package dudao.objection;

import dudao.result.Remedies;
import org.springframework.stereotype.Component;

/** 补正申诉. */
@Component
class SupplementAppealForm extends SupplementForm {

    SupplementAppealForm(ObjectionRegister register, Remedies remedies, Admissions admissions) {
        super(register, remedies, admissions);
    }
}
