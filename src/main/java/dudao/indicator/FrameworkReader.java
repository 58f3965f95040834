package dudao.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a framework from a table in the layout offices use: a column for each level, upper levels merged, one leaf a row. */
final class FrameworkReader {

    static final String CODE = "[A-Za-z0-9][A-Za-z0-9.-]{0,39}";

    /** @param framework empty as soon as something is rejected */
    record Outcome(Optional<Framework> framework, List<Rejected> rejected) {}

    /** What stands above the table. */
    private enum About {
        名称,
        编号,
        版本,
        来源,
        等次
    }

    private final Grid grid;
    private final Map<About, String> about = new EnumMap<>(About.class);
    private final Map<About, Integer> aboutLines = new EnumMap<>(About.class);
    private final List<Rejected> rejected = new ArrayList<>();
    private final Map<Column, Integer> columns = new EnumMap<>(Column.class);
    private int levels;

    private FrameworkReader(Grid grid) {
        this.grid = grid;
    }

    /** @param code of the framework where the file says none itself */
    static Outcome read(Grid grid, String code) {
        var reader = new FrameworkReader(grid);
        reader.rejected.addAll(grid.excesses());
        return reader.rejected.isEmpty() ? reader.read(code) : new Outcome(Optional.empty(), reader.rejected);
    }

    private Outcome read(String otherwise) {
        var header = readAbout();
        if (header < 0) {
            reject(0, "", "", "没有找到表头；表头的第一格应为“一级指标”");
            return new Outcome(Optional.empty(), rejected);
        }
        readHeader(grid.lines().get(header));
        var code = about.getOrDefault(About.编号, otherwise).strip();
        if (!code.matches(CODE)) {
            reject(aboutLines.getOrDefault(About.编号, 0), "编号", code, "体系的编号必须填写，只能用字母、数字、点和连字符，最多40个");
        }
        var title = about.getOrDefault(About.名称, "").strip();
        if (title.isEmpty() || title.length() > 200) {
            reject(aboutLines.getOrDefault(About.名称, 0), "名称", title, "体系的名称必须填写，最多200个字");
        }
        var bands = Bands.parse(about.getOrDefault(About.等次, ""));
        if (bands.isEmpty() || about.getOrDefault(About.等次, "").length() > 400) {
            reject(aboutLines.get(About.等次), "等次", about.get(About.等次), "等次应从高到低写作“优秀≥90；良好≥80；合格≥60；不合格≥0”，最后一等从0开始");
        }
        if (!rejected.isEmpty()) {
            return new Outcome(Optional.empty(), rejected);
        }
        var lines = grid.lines().subList(header + 1, grid.lines().size()).stream()
                .filter(line -> !line.isBlank())
                .toList();
        var roots = new TreeReader(lines, columns, levels, rejected).read();
        if (!rejected.isEmpty()) {
            return new Outcome(Optional.empty(), rejected);
        }
        var source = about.getOrDefault(About.来源, "").strip();
        return new Outcome(
                Optional.of(new Framework(new FrameworkId(code, 1), title, source, bands.get(), false, roots)),
                rejected);
    }

    /** Returns where the header stands. A first line that is no “名称” is the name all the same: so offices write it. */
    private int readAbout() {
        for (int i = 0; i < grid.lines().size(); i++) {
            var line = grid.lines().get(i);
            var first = line.at(0);
            if (first.equals(Column.LEVELS.get(0))) {
                return i;
            }
            var known = Arrays.stream(About.values())
                    .filter(one -> one.name().equals(first.replaceAll("[：:]$", "")))
                    .findFirst();
            if (known.isPresent()) {
                put(
                        known.get(),
                        line,
                        line.cells().stream()
                                .skip(1)
                                .filter(cell -> !cell.isBlank())
                                .findFirst()
                                .orElse(""));
            } else if (!first.isEmpty() && !about.containsKey(About.名称)) {
                put(About.名称, line, first);
            }
        }
        return -1;
    }

    private void put(About which, Grid.Line line, String value) {
        about.put(which, value.strip());
        aboutLines.put(which, line.number());
    }

    private void readHeader(Grid.Line header) {
        var seen = new HashMap<String, Integer>();
        for (int i = 0; i < header.cells().size(); i++) {
            var name = header.at(i);
            if (name.isEmpty()) {
                continue;
            }
            if (seen.put(name, i) != null) {
                reject(header.number(), name, name, "这一列写了两次");
            }
            if (levels < Column.LEVELS.size() && i == levels && name.equals(Column.LEVELS.get(levels))) {
                levels++;
                continue;
            }
            var column = Column.named(name);
            if (column.isEmpty()) {
                reject(
                        header.number(),
                        name,
                        name,
                        "没有这一列，导入会丢失它的内容；可以用的列：%s（至多四级，依次在最前）、%s"
                                .formatted(String.join("、", Column.LEVELS), Column.names()));
            } else {
                columns.put(column.get(), i);
            }
        }
    }

    private void reject(int line, String column, String value, String why) {
        rejected.add(new Rejected(line, column, value, why));
    }
}
