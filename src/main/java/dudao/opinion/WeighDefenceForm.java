package dudao.opinion;

import dudao.law.Article;
import dudao.workflow.Assignment;
import dudao.workflow.TaskForm;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 逐条审议申辩. */
@Component
class WeighDefenceForm implements TaskForm<WeighDefenceForm.Fields> {

    enum Verdict {
        ADOPTED,
        REJECTED
    }

    /** @param claim and grounds are shown only, and come back unread */
    record Line(
            @NotNull Integer ordinal,
            @Nullable String claim,
            @Nullable String grounds,
            @NotNull Verdict verdict,
            @NotBlank @Size(max = 2000) String reasons) {}

    /** What a person sees before deciding. */
    record Shown(int ordinal, String claim, String grounds) {}

    record Fields(@NotEmpty List<@Valid Line> answers) {}

    private final Opinions opinions;

    WeighDefenceForm(Opinions opinions) {
        this.opinions = opinions;
    }

    @Override
    public Article article() {
        return Opinions.OPINION;
    }

    @Override
    public Map<String, Object> prefill(Assignment assignment) {
        return Map.of(
                "answers",
                opinions.points(assignment.caseNumber()).stream()
                        .map(point -> new Shown(point.ordinal(), point.named(), point.grounds()))
                        .toList());
    }

    @Override
    public Outcome submit(Assignment assignment, Fields fields) {
        opinions.weigh(
                assignment.caseNumber(),
                fields.answers().stream().collect(Collectors.toMap(Line::ordinal, Function.identity(), (a, b) -> b)));
        return Outcome.DONE.noting(opinions.defenceInWords(assignment.caseNumber()));
    }
}
