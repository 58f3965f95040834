package dudao.report;

import dudao.law.Article;
import dudao.workflow.Assignment;
import dudao.workflow.TaskForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class ReadReportForm implements TaskForm<ReadReportForm.Fields> {

    record Fields(@NotBlank @Size(max = 1000) String instruction) {}

    private final Reports reports;

    ReadReportForm(Reports reports) {
        this.reports = reports;
    }

    @Override
    public Article article() {
        return Reports.REPORT;
    }

    @Override
    public Map<String, Object> prefill(Assignment assignment) {
        return Map.of("documentText", reports.text(assignment.caseNumber()));
    }

    @Override
    public Outcome submit(Assignment assignment, Fields fields) {
        reports.read(assignment.caseNumber(), fields.instruction());
        return Outcome.DONE.noting(fields.instruction());
    }
}
