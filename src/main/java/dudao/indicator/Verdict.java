package dudao.indicator;

import java.util.List;

/** 合格: met or not, with the full marks for it if there are any. */
record Verdict() implements Rule {

    static final String PASSED = "合格";
    static final String FAILED = "不合格";

    @Override
    public Kind kind() {
        return Kind.PASS_FAIL;
    }

    @Override
    public String wording() {
        return Kind.PASS_FAIL.chinese();
    }

    @Override
    public Input input() {
        return Input.CHOICE;
    }

    @Override
    public List<Choice> choices() {
        return List.of(new Choice(PASSED, PASSED), new Choice(FAILED, FAILED));
    }

    @Override
    public Judged judge(Indicator leaf, Entries entries) {
        var value = entries.value(leaf);
        if (!value.equals(PASSED) && !value.equals(FAILED)) {
            throw new Unfit("只能填“合格”或者“不合格”，所填为“%s”".formatted(value));
        }
        var met = value.equals(PASSED);
        return new Judged(null, Rules.allOrNothing(leaf, met), met, "认定为" + value);
    }
}
