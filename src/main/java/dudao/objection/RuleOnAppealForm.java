package dudao.objection;

import dudao.document.Documents;
import dudao.identity.Directory;
import dudao.result.Remedies;
import dudao.result.Results;
import org.springframework.stereotype.Component;

/** 作出申诉处理决定. */
@Component
class RuleOnAppealForm extends RulingForm {

    RuleOnAppealForm(
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
