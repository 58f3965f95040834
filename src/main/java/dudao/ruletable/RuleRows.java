package dudao.ruletable;

import dudao.diagram.SafeXml;
import dudao.diagram.Tag;
import dudao.diagram.Unreadable;
import dudao.law.Jurisdiction;
import dudao.law.LegalRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** 规则表的各行: what stands in its decision tables, row by row, as it was written. */
public class RuleRows {

    static final String PACK = "pack";
    static final String VERSION = "version";
    /** 说明 of a row, which stands in no column. */
    static final String NOTE = "description";

    /** @param name by which cells are known @param label that people read @param head everything else it says of itself */
    record Column(String name, String label, String head, boolean input) {}

    /** @param line in its table, from 1 @param cells without quotation marks around a single text, by name of the column */
    record Row(int line, String id, Map<String, String> cells) {

        String cell(String column) {
            return cells.getOrDefault(column, "");
        }

        Jurisdiction pack() {
            return new Jurisdiction(cell(PACK), cell(VERSION));
        }
    }

    /** @param policy 命中策略 */
    record Table(String id, String title, String policy, List<Column> columns, List<Row> rows) {

        List<Row> of(Jurisdiction pack) {
            return rows.stream().filter(row -> row.pack().equals(pack)).toList();
        }
    }

    private RuleRows() {}

    static List<Table> of(byte[] dmn) {
        try {
            return SafeXml.read(dmn)
                    .children("dmn:decision")
                    .flatMap(decision -> decision.children("dmn:decisionTable").map(table -> table(decision, table)))
                    .toList();
        } catch (Unreadable unreadable) {
            throw new IllegalStateException("A table of rules that is kept was readable when it came in", unreadable);
        }
    }

    /** What people call the pack, where the tables say it. */
    public static Optional<String> titleIn(byte[] dmn, Jurisdiction pack) {
        return titleIn(of(dmn), pack);
    }

    static Optional<String> titleIn(List<Table> tables, Jurisdiction pack) {
        return tables.stream()
                .flatMap(table -> table.of(pack).stream())
                .filter(row -> row.cell("rule").equals(LegalRule.TITLE.name()))
                .map(row -> row.cell("value"))
                .findFirst();
    }

    private static Table table(Tag decision, Tag table) {
        var columns = Stream.concat(
                        table.children("dmn:input").map(RuleRows::input),
                        table.children("dmn:output").map(RuleRows::output))
                .toList();
        var rows = new ArrayList<Row>();
        table.children("dmn:rule").forEach(rule -> rows.add(row(rows.size() + 1, rule, columns)));
        return new Table(
                decision.id(), decision.name(), table.attributeOr("hitPolicy", "UNIQUE"), columns, List.copyOf(rows));
    }

    private static Column input(Tag input) {
        var expression = input.child("dmn:inputExpression");
        var name = expression == null ? "" : words(expression);
        var type = expression == null ? "" : expression.attributeOr("typeRef", "");
        return new Column(name, label(input, name), "%s %s".formatted(name, type), true);
    }

    private static Column output(Tag output) {
        var name = output.attributeOr("name", "");
        return new Column(name, label(output, name), "%s %s".formatted(name, output.attributeOr("typeRef", "")), false);
    }

    private static String label(Tag column, String name) {
        return column.attributeOr("label", name);
    }

    private static Row row(int line, Tag rule, List<Column> columns) {
        var cells = new LinkedHashMap<String, String>();
        var entries = Stream.concat(rule.children("dmn:inputEntry"), rule.children("dmn:outputEntry"))
                .map(RuleRows::words)
                .toList();
        for (var at = 0; at < Math.min(entries.size(), columns.size()); at++) {
            cells.put(columns.get(at).name(), unquoted(entries.get(at)));
        }
        var note = rule.child("dmn:description");
        cells.put(NOTE, note == null ? "" : note.words());
        return new Row(line, rule.id(), cells);
    }

    private static String words(Tag cell) {
        var text = cell.child("dmn:text");
        return text == null ? "" : text.words();
    }

    private static String unquoted(String cell) {
        return cell.matches("\"[^\"]*\"") ? cell.substring(1, cell.length() - 1) : cell;
    }
}
