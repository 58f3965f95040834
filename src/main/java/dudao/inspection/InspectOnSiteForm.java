package dudao.inspection;

import dudao.law.Article;
import dudao.workflow.Assignment;
import dudao.workflow.TaskForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class InspectOnSiteForm implements TaskForm<InspectOnSiteForm.Fields> {

    record Fields(
            @NotNull LocalDate visitedOn,
            @NotEmpty List<@Size(max = 40) String> methods,
            @NotBlank @Size(max = 4000) String situation,
            @NotBlank @Size(max = 4000) String findings) {}

    private final Inspections inspections;
    private final Clock clock;

    InspectOnSiteForm(Inspections inspections, Clock clock) {
        this.inspections = inspections;
        this.clock = clock;
    }

    @Override
    public Article article() {
        return Inspections.ON_SITE;
    }

    @Override
    public Map<String, Object> prefill(Assignment assignment) {
        return Map.of("visitedOn", LocalDate.now(clock));
    }

    @Override
    public Outcome submit(Assignment assignment, Fields fields) {
        inspections.record(assignment.caseNumber(), assignment.person().login(), fields);
        return Outcome.DONE;
    }
}
