package dudao.inspectors;

import dudao.identity.Directory;
import dudao.law.Article;
import dudao.workflow.Assignment;
import dudao.workflow.TaskForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class DecideRecusalForm implements TaskForm<DecideRecusalForm.Fields> {

    enum Ruling {
        GRANTED,
        REFUSED
    }

    record Fields(@NotNull Ruling ruling, @NotBlank @Size(max = 1000) String reasons) {}

    private final Inspectors inspectors;
    private final Directory directory;

    DecideRecusalForm(Inspectors inspectors, Directory directory) {
        this.inspectors = inspectors;
        this.directory = directory;
    }

    @Override
    public Article article() {
        return Inspectors.RECUSAL;
    }

    @Override
    public Map<String, Object> prefill(Assignment assignment) {
        return inspectors
                .pending(assignment.caseNumber())
                .<Map<String, Object>>map(asked -> Map.of(
                        "inspectorName", directory.nameOf(asked.login()),
                        "requestedBy", directory.nameOf(asked.requestedBy()),
                        "requestReasons", asked.reasons()))
                .orElse(Map.of());
    }

    @Override
    public Outcome submit(Assignment assignment, Fields fields) {
        var name = inspectors.pending(assignment.caseNumber()).map(asked -> directory.nameOf(asked.login())).orElse("");
        var granted = fields.ruling() == Ruling.GRANTED;
        inspectors.decideRecusal(assignment.caseNumber(), granted, fields.reasons());
        return Outcome.DONE.noting(name + (granted ? "回避：" : "不予回避：") + fields.reasons());
    }
}
