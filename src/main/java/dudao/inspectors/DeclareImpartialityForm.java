package dudao.inspectors;

import dudao.law.Article;
import dudao.workflow.Assignment;
import dudao.workflow.TaskForm;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class DeclareImpartialityForm implements TaskForm<DeclareImpartialityForm.Fields> {

    enum Declaration {
        IMPARTIAL,
        RECUSAL_REQUESTED
    }

    record Fields(@NotNull Declaration declaration, @Nullable @Size(max = 1000) String reasons) {

        @AssertTrue(message = "{form.reasons-needed}")
        public boolean isReasoned() {
            return declaration != Declaration.RECUSAL_REQUESTED || reasons != null && !reasons.isBlank();
        }
    }

    private final Inspectors inspectors;

    DeclareImpartialityForm(Inspectors inspectors) {
        this.inspectors = inspectors;
    }

    @Override
    public Article article() {
        return Inspectors.RECUSAL;
    }

    @Override
    public Outcome submit(Assignment assignment, Fields fields) {
        var login = assignment.person().login();
        if (fields.declaration() == Declaration.IMPARTIAL) {
            inspectors.declareImpartial(assignment.caseNumber(), login);
            return Outcome.DONE;
        }
        inspectors.requestRecusal(assignment.caseNumber(), login, login, fields.reasons());
        return Outcome.DONE.noting("申请回避：" + fields.reasons());
    }
}
