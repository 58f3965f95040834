package dudao.indicator;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * All that is known of one unit when a framework is computed.
 *
 * @param stage 学段, e.g. 小学; empty where the framework asks for none
 * @param values by code of the leaf
 * @param data 基础数据 by name
 */
public record Entries(String stage, Map<String, Entry> values, Map<String, BigDecimal> data) {

    public Entries {
        values = Map.copyOf(values);
        data = Map.copyOf(data);
    }

    static Entries of(String stage, Collection<Sheet.Cell> cells) {
        var values = new HashMap<String, Entry>();
        var data = new HashMap<String, BigDecimal>();
        for (var cell : cells) {
            if (!cell.item().startsWith(Sheet.DATUM)) {
                values.put(cell.item(), cell.entry());
            } else if (!cell.entry().value().isEmpty()) {
                data.put(cell.item().substring(1), new BigDecimal(cell.entry().value()));
            }
        }
        return new Entries(stage, values, data);
    }

    String value(Indicator leaf) {
        var entry = values.get(leaf.code());
        return entry == null ? "" : entry.value().strip();
    }

    BigDecimal datum(String name) {
        var number = data.get(name);
        if (number == null) {
            throw new Unfit("缺少基础数据“%s”".formatted(name));
        }
        return number;
    }

    boolean isNotApplicable(Indicator leaf) {
        var entry = values.get(leaf.code());
        return entry != null && entry.notApplicable();
    }

    /** Whether there is anything to compute from. */
    boolean isFilled(Indicator leaf) {
        var needed = leaf.rule().data();
        return needed.isEmpty() ? !value(leaf).isEmpty() : data.keySet().containsAll(needed);
    }
}
