package dudao.objection;

import dudao.result.Grade;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 结论与理由: the fields of a ruling.
 *
 * @param grade the new one, only where the result is changed
 * @param problems what becomes of each problem, only where the result is changed; one that is not named stands
 */
record Verdict(
        @NotNull Ruling ruling,
        @NotBlank @Size(max = 4000) String reasons,
        @Nullable Grade grade,
        @Nullable List<@Valid Line> problems) {

    /** @param days from the service of the ruling, where the demand is changed */
    record Line(
            @NotBlank @Size(max = 10) String number,
            @Nullable @Size(max = 1000) String title,
            @NotNull Item.Outcome outcome,
            @Nullable @Size(max = 2000) String demand,
            @Nullable @Min(1) @Max(365) Integer days) {

        @AssertTrue(message = "{objection.demand-and-days-needed}")
        public boolean isComplete() {
            return outcome != Item.Outcome.CHANGED || demand != null && !demand.isBlank() && days != null;
        }
    }

    @AssertTrue(message = "{objection.change-needed}")
    public boolean isSpecific() {
        return ruling != Ruling.CHANGED
                || grade != null
                || lines().stream().anyMatch(line -> line.outcome() != Item.Outcome.KEPT);
    }

    /** Problems are spoken of only where the result is changed. */
    List<Line> lines() {
        return problems == null || ruling != Ruling.CHANGED ? List.of() : problems;
    }
}
