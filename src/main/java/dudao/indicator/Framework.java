package dudao.indicator;

import dudao.law.Refused;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 指标体系: one version of a tree of one to four levels. A draft may be replaced; once a sheet uses it, it never changes again.
 *
 * @param source the text it comes from, and where something in it is a setting of the office
 */
public record Framework(
        FrameworkId id, String title, String source, Bands bands, boolean frozen, List<Indicator> roots) {

    public static final int MOST_LEVELS = 4;

    public Framework {
        roots = List.copyOf(roots);
    }

    Framework as(FrameworkId other, boolean isFrozen) {
        return new Framework(other, title, source, bands, isFrozen, roots);
    }

    /** All nodes, in the order of the file. */
    public Stream<Indicator> indicators() {
        return roots.stream().flatMap(Indicator::all);
    }

    public List<Indicator> leaves() {
        return indicators().filter(Indicator::isLeaf).toList();
    }

    public Optional<Indicator> find(String code) {
        return indicators().filter(indicator -> indicator.code().equals(code)).findFirst();
    }

    /** 基础数据 a unit is asked for, each once. */
    public List<String> data() {
        return indicators()
                .flatMap(indicator -> indicator.rule().data().stream())
                .distinct()
                .toList();
    }

    /** How many leaves somebody has yet to type in from the source. */
    public long toFillIn() {
        return indicators().filter(indicator -> indicator.is(Trait.TO_FILL_IN)).count();
    }

    /** 学段 its standards tell apart; none where one standard holds for all. */
    public List<String> stages() {
        return indicators()
                .flatMap(indicator -> indicator.rule().stages().stream())
                .distinct()
                .toList();
    }

    /** Whether the entry can stand at the leaf or raw datum. */
    public boolean takes(String stage, String item, Entry entry) {
        try {
            SheetCheck.refuseUnlessFit(this, stage, item, entry);
            return true;
        } catch (Refused unfit) {
            return false;
        }
    }

    public int levels() {
        return roots.stream().mapToInt(Indicator::depth).max().orElse(0);
    }
}
