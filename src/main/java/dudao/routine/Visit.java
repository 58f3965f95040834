package dudao.routine;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * 一次经常性督导, as its inspector enters it.
 *
 * @param unit code of the school
 * @param toldOn the day the school was told of it; null for a visit without notice
 * @param report without it a visit is not over (督导条例第十五条)
 */
record Visit(
        @NotBlank(message = "{routine.unit-needed}") String unit,

        @NotNull(message = "{routine.day-needed}") @DateTimeFormat(iso = ISO.DATE)
        LocalDate on,

        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate toldOn,

        @NotBlank(message = "{routine.report-needed}") @Size(max = 4000, message = "{routine.report-needed}")
        String report) {}
