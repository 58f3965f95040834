package dudao.indicator;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 达成率 of an indicator, by which units and indicators of every kind can be put side by side: of what carries marks the share of
 * the marks; of a figure held against a standard how far it reaches, at most 100 %; of a group without marks the share of its
 * leaves that are met.
 *
 * @param percent null where nothing can be said, or not yet
 * @param words what it comes from, e.g. {@code 18/20}, {@code 4.1人}, {@code 6/7项达标}
 * @param met null where nothing is to be met or it is not known yet
 */
public record Attainment(
        @Nullable BigDecimal percent,
        String words,
        @Nullable Boolean met) {

    /** @param stage of the sheet, by which standards differ */
    public static Attainment of(Figure figure, String stage) {
        if (figure.isVetoed()) {
            return new Attainment(BigDecimal.ZERO, "一票否决", false);
        }
        return switch (figure.state()) {
            case NOT_APPLICABLE -> nothing("不适用");
            case MISSING -> nothing("未填完");
            case UNFIT -> nothing("需改");
            case COUNTED -> counted(figure, stage);
        };
    }

    /** 合计, of the whole sheet. */
    public static Attainment of(Assessment assessment) {
        if (!assessment.isComplete()) {
            return nothing("未填完");
        }
        var full = assessment.fullMarks();
        if (assessment.score() != null && full != null && full.signum() > 0) {
            return marks(assessment.score(), full, null);
        }
        return share(
                assessment.all().filter(figure -> figure.indicator().isLeaf()).toList(), null);
    }

    private static Attainment counted(Figure figure, String stage) {
        var full = figure.fullMarks();
        if (figure.score() != null && full != null && full.signum() > 0) {
            return marks(figure.score(), full, figure.met());
        }
        if (!figure.indicator().isLeaf()) {
            return share(figure.all().filter(part -> part.indicator().isLeaf()).toList(), figure.met());
        }
        if (figure.met() == null) {
            return nothing(
                    figure.value() == null
                            ? "不计分"
                            : Decimals.text(figure.value()) + figure.indicator().unit());
        }
        return figure.value() == null
                ? new Attainment(
                        figure.met() ? Decimals.HUNDRED : BigDecimal.ZERO, figure.met() ? "合格" : "不合格", figure.met())
                : new Attainment(
                        reached(figure, stage),
                        Decimals.text(figure.value()) + figure.indicator().unit(),
                        figure.met());
    }

    private static Attainment marks(BigDecimal score, BigDecimal full, @Nullable Boolean met) {
        return new Attainment(
                Decimals.percent(score, full), "%s/%s".formatted(Decimals.text(score), Decimals.text(full)), met);
    }

    private static Attainment share(List<Figure> leaves, @Nullable Boolean met) {
        var held = leaves.stream().filter(leaf -> leaf.met() != null).toList();
        if (held.isEmpty()) {
            return nothing("不计分");
        }
        var reached =
                held.stream().filter(leaf -> Boolean.TRUE.equals(leaf.met())).count();
        return new Attainment(
                Decimals.percent(BigDecimal.valueOf(reached), BigDecimal.valueOf(held.size())),
                "%d/%d项达标".formatted(reached, held.size()),
                met);
    }

    private static BigDecimal reached(Figure figure, String stage) {
        if (Boolean.TRUE.equals(figure.met())) {
            return Decimals.HUNDRED;
        }
        var bound = standards(figure.indicator().rule()).of(stage).orElseThrow().bound();
        var less = figure.value().min(bound);
        var more = figure.value().max(bound);
        return less.signum() < 0 || more.signum() == 0 ? BigDecimal.ZERO : Decimals.percent(less, more);
    }

    private static Standards standards(Rule rule) {
        if (rule instanceof Coefficient coefficient) {
            return coefficient.standards();
        }
        return rule instanceof Ratio ratio ? ratio.standards() : ((Threshold) rule).standards();
    }

    private static Attainment nothing(String words) {
        return new Attainment(null, words, null);
    }
}
