package dudao.indicator;

import java.util.List;

/** 达标: a number as it stands, held against the standard. */
record Threshold(Standards standards) implements Rule {

    @Override
    public Kind kind() {
        return Kind.THRESHOLD;
    }

    @Override
    public String wording() {
        return Kind.THRESHOLD.chinese() + " " + standards.wording();
    }

    @Override
    public List<String> stages() {
        return standards.stages();
    }

    @Override
    public Judged judge(Indicator leaf, Entries entries) {
        var figure = Decimals.rounded(Decimals.read("数值", entries.value(leaf)));
        return standards.judge(leaf, entries.stage(), figure, "数值%s%s".formatted(Decimals.text(figure), leaf.unit()));
    }
}
