package dudao.report;

import dudao.law.Article;
import dudao.workflow.Assignment;
import dudao.workflow.TaskForm;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 公布: the report without personal data. */
@Component
class PublishReportForm implements TaskForm<PublishReportForm.Fields> {

    record Fields(
            @NotBlank @Size(max = 4000) String publicVersion,
            @NotBlank @Size(max = 200) String channel,
            @NotNull Boolean personalDataRemoved) {

        @AssertTrue(message = "{report.personal-data}")
        public boolean isClean() {
            return Boolean.TRUE.equals(personalDataRemoved);
        }
    }

    private final Reports reports;

    PublishReportForm(Reports reports) {
        this.reports = reports;
    }

    @Override
    public Article article() {
        return Reports.REPORT;
    }

    @Override
    public Map<String, Object> prefill(Assignment assignment) {
        return Map.of("publicVersion", reports.text(assignment.caseNumber()));
    }

    @Override
    public Outcome submit(Assignment assignment, Fields fields) {
        reports.publish(assignment.caseNumber(), fields.publicVersion(), fields.channel());
        return Outcome.DONE.noting(fields.channel());
    }
}
