package dudao.workflow;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * 审批: yes, or no with a reason. The fields of every form by which somebody agrees to another's draft.
 *
 * @param reasons needed for a no, so that whoever gets it back knows what to mend
 */
public record Decision(@NotNull Verdict verdict, @Nullable @Size(max = 2000) String reasons) {

    public enum Verdict {
        AGREED,
        RETURNED
    }

    @AssertTrue(message = "{form.reasons-needed}")
    public boolean isReasoned() {
        return verdict != Verdict.RETURNED || reasons != null && !reasons.isBlank();
    }

    /** @param answer the name under which the gateway reads yes or no */
    public TaskForm.Outcome outcome(String answer) {
        return TaskForm.Outcome.of(answer, verdict == Verdict.AGREED)
                .noting(verdict == Verdict.AGREED ? reasons : "退回：" + reasons);
    }
}
