package dudao.objection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** 审查结论, always with reasons; of a supplement, what is missing. */
record Examination(
        @NotNull Admission admission,
        @NotBlank @Size(max = 2000) String reasons) {

    String inWords() {
        return admission.chinese() + "：" + reasons;
    }
}
