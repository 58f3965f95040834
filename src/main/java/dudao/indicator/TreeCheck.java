package dudao.indicator;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** 核对: codes that stand twice, marks and weights that do not add up, rules that do not fit their marks. */
final class TreeCheck {

    private final Map<String, Integer> codes = new HashMap<>();
    private final List<Rejected> rejected;

    private TreeCheck(List<Rejected> rejected) {
        this.rejected = rejected;
    }

    static void check(List<Branch> roots, List<Rejected> rejected) {
        var check = new TreeCheck(rejected);
        roots.forEach(check::check);
    }

    private void check(Branch branch) {
        var earlier = codes.putIfAbsent(branch.code(), branch.line());
        if (earlier != null) {
            reject(branch, "编号", branch.code(), "与第%d行重复".formatted(earlier));
        }
        if (branch.code().length() > 40) {
            reject(branch, "编号", branch.code(), "编号最多40个字符");
        }
        var indicator = branch.indicator();
        indicator
                .rule()
                .unfitFor(indicator)
                .ifPresent(why -> reject(branch, "评分方式", indicator.rule().wording(), why));
        if (indicator.is(Trait.VETO) && !indicator.rule().canVeto()) {
            reject(branch, "性质", Trait.VETO.chinese(), "一票否决只能用于评分方式为合格、达标、比率或者差异系数的指标");
        }
        if (indicator.is(Trait.BONUS) && indicator.fullMarks() == null) {
            reject(branch, "性质", Trait.BONUS.chinese(), "加分的指标必须有满分（加分的上限）");
        }
        if (!indicator.isLeaf() && indicator.fullMarks() != null) {
            checkSum(branch, indicator);
        }
        branch.parts().forEach(this::check);
    }

    /** Below a group that weighs its parts the marks are a scale of their own. */
    private void checkSum(Branch branch, Indicator group) {
        if (((Gathering) group.rule()).way() == Gathering.Way.WEIGHTED) {
            return;
        }
        var sum = group.parts().stream().map(TreeCheck::marks).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(group.marks()) != 0) {
            reject(
                    branch,
                    "满分",
                    Decimals.text(group.marks()),
                    "“%s”写明%s分，下级指标合计%s分".formatted(group.title(), Decimals.text(group.marks()), Decimals.text(sum)));
        }
    }

    private static BigDecimal marks(Indicator indicator) {
        if (indicator.is(Trait.BONUS)) {
            return BigDecimal.ZERO;
        }
        if (indicator.isLeaf() || indicator.fullMarks() != null) {
            return indicator.marks();
        }
        return indicator.parts().stream().map(TreeCheck::marks).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void reject(Branch branch, String column, String value, String why) {
        rejected.add(new Rejected(branch.line(), column, value, why));
    }
}
