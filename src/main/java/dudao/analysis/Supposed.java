package dudao.analysis;

import dudao.indicator.CountyCoefficient;
import dudao.indicator.Figure;
import dudao.indicator.Framework;
import java.util.List;
import java.util.stream.IntStream;

/** 假如: a school as it is and as it would be, and the coefficients with it. */
record Supposed(
        Framework framework,
        School before,
        School after,
        List<CountyCoefficient> coefficientsBefore,
        List<CountyCoefficient> coefficientsAfter) {

    record Line(Figure before, Figure after) {

        public boolean isOther() {
            return !before.formula().equals(after.formula());
        }
    }

    record Apart(CountyCoefficient before, CountyCoefficient after) {

        public boolean isOther() {
            return !before.formula().equals(after.formula());
        }
    }

    /** The groups, each before its parts. */
    public List<Line> lines() {
        var were = before.figures().stream().flatMap(Figure::all).toList();
        var are = after.figures().stream().flatMap(Figure::all).toList();
        return IntStream.range(0, were.size())
                .mapToObj(line -> new Line(were.get(line), are.get(line)))
                .toList();
    }

    public List<Apart> coefficients() {
        return IntStream.range(0, coefficientsBefore.size())
                .mapToObj(one -> new Apart(coefficientsBefore.get(one), coefficientsAfter.get(one)))
                .toList();
    }
}
