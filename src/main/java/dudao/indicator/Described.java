package dudao.indicator;

import java.util.Optional;

/** 文字: described in words, with evidence; counts for nothing. */
record Described() implements Rule {

    @Override
    public Kind kind() {
        return Kind.TEXT;
    }

    @Override
    public String wording() {
        return Kind.TEXT.chinese();
    }

    @Override
    public Optional<String> unfitFor(Indicator leaf) {
        return leaf.fullMarks() == null ? Optional.empty() : Optional.of("评分方式为文字的指标不能有满分");
    }

    @Override
    public Input input() {
        return Input.TEXT;
    }

    @Override
    public Judged judge(Indicator leaf, Entries entries) {
        return new Judged(null, null, null, "文字说明，不计分");
    }
}
