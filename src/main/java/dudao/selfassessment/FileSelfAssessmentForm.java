package dudao.selfassessment;

import dudao.deadline.Deadline;
import dudao.deadline.Deadlines;
import dudao.deadline.StatutoryClock;
import dudao.law.Article;
import dudao.sheet.CaseSheets;
import dudao.workflow.Assignment;
import dudao.workflow.TaskForm;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class FileSelfAssessmentForm implements TaskForm<FileSelfAssessmentForm.Fields> {

    /** @param score asked for only where there is no sheet that says it */
    record Fields(
            @NotBlank @Size(max = 4000) String report,
            @NotBlank @Size(max = 4000) String problems,
            @NotBlank @Size(max = 4000) String measures,
            @Nullable @DecimalMin("0") @DecimalMax("1000") BigDecimal score) {}

    private final SelfAssessments assessments;
    private final Deadlines deadlines;
    private final CaseSheets sheets;

    FileSelfAssessmentForm(SelfAssessments assessments, Deadlines deadlines, CaseSheets sheets) {
        this.assessments = assessments;
        this.deadlines = deadlines;
        this.sheets = sheets;
    }

    @Override
    public Article article() {
        return SelfAssessments.SELF_ASSESSMENT;
    }

    @Override
    public Map<String, Object> prefill(Assignment assignment) {
        var shown = new HashMap<String, Object>();
        shown.put("returnedFor", "");
        shown.put("hasSheet", sheets.of(assignment.caseNumber()).isPresent());
        deadlines
                .find(assignment.caseNumber(), StatutoryClock.SELF_ASSESSMENT, "")
                .flatMap(Deadline::endInWords)
                .ifPresent(day -> shown.put("lastDay", day));
        assessments.find(assignment.caseNumber()).ifPresent(filed -> {
            shown.put("report", filed.report());
            shown.put("problems", filed.problems());
            shown.put("measures", filed.measures());
            if (filed.score() != null) {
                shown.put("score", filed.score());
            }
            if (filed.review() != null) {
                shown.put("returnedFor", "退回意见：" + filed.review());
            }
        });
        return shown;
    }

    @Override
    public Outcome submit(Assignment assignment, Fields fields) {
        assessments.file(assignment.caseNumber(), fields, assignment.person().login());
        return Outcome.DONE;
    }
}
