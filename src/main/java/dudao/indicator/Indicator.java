package dudao.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 指标: one node of a framework. A leaf (末级指标) is scored by its rule, a group is gathered from what stands below.
 *
 * @param fullMarks 满分; of a group what its leaves must add up to, null where it says none
 * @param weight 权重 in percent among its siblings
 * @param rule of a group {@link Gathering}
 * @param standard 评分标准, guidance for whoever scores
 * @param materials 必备材料: evidence without which the leaf is not complete
 * @param unit 计量单位 of its figure, e.g. 人
 * @param basis where its text comes from, if it is not the framework's own source
 */
public record Indicator(
        String code,
        String title,
        @Nullable BigDecimal fullMarks,
        @Nullable BigDecimal weight,
        Rule rule,
        String standard,
        List<String> materials,
        String unit,
        Set<Trait> traits,
        String basis,
        List<Indicator> parts) {

    public Indicator {
        materials = List.copyOf(materials);
        traits = Set.copyOf(traits);
        parts = List.copyOf(parts);
    }

    public boolean isLeaf() {
        return parts.isEmpty();
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** Itself and all below, in the order of the file. */
    public Stream<Indicator> all() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(Indicator::all));
    }

    public Stream<Indicator> leaves() {
        return all().filter(Indicator::isLeaf);
    }

    /** Of a leaf that has marks; anything else counts nothing. */
    BigDecimal marks() {
        return fullMarks == null ? BigDecimal.ZERO : fullMarks;
    }

    int depth() {
        return 1 + parts.stream().mapToInt(Indicator::depth).max().orElse(0);
    }
}
