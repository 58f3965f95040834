package dudao.indicator;

import java.math.BigDecimal;
import java.util.List;

/**
 * 校际差异系数: how far the schools of a county lie apart in one ratio. With x the numerator and p the denominator (the pupils) of a
 * school, X = x÷p and the mean M = Σx÷Σp, it is √(Σ p÷Σp × (X−M)²) ÷ M.
 *
 * @param figure rounded to four decimals
 * @param formula explains it in Chinese
 */
public record Coefficients(BigDecimal figure, String formula) {

    /** @param units whose raw data hold what the ratio is computed from; those of one stage */
    public static Coefficients of(Framework framework, String leaf, List<Entries> units) {
        var indicator = framework.find(leaf).orElse(null);
        if (indicator == null || !(indicator.rule() instanceof Ratio ratio)) {
            throw new IllegalArgumentException("%s has no ratio %s".formatted(framework.id(), leaf));
        }
        if (units.isEmpty()) {
            throw new IllegalArgumentException("No unit to compute %s of %s from".formatted(leaf, framework.id()));
        }
        return of(indicator, ratio, units);
    }

    private static Coefficients of(Indicator indicator, Ratio ratio, List<Entries> units) {
        var pupils = BigDecimal.ZERO;
        var held = BigDecimal.ZERO;
        for (var unit : units) {
            pupils = pupils.add(positive(unit, ratio.denominator()));
            held = held.add(unit.datum(ratio.numerator()));
        }
        var mean = held.divide(pupils, Decimals.EXACT);
        var squares = BigDecimal.ZERO;
        for (var unit : units) {
            var weight = unit.datum(ratio.denominator());
            var apart =
                    unit.datum(ratio.numerator()).divide(weight, Decimals.EXACT).subtract(mean);
            squares = squares.add(weight.multiply(apart.multiply(apart, Decimals.EXACT), Decimals.EXACT));
        }
        if (mean.signum() == 0) {
            throw new Unfit("“%s”的平均值为0，不能计算差异系数".formatted(indicator.title()));
        }
        var deviation = squares.divide(pupils, Decimals.EXACT).sqrt(Decimals.EXACT);
        var figure = Decimals.rounded(deviation.divide(mean, Decimals.EXACT));
        return new Coefficients(
                figure,
                "%s：%d所学校，%s合计%s，%s合计%s，加权平均%s，加权标准差%s，差异系数＝标准差÷平均＝%s"
                        .formatted(
                                indicator.title(),
                                units.size(),
                                ratio.numerator(),
                                Decimals.text(held),
                                ratio.denominator(),
                                Decimals.text(pupils),
                                Decimals.text(Decimals.rounded(ratio.per().multiply(mean))),
                                Decimals.text(Decimals.rounded(ratio.per().multiply(deviation))),
                                Decimals.text(figure)));
    }

    private static BigDecimal positive(Entries unit, String name) {
        var number = unit.datum(name);
        if (number.signum() <= 0) {
            throw new Unfit("基础数据“%s”应大于0，所填为%s".formatted(name, Decimals.text(number)));
        }
        return number;
    }
}
