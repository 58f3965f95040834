package dudao.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 全县的校际差异系数: a leaf of the county's framework, filled from the raw data of its schools.
 *
 * @param leaf of the county's framework; where there is none, the ratio itself
 * @param stage 学段 of the schools; empty where all count
 * @param schools how many were counted
 * @param left how many of the stage were not, as their data do not suffice
 * @param figure null where it cannot be computed
 * @param standard e.g. {@code ≤0.5}; empty where nothing is asked
 * @param met null where nothing is asked, or it cannot be computed
 * @param formula explains it in Chinese, or says why not
 */
public record CountyCoefficient(
        Indicator leaf,
        String stage,
        int schools,
        int left,
        @Nullable BigDecimal figure,
        String standard,
        @Nullable Boolean met,
        String formula) {

    /**
     * In the order of the county's framework.
     *
     * @param counties frameworks that rely on the schools'; where none does, each ratio is computed and held against nothing
     */
    public static List<CountyCoefficient> all(List<Framework> counties, Framework schools, Collection<Entries> units) {
        var found = new ArrayList<CountyCoefficient>();
        counties.stream().flatMap(county -> county.leaves().stream()).forEach(leaf -> {
            if (leaf.rule() instanceof Coefficient rule
                    && rule.framework().equals(schools.id().code())) {
                rule.standards().list().forEach(standard -> found.add(of(leaf, rule.leaf(), standard, schools, units)));
            }
        });
        if (found.isEmpty()) {
            var stages = units.stream().map(Entries::stage).distinct().sorted().toList();
            schools.leaves().stream()
                    .filter(leaf -> leaf.rule() instanceof Ratio)
                    .forEach(leaf -> stages.forEach(stage -> found.add(of(leaf, leaf.code(), stage, schools, units))));
        }
        return List.copyOf(found);
    }

    private static CountyCoefficient of(
            Indicator leaf, String ratio, Standards.Standard standard, Framework schools, Collection<Entries> units) {
        var computed = of(leaf, ratio, standard.stage(), schools, units);
        return new CountyCoefficient(
                leaf,
                computed.stage,
                computed.schools,
                computed.left,
                computed.figure,
                standard.comparator() + Decimals.text(standard.bound()),
                computed.figure == null ? null : standard.isMetBy(computed.figure),
                computed.formula);
    }

    private static CountyCoefficient of(
            Indicator leaf, String ratio, String stage, Framework schools, Collection<Entries> units) {
        var indicator = schools.find(ratio).filter(found -> found.rule() instanceof Ratio);
        if (indicator.isEmpty()) {
            return without(leaf, stage, 0, "“%s”没有比率指标%s".formatted(schools.title(), ratio));
        }
        var ofStage = units.stream()
                .filter(unit -> stage.isEmpty() || unit.stage().equals(stage))
                .toList();
        var filled =
                ofStage.stream().filter(unit -> unit.isFilled(indicator.get())).toList();
        if (filled.isEmpty()) {
            return without(leaf, stage, ofStage.size(), "没有数据齐全的学校");
        }
        try {
            var computed = Coefficients.of(schools, ratio, filled);
            return new CountyCoefficient(
                    leaf,
                    stage,
                    filled.size(),
                    ofStage.size() - filled.size(),
                    computed.figure(),
                    "",
                    null,
                    computed.formula());
        } catch (Unfit unfit) {
            return without(leaf, stage, ofStage.size() - filled.size(), unfit.getMessage());
        }
    }

    private static CountyCoefficient without(Indicator leaf, String stage, int left, String why) {
        return new CountyCoefficient(leaf, stage, 0, left, null, "", null, why);
    }
}
