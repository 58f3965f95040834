package dudao.indicator;

import dudao.cases.CaseNumber;
import dudao.indicator.Sheet.Cell;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 评估表的查阅: whole sheets and many sheets at once, one question each, however much stands in them. */
@Component
@Transactional(readOnly = true)
public class SheetReading {

    /**
     * What counts of a sheet.
     *
     * @param side {@link Side#FINAL}, or {@link Side#UNIT} where no final value stands yet
     */
    public record Counting(Side side, Entries entries) {}

    private final JdbcClient jdbc;
    private final Frameworks frameworks;

    SheetReading(JdbcClient jdbc, Frameworks frameworks) {
        this.jdbc = jdbc;
        this.frameworks = frameworks;
    }

    /** Everything that has been filled in, column by column, by leaf and raw datum. */
    public Map<Sheet.Column, List<Cell>> cells(Sheet sheet) {
        var cells = new LinkedHashMap<Sheet.Column, List<Cell>>();
        jdbc.sql("""
                        select * from indicator_value where case_number = :case and framework = :framework
                            and version = :version order by side, scorer, item
                        """)
                .param("case", sheet.caseNumber().value())
                .param("framework", sheet.framework().code())
                .param("version", sheet.framework().version())
                .query(row -> {
                    cells.computeIfAbsent(Sheets.column(row), column -> new ArrayList<>())
                            .add(Sheets.cell(row));
                });
        return cells;
    }

    /** What each column comes to. */
    public Map<Sheet.Column, Assessment> assess(Sheet sheet) {
        var framework = frameworks.find(sheet.framework()).orElseThrow();
        var assessments = new LinkedHashMap<Sheet.Column, Assessment>();
        cells(sheet)
                .forEach((column, cells) -> assessments.put(
                        column, Computation.of(framework, Entries.of(sheet.stage(), cells))));
        return assessments;
    }

    /**
     * What counts of many sheets of one version; of a sheet in which nothing stands, nothing.
     *
     * @param sheets of different cases, all of the version
     */
    public Map<CaseNumber, Counting> counting(FrameworkId framework, Collection<Sheet> sheets) {
        var found = new HashMap<CaseNumber, Map<Side, List<Cell>>>();
        jdbc.sql("""
                        select * from indicator_value where case_number = any (string_to_array(:cases, ' '))
                            and framework = :framework and version = :version and side in ('UNIT', 'FINAL')
                        """)
                .param(
                        "cases",
                        sheets.stream().map(sheet -> sheet.caseNumber().value()).collect(Collectors.joining(" ")))
                .param("framework", framework.code())
                .param("version", framework.version())
                .query(row -> {
                    found.computeIfAbsent(
                                    new CaseNumber(row.getString("case_number")), number -> new EnumMap<>(Side.class))
                            .computeIfAbsent(Sheets.column(row).side(), side -> new ArrayList<>())
                            .add(Sheets.cell(row));
                });
        return sheets.stream()
                .filter(sheet -> found.containsKey(sheet.caseNumber()))
                .collect(Collectors.toMap(
                        Sheet::caseNumber, sheet -> counting(sheet, found.get(sheet.caseNumber()))));
    }

    private static Counting counting(Sheet sheet, Map<Side, List<Cell>> cells) {
        var side = cells.containsKey(Side.FINAL) ? Side.FINAL : Side.UNIT;
        return new Counting(side, Entries.of(sheet.stage(), cells.get(side)));
    }
}
