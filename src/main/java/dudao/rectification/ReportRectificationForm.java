package dudao.rectification;

import dudao.deadline.Deadlines;
import dudao.deadline.StatutoryClock;
import dudao.law.Article;
import dudao.result.Results;
import dudao.workflow.Assignment;
import dudao.workflow.TaskForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class ReportRectificationForm implements TaskForm<ReportRectificationForm.Fields> {

    record Fields(
            @NotBlank @Size(max = 4000) String measures,
            @NotBlank @Size(max = 4000) String outcome) {}

    private final Rectifications rectifications;
    private final Results results;
    private final Deadlines deadlines;

    ReportRectificationForm(Rectifications rectifications, Results results, Deadlines deadlines) {
        this.rectifications = rectifications;
        this.results = results;
        this.deadlines = deadlines;
    }

    @Override
    public Article article() {
        return Rectifications.RECTIFICATION;
    }

    @Override
    public Map<String, Object> prefill(Assignment assignment) {
        var problem = results.problem(assignment.caseNumber(), assignment.subject());
        var shown = new HashMap<String, Object>();
        shown.put("problemNumber", assignment.subject());
        shown.put("problemTitle", problem.title());
        shown.put("problemDemand", problem.demand());
        shown.put("returnedFor", "");
        shown.put(
                "lastDay",
                deadlines
                        .running(assignment.caseNumber(), StatutoryClock.RECTIFICATION_REPORT, assignment.subject())
                        .endInWords()
                        .orElse("异议结论送达之后另行计算的日期"));
        rectifications.latest(assignment.caseNumber(), assignment.subject()).ifPresent(returned -> {
            shown.put("measures", returned.measures());
            shown.put("outcome", returned.outcome());
            shown.put("returnedFor", "退回意见：" + returned.findings());
        });
        return shown;
    }

    @Override
    public Outcome submit(Assignment assignment, Fields fields) {
        rectifications.report(
                assignment.caseNumber(),
                assignment.subject(),
                fields.measures(),
                fields.outcome(),
                assignment.person().login());
        return Outcome.DONE.noting("问题" + assignment.subject());
    }
}
