package dudao.opinion;

import dudao.law.Article;
import dudao.workflow.Assignment;
import dudao.workflow.TaskForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class DraftOpinionForm implements TaskForm<DraftOpinionForm.Fields> {

    record Fields(
            @NotBlank @Size(max = 4000) String achievements,
            @NotBlank @Size(max = 4000) String problems,
            @NotBlank @Size(max = 4000) String suggestions) {}

    private final Opinions opinions;

    DraftOpinionForm(Opinions opinions) {
        this.opinions = opinions;
    }

    @Override
    public Article article() {
        return Opinions.OPINION;
    }

    @Override
    public Map<String, Object> prefill(Assignment assignment) {
        return Map.of(
                "minutes", opinions.find(assignment.caseNumber()).map(Opinion::minutes).orElse(""));
    }

    @Override
    public Outcome submit(Assignment assignment, Fields fields) {
        opinions.draft(assignment.caseNumber(), fields.achievements(), fields.problems(), fields.suggestions());
        return Outcome.DONE;
    }
}
