package dudao.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 汇总方式 of a group: its parts are added up, weighted, or so many of them have to be met.
 *
 * @param least how many must be met under {@link Way#AT_LEAST}; else 0
 * @param rest the percentage of its standard that each other one must still reach
 */
record Gathering(Way way, int least, BigDecimal rest) implements Rule {

    enum Way {
        SUM,
        WEIGHTED,
        AT_LEAST
    }

    static final Gathering SUM = new Gathering(Way.SUM, 0, BigDecimal.ZERO);

    private static final Pattern AT_LEAST = Pattern.compile("至少(\\d{1,3})项达标，其余不低于(\\d{1,3}(?:\\.\\d{1,4})?)%");

    /** As it stands in brackets behind the name of the group; empty where the text is something else. */
    static Optional<Gathering> parse(String text) {
        if (text.equals("加权")) {
            return Optional.of(new Gathering(Way.WEIGHTED, 0, BigDecimal.ZERO));
        }
        var least = AT_LEAST.matcher(text);
        return least.matches()
                ? Optional.of(new Gathering(
                        Way.AT_LEAST, Integer.parseInt(least.group(1)), Decimals.plain(new BigDecimal(least.group(2)))))
                : Optional.empty();
    }

    /** {@link Kind#SCORE}, as all groups; no leaf is gathered. */
    @Override
    public Kind kind() {
        return Kind.SCORE;
    }

    @Override
    public String wording() {
        return switch (way) {
            case SUM -> "";
            case WEIGHTED -> "加权";
            case AT_LEAST -> "至少%d项达标，其余不低于%s%%".formatted(least, Decimals.text(rest));
        };
    }

    /** How many of the parts may be left below their standard. */
    int spare(Indicator group) {
        return group.parts().size() - least;
    }

    @Override
    public Optional<String> unfitFor(Indicator group) {
        if (way == Way.WEIGHTED) {
            var sum = group.parts().stream()
                    .map(part -> part.weight() == null ? BigDecimal.ZERO : part.weight())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            return sum.compareTo(Decimals.HUNDRED) == 0
                    ? Optional.empty()
                    : Optional.of("下级指标的权重合计为%s%%，应为100%%".formatted(Decimals.text(sum)));
        }
        if (way == Way.AT_LEAST) {
            if (least < 1 || least > group.parts().size()) {
                return Optional.of(
                        "要求%d项达标，下级指标只有%d项".formatted(least, group.parts().size()));
            }
            return group.parts().stream().allMatch(part -> minimums(part).areMinimums())
                    ? Optional.empty()
                    : Optional.of("按项数达标的一组，下级指标都应有“≥”的标准");
        }
        return Optional.empty();
    }

    @Override
    public Judged judge(Indicator leaf, Entries entries) {
        throw new IllegalStateException("%s is a group and has no value of its own".formatted(leaf.code()));
    }

    static Standards minimums(Indicator leaf) {
        if (leaf.rule() instanceof Ratio ratio) {
            return ratio.standards();
        }
        return leaf.rule() instanceof Threshold threshold ? threshold.standards() : Standards.NONE;
    }

    /** The bound below which even one that is left aside must not fall: e.g. 85 % of the standard, not rounded. */
    BigDecimal floor(Standards.Standard standard) {
        return standard.bound().multiply(rest).divide(Decimals.HUNDRED, Decimals.EXACT);
    }

    /** 指标 that counts as met, or at least reaches its floor. */
    List<Indicator> below(List<Figure> parts, String stage) {
        return parts.stream()
                .filter(part -> Boolean.FALSE.equals(part.met()))
                .filter(part -> part.value() != null
                        && minimums(part.indicator())
                                .of(stage)
                                .filter(standard -> part.value().compareTo(floor(standard)) < 0)
                                .isPresent())
                .map(Figure::indicator)
                .toList();
    }
}
