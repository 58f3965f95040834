package dudao.report;

import dudao.law.Article;
import dudao.objection.Objections;
import dudao.rectification.Rectifications;
import dudao.result.Results;
import dudao.workflow.Assignment;
import dudao.workflow.TaskForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class DraftReportForm implements TaskForm<DraftReportForm.Fields> {

    record Fields(@NotBlank @Size(max = 4000) String situation, @NotBlank @Size(max = 4000) String conclusion) {}

    private final Reports reports;
    private final Results results;
    private final Rectifications rectifications;
    private final Objections objections;

    DraftReportForm(Reports reports, Results results, Rectifications rectifications, Objections objections) {
        this.reports = reports;
        this.results = results;
        this.rectifications = rectifications;
        this.objections = objections;
    }

    @Override
    public Article article() {
        return Reports.REPORT;
    }

    @Override
    public Map<String, Object> prefill(Assignment assignment) {
        var caseNumber = assignment.caseNumber();
        var problems = results.problems(caseNumber).size();
        var shown = new HashMap<String, Object>();
        shown.put(
                "summary",
                "督导结果：%s%s。发现问题%d个，已销号%d个。%s"
                        .formatted(
                                results.grade(caseNumber).chinese(),
                                results.isRevoked(caseNumber) ? "（已撤销）" : "",
                                problems,
                                rectifications.closed(caseNumber),
                                objections.inWords(caseNumber)));
        reports.find(caseNumber).ifPresent(draft -> {
            shown.put("situation", draft.situation());
            shown.put("conclusion", draft.conclusion());
        });
        return shown;
    }

    @Override
    public Outcome submit(Assignment assignment, Fields fields) {
        reports.draft(assignment.caseNumber(), fields.situation(), fields.conclusion());
        return Outcome.DONE;
    }
}
