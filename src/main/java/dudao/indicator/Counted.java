package dudao.indicator;

import java.math.BigDecimal;
import java.util.Optional;

/** 扣分、加分: so much off the full marks, or so much up to them, for each instance that is counted. */
record Counted(boolean deducts, BigDecimal each) implements Rule {

    @Override
    public Kind kind() {
        return Kind.SCORE;
    }

    @Override
    public String wording() {
        return "%s 每处%s分".formatted(deducts ? "扣分" : "加分", Decimals.text(each));
    }

    @Override
    public Optional<String> unfitFor(Indicator leaf) {
        return Rules.needsMarks(leaf);
    }

    @Override
    public Judged judge(Indicator leaf, Entries entries) {
        var count = Decimals.read("处数", entries.value(leaf));
        if (count.signum() < 0 || count.scale() > 0) {
            throw new Unfit("处数应为不小于0的整数，所填为%s".formatted(Decimals.text(count)));
        }
        var marks = Decimals.text(leaf.marks());
        var counted = each.multiply(count);
        var formula = "%s处×%s分".formatted(Decimals.text(count), Decimals.text(each));
        if (deducts) {
            var score = leaf.marks().subtract(counted).max(BigDecimal.ZERO);
            return Judged.score(
                    Decimals.plain(score), "满分%s－%s＝%s（扣完为止）".formatted(marks, formula, Decimals.text(score)));
        }
        var score = counted.min(leaf.marks());
        return Judged.score(Decimals.plain(score), "%s＝%s（至多%s分）".formatted(formula, Decimals.text(score), marks));
    }
}
