package dudao.objection;

import dudao.identity.BodyCode;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 提出申诉与否.
 *
 * @param office whom it is brought to, by code; the higher office where nothing is chosen
 */
record AppealLodging(
        @NotNull Lodging.Choice choice,
        @Nullable @Size(max = 32) String office,
        @Nullable @Size(max = 2000) String demand,
        @Nullable @Size(max = 4000) String grounds) {

    boolean isLodged() {
        return choice == Lodging.Choice.LODGE;
    }

    @AssertTrue(message = "{objection.demand-needed}")
    public boolean isArgued() {
        return new Lodging(choice, demand, grounds).isArgued();
    }

    Request filedOnline(LocalDate today) {
        return new Lodging(choice, demand, grounds)
                .filedOnline(today, Lodging.isSaid(office) ? new BodyCode(office) : null);
    }
}
