package dudao.ruletable;

import dudao.law.Jurisdiction;
import dudao.ruletable.RuleRows.Column;
import dudao.ruletable.RuleRows.Row;
import dudao.ruletable.RuleRows.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * 规则表的修改对照: pack by pack and row by row, what the law would say otherwise. A new version of a pack is held against the one before,
 * as that is what the cases of an office would change from.
 */
public class RuleDifferences {

    private final List<Table> before;
    private final List<Table> after;
    private final RuleWords words;
    private final List<String> said = new ArrayList<>();

    private RuleDifferences(List<Table> before, List<Table> after, RuleWords words) {
        this.before = before;
        this.after = after;
        this.words = words;
    }

    public static List<String> between(byte[] before, byte[] after, RuleWords words) {
        var differences = new RuleDifferences(RuleRows.of(before), RuleRows.of(after), words);
        differences.tables();
        var was = packs(differences.before);
        var is = packs(differences.after);
        is.forEach(pack -> differences.pack(pack, was));
        was.stream().filter(pack -> !is.contains(pack)).forEach(differences::gone);
        return List.copyOf(differences.said);
    }

    private static Set<Jurisdiction> packs(List<Table> tables) {
        return tables.stream()
                .flatMap(table -> table.rows().stream().map(Row::pack))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What holds for every row: which tables and columns there are. */
    private void tables() {
        for (var table : after) {
            var former = same(table, before);
            if (former.isEmpty()) {
                said.add("新增决策表“%s”。".formatted(table.title()));
                continue;
            }
            changed("决策表“%s”的名称".formatted(former.get().title()), former.get().title(), table.title());
            changed("决策表“%s”的命中策略".formatted(table.title()), former.get().policy(), table.policy());
            changed("决策表“%s”的各列".formatted(table.title()), heads(former.get().columns()), heads(table.columns()));
        }
        before.stream()
                .filter(table -> same(table, after).isEmpty())
                .forEach(table -> said.add("删除决策表“%s”。".formatted(table.title())));
    }

    private void changed(String what, String was, String is) {
        if (!was.equals(is)) {
            said.add("%s由“%s”改为“%s”。".formatted(what, was, is));
        }
    }

    private static String heads(List<Column> columns) {
        return columns.stream()
                .map(column -> "%s（%s）".formatted(column.label(), column.head().strip()))
                .collect(Collectors.joining("、"));
    }

    private void pack(Jurisdiction pack, Set<Jurisdiction> was) {
        if (was.contains(pack)) {
            after.forEach(table -> rows(table, pack, pack));
            return;
        }
        var former = versionBefore(pack, was);
        var name = "新增规则包“%s”第%s版".formatted(title(pack), pack.version());
        if (former.isEmpty()) {
            said.add("%s，共%d行：".formatted(name, rowsOf(after, pack).size()));
            after.forEach(table -> table.of(pack).forEach(row -> added(table, row)));
            return;
        }
        var start = said.size();
        after.forEach(table -> rows(table, former.get(), pack));
        var same = said.size() == start;
        said.add(start, "%s，与第%s版%s".formatted(name, former.get().version(), same ? "完全相同。" : "相比："));
    }

    private static Optional<Jurisdiction> versionBefore(Jurisdiction pack, Collection<Jurisdiction> was) {
        return was.stream()
                .filter(one -> one.pack().equals(pack.pack()))
                .max(Comparator.comparing(Jurisdiction::version, Comparator.comparingInt(String::length))
                        .thenComparing(Jurisdiction::version));
    }

    private void gone(Jurisdiction pack) {
        said.add("规则包“%s”第%s版不再列在表中；它仍按以前的规则表有效，只是不能再修改。".formatted(title(pack), pack.version()));
    }

    private void rows(Table table, Jurisdiction former, Jurisdiction pack) {
        var was = new ArrayList<>(same(table, before).map(one -> one.of(former)).orElse(List.of()));
        var left = new ArrayList<Row>();
        for (var row : table.of(pack)) {
            taken(was, row, this::about).ifPresentOrElse(same -> changed(table, same, row), () -> left.add(row));
        }
        for (var row : left) {
            taken(was, row, Row::id).ifPresentOrElse(same -> changed(table, same, row), () -> added(table, row));
        }
        was.forEach(row -> said.add("删去%s原第%d行（%s）。".formatted(table.title(), row.line(), named(row))));
    }

    /** The former row that is the same by that measure, which no other row can then be held against. */
    private static Optional<Row> taken(List<Row> was, Row row, Function<Row, String> by) {
        var same =
                was.stream().filter(one -> by.apply(one).equals(by.apply(row))).findFirst();
        same.ifPresent(was::remove);
        return same;
    }

    private String about(Row row) {
        return row.cell("kind") + " " + row.cell("clock") + " " + row.cell("rule");
    }

    private void changed(Table table, Row was, Row is) {
        var then = words.told(was, same(table, before).orElse(table).columns());
        var now = words.told(is, table.columns());
        var changes = labels(then, now).stream()
                .filter(label -> !then.getOrDefault(label, "").equals(now.getOrDefault(label, "")))
                .map(label -> change(label, then.getOrDefault(label, ""), now.getOrDefault(label, "")))
                .toList();
        if (!changes.isEmpty()) {
            said.add("%s第%d行（%s）：%s。".formatted(table.title(), is.line(), named(is), String.join("；", changes)));
        }
    }

    private static Set<String> labels(Map<String, String> then, Map<String, String> now) {
        var labels = new LinkedHashSet<>(now.keySet());
        labels.addAll(then.keySet());
        return labels;
    }

    private static String change(String label, String then, String now) {
        if (then.isEmpty()) {
            return "%s填写为“%s”".formatted(label, now);
        }
        return now.isEmpty() ? "%s“%s”删去".formatted(label, then) : "%s由“%s”改为“%s”".formatted(label, then, now);
    }

    private void added(Table table, Row row) {
        var told = new LinkedHashMap<>(words.told(row, table.columns()));
        told.values().removeIf(String::isEmpty);
        said.add("%s新增第%d行（%s）：%s。"
                .formatted(
                        table.title(),
                        row.line(),
                        named(row),
                        told.entrySet().stream()
                                .map(one -> one.getKey() + "“" + one.getValue() + "”")
                                .collect(Collectors.joining("，"))));
    }

    private String named(Row row) {
        return "%s第%s版，%s".formatted(title(row.pack()), row.pack().version(), words.subject(row));
    }

    private String title(Jurisdiction pack) {
        return RuleRows.titleIn(after, pack)
                .or(() -> RuleRows.titleIn(before, pack))
                .orElse(pack.pack());
    }

    private static List<Row> rowsOf(List<Table> tables, Jurisdiction pack) {
        return tables.stream().flatMap(table -> table.of(pack).stream()).toList();
    }

    private static Optional<Table> same(Table table, List<Table> tables) {
        return tables.stream().filter(one -> one.id().equals(table.id())).findFirst();
    }
}
