package dudao.privacy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 留名之处: every place where the house writes down who somebody is, by login. The list is held against the tables by a test. */
@Component
class Places {

    /** @param column holds logins */
    record Place(String table, String column, String title) {}

    /** @param count rows of the person */
    record Found(String title, long count) {}

    private static final String LIST = "privacy/places.csv";

    private final List<Place> places = read();
    private final JdbcClient jdbc;

    Places(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Place> all() {
        return places;
    }

    /** Where the person is named, and how often. */
    List<Found> of(String login) {
        var found = new ArrayList<Found>();
        for (var place : places) {
            var count = jdbc.sql("select count(*) from %s where %s = ?".formatted(place.table(), place.column()))
                    .param(login)
                    .query(Long.class)
                    .single();
            if (count > 0) {
                found.add(new Found(place.title(), count));
            }
        }
        return found;
    }

    private static List<Place> read() {
        try (var reader = new InputStreamReader(new ClassPathResource(LIST).getInputStream(), StandardCharsets.UTF_8);
                var rows = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            return rows.stream().map(Places::place).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read".formatted(LIST), e);
        }
    }

    private static Place place(CSVRecord row) {
        return new Place(row.get("table"), row.get("column"), row.get("title"));
    }
}
