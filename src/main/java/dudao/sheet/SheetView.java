package dudao.sheet;

import dudao.cases.CaseNumber;
import dudao.evidence.ExhibitAccess;
import dudao.evidence.ExhibitRecord;
import dudao.evidence.Exhibits;
import dudao.identity.Directory;
import dudao.indicator.Decimals;
import dudao.indicator.Indicator;
import dudao.indicator.Sheet;
import dudao.indicator.Sheet.Column;
import dudao.indicator.Side;
import dudao.indicator.Trait;
import dudao.sheet.SheetShown.ColumnShown;
import dudao.sheet.SheetShown.Datum;
import dudao.sheet.SheetShown.Row;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows a sheet to somebody: the whole tree, with the columns that this person may see. */
@Component
@Transactional(readOnly = true)
class SheetView {

    /** What is beside the columns. */
    private record Beside(
            Set<String> open,
            Map<String, String> returned,
            Map<String, String> findings,
            Map<String, List<ExhibitRecord>> exhibits) {}

    private final Sights sights;
    private final FilledSheets filledSheets;
    private final Returns returns;
    private final Findings findings;
    private final Exhibits exhibits;
    private final ExhibitAccess access;
    private final Directory directory;

    SheetView(
            Sights sights,
            FilledSheets filledSheets,
            Returns returns,
            Findings findings,
            Exhibits exhibits,
            ExhibitAccess access,
            Directory directory) {
        this.sights = sights;
        this.filledSheets = filledSheets;
        this.returns = returns;
        this.findings = findings;
        this.exhibits = exhibits;
        this.access = access;
        this.directory = directory;
    }

    SheetShown show(Sheet sheet, Reader reader) {
        var sight = sights.of(reader.person(), sheet, reader.step());
        var filled = filledSheets.read(sheet, sight.agreeing());
        var columns = new LinkedHashMap<Column, Cells>();
        sight.columns().forEach(column -> columns.put(column, new Cells(filled, column, directory::nameOf)));
        var mine = reader.mine();
        var beside = beside(filled, reader, sight);
        var framework = filled.framework();
        var rows = new ArrayList<Row>();
        framework.roots().forEach(root -> add(root, "", 1, filled, columns, beside, mine, rows));
        var counted = columns.get(mine == null ? Column.UNIT : mine);
        return new SheetShown(
                framework.title(),
                framework.id().version(),
                sheet.stage(),
                sheet.caseNumber().value(),
                uploadTo(sheet.caseNumber(), reader),
                mine == null ? null : mine.key(),
                reader.marks(),
                reader.finds() != null,
                columns.keySet().stream()
                        .map(column -> new ColumnShown(column.key(), name(column)))
                        .toList(),
                rows,
                framework.data().stream()
                        .map(name -> datum(name, filled, columns, beside, mine))
                        .toList(),
                byKey(columns, Cells::total),
                counted == null ? new SheetShown.Progress(0, framework.leaves().size()) : counted.progress());
    }

    private Beside beside(Filled filled, Reader reader, Sight sight) {
        var caseNumber = filled.sheet().caseNumber();
        var returned = reader.marks() || reader.step() == Step.FILE_SELF_ASSESSMENT
                ? returns.of(caseNumber)
                : Map.<String, String>of();
        return new Beside(
                Returns.open(
                        filled.framework(), reader.step() == Step.FILE_SELF_ASSESSMENT ? returned.keySet() : Set.of()),
                returned,
                findings(caseNumber, reader, sight),
                exhibits.of(caseNumber).stream()
                        .map(exhibit -> ExhibitRecord.of(exhibit, directory::nameOf))
                        .collect(Collectors.groupingBy(ExhibitRecord::subject)));
    }

    private Map<String, String> findings(CaseNumber caseNumber, Reader reader, Sight sight) {
        if (reader.step() == Step.INSPECT_ON_SITE) {
            return findings.of(caseNumber, reader.person().login());
        }
        return sight.seesAllInspectors() && !sight.ofUnit() ? findings.ofGroup(caseNumber) : Map.of();
    }

    private void add(
            Indicator indicator,
            String above,
            int level,
            Filled filled,
            Map<Column, Cells> columns,
            Beside beside,
            @Nullable Column mine,
            List<Row> rows) {
        var rule = indicator.rule();
        var code = indicator.code();
        rows.add(new Row(
                code,
                indicator.title(),
                level,
                above,
                indicator.isLeaf(),
                rule.kind().name(),
                indicator.isLeaf() ? rule.input().name().toLowerCase() : "computed",
                rule.choices(),
                indicator.fullMarks() == null ? "" : Decimals.text(indicator.fullMarks()),
                indicator.weight() == null ? "" : Decimals.text(indicator.weight()) + "%",
                indicator.unit(),
                indicator.standard(),
                rule.wording(),
                indicator.materials(),
                indicator.basis(),
                indicator.is(Trait.MAY_NOT_APPLY),
                indicator.is(Trait.BONUS),
                indicator.is(Trait.VETO),
                indicator.is(Trait.TO_FILL_IN),
                indicator.isLeaf() && mine != null && !beside.open().contains(code),
                beside.returned().getOrDefault(code, ""),
                beside.findings().getOrDefault(code, ""),
                filled.proposal(code).differs(),
                byKey(columns, cells -> cells.of(indicator)),
                beside.exhibits().getOrDefault(code, List.of())));
        indicator.parts().forEach(part -> add(part, code, level + 1, filled, columns, beside, mine, rows));
    }

    private static Datum datum(
            String name, Filled filled, Map<Column, Cells> columns, Beside beside, @Nullable Column mine) {
        var item = Sheet.datum(name);
        return new Datum(
                item,
                name,
                mine != null && !beside.open().contains(item),
                filled.proposal(item).differs(),
                byKey(columns, cells -> cells.ofDatum(item)));
    }

    private static <T> Map<String, T> byKey(Map<Column, Cells> columns, Function<Cells, T> shown) {
        var map = new LinkedHashMap<String, T>();
        columns.forEach((column, cells) -> map.put(column.key(), shown.apply(cells)));
        return map;
    }

    String name(Column column) {
        return column.side() == Side.INSPECTOR
                ? "督学 " + directory.nameOf(column.scorer())
                : column.side() == Side.UNIT ? "单位自评" : "认定";
    }

    private @Nullable String uploadTo(CaseNumber caseNumber, Reader reader) {
        return access.mayAdd(reader.person(), caseNumber) && !exhibits.isClosed(caseNumber)
                ? "/cases/%s/exhibits".formatted(URLEncoder.encode(caseNumber.value(), StandardCharsets.UTF_8))
                : null;
    }
}
