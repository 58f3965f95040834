package dudao.objection;

import dudao.identity.BodyCode;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** 书面申请 as the office enters it, with the day of the postmark or of its arrival. */
record PaperRequest(
        @NotNull(message = "{objection.paper.kind}") Objection.@Nullable Kind kind,

        @NotNull(message = "{objection.paper.filed-by}") @Nullable
        Filing filedBy,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate postedOn,

        @NotNull(message = "{objection.paper.arrived-on}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate arrivedOn,

        @Nullable String office,

        @NotBlank(message = "{objection.paper.demand}") @Size(max = 2000) @Nullable
        String demand,

        @NotBlank(message = "{objection.paper.grounds}") @Size(max = 4000) @Nullable
        String grounds) {

    static final PaperRequest EMPTY = new PaperRequest(null, null, null, null, null, null, null);

    @AssertTrue(message = "{objection.posted-day-needed}")
    public boolean isDated() {
        return filedBy != Filing.POST || postedOn != null;
    }

    Request request() {
        return new Request(
                Objects.requireNonNull(demand),
                Objects.requireNonNull(grounds),
                new Filed(Objects.requireNonNull(filedBy), postedOn, Objects.requireNonNull(arrivedOn)),
                Lodging.isSaid(office) ? new BodyCode(office) : null);
    }
}
