package dudao.objection;

import dudao.result.Remedies;
import dudao.result.Results;
import org.springframework.stereotype.Component;

/** 复查. */
@Component
class ReviewResultForm extends OpinionForm {

    ReviewResultForm(ObjectionRegister register, Remedies remedies, ReviewPanel panel, Results results) {
        super(register, remedies, panel, results);
    }
}
