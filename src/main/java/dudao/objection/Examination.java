package dudao.objection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** 受理与否, always with reasons. */
record Examination(@NotNull Admission admission, @NotBlank @Size(max = 2000) String reasons) {

    enum Admission {
        ADMITTED,
        REJECTED
    }

    boolean isAdmitted() {
        return admission == Admission.ADMITTED;
    }
}
