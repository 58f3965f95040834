package dudao.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dudao.cases.CaseNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 案卷数据: what the tables hold of a case, as it is written into a file that lasts, with a schema that explains it. */
@Component
@Transactional(readOnly = true)
public class FileData {

    /** @param columns what they are called for people, in their order @param rows by column */
    public record Part(String table, String title, Map<String, String> columns, List<Map<String, Object>> rows) {}

    private static final Map<String, Map<String, String>> TYPES = Map.of(
            "integer", Map.of("type", "integer"),
            "smallint", Map.of("type", "integer"),
            "bigint", Map.of("type", "integer"),
            "numeric", Map.of("type", "number"),
            "boolean", Map.of("type", "boolean"),
            "date", Map.of("type", "string", "format", "date"),
            "timestamp with time zone", Map.of("type", "string", "format", "date-time"),
            "jsonb", Map.of());

    private static final String MASK = "＊＊＊";

    private final JdbcClient jdbc;
    private final FileTables tables;
    private final ObjectMapper json;

    FileData(JdbcClient jdbc, FileTables tables, ObjectMapper json) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.json = json;
    }

    /** Parts of which the case has nothing are left out. */
    public List<Part> of(CaseNumber caseNumber) {
        var parts = new ArrayList<Part>();
        for (var table : tables.all()) {
            if (table.isContent()) {
                var rows = rows(caseNumber, table);
                if (!rows.isEmpty()) {
                    parts.add(new Part(table.table(), table.title(), titles(rows.get(0)), rows));
                }
            }
        }
        return parts;
    }

    /** JSON Schema (2020-12) of {@link #of}, as an object with one array for each table. */
    public Map<String, Object> schema() {
        var properties = new LinkedHashMap<String, Object>();
        for (var table : tables.all()) {
            if (table.isContent()) {
                properties.put(
                        table.table(),
                        Map.of("title", table.title(), "type", "array", "items", schemaOf(table.table())));
            }
        }
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "案卷数据");
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("additionalProperties", false);
        return schema;
    }

    private Map<String, Object> schemaOf(String table) {
        var columns = new LinkedHashMap<String, Object>();
        var needed = new ArrayList<String>();
        jdbc.sql("""
                        select column_name, data_type, is_nullable from information_schema.columns
                        where table_schema = current_schema() and table_name = ? order by ordinal_position
                        """).param(table).query(row -> {
            var name = row.getString(1);
            var type =
                    new LinkedHashMap<String, Object>(TYPES.getOrDefault(row.getString(2), Map.of("type", "string")));
            type.put("title", tables.titleOf(name));
            if (row.getString(3).equals("YES") && type.containsKey("type")) {
                type.put("type", List.of(type.get("type"), "null"));
            }
            columns.put(name, type);
            needed.add(name);
        });
        return Map.of("type", "object", "properties", columns, "required", needed, "additionalProperties", false);
    }

    private Map<String, String> titles(Map<String, Object> row) {
        var titles = new LinkedHashMap<String, String>();
        row.keySet().forEach(column -> titles.put(column, tables.titleOf(column)));
        return titles;
    }

    private List<Map<String, Object>> rows(CaseNumber caseNumber, FileTable table) {
        return jdbc.sql("select row_to_json(t)::text from %s t where %s order by to_jsonb(t)::text"
                        .formatted(table.table(), table.of()))
                .param("number", caseNumber.value())
                .query((row, n) -> masked(parsed(row.getString(1)), table))
                .list();
    }

    private static Map<String, Object> masked(Map<String, Object> row, FileTable table) {
        row.replaceAll((column, value) -> value != null && table.masked().contains(column) ? MASK : value);
        return row;
    }

    private Map<String, Object> parsed(String row) {
        try {
            return json.readValue(row, new TypeReference<LinkedHashMap<String, Object>>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The database writes JSON that cannot be read", impossible);
        }
    }
}
