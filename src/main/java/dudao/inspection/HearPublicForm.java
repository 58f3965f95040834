package dudao.inspection;

import dudao.law.Article;
import dudao.workflow.Assignment;
import dudao.workflow.TaskForm;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class HearPublicForm implements TaskForm<HearPublicForm.Fields> {

    record Fields(
            @NotNull Audience audience,
            @NotBlank @Size(max = 40) String manner,
            @NotNull LocalDate heldOn,
            @NotNull @Min(1) @Max(100000) Integer participants,
            @NotBlank @Size(max = 4000) String points) {}

    private final Inspections inspections;
    private final Clock clock;

    HearPublicForm(Inspections inspections, Clock clock) {
        this.inspections = inspections;
        this.clock = clock;
    }

    @Override
    public Article article() {
        return Inspections.HEARING;
    }

    @Override
    public Map<String, Object> prefill(Assignment assignment) {
        return Map.of(
                "heldOn", LocalDate.now(clock),
                "stillToHear", Inspections.names(inspections.unheard(assignment.caseNumber())));
    }

    @Override
    public Outcome submit(Assignment assignment, Fields fields) {
        inspections.hear(assignment.caseNumber(), fields);
        return Outcome.DONE.noting(fields.audience().chinese() + fields.participants() + "人，" + fields.manner());
    }
}
