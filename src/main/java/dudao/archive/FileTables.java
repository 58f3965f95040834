package dudao.archive;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * 案卷数据表: everything that is kept of a case, table by table in the order in which it can go. What a sealed file carries along and what
 * is destroyed with it is one list, so that neither forgets what the other knows (decisions.md 66).
 */
@Component
class FileTables {

    private static final String LIST = "archive/file-tables.csv";

    private final List<FileTable> tables = read();

    List<FileTable> all() {
        return tables;
    }

    private static List<FileTable> read() {
        try (var reader = new InputStreamReader(new ClassPathResource(LIST).getInputStream(), StandardCharsets.UTF_8);
                var rows = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            return rows.stream()
                    .map(row -> new FileTable(row.get("table"), row.get("title"), row.get("of"), row.get("at_the_end")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read".formatted(LIST), e);
        }
    }
}
