package dudao.opinion;

import dudao.law.Article;
import dudao.sheet.Finding;
import dudao.sheet.Findings;
import dudao.workflow.Assignment;
import dudao.workflow.TaskForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

@Component
class DraftOpinionForm implements TaskForm<DraftOpinionForm.Fields> {

    record Fields(
            @NotBlank @Size(max = 4000) String achievements,
            @NotBlank @Size(max = 4000) String problems,
            @NotBlank @Size(max = 4000) String suggestions) {}

    private final Opinions opinions;
    private final Findings findings;

    DraftOpinionForm(Opinions opinions, Findings findings) {
        this.opinions = opinions;
        this.findings = findings;
    }

    @Override
    public Article article() {
        return Opinions.OPINION;
    }

    @Override
    public Map<String, Object> prefill(Assignment assignment) {
        var shown = new HashMap<String, Object>();
        shown.put(
                "minutes",
                opinions.find(assignment.caseNumber()).map(Opinion::minutes).orElse(""));
        var found = findings.of(assignment.caseNumber()).stream()
                .map(Finding::asProblem)
                .collect(Collectors.joining("\n"));
        if (!found.isEmpty()) {
            shown.put("problems", found);
        }
        return shown;
    }

    @Override
    public Outcome submit(Assignment assignment, Fields fields) {
        opinions.draft(assignment.caseNumber(), fields.achievements(), fields.problems(), fields.suggestions());
        return Outcome.DONE;
    }
}
