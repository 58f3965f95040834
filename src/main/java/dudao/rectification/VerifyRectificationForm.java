package dudao.rectification;

import dudao.identity.Directory;
import dudao.law.Article;
import dudao.result.Results;
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
class VerifyRectificationForm implements TaskForm<VerifyRectificationForm.Fields> {

    enum Verdict {
        CLOSED,
        SENT_BACK
    }

    /** @param days for the next round; only where it is sent back */
    record Fields(
            @NotNull Verdict verdict,
            @NotBlank @Size(max = 2000) String findings,
            @Nullable @Min(1) @Max(365) Integer days) {

        @AssertTrue(message = "{form.days-needed}")
        public boolean isTimed() {
            return verdict != Verdict.SENT_BACK || days != null;
        }
    }

    private final Rectifications rectifications;
    private final Results results;
    private final Directory directory;

    VerifyRectificationForm(Rectifications rectifications, Results results, Directory directory) {
        this.rectifications = rectifications;
        this.results = results;
        this.directory = directory;
    }

    @Override
    public Article article() {
        return Rectifications.RECTIFICATION;
    }

    @Override
    public Map<String, Object> prefill(Assignment assignment) {
        var problem = results.problem(assignment.caseNumber(), assignment.subject());
        var shown = new HashMap<String, Object>();
        shown.put("problemTitle", problem.title());
        shown.put("problemDemand", problem.demand());
        rectifications.latest(assignment.caseNumber(), assignment.subject()).ifPresent(report -> {
            shown.put("measures", report.measures());
            shown.put("outcome", report.outcome());
            shown.put("reportedOn", report.reportedOn());
            shown.put("reportedBy", directory.nameOf(report.reportedBy()));
        });
        return shown;
    }

    @Override
    public Outcome submit(Assignment assignment, Fields fields) {
        var problem = assignment.subject();
        if (fields.verdict() == Verdict.CLOSED) {
            rectifications.close(assignment.caseNumber(), problem, fields.findings(), assignment.person());
            return Outcome.of("rectified", true).noting("问题" + problem + "销号：" + fields.findings());
        }
        rectifications.sendBack(
                assignment.caseNumber(), problem, fields.findings(), fields.days(), assignment.person());
        return Outcome.of("rectified", false).noting("问题" + problem + "退回：" + fields.findings());
    }
}
