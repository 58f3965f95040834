package dudao.objection;

import dudao.document.Documents;
import dudao.identity.Directory;
import dudao.result.Remedies;
import dudao.result.Results;
import org.springframework.stereotype.Component;

/** 作出复查结论. */
@Component
class RuleOnReviewForm extends RulingForm {

    RuleOnReviewForm(
            ObjectionRegister register,
            Remedies remedies,
            Rulings rulings,
            ReviewPanel panel,
            Results results,
            Documents documents,
            Directory directory) {
        super(register, remedies, rulings, panel, results, documents, directory);
    }
}
