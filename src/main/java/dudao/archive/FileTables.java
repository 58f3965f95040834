package dudao.archive;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * 案卷数据表: everything that is kept of a case, table by table in the order in which it can go. What a sealed file carries along and what
 * is destroyed with it is one list, so that neither forgets what the other knows (decisions.md 66).
 */
@Component
class FileTables {

    private final List<FileTable> tables =
            read("archive/file-tables.csv").stream().map(FileTables::table).toList();
    private final Map<String, String> columns = read("archive/columns.csv").stream()
            .collect(Collectors.toMap(row -> row.get("column"), row -> row.get("title")));

    List<FileTable> all() {
        return tables;
    }

    /** What a column is called for people. */
    String titleOf(String column) {
        return columns.getOrDefault(column, column);
    }

    private static FileTable table(CSVRecord row) {
        var masked = Stream.of(row.get("masked").split(" "))
                .filter(column -> !column.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        return new FileTable(row.get("table"), row.get("title"), row.get("of"), row.get("at_the_end"), masked);
    }

    private static List<CSVRecord> read(String list) {
        try (var reader = new InputStreamReader(new ClassPathResource(list).getInputStream(), StandardCharsets.UTF_8);
                var rows = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            return rows.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read".formatted(list), e);
        }
    }
}
