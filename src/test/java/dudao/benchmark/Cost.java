package dudao.benchmark;

import java.util.List;

/**
 * What work cost the server, counted by the server.
 *
 * @param statements run, without the brackets of transactions
 * @param writing transactions that wrote
 * @param millis the server was at work on the statements
 */
record Cost(long statements, long writing, double millis) {

    private static final String OF_DATABASE = """
            from pg_stat_statements s join pg_database d on d.oid = s.dbid where d.datname = :name
            and s.query !~* '^(begin|commit|rollback|start transaction|set |show |discard|select pg_)'
            """;

    static Cost of(String database, Runnable work) {
        var server = BenchmarkServer.admin();
        server.sql("create extension if not exists pg_stat_statements").update();
        server.sql("select pg_stat_statements_reset()").query().listOfRows();
        var before = writers();
        work.run();
        var after = writers();
        return server.sql("select sum(calls), sum(total_exec_time) " + OF_DATABASE)
                .param("name", database)
                .query((row, n) -> new Cost(row.getLong(1), after - before, row.getDouble(2)))
                .single();
    }

    /** Which statements these were, the most frequent first. */
    static List<String> statements(String database, int cases) {
        return BenchmarkServer.admin()
                .sql("select calls, total_exec_time, regexp_replace(query, '\\s+', ' ', 'g') as query " + OF_DATABASE
                        + " order by calls desc")
                .param("name", database)
                .query((row, n) -> "%7.2f %7.3f ms %s"
                        .formatted(
                                row.getLong("calls") / (double) cases,
                                row.getDouble("total_exec_time") / cases,
                                row.getString("query")))
                .list();
    }

    static long bytes(String database) {
        return BenchmarkServer.admin()
                .sql("select pg_database_size(?)")
                .param(database)
                .query(Long.class)
                .single();
    }

    /** A transaction takes a number when it first writes. */
    private static long writers() {
        return BenchmarkServer.admin()
                .sql("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint")
                .query(Long.class)
                .single();
    }
}
