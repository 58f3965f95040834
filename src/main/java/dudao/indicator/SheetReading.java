package dudao.indicator;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 评估表的汇总: many sheets at once, in one question however much stands in them. */
@Component
@Transactional(readOnly = true)
public class SheetReading {

    private final JdbcClient jdbc;

    SheetReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What stands in one column of each, without the reasons, which count for nothing.
     *
     * @param sides of the sheets of one version, one for each case, whose column is meant; not {@link Side#INSPECTOR}, who are many
     */
    public Map<Sheet, Entries> entries(FrameworkId framework, Map<Sheet, Side> sides) {
        var sheets = List.copyOf(sides.keySet());
        var items = new HashMap<String, Map<String, Entry>>();
        jdbc.sql("""
                        select v.case_number, v.item, v.value, v.not_applicable
                        from unnest(string_to_array(:cases, ' '), string_to_array(:sides, ' ')) c (case_number, side)
                        join indicator_value v on v.case_number = c.case_number and v.framework = :framework
                            and v.version = :version and v.side = c.side and v.scorer = ''
                        """)
                .param(
                        "cases",
                        joined(sheets.stream()
                                .map(sheet -> sheet.caseNumber().value())
                                .toList()))
                .param(
                        "sides",
                        joined(sheets.stream()
                                .map(sheet -> sides.get(sheet).name())
                                .toList()))
                .param("framework", framework.code())
                .param("version", framework.version())
                .query(row -> {
                    items.computeIfAbsent(row.getString("case_number"), number -> new HashMap<>())
                            .put(
                                    row.getString("item"),
                                    new Entry(row.getString("value"), "", row.getBoolean("not_applicable")));
                });
        return sheets.stream()
                .collect(Collectors.toMap(
                        sheet -> sheet,
                        sheet -> Entries.of(
                                sheet.stage(),
                                items.getOrDefault(sheet.caseNumber().value(), Map.of()))));
    }

    /** No case number and no side has a space in it. */
    private static String joined(Collection<String> words) {
        return String.join(" ", words);
    }
}
