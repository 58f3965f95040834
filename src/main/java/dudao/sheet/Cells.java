package dudao.sheet;

import dudao.indicator.Assessment;
import dudao.indicator.Entry;
import dudao.indicator.Figure;
import dudao.indicator.Indicator;
import dudao.indicator.Sheet;
import dudao.indicator.Sheet.Cell;
import dudao.indicator.Sheet.Column;
import dudao.sheet.SheetShown.CellShown;
import dudao.sheet.SheetShown.Progress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One column as it is shown: what stands there, and what it comes to. */
final class Cells {

    private final Filled filled;
    private final Column column;
    private final Function<String, String> names;
    private final Assessment assessment;
    private final Map<String, Figure> figures;

    /** @param names of people by login */
    Cells(Filled filled, Column column, Function<String, String> names) {
        this.filled = filled;
        this.column = column;
        this.names = names;
        this.assessment = filled.assess(column);
        this.figures =
                assessment.all().collect(Collectors.toMap(one -> one.indicator().code(), Function.identity()));
    }

    String total() {
        return assessment.total();
    }

    Progress progress() {
        var leaves = filled.framework().leaves().size();
        return new Progress(leaves - assessment.open().size(), leaves);
    }

    CellShown of(Indicator indicator) {
        var figure = figures.get(indicator.code());
        return shown(indicator.code(), figure.inWords(), figure.state().name(), figure.isVetoed(), figure.formula());
    }

    /** A leaf or a raw datum. */
    CellShown ofItem(String item) {
        return filled.framework().find(item).map(this::of).orElseGet(() -> ofDatum(item));
    }

    CellShown ofDatum(String item) {
        var state = filled.entry(column, item).isGiven() ? Figure.State.COUNTED : Figure.State.MISSING;
        return shown(item, "", state.name(), false, "");
    }

    /** Of what a change of the item may have moved: itself, what is computed from it, and all above. */
    Map<String, CellShown> touchedBy(String item) {
        var touched = new LinkedHashMap<String, CellShown>();
        filled.framework()
                .indicators()
                .filter(one -> one.leaves().anyMatch(leaf -> dependsOn(leaf, item)))
                .forEach(one -> touched.put(one.code(), of(one)));
        return touched;
    }

    private static boolean dependsOn(Indicator leaf, String item) {
        return leaf.code().equals(item)
                || leaf.rule().data().stream().map(Sheet::datum).anyMatch(item::equals);
    }

    private CellShown shown(String item, String figure, String state, boolean vetoed, String formula) {
        var own = filled.cell(column, item);
        var entry = filled.entry(column, item);
        var takenOver =
                entry.isGiven() && own.map(Cell::entry).filter(Entry::isGiven).isEmpty();
        return new CellShown(
                entry.value(),
                entry.isGiven()
                        ? entry.reason()
                        : own.map(Cell::entry).map(Entry::reason).orElse(""),
                entry.notApplicable(),
                own.map(Cell::revision).orElse(0),
                own.map(Cell::enteredBy).map(names).orElse(""),
                own.map(Cell::enteredAt).orElse(null),
                takenOver,
                figure,
                state,
                vetoed,
                formula);
    }
}
