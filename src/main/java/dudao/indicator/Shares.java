package dudao.indicator;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** 逐项: the full marks shared evenly over listed items, each done to a share from 0 to 1, e.g. {@code 1/0.5/0}. */
record Shares() implements Rule {

    @Override
    public Kind kind() {
        return Kind.SCORE;
    }

    @Override
    public String wording() {
        return "逐项";
    }

    @Override
    public Optional<String> unfitFor(Indicator leaf) {
        return Rules.needsMarks(leaf);
    }

    @Override
    public Input input() {
        return Input.TEXT;
    }

    @Override
    public Judged judge(Indicator leaf, Entries entries) {
        var shares = Arrays.stream(entries.value(leaf).split("/"))
                .map(text -> Decimals.read("每一项的完成程度", text))
                .toList();
        for (var share : shares) {
            if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
                throw new Unfit("每一项的完成程度应在0到1之间，所填为%s".formatted(Decimals.text(share)));
            }
        }
        var sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var score =
                Decimals.rounded(leaf.marks().multiply(sum).divide(BigDecimal.valueOf(shares.size()), Decimals.EXACT));
        return Judged.score(
                score,
                "满分%s×完成%s项÷共%d项＝%s"
                        .formatted(
                                Decimals.text(leaf.marks()), Decimals.text(sum), shares.size(), Decimals.text(score)));
    }
}
