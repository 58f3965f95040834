package dudao.report;

import dudao.law.Article;
import dudao.workflow.Assignment;
import dudao.workflow.Decision;
import dudao.workflow.TaskForm;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class SignReportForm implements TaskForm<Decision> {

    private final Reports reports;

    SignReportForm(Reports reports) {
        this.reports = reports;
    }

    @Override
    public Article article() {
        return Reports.REPORT;
    }

    @Override
    public Map<String, Object> prefill(Assignment assignment) {
        return reports.find(assignment.caseNumber())
                .<Map<String, Object>>map(draft ->
                        Map.of("situation", draft.situation(), "conclusion", draft.conclusion()))
                .orElse(Map.of());
    }

    @Override
    public Outcome submit(Assignment assignment, Decision decision) {
        return decision.outcome("agreed");
    }
}
