package dudao.report;

import dudao.law.Article;
import dudao.workflow.Assignment;
import dudao.workflow.TaskForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 备案: the higher office takes the report into its files. */
@Component
class AcceptFilingForm implements TaskForm<AcceptFilingForm.Fields> {

    record Fields(@NotBlank @Size(max = 60) String filingNumber) {}

    private final Reports reports;

    AcceptFilingForm(Reports reports) {
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
        reports.file(assignment.caseNumber(), fields.filingNumber());
        return Outcome.DONE.noting(fields.filingNumber());
    }
}
