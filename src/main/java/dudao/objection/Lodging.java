package dudao.objection;

import dudao.identity.BodyCode;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** 提出异议与否: the fields by which a unit uses its right or lets it be. */
record Lodging(
        @NotNull Choice choice,
        @Nullable @Size(max = 2000) String demand,
        @Nullable @Size(max = 4000) String grounds) {

    enum Choice {
        LODGE,
        WAIVE
    }

    boolean isLodged() {
        return choice == Choice.LODGE;
    }

    @AssertTrue(message = "{objection.demand-needed}")
    public boolean isArgued() {
        return choice != Choice.LODGE || isSaid(demand) && isSaid(grounds);
    }

    Request filedOnline(LocalDate today, @Nullable BodyCode office) {
        return new Request(
                Objects.requireNonNull(demand), Objects.requireNonNull(grounds), Filed.online(today), office);
    }

    static boolean isSaid(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
