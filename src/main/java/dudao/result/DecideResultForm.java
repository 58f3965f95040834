package dudao.result;

import dudao.law.Article;
import dudao.opinion.Opinions;
import dudao.workflow.Assignment;
import dudao.workflow.TaskForm;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class DecideResultForm implements TaskForm<DecideResultForm.Fields> {

    record Line(
            @NotBlank @Size(max = 1000) String title,
            @NotBlank @Size(max = 2000) String demand,
            @NotNull @Min(1) @Max(365) Integer days) {}

    record Fields(
            @NotBlank @Size(max = 4000) String evaluation,
            @NotNull Grade grade,
            @Nullable List<@Valid Line> problems,
            @NotBlank @Size(max = 4000) String suggestions) {}

    private final Results results;
    private final Opinions opinions;

    DecideResultForm(Results results, Opinions opinions) {
        this.results = results;
        this.opinions = opinions;
    }

    @Override
    public Article article() {
        return Results.RESULT;
    }

    @Override
    public Map<String, Object> prefill(Assignment assignment) {
        var caseNumber = assignment.caseNumber();
        var shown = new HashMap<String, Object>();
        shown.put("problemsFound", opinions.problemsFound(caseNumber));
        shown.put("defence", opinions.defenceInWords(caseNumber));
        results.find(caseNumber).ifPresent(draft -> {
            shown.put("evaluation", draft.evaluation());
            shown.put("grade", draft.grade());
            shown.put("suggestions", draft.suggestions());
            shown.put("problems", results.problems(caseNumber).stream()
                    .map(problem -> new Line(problem.title(), problem.demand(), problem.days()))
                    .toList());
        });
        return shown;
    }

    @Override
    public Outcome submit(Assignment assignment, Fields fields) {
        results.draft(assignment.caseNumber(), fields);
        return Outcome.DONE.noting(fields.grade().chinese());
    }
}
