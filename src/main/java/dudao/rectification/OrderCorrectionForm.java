package dudao.rectification;

import dudao.law.Article;
import dudao.result.Results;
import dudao.workflow.Assignment;
import dudao.workflow.TaskForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class OrderCorrectionForm implements TaskForm<OrderCorrectionForm.Fields> {

    record Fields(@NotBlank @Size(max = 2000) String criticism, @NotBlank @Size(max = 2000) String demand) {}

    private final Rectifications rectifications;
    private final Results results;

    OrderCorrectionForm(Rectifications rectifications, Results results) {
        this.rectifications = rectifications;
        this.results = results;
    }

    @Override
    public Article article() {
        return Rectifications.FAULT;
    }

    @Override
    public Map<String, Object> prefill(Assignment assignment) {
        var problem = results.problem(assignment.caseNumber(), assignment.subject());
        return Map.of("problemTitle", problem.title(), "problemDemand", problem.demand());
    }

    @Override
    public Outcome submit(Assignment assignment, Fields fields) {
        rectifications.orderCorrection(
                assignment.caseNumber(), assignment.subject(), fields.criticism(), fields.demand());
        return Outcome.DONE.noting("问题" + assignment.subject());
    }
}
