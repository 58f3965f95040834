package dudao.benchmark;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * One real instance, with those it has called, multiplied by SQL, as a year of use would have left it: every row of it, with identifiers of its own.
 * Constraints hold for the copies because they held for the original, so that they are not checked again, and indexes are
 * made anew at the end.
 */
class Clones implements AutoCloseable {

    /** What waits; enough for whoever only looks at it. */
    static final List<String> WAITING =
            List.of("act_ru_execution", "act_ru_task", "act_ru_identitylink", "act_ru_variable", "act_ru_job");

    /** What is changed as well when it goes on. */
    static final List<String> HISTORY =
            List.of("act_hi_procinst", "act_hi_actinst", "act_hi_taskinst", "act_hi_identitylink", "act_hi_varinst");

    private final SingleConnectionDataSource connection;
    private final JdbcClient jdbc;
    private final String instances;
    private final String identifiers;

    Clones(DataSource database, String instance) throws SQLException {
        this.connection = new SingleConnectionDataSource(database.getConnection(), true);
        this.jdbc = JdbcClient.create(connection);
        jdbc.sql("set session_replication_role = replica").update();
        var called = jdbc.sql("select id_ from act_hi_procinst where id_ = :id or root_proc_inst_id_ = :id")
                .param("id", instance)
                .query(String.class)
                .list();
        this.instances = called.stream().map(id -> "'" + id + "'").collect(Collectors.joining(",", "(", ")"));
        var found = new ArrayList<String>(called);
        for (var table : Stream.concat(WAITING.stream(), HISTORY.stream()).toList()) {
            found.addAll(jdbc.sql("select id_ from " + table + of(table))
                    .query(String.class)
                    .list());
        }
        identifiers = found.stream().distinct().map(id -> "'" + id + "'").collect(Collectors.joining(","));
    }

    /** Copies number {@code from} to {@code to}; what {@code instead} says of a column goes before what the original has. */
    void make(List<String> tables, int from, int to, Map<String, String> instead) {
        withoutIndexes(tables, () -> tables.forEach(table -> copy(table, from, to, instead)));
    }

    private void copy(String table, int from, int to, Map<String, String> instead) {
        var columns = jdbc.sql("""
                        select column_name from information_schema.columns where table_name = ? and table_schema = current_schema()
                        order by ordinal_position
                        """).param(table).query(String.class).list();
        var texts = jdbc.sql("""
                        select column_name from information_schema.columns
                        where table_name = ? and table_schema = current_schema() and data_type like 'char%'
                        """).param(table).query(String.class).set();
        var values = columns.stream()
                .map(column -> instead.containsKey(table + "." + column)
                        ? instead.get(table + "." + column)
                        : texts.contains(column) ? own("t." + column) : "t." + column)
                .collect(Collectors.joining(", "));
        jdbc.sql("insert into %s (%s) select %s from (select * from %s%s) t, generate_series(%d, %d) i"
                        .formatted(table, String.join(", ", columns), values, table, of(table), from, to))
                .update();
    }

    private String own(String column) {
        return "case when %1$s in (%2$s) then md5(%1$s || '#' || i) else %1$s end".formatted(column, identifiers);
    }

    private String of(String table) {
        return switch (table) {
            case "act_ru_identitylink", "act_hi_identitylink" ->
                " where task_id_ in (select id_ from act_ru_task where proc_inst_id_ in %s)".formatted(instances);
            case "act_ru_job" -> " where process_instance_id_ in " + instances;
            default -> " where proc_inst_id_ in " + instances;
        };
    }

    private void withoutIndexes(List<String> tables, Runnable work) {
        var names = tables.stream().map(table -> "'" + table + "'").collect(Collectors.joining(","));
        var indexes = jdbc.sql(
                        "select indexname, indexdef from pg_indexes where schemaname = current_schema() and tablename in ("
                                + names + ") and indexdef not like 'CREATE UNIQUE%'")
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list();
        indexes.forEach(index -> jdbc.sql("drop index " + index.getKey()).update());
        try {
            work.run();
        } finally {
            indexes.forEach(index -> jdbc.sql(index.getValue()).update());
            jdbc.sql("vacuum analyze").update();
            // Else what was just made is still written to the disk while others are timed.
            jdbc.sql("checkpoint").update();
        }
    }

    @Override
    public void close() {
        jdbc.sql("reset session_replication_role").update();
        connection.destroy();
    }
}
