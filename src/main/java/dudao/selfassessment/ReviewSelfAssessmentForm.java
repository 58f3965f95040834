package dudao.selfassessment;

import dudao.law.Article;
import dudao.workflow.Assignment;
import dudao.workflow.TaskForm;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ReviewSelfAssessmentForm implements TaskForm<ReviewSelfAssessmentForm.Fields> {

    enum Verdict {
        ACCEPTED,
        SENT_BACK
    }

    /** @param days for the unit to mend it; only where it is sent back */
    record Fields(
            @NotNull Verdict verdict,
            @NotBlank @Size(max = 2000) String review,
            @Nullable @Min(1) @Max(60) Integer days) {

        @AssertTrue(message = "{form.days-needed}")
        public boolean isTimed() {
            return verdict != Verdict.SENT_BACK || days != null;
        }
    }

    private final SelfAssessments assessments;

    ReviewSelfAssessmentForm(SelfAssessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public Article article() {
        return SelfAssessments.SELF_ASSESSMENT;
    }

    @Override
    public Map<String, Object> prefill(Assignment assignment) {
        var shown = new HashMap<String, Object>();
        assessments.find(assignment.caseNumber()).ifPresent(filed -> {
            shown.put("report", filed.report());
            shown.put("problems", filed.problems());
            shown.put("measures", filed.measures());
            shown.put("score", filed.score() == null ? "未填" : filed.score().toPlainString());
            shown.put("filedOn", filed.filedOn());
        });
        return shown;
    }

    @Override
    public Outcome submit(Assignment assignment, Fields fields) {
        if (fields.verdict() == Verdict.ACCEPTED) {
            assessments.accept(assignment.caseNumber(), fields.review());
            return Outcome.of("accepted", true).noting("合格：" + fields.review());
        }
        assessments.sendBack(assignment.caseNumber(), fields.review(), fields.days());
        return Outcome.of("accepted", false).noting("退回补正：" + fields.review());
    }
}
