package dudao.sheet;

import dudao.cases.CaseNumber;
import dudao.indicator.Entry;
import dudao.indicator.Framework;
import dudao.indicator.Frameworks;
import dudao.indicator.Sheet;
import dudao.indicator.Sheet.Cell;
import dudao.indicator.Sheet.Column;
import dudao.indicator.Sheets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 自评与认定的出入: where the group has decided otherwise than the unit gave itself. */
@Component
@Transactional(readOnly = true)
public class Deviations {

    /** @param item the leaf or raw datum in words @param own what the unit had given itself @param decided what the group decided */
    public record Deviation(String item, String own, String decided) {}

    private final CaseSheets cases;
    private final Sheets sheets;
    private final Frameworks frameworks;

    Deviations(CaseSheets cases, Sheets sheets, Frameworks frameworks) {
        this.cases = cases;
        this.sheets = sheets;
        this.frameworks = frameworks;
    }

    /** In the order of the sheet's codes; nothing where the unit gave no value, or the case has no sheet. */
    public List<Deviation> of(CaseNumber caseNumber) {
        return cases.of(caseNumber).map(this::of).orElse(List.of());
    }

    private List<Deviation> of(Sheet sheet) {
        var columns = sheets.all(sheet);
        var decided = byItem(columns.getOrDefault(Column.FINAL, List.of()));
        var framework = frameworks.find(sheet.framework());
        return columns.getOrDefault(Column.UNIT, List.of()).stream()
                .filter(own -> own.entry().isGiven())
                .filter(own -> decided.containsKey(own.item()))
                .filter(own -> !isSame(own.entry(), decided.get(own.item()).entry()))
                .map(own -> new Deviation(
                        named(framework, own.item()),
                        Filling.inWords(own.entry()),
                        Filling.inWords(decided.get(own.item()).entry())))
                .toList();
    }

    /** The same value for another reason is no deviation. */
    private static boolean isSame(Entry own, Entry decided) {
        return own.notApplicable() == decided.notApplicable() && Agreement.same(own.value(), decided.value());
    }

    private static Map<String, Cell> byItem(List<Cell> cells) {
        return cells.stream().collect(Collectors.toMap(Cell::item, Function.identity()));
    }

    private static String named(Optional<Framework> framework, String item) {
        return framework
                .flatMap(known -> known.find(item))
                .map(leaf -> leaf.code() + " " + leaf.title())
                .orElseGet(() ->
                        Sheet.isDatum(item) ? item.substring(Sheet.datum("").length()) : item);
    }
}
