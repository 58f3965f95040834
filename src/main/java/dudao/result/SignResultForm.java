package dudao.result;

import dudao.law.Article;
import dudao.workflow.Assignment;
import dudao.workflow.Decision;
import dudao.workflow.TaskForm;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class SignResultForm implements TaskForm<Decision> {

    /** A problem as the head reads it. */
    record Row(String number, String title, String demand, String days) {}

    private final Results results;

    SignResultForm(Results results) {
        this.results = results;
    }

    @Override
    public Article article() {
        return Results.RESULT;
    }

    @Override
    public Map<String, Object> prefill(Assignment assignment) {
        var caseNumber = assignment.caseNumber();
        var shown = new HashMap<>(results.facts(caseNumber, results.find(caseNumber).orElseThrow()));
        shown.remove("problems");
        shown.put("problemRows", results.problems(caseNumber).stream()
                .map(problem -> new Row(problem.number(), problem.title(), problem.demand(), problem.days() + "日"))
                .toList());
        return shown;
    }

    @Override
    public Outcome submit(Assignment assignment, Decision decision) {
        return decision.outcome("agreed");
    }
}
