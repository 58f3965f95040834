package dudao.indicator;

import java.math.BigDecimal;
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

    /** @param byItem what a column holds, leaves and raw data alike */
    public static Entries of(String stage, Map<String, Entry> byItem) {
        var values = new HashMap<String, Entry>();
        var data = new HashMap<String, BigDecimal>();
        byItem.forEach((item, entry) -> {
            if (!Sheet.isDatum(item)) {
                values.put(item, entry);
            } else if (!entry.value().isEmpty()) {
                data.put(item.substring(Sheet.DATUM.length()), new BigDecimal(entry.value()));
            }
        });
        return new Entries(stage, values, data);
    }

    /**
     * 假如: what would be known if some of it were otherwise; blank changes nothing.
     *
     * @param changes by leaf, or raw datum as {@link Sheet#datum} names it
     * @throws dudao.law.Refused where a value is none for its leaf
     */
    public Entries supposing(Framework framework, Map<String, String> changes) {
        var supposedValues = new HashMap<>(values);
        var supposedData = new HashMap<>(data);
        changes.forEach((item, text) -> {
            var entry = Entry.of(text.strip());
            if (entry.value().isEmpty()) {
                return;
            }
            SheetCheck.refuseUnlessFit(framework, stage, item, entry);
            if (Sheet.isDatum(item)) {
                supposedData.put(item.substring(Sheet.DATUM.length()), Decimals.plain(new BigDecimal(entry.value())));
            } else {
                supposedValues.put(item, entry);
            }
        });
        return new Entries(stage, supposedValues, supposedData);
    }

    /** What is known of a leaf, or of a raw datum as {@link Sheet#datum} names it; empty where nothing is. */
    public String text(String item) {
        if (Sheet.isDatum(item)) {
            var number = data.get(item.substring(Sheet.DATUM.length()));
            return number == null ? "" : Decimals.text(number);
        }
        var entry = values.get(item);
        return entry == null ? "" : entry.value().strip();
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
