package dudao.indicator;

import java.math.BigDecimal;
import java.util.List;

/** 比率: raw data over raw data, e.g. per hundred pupils, held against a standard if there is one. */
record Ratio(BigDecimal per, String numerator, String denominator, Standards standards) implements Rule {

    @Override
    public Kind kind() {
        return Kind.RATIO;
    }

    @Override
    public String wording() {
        var formula = "比率 %s×%s÷%s".formatted(Decimals.text(per), numerator, denominator);
        return standards.isEmpty() ? formula : formula + " " + standards.wording();
    }

    @Override
    public List<String> data() {
        return List.of(numerator, denominator);
    }

    BigDecimal figure(Entries entries) {
        var below = entries.datum(denominator);
        if (below.signum() <= 0) {
            throw new Unfit("基础数据“%s”应大于0，所填为%s".formatted(denominator, Decimals.text(below)));
        }
        return Decimals.rounded(per.multiply(entries.datum(numerator)).divide(below, Decimals.EXACT));
    }

    @Override
    public Input input() {
        return Input.COMPUTED;
    }

    @Override
    public List<String> stages() {
        return standards.stages();
    }

    @Override
    public Judged judge(Indicator leaf, Entries entries) {
        var figure = figure(entries);
        var formula = "%s×%s%s÷%s%s＝%s%s"
                .formatted(
                        Decimals.text(per),
                        numerator,
                        Decimals.text(entries.datum(numerator)),
                        denominator,
                        Decimals.text(entries.datum(denominator)),
                        Decimals.text(figure),
                        leaf.unit());
        return standards.judge(leaf, entries.stage(), figure, formula);
    }
}
