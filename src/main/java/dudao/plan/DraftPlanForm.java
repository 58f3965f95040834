package dudao.plan;

import dudao.cases.CaseKind;
import dudao.cases.Cases;
import dudao.cases.Matter;
import dudao.identity.Directory;
import dudao.law.Article;
import dudao.workflow.Assignment;
import dudao.workflow.Option;
import dudao.workflow.TaskForm;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class DraftPlanForm implements TaskForm<DraftPlanForm.Fields> {

    record Fields(
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 2000) String basis,
            @NotEmpty List<@Valid Line> programmes) {}

    record Line(
            @NotNull CaseKind kind,
            @NotBlank @Size(max = 200) String purpose,
            @NotEmpty List<String> units,
            @Nullable List<Matter> matters,
            @Nullable Boolean selfAssessmentDemanded) {

        Programme programme() {
            return new Programme(
                    kind,
                    purpose,
                    units,
                    matters == null ? List.of() : matters,
                    Boolean.TRUE.equals(selfAssessmentDemanded));
        }
    }

    private final Plans plans;
    private final Cases cases;
    private final Directory directory;
    private final Cycles cycles;
    private final CyclesInForms inForms;

    DraftPlanForm(Plans plans, Cases cases, Directory directory, Cycles cycles, CyclesInForms inForms) {
        this.plans = plans;
        this.cases = cases;
        this.directory = directory;
        this.cycles = cycles;
        this.inForms = inForms;
    }

    @Override
    public Article article() {
        return Plans.PLANNING;
    }

    @Override
    public Map<String, Object> prefill(Assignment assignment) {
        var file = cases.file(assignment.caseNumber());
        var shown = new HashMap<>(inForms.due(cycles.of(assignment.caseNumber())));
        shown.put("title", file.title());
        shown.put(
                "unitOptions",
                directory.unitsOf(file.office()).stream()
                        .map(unit -> new Option(unit.name(), unit.code().value()))
                        .toList());
        shown.put(
                "matterOptions",
                Stream.of(Matter.values())
                        .map(matter -> new Option(matter.chinese(), matter.name()))
                        .toList());
        plans.find(assignment.caseNumber()).ifPresent(plan -> {
            shown.put("title", plan.title());
            shown.put("basis", plan.basis());
            shown.put("programmes", plan.programmes());
        });
        return shown;
    }

    @Override
    public Outcome submit(Assignment assignment, Fields fields) {
        plans.draft(
                assignment.caseNumber(),
                fields.title(),
                fields.basis(),
                fields.programmes().stream().map(Line::programme).toList());
        return Outcome.DONE;
    }
}
