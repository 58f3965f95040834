package dudao.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 差距测算 for a group of which so many must be met: what a unit lacks, and each way in which it could pass.
 *
 * @param ways one for each choice of what is left below its standard; empty where the unit passes already
 */
public record Shortfalls(Figure group, List<Gap> gaps, List<Way> ways) {

    /**
     * An indicator below its standard.
     *
     * @param standard what the figure should be at least
     * @param toStandard what the numerator lacks; whole where it is counted in persons or rooms
     * @param toFloor what it lacks to the share that is enough for the one left aside; nought where it has that
     */
    public record Gap(
            Indicator indicator, BigDecimal figure, BigDecimal standard, BigDecimal toStandard, BigDecimal toFloor) {

        /** What the amounts are of: a raw datum, or the figure itself. */
        public String of() {
            return indicator.rule().data().isEmpty()
                    ? indicator.title()
                    : indicator.rule().data().get(0);
        }
    }

    /** 一种办法: these amounts more, and the group is met. */
    public record Way(List<More> more) {}

    /** @param of name of the raw datum */
    public record More(Indicator indicator, String of, BigDecimal amount) {

        /** e.g. {@code 网络多媒体教室数增加3间}. */
        public String words() {
            return "%s增加%s%s".formatted(of, Decimals.text(amount), indicator.unit());
        }
    }

    private static final Set<String> WHOLE = Set.of("人", "间", "台", "册", "所", "个");

    public boolean passes() {
        return gaps.isEmpty() || Boolean.TRUE.equals(group.met());
    }

    /** One for each such group whose data suffice. */
    public static List<Shortfalls> all(Framework framework, Entries entries) {
        return Computation.of(framework, entries)
                .all()
                .filter(figure -> isAtLeast(figure.indicator()) && figure.state() == Figure.State.COUNTED)
                .map(figure -> of(figure, entries))
                .toList();
    }

    /** Null where the framework has no such group, or the unit's data do not suffice. */
    public static @Nullable Shortfalls of(Framework framework, Entries entries) {
        return all(framework, entries).stream().findFirst().orElse(null);
    }

    /** The groups of which so many must be met. */
    public static List<Indicator> groups(Framework framework) {
        return framework.indicators().filter(Shortfalls::isAtLeast).toList();
    }

    /** What the groups are computed from: raw data, and leaves that are filled in themselves; as a sheet names them. */
    public static List<String> items(Framework framework) {
        return groups(framework).stream()
                .flatMap(group -> group.parts().stream())
                .flatMap(leaf -> leaf.rule().data().isEmpty()
                        ? Stream.of(leaf.code())
                        : leaf.rule().data().stream().map(Sheet::datum))
                .distinct()
                .toList();
    }

    public static boolean isAtLeast(Indicator indicator) {
        return indicator.rule() instanceof Gathering gathering && gathering.way() == Gathering.Way.AT_LEAST;
    }

    private static Shortfalls of(Figure group, Entries entries) {
        var gathering = (Gathering) group.indicator().rule();
        var gaps = group.parts().stream()
                .filter(part -> Boolean.FALSE.equals(part.met()))
                .map(part -> gap(gathering, part, entries))
                .toList();
        if (Boolean.TRUE.equals(group.met())) {
            return new Shortfalls(group, gaps, List.of());
        }
        var spare = Math.min(gathering.spare(group.indicator()), gaps.size());
        var ways = new ArrayList<Way>();
        choose(gaps, spare, 0, new ArrayList<>(), ways);
        return new Shortfalls(group, gaps, ways);
    }

    /** Every choice of as many gaps as may stay open. */
    private static void choose(List<Gap> gaps, int spare, int from, List<Gap> aside, List<Way> ways) {
        if (aside.size() == spare) {
            ways.add(new Way(gaps.stream()
                    .map(gap ->
                            new More(gap.indicator(), gap.of(), aside.contains(gap) ? gap.toFloor() : gap.toStandard()))
                    .filter(more -> more.amount().signum() > 0)
                    .toList()));
            return;
        }
        for (int i = from; i < gaps.size(); i++) {
            aside.add(gaps.get(i));
            choose(gaps, spare, i + 1, aside, ways);
            aside.remove(aside.size() - 1);
        }
    }

    private static Gap gap(Gathering gathering, Figure part, Entries entries) {
        var leaf = part.indicator();
        var standard = Gathering.minimums(leaf).of(entries.stage()).orElseThrow();
        return new Gap(
                leaf,
                part.value(),
                standard.bound(),
                lacks(leaf, entries, part.value(), standard.bound()),
                lacks(leaf, entries, part.value(), gathering.floor(standard)));
    }

    private static BigDecimal lacks(Indicator leaf, Entries entries, BigDecimal figure, BigDecimal bound) {
        var needed = leaf.rule() instanceof Ratio ratio
                ? bound.multiply(entries.datum(ratio.denominator()))
                        .divide(ratio.per(), Decimals.EXACT)
                        .subtract(entries.datum(ratio.numerator()))
                : bound.subtract(figure);
        var places = WHOLE.contains(leaf.unit()) ? 0 : 2;
        return Decimals.plain(needed.max(BigDecimal.ZERO).setScale(places, RoundingMode.CEILING));
    }
}
