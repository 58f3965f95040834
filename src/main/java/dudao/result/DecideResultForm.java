package dudao.result;

import dudao.cases.CaseNumber;
import dudao.indicator.Assessment;
import dudao.law.Article;
import dudao.opinion.Opinions;
import dudao.sheet.FinalColumn;
import dudao.sheet.Findings;
import dudao.sheet.LeafOptions;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class DecideResultForm implements TaskForm<DecideResultForm.Fields> {

    /** @param indicator the leaf of the sheet at which it was found, if any */
    record Line(
            @NotBlank @Size(max = 1000) String title,
            @NotBlank @Size(max = 2000) String demand,
            @NotNull @Min(1) @Max(365) Integer days,
            @Nullable @Size(max = 60) String indicator) {}

    /** A problem found at a leaf, of which the demand is still to be written. */
    record Found(String title, String indicator) {}

    record Fields(
            @NotBlank @Size(max = 4000) String evaluation,
            @NotNull Grade grade,
            @Nullable List<@Valid Line> problems,
            @NotBlank @Size(max = 4000) String suggestions) {}

    private final Results results;
    private final Opinions opinions;
    private final FinalColumn sheet;
    private final Findings findings;
    private final LeafOptions leaves;

    DecideResultForm(Results results, Opinions opinions, FinalColumn sheet, Findings findings, LeafOptions leaves) {
        this.results = results;
        this.opinions = opinions;
        this.sheet = sheet;
        this.findings = findings;
        this.leaves = leaves;
    }

    @Override
    public Article article() {
        return Results.RESULT;
    }

    @Override
    public Map<String, Object> prefill(Assignment assignment) {
        var caseNumber = assignment.caseNumber();
        var shown = new HashMap<String, Object>(leaves.shown(caseNumber));
        shown.put("problemsFound", opinions.problemsFound(caseNumber));
        shown.put("defence", opinions.defenceInWords(caseNumber));
        propose(caseNumber, shown);
        results.find(caseNumber).ifPresent(draft -> {
            shown.put("evaluation", draft.evaluation());
            shown.put("grade", draft.grade());
            shown.put("suggestions", draft.suggestions());
            shown.put(
                    "problems",
                    results.problems(caseNumber).stream()
                            .map(problem -> new Line(
                                    problem.title(),
                                    problem.demand(),
                                    problem.days(),
                                    problem.indicator().orElse(null)))
                            .toList());
        });
        return shown;
    }

    /** What the sheet comes to is where the office begins; it may decide otherwise. */
    private void propose(CaseNumber caseNumber, Map<String, Object> shown) {
        var outcome = sheet.outcome(caseNumber);
        shown.put(
                "assessment",
                outcome.map(assessment -> "**评估表认定**\n\n" + inWords(assessment)).orElse(""));
        outcome.flatMap(Assessment::grade).flatMap(Grade::named).ifPresent(grade -> shown.put("grade", grade));
        var found = findings.of(caseNumber).stream()
                .map(finding -> new Found(finding.asProblem(), finding.indicator()))
                .toList();
        if (!found.isEmpty()) {
            shown.put("problems", found);
        }
    }

    private static String inWords(Assessment assessment) {
        var vetoes = assessment.vetoes().stream()
                .map(figure -> "\n\n一票否决：%s %s，%s"
                        .formatted(figure.indicator().code(), figure.indicator().title(), figure.formula()))
                .collect(Collectors.joining());
        return assessment.total() + vetoes;
    }

    @Override
    public Outcome submit(Assignment assignment, Fields fields) {
        results.draft(assignment.caseNumber(), fields);
        return Outcome.DONE.noting(fields.grade().chinese());
    }
}
