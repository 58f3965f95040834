package dudao.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the rows below the header into a tree; goes on after a fault, so that the report names all of them at once. */
final class TreeReader {

    private final List<Grid.Line> lines;
    private final Map<Column, Integer> columns;
    private final int levels;
    private final List<Rejected> rejected;
    private final List<Branch> roots = new ArrayList<>();

    TreeReader(List<Grid.Line> lines, Map<Column, Integer> columns, int levels, List<Rejected> rejected) {
        this.lines = lines;
        this.columns = columns;
        this.levels = levels;
        this.rejected = rejected;
    }

    List<Indicator> read() {
        // The groups in which the next row stands, from the top.
        var open = new ArrayList<Branch>();
        for (var line : lines) {
            readLine(line, open);
        }
        if (lines.isEmpty()) {
            rejected.add(new Rejected(0, "", "", "表头下面没有指标"));
        }
        if (!rejected.isEmpty()) {
            return List.of();
        }
        var number = 0;
        for (var root : roots) {
            root.number(Integer.toString(++number));
        }
        TreeCheck.check(roots, rejected);
        return roots.stream().map(Branch::indicator).toList();
    }

    private void readLine(Grid.Line line, List<Branch> open) {
        var leafAt = levels - 1;
        while (leafAt >= 0 && line.at(leafAt).isEmpty()) {
            leafAt--;
        }
        if (leafAt < 0) {
            reject(line, Column.LEVELS.get(levels - 1), "", "这一行没有指标的名称");
            return;
        }
        for (int level = 0; level < leafAt; level++) {
            var cell = line.at(level);
            if (cell.isEmpty()) {
                if (open.size() <= level) {
                    reject(line, Column.LEVELS.get(level), "", "缺少上级指标");
                    return;
                }
            } else if (open.size() <= level || !open.get(level).cell().equals(cell)) {
                cut(open, level);
                var heading = Heading.read(cell);
                if (heading.title().length() > 400) {
                    reject(line, Column.LEVELS.get(level), heading.title(), "名称最多400个字");
                }
                add(open, new Branch(line.number(), cell, heading));
            }
        }
        cut(open, leafAt);
        var leaf = leaf(line, leafAt);
        (open.isEmpty() ? roots : open.get(open.size() - 1).parts()).add(leaf);
    }

    private void add(List<Branch> open, Branch group) {
        (open.isEmpty() ? roots : open.get(open.size() - 1).parts()).add(group);
        open.add(group);
    }

    private static void cut(List<Branch> open, int length) {
        open.subList(Math.min(length, open.size()), open.size()).clear();
    }

    private Branch leaf(Grid.Line line, int level) {
        var marks = number(line, Column.MARKS);
        var weight = number(line, Column.WEIGHT);
        var code = text(line, Column.CODE);
        if (!code.isEmpty() && !code.matches(FrameworkReader.CODE)) {
            reject(line, Column.CODE.chinese(), code, "编号只能用字母、数字、点和连字符，最多40个");
        }
        var leaf = new Indicator(
                code,
                line.at(level),
                marks,
                weight,
                rule(line, marks),
                text(line, Column.STANDARD),
                text(line, Column.MATERIALS)
                        .lines()
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList(),
                text(line, Column.UNIT),
                traits(line),
                text(line, Column.BASIS),
                List.of());
        if (leaf.title().length() > 400) {
            reject(line, Column.LEVELS.get(level), leaf.title(), "名称最多400个字");
        }
        if (leaf.unit().length() > 20) {
            reject(line, Column.UNIT.chinese(), leaf.unit(), "最多20个字");
        }
        return new Branch(line.number(), leaf);
    }

    /** An office's own table that has no such column: what has marks is scored, the rest described. */
    private Rule rule(Grid.Line line, @Nullable BigDecimal marks) {
        var text = text(line, Column.RULE);
        if (text.isEmpty()) {
            return marks == null ? new Described() : new Marks();
        }
        return Rules.parse(text.length() > 400 ? "" : text).orElseGet(() -> {
            reject(line, Column.RULE.chinese(), text, "不是已有的评分方式，可以写：" + Rules.FORMS);
            return new Described();
        });
    }

    private Set<Trait> traits(Grid.Line line) {
        var found = EnumSet.noneOf(Trait.class);
        for (var name : text(line, Column.TRAITS).split("[、，,\\s]+")) {
            Optional<Trait> trait = Arrays.stream(Trait.values())
                    .filter(one -> one.chinese().equals(name))
                    .findFirst();
            trait.ifPresent(found::add);
            if (trait.isEmpty() && !name.isEmpty()) {
                reject(line, Column.TRAITS.chinese(), name, "性质可以写：加分、一票否决、可不适用、待填");
            }
        }
        return found;
    }

    private @Nullable BigDecimal number(Grid.Line line, Column column) {
        var text = text(line, column).replaceAll("%$", "");
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,6}(\\.\\d{1,4})?")) {
            reject(line, column.chinese(), text, "应为不小于0的数字，不带文字，最多四位小数");
            return null;
        }
        return Decimals.plain(new BigDecimal(text));
    }

    private String text(Grid.Line line, Column column) {
        var at = columns.get(column);
        return at == null ? "" : line.at(at);
    }

    private void reject(Grid.Line line, String column, String value, String why) {
        rejected.add(new Rejected(line.number(), column, value, why));
    }
}
