package dudao.analysis;

import dudao.indicator.Assessment;
import dudao.indicator.Attainment;
import dudao.indicator.Computation;
import dudao.indicator.Framework;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A unit's line of the overview.
 *
 * @param cells one for each axis
 */
record UnitRow(Selected selected, Assessment assessment, List<Attainment> cells, Attainment total) {

    static UnitRow of(Framework framework, Selected selected) {
        var assessment = Computation.of(framework, selected.entries());
        var cells = Axes.figures(framework, assessment).stream()
                .map(figure -> Attainment.of(figure, assessment.stage()))
                .toList();
        return new UnitRow(selected, assessment, cells, Attainment.of(assessment));
    }

    public List<Shown> shown() {
        return cells.stream().map(Shown::of).toList();
    }

    public Shown shownTotal() {
        return Shown.of(total);
    }

    public String grade() {
        return assessment.grade().orElse("");
    }

    /** 一票否决 by code; empty where there is none. */
    public String vetoes() {
        return assessment.vetoes().stream()
                .map(figure -> figure.indicator().code())
                .collect(Collectors.joining("、"));
    }

    /** For the order by score: who has none comes last. */
    BigDecimal rank() {
        return total.percent() == null ? BigDecimal.ONE.negate() : total.percent();
    }
}
