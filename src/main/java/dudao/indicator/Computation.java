package dudao.indicator;

import dudao.indicator.Figure.State;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 计算: what the entries of one unit come to. Knows no clock, no table, no order but that of the file. */
public final class Computation {

    private final Framework framework;
    private final Entries entries;

    private Computation(Framework framework, Entries entries) {
        this.framework = framework;
        this.entries = entries;
    }

    public static Assessment of(Framework framework, Entries entries) {
        return new Computation(framework, entries).assess();
    }

    private Assessment assess() {
        var figures = framework.roots().stream().map(this::figure).toList();
        var score = sum(figures.stream().map(Figure::score).toList());
        var full = fullMarks(figures);
        var complete = figures.stream()
                .allMatch(figure -> figure.state() == State.COUNTED || figure.state() == State.NOT_APPLICABLE);
        var percent =
                complete && score != null && full != null && full.signum() > 0 ? Decimals.percent(score, full) : null;
        var vetoed = figures.stream().flatMap(Figure::all).anyMatch(Figure::isVetoed);
        var grade = framework.bands().of(vetoed, percent);
        return new Assessment(framework.id(), entries.stage(), figures, score, full, percent, grade);
    }

    private Figure figure(Indicator indicator) {
        return indicator.isLeaf() ? leaf(indicator) : group(indicator);
    }

    private Figure leaf(Indicator leaf) {
        if (entries.isNotApplicable(leaf)) {
            return leaf.is(Trait.MAY_NOT_APPLY)
                    ? Figure.without(leaf, State.NOT_APPLICABLE, "不适用")
                    : Figure.without(leaf, State.UNFIT, "这项指标不能填“不适用”");
        }
        if (!entries.isFilled(leaf)) {
            // Who claims no bonus has filled in all there is to fill in.
            return leaf.is(Trait.BONUS)
                    ? new Figure(leaf, State.COUNTED, null, BigDecimal.ZERO, leaf.fullMarks(), null, "没有加分", List.of())
                    : Figure.without(leaf, State.MISSING, "未填");
        }
        try {
            var judged = leaf.rule().judge(leaf, entries);
            return new Figure(
                    leaf,
                    State.COUNTED,
                    judged.figure(),
                    judged.score(),
                    leaf.fullMarks(),
                    judged.met(),
                    judged.formula(),
                    List.of());
        } catch (Unfit unfit) {
            return Figure.without(leaf, State.UNFIT, unfit.getMessage());
        }
    }

    private Figure group(Indicator group) {
        var parts = group.parts().stream().map(this::figure).toList();
        var gathering = (Gathering) group.rule();
        var state = state(parts);
        return switch (gathering.way()) {
            case SUM -> {
                var score = sum(parts.stream().map(Figure::score).toList());
                var formula = score == null
                        ? "不计分"
                        : parts.stream()
                                        .filter(part -> part.score() != null)
                                        .map(part -> Decimals.text(part.score()))
                                        .collect(Collectors.joining("＋"))
                                + "＝" + Decimals.text(score);
                yield new Figure(group, state, null, score, fullMarks(parts), allMet(parts, state), formula, parts);
            }
            case WEIGHTED -> weighted(group, parts, state);
            case AT_LEAST -> atLeast(group, gathering, parts, state);
        };
    }

    /** 加权: the percentages of the parts by their weights; what does not apply gives its weight to the others. */
    private Figure weighted(Indicator group, List<Figure> parts, State state) {
        var counted = parts.stream()
                .filter(part -> part.score() != null
                        && part.fullMarks() != null
                        && part.fullMarks().signum() > 0)
                .filter(part -> part.indicator().weight() != null)
                .toList();
        var weights =
                sum(counted.stream().map(part -> part.indicator().weight()).toList());
        if (weights == null || weights.signum() == 0) {
            return new Figure(group, state, null, null, group.fullMarks(), null, "没有可以加权的指标", parts);
        }
        var full = group.fullMarks() == null ? Decimals.HUNDRED : group.fullMarks();
        var rate = counted.stream()
                .map(part -> part.score()
                        .multiply(Objects.requireNonNull(part.indicator().weight()))
                        .divide(part.fullMarks(), Decimals.EXACT))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(weights, Decimals.EXACT);
        var score = Decimals.rounded(rate.multiply(full));
        var formula = counted.stream()
                .map(part -> "%s÷%s×%s%%"
                        .formatted(
                                Decimals.text(part.score()),
                                Decimals.text(part.fullMarks()),
                                Decimals.text(part.indicator().weight())))
                .collect(Collectors.joining("＋", "（", "）"));
        return new Figure(
                group,
                state,
                null,
                score,
                full,
                allMet(parts, state),
                "%s÷%s%%×%s＝%s".formatted(formula, Decimals.text(weights), Decimals.text(full), Decimals.text(score)),
                parts);
    }

    private Figure atLeast(Indicator group, Gathering gathering, List<Figure> parts, State state) {
        var met = parts.stream().filter(part -> Boolean.TRUE.equals(part.met())).count();
        var below = gathering.below(parts, entries.stage());
        var passed = met >= gathering.least() && below.isEmpty();
        var formula = "达标%d项，要求%s%s，%s"
                .formatted(
                        met,
                        gathering.wording(),
                        below.isEmpty()
                                ? ""
                                : "；低于标准的%s%%的有%s"
                                        .formatted(
                                                Decimals.text(gathering.rest()),
                                                below.stream()
                                                        .map(Indicator::code)
                                                        .collect(Collectors.joining("、"))),
                        state != State.COUNTED ? "尚未填完" : passed ? "达标" : "未达标");
        return new Figure(
                group,
                state,
                BigDecimal.valueOf(met),
                sum(parts.stream().map(Figure::score).toList()),
                fullMarks(parts),
                state == State.COUNTED ? passed : null,
                formula,
                parts);
    }

    private static State state(List<Figure> parts) {
        if (parts.stream().anyMatch(part -> part.state() == State.UNFIT)) {
            return State.UNFIT;
        }
        if (parts.stream().anyMatch(part -> part.state() == State.MISSING)) {
            return State.MISSING;
        }
        return parts.stream().allMatch(part -> part.state() == State.NOT_APPLICABLE)
                ? State.NOT_APPLICABLE
                : State.COUNTED;
    }

    private static @Nullable Boolean allMet(List<Figure> parts, State state) {
        var judged = parts.stream().map(Figure::met).filter(Objects::nonNull).toList();
        return judged.isEmpty() || state != State.COUNTED ? null : !judged.contains(false);
    }

    /** A bonus adds nothing to what could be had, nor does what does not apply. */
    private static @Nullable BigDecimal fullMarks(List<Figure> figures) {
        return sum(figures.stream()
                .filter(figure -> figure.state() != State.NOT_APPLICABLE)
                .filter(figure -> !figure.indicator().is(Trait.BONUS))
                .map(Figure::fullMarks)
                .toList());
    }

    /** Null where there is nothing to add up, which is not nought. */
    private static @Nullable BigDecimal sum(List<@Nullable BigDecimal> numbers) {
        return numbers.stream()
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .map(Decimals::plain)
                .orElse(null);
    }
}
