package dudao.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How the nodes of a framework lie in their table: in the order of the file, each naming the one above. */
@Component
class FrameworkRows {

    private record Row(@Nullable String above, Indicator indicator) {}

    private final JdbcTemplate jdbc;

    FrameworkRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void write(FrameworkId id, List<Indicator> roots) {
        var rows = new ArrayList<Object[]>();
        roots.forEach(root -> add(id, root, null, rows));
        jdbc.batchUpdate("""
                insert into indicator_item (framework, version, position, code, above, title, full_marks, weight, rule,
                    standard, materials, unit, traits, basis) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }

    private static void add(FrameworkId id, Indicator indicator, @Nullable String above, List<Object[]> rows) {
        rows.add(new Object[] {
            id.code(),
            id.version(),
            rows.size() + 1,
            indicator.code(),
            above,
            indicator.title(),
            indicator.fullMarks(),
            indicator.weight(),
            indicator.rule().wording(),
            indicator.standard(),
            String.join("\n", indicator.materials()),
            indicator.unit(),
            indicator.traits().stream().sorted().map(Trait::name).collect(Collectors.joining(" ")),
            indicator.basis()
        });
        indicator.parts().forEach(part -> add(id, part, indicator.code(), rows));
    }

    void remove(FrameworkId id) {
        jdbc.update("delete from indicator_item where framework = ? and version = ?", id.code(), id.version());
    }

    List<Indicator> read(FrameworkId id) {
        var rows = new LinkedHashMap<String, Row>();
        jdbc.query(
                "select * from indicator_item where framework = ? and version = ? order by position",
                row -> {
                    rows.put(
                            row.getString("code"),
                            new Row(
                                    row.getString("above"),
                                    new Indicator(
                                            row.getString("code"),
                                            row.getString("title"),
                                            plain(row.getBigDecimal("full_marks")),
                                            plain(row.getBigDecimal("weight")),
                                            rule(id, row.getString("rule")),
                                            row.getString("standard"),
                                            row.getString("materials").lines().toList(),
                                            row.getString("unit"),
                                            traits(row.getString("traits")),
                                            row.getString("basis"),
                                            List.of())));
                },
                id.code(),
                id.version());
        return below(
                null, rows.values().stream().collect(Collectors.groupingBy(row -> Optional.ofNullable(row.above()))));
    }

    private static List<Indicator> below(@Nullable String above, Map<Optional<String>, List<Row>> rows) {
        return rows.getOrDefault(Optional.ofNullable(above), List.of()).stream()
                .map(Row::indicator)
                .map(one -> new Indicator(
                        one.code(),
                        one.title(),
                        one.fullMarks(),
                        one.weight(),
                        one.rule(),
                        one.standard(),
                        one.materials(),
                        one.unit(),
                        one.traits(),
                        one.basis(),
                        below(one.code(), rows)))
                .toList();
    }

    private static Rule rule(FrameworkId id, String wording) {
        if (wording.isEmpty()) {
            return Gathering.SUM;
        }
        return Gathering.parse(wording)
                .map(Rule.class::cast)
                .or(() -> Rules.parse(wording))
                .orElseThrow(() -> new IllegalStateException(
                        "%s holds the rule '%s', which nobody can read".formatted(id, wording)));
    }

    private static Set<Trait> traits(String names) {
        return Arrays.stream(names.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Trait::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : Decimals.plain(number);
    }
}
