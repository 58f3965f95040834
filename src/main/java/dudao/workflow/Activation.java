package dudao.workflow;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 启用: decided for some cases, from a day on. Rows are only ever added.
 *
 * @param part key of a diagram, or file name of a form
 * @param sha256 of the text; null where the wider decision, or what comes with the product, counts again
 * @param product SHA-256 of what came with the product when it was decided; null where it came with none or nobody knows any more
 * @param draft number of the draft it was; null for none
 * @param begun when it came in force; null before its day
 */
public record Activation(
        int number,
        String part,
        Reach reach,
        LocalDate from,
        @Nullable String sha256,
        @Nullable String product,
        @Nullable Integer draft,
        String decidedBy,
        Instant decidedAt,
        @Nullable Instant begun) {

    /** Whether the cases of the other are the same. */
    boolean isFor(String otherPart, Reach other) {
        return part.equals(otherPart) && reach.equals(other);
    }
}
