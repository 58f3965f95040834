package dudao.report;

import dudao.law.Article;
import dudao.workflow.Assignment;
import dudao.workflow.TaskForm;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 拟制公开版本: the report with everything hidden that the public need not read. */
@Component
class RedactReportForm implements TaskForm<RedactReportForm.Fields> {

    record Fields(
            @Nullable @Size(max = 200) List<@Valid Redaction> redactions,
            @NotNull Boolean checked) {

        @AssertTrue(message = "{report.personal-data}")
        public boolean isClean() {
            return Boolean.TRUE.equals(checked);
        }

        List<Redaction> hidden() {
            return redactions == null ? List.of() : redactions;
        }
    }

    private final PublicEditions editions;

    RedactReportForm(PublicEditions editions) {
        this.editions = editions;
    }

    @Override
    public Article article() {
        return Reports.REPORT;
    }

    @Override
    public Map<String, Object> prefill(Assignment assignment) {
        var caseNumber = assignment.caseNumber();
        var returned = editions.of(caseNumber).stream()
                .reduce((one, later) -> later)
                .flatMap(Edition::remarks)
                .map("退回的理由："::concat)
                .orElse("");
        return Map.of(
                "documentText", editions.report(caseNumber),
                "returnedFor", returned,
                "redactions", editions.proposed(caseNumber));
    }

    @Override
    public Outcome submit(Assignment assignment, Fields fields) {
        editions.prepare(assignment.caseNumber(), Edition.Act.PUBLISH, fields.hidden(), "", assignment.person());
        return Outcome.DONE.noting("遮盖%d处".formatted(fields.hidden().size()));
    }
}
