package dudao.objection;

import dudao.result.Grade;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** 结论与理由: the fields of a ruling. @param grade the new one, only where the result is changed */
record Verdict(@NotNull Ruling ruling, @NotBlank @Size(max = 4000) String reasons, @Nullable Grade grade) {

    @AssertTrue(message = "{objection.grade-needed}")
    public boolean isGraded() {
        return ruling != Ruling.CHANGED || grade != null;
    }
}
