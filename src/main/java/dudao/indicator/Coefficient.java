package dudao.indicator;

import java.util.List;

/**
 * 校际差异系数 of a ratio over all schools of a county; computed by {@link Coefficients} and held against the standard here.
 *
 * @param framework whose leaf is meant, by code
 * @param leaf with the ratio
 */
record Coefficient(String framework, String leaf, Standards standards) implements Rule {

    @Override
    public Kind kind() {
        return Kind.COEFFICIENT;
    }

    @Override
    public String wording() {
        return "差异系数 %s/%s %s".formatted(framework, leaf, standards.wording());
    }

    @Override
    public List<String> stages() {
        return standards.stages();
    }

    @Override
    public Judged judge(Indicator own, Entries entries) {
        var figure = Decimals.rounded(Decimals.read("差异系数", entries.value(own)));
        if (figure.signum() < 0) {
            throw new Unfit("差异系数不应小于0，所填为%s".formatted(Decimals.text(figure)));
        }
        return standards.judge(own, entries.stage(), figure, "差异系数" + Decimals.text(figure));
    }
}
