package dudao.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one value comes to.
 *
 * @param figure the number that was held against the standard
 * @param score null where the leaf carries no marks
 * @param met null where nothing is to be met
 * @param formula says in Chinese how it was computed, from what
 */
record Judged(
        @Nullable BigDecimal figure,
        @Nullable BigDecimal score,
        @Nullable Boolean met,
        String formula) {

    static Judged score(BigDecimal score, String formula) {
        return new Judged(null, score, null, formula);
    }
}
