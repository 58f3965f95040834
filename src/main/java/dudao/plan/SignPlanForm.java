package dudao.plan;

import dudao.law.Article;
import dudao.workflow.Assignment;
import dudao.workflow.Decision;
import dudao.workflow.TaskForm;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class SignPlanForm implements TaskForm<Decision> {

    private final Plans plans;
    private final PlanSummary summary;

    SignPlanForm(Plans plans, PlanSummary summary) {
        this.plans = plans;
        this.summary = summary;
    }

    @Override
    public Article article() {
        return Plans.PLANNING;
    }

    @Override
    public Map<String, Object> prefill(Assignment assignment) {
        return plans.find(assignment.caseNumber()).map(summary::of).orElse(Map.of());
    }

    @Override
    public Outcome submit(Assignment assignment, Decision decision) {
        return decision.outcome("agreed");
    }
}
