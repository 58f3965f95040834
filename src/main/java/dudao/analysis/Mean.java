package dudao.analysis;

import dudao.indicator.Attainment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 平均达成率, each unit counting once, rounded half up to one decimal.
 *
 * @param percent null where nobody has one
 * @param units how many have one
 */
record Mean(@Nullable BigDecimal percent, int units) {

    static Mean of(List<Attainment> attainments) {
        var known = attainments.stream()
                .map(Attainment::percent)
                .filter(Objects::nonNull)
                .toList();
        if (known.isEmpty()) {
            return new Mean(null, 0);
        }
        var sum = known.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Mean(sum.divide(BigDecimal.valueOf(known.size()), 1, RoundingMode.HALF_UP), known.size());
    }
}
