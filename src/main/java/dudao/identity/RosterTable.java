package dudao.identity;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the rows of a roster file are kept; the columns stand in the order of the file's. */
enum RosterTable {
    BODIES(
            "identity_body",
            List.of("code"),
            "parent, kind, name, stage, town, zone, ownership, pupils, classes, teachers, consents_to_electronic_service, organ"),
    PEOPLE("identity_person", List.of("login"), "name, sex, born, degree, years_in_education, phone, email"),
    POSTS("identity_post", List.of("login", "body", "post", "starts_on"), "engagement, ends_on, term_number"),
    TIES("identity_tie", List.of("login", "body", "kind"), "ended_on");

    /** A row that may be written, under the key that names it. */
    record Line(String key, Row row, Object[] values) {}

    private final String table;
    private final List<String> key;
    private final List<String> others;

    RosterTable(String table, List<String> key, String others) {
        this.table = table;
        this.key = key;
        this.others = Arrays.asList(others.split(", "));
    }

    static RosterTable of(RosterFile file) {
        return valueOf(file.name());
    }

    Line line(Row row, Object[] values) {
        var columns = columns();
        return new Line(
                key.stream()
                        .map(column -> values[columns.indexOf(column)].toString())
                        .collect(Collectors.joining(" ")),
                row,
                values);
    }

    /** The column of the file that a repeated row is reported under. */
    String keyColumn() {
        return key.get(0);
    }

    String keys() {
        return "select concat_ws(' ', " + String.join(", ", key) + ") from " + table;
    }

    /** Touches no row that reads the same already. */
    String upsert() {
        return "insert into %s as old (%s) values (%s) on conflict (%s) do update set %s where (%s) is distinct from (%s)"
                .formatted(
                        table,
                        String.join(", ", columns()),
                        columns().stream().map(column -> "?").collect(Collectors.joining(", ")),
                        String.join(", ", key),
                        others.stream()
                                .map(column -> column + " = excluded." + column)
                                .collect(Collectors.joining(", ")),
                        others.stream().map(column -> "old." + column).collect(Collectors.joining(", ")),
                        others.stream().map(column -> "excluded." + column).collect(Collectors.joining(", ")));
    }

    private List<String> columns() {
        return switch (this) {
            case POSTS -> List.of("login", "body", "post", "engagement", "starts_on", "ends_on", "term_number");
            default -> Stream.concat(key.stream(), others.stream()).toList();
        };
    }
}
