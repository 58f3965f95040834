package dudao.objection;

import dudao.result.Remedies;
import dudao.result.Results;
import org.springframework.stereotype.Component;

/** 审查案卷和理由: the bundle of the case below, and what the unit says. */
@Component
class ExamineAppealForm extends OpinionForm {

    ExamineAppealForm(ObjectionRegister register, Remedies remedies, ReviewPanel panel, Results results) {
        super(register, remedies, panel, results);
    }
}
