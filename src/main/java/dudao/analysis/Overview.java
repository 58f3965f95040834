package dudao.analysis;

import dudao.indicator.Attainment;
import dudao.indicator.Bands.Band;
import dudao.indicator.Framework;
import dudao.indicator.Indicator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** 评估一览: the units of a selection against the axes of its framework, with what they come to together. */
record Overview(Selection selection, Framework framework, List<UnitRow> rows) {

    private static final int STEP = 10;
    private static final int STEPS = 10;

    public List<Indicator> axes() {
        return Axes.of(framework);
    }

    public List<Mean> means() {
        return IntStream.range(0, axes().size())
                .mapToObj(axis ->
                        Mean.of(rows.stream().map(row -> row.cells().get(axis)).toList()))
                .toList();
    }

    public List<Shown> shownMeans() {
        return means().stream().map(Shown::of).toList();
    }

    public Shown shownTotal() {
        return Shown.of(total());
    }

    /** The units that fulfil the condition, as if nobody else had been selected. */
    Overview only(Predicate<UnitRow> which) {
        return new Overview(selection, framework, rows.stream().filter(which).toList());
    }

    public Mean total() {
        return Mean.of(rows.stream().map(UnitRow::total).toList());
    }

    /** 等次分布, from the best; at the end those of whom it is not known yet. Empty where the framework knows no grades. */
    public List<Bar> grades() {
        var names = framework.bands().list().stream().map(Band::name).toList();
        if (names.isEmpty()) {
            return List.of();
        }
        var bars = new ArrayList<Bar>();
        names.forEach(name -> bars.add(bar(name, row -> row.grade().equals(name))));
        add(bars, bar("未评定", row -> row.grade().isEmpty()));
        return bars;
    }

    /** 达成率分布 in steps of ten percent, each without its end but the last; at the end those of whom it is not known yet. */
    public List<Bar> spread() {
        var bars = new ArrayList<Bar>();
        for (var step = 0; step < STEPS; step++) {
            var from = BigDecimal.valueOf(step * STEP);
            var to = BigDecimal.valueOf((step + 1) * STEP);
            var isLast = step == STEPS - 1;
            bars.add(bar("%s–%s%%".formatted(from, to), row -> isIn(row.total(), from, to, isLast)));
        }
        add(bars, bar("100%以上", row -> isAbove(row.total())));
        add(bars, bar("未填完", row -> row.total().percent() == null));
        return bars;
    }

    private static boolean isIn(Attainment total, BigDecimal from, BigDecimal to, boolean withEnd) {
        var percent = total.percent();
        return percent != null
                && percent.compareTo(from) >= 0
                && (percent.compareTo(to) < 0 || withEnd && percent.compareTo(to) == 0);
    }

    /** With a bonus. */
    private static boolean isAbove(Attainment total) {
        return total.percent() != null && total.percent().compareTo(BigDecimal.valueOf(100)) > 0;
    }

    private Bar bar(String name, Predicate<UnitRow> which) {
        return new Bar(name, (int) rows.stream().filter(which).count());
    }

    private static void add(List<Bar> bars, Bar bar) {
        if (bar.count() > 0) {
            bars.add(bar);
        }
    }
}
