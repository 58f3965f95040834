package dudao.analysis;

import dudao.indicator.Attainment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 达成率 as pages and files say it.
 *
 * @param words what it comes from; says by itself what is not met
 * @param percent with one decimal, half up, e.g. {@code 92.5}; empty where there is none
 * @param ground names the shade of a cell, which says no more than the percentage
 */
record Shown(String words, String percent, String ground) {

    private static final List<BigDecimal> STEPS =
            List.of(new BigDecimal(40), new BigDecimal(60), new BigDecimal(75), new BigDecimal(90));

    static Shown of(Attainment attainment) {
        var words = Boolean.FALSE.equals(attainment.met()) && attainment.words().matches("\\d.*")
                ? attainment.words() + "，未达标"
                : attainment.words();
        return new Shown(words, percent(attainment.percent()), ground(attainment.percent()));
    }

    static Shown of(Mean mean) {
        return new Shown("%d个单位".formatted(mean.units()), percent(mean.percent()), ground(mean.percent()));
    }

    private static String percent(@Nullable BigDecimal percent) {
        return percent == null ? "" : percent.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    private static String ground(@Nullable BigDecimal percent) {
        return percent == null
                ? ""
                : "heat-"
                        + STEPS.stream()
                                .filter(step -> percent.compareTo(step) >= 0)
                                .count();
    }
}
