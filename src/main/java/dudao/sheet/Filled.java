package dudao.sheet;

import dudao.indicator.Assessment;
import dudao.indicator.Computation;
import dudao.indicator.Entries;
import dudao.indicator.Entry;
import dudao.indicator.Framework;
import dudao.indicator.Indicator;
import dudao.indicator.Sheet;
import dudao.indicator.Sheet.Cell;
import dudao.indicator.Sheet.Column;
import dudao.indicator.Side;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a sheet at one moment. Raw data that an inspector does not put right are those of the unit, and what the
 * group does not decide otherwise is what its inspectors agree on.
 */
final class Filled {

    private static final Entry EMPTY = Entry.of("");

    private final Sheet sheet;
    private final Framework framework;
    private final Map<Column, Map<String, Cell>> cells;
    private final List<Column> inspectors;
    private final Agreement agreement;
    private @Nullable Map<String, Proposal> proposals;

    /** @param inspectors whose columns the final one is agreed from */
    Filled(
            Sheet sheet,
            Framework framework,
            Map<Column, List<Cell>> cells,
            List<Column> inspectors,
            SheetSettings settings) {
        this.sheet = sheet;
        this.framework = framework;
        this.cells = cells.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, column -> column.getValue().stream()
                        .collect(Collectors.toMap(Cell::item, Function.identity()))));
        this.inspectors = inspectors;
        this.agreement = new Agreement(framework, sheet.stage(), settings);
    }

    Sheet sheet() {
        return sheet;
    }

    Framework framework() {
        return framework;
    }

    /** Leaves and raw data, in the order of the framework. */
    Stream<String> items() {
        return Stream.concat(
                framework.leaves().stream().map(Indicator::code),
                framework.data().stream().map(Sheet::datum));
    }

    Optional<Cell> cell(Column column, String item) {
        return Optional.ofNullable(cells.getOrDefault(column, Map.of()).get(item));
    }

    /** What counts at the item: what was entered, or what is taken over from others. */
    Entry entry(Column column, String item) {
        var own = cell(column, item).map(Cell::entry).filter(Entry::isGiven);
        return own.orElseGet(() -> takenOver(column, item));
    }

    private Entry takenOver(Column column, String item) {
        if (column.side() == Side.INSPECTOR && Sheet.isDatum(item)) {
            return entry(Column.UNIT, item);
        }
        if (column.side() == Side.FINAL) {
            var proposed = proposal(item).entry();
            return proposed == null ? EMPTY : proposed;
        }
        return EMPTY;
    }

    Proposal proposal(String item) {
        if (proposals == null) {
            var found = new HashMap<String, Proposal>();
            items().forEach(one -> found.put(
                    one,
                    agreement.on(
                            one,
                            inspectors.stream()
                                    .map(inspector -> entry(inspector, one))
                                    .toList())));
            proposals = found;
        }
        return proposals.getOrDefault(item, Proposal.NOTHING);
    }

    /** 需要合议而尚未合议的: a value and the reason for it are still to be given. */
    boolean isUndecided(String item) {
        return proposal(item).differs()
                && cell(Column.FINAL, item)
                        .map(Cell::entry)
                        .filter(entry -> entry.isGiven() && !entry.reason().isBlank())
                        .isEmpty();
    }

    /** What is taken over from others and does not stand in the column itself. */
    Map<String, Entry> takenOver(Column column) {
        var taken = new LinkedHashMap<String, Entry>();
        items().forEach(item -> {
            if (cell(column, item).map(Cell::entry).filter(Entry::isGiven).isEmpty()) {
                var entry = entry(column, item);
                if (entry.isGiven()) {
                    taken.put(item, entry);
                }
            }
        });
        return taken;
    }

    Assessment assess(Column column) {
        var entries = new HashMap<String, Entry>();
        items().forEach(item -> entries.put(item, entry(column, item)));
        return Computation.of(framework, Entries.of(sheet.stage(), entries));
    }
}
