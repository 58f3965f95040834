package dudao.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** 评分: any score from nought to the full marks. */
record Marks() implements Rule {

    @Override
    public Kind kind() {
        return Kind.SCORE;
    }

    @Override
    public String wording() {
        return "评分";
    }

    @Override
    public boolean takesScore() {
        return true;
    }

    @Override
    public Optional<String> unfitFor(Indicator leaf) {
        return Rules.needsMarks(leaf);
    }

    @Override
    public Judged judge(Indicator leaf, Entries entries) {
        var score = Decimals.read("得分", entries.value(leaf));
        if (score.signum() < 0 || score.compareTo(leaf.marks()) > 0) {
            throw new Unfit("得分应在0到满分%s分之间，所填为%s".formatted(Decimals.text(leaf.marks()), Decimals.text(score)));
        }
        return Judged.score(score, "评%s分（满分%s分）".formatted(Decimals.text(score), Decimals.text(leaf.marks())));
    }

    /** 分档 such as 15/10/5/0: nothing between the steps. */
    record Steps(List<BigDecimal> steps) implements Rule {

        @Override
        public Kind kind() {
            return Kind.SCORE;
        }

        @Override
        public String wording() {
            return "分档 " + Rules.slashed(steps);
        }

        @Override
        public Input input() {
            return Input.CHOICE;
        }

        @Override
        public List<Choice> choices() {
            return steps.stream()
                    .map(Decimals::text)
                    .map(step -> new Choice(step, step + "分"))
                    .toList();
        }

        @Override
        public boolean takesScore() {
            return true;
        }

        @Override
        public Optional<String> unfitFor(Indicator leaf) {
            return Rules.mustReach(leaf, steps);
        }

        @Override
        public Judged judge(Indicator leaf, Entries entries) {
            var score = Decimals.read("得分", entries.value(leaf));
            if (steps.stream().noneMatch(step -> step.compareTo(score) == 0)) {
                throw new Unfit("得分只能是%s，所填为%s".formatted(Rules.slashed(steps), Decimals.text(score)));
            }
            return Judged.score(score, "按%s分档，评%s分".formatted(Rules.slashed(steps), Decimals.text(score)));
        }
    }
}
