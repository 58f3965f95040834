package dudao.benchmark;

import dudao.Story;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the trail costs an act, counted by the server: the same cases with the statements of the trail and without them. */
@Benchmark
class AuditBenchmark {

    private static final int COUNTED = Integer.getInteger("benchmark.counted", 20);
    private static final int MOST_STATEMENTS = 2;
    private static final int MOST_BYTES = 600;
    private static final String SIZES = """
            select sum(pg_total_relation_size(c.oid)) from pg_class c
            where c.relname like 'audit_event%' and c.relkind = 'r' or c.relname = 'audit_chain'
            """;

    @Autowired
    Product product;

    @Autowired
    Story story;

    @Autowired
    JdbcClient jdbc;

    private final Report report = new Report("(f) the trail, per act of a special supervision");

    @Test
    void what_the_trail_costs() {
        var script = product.write(story);
        for (var warm = 0; warm < COUNTED; warm++) {
            product.carry(script);
        }
        jdbc.sql("vacuum analyze").update();
        var lines = number("select count(*) from audit_event");
        var bytes = number(SIZES);
        var cost = Cost.of(
                BenchmarkServer.PRODUCT,
                () -> Stream.generate(() -> script).limit(COUNTED).forEach(product::carry));
        var trail = BenchmarkServer.admin()
                .sql("""
                        select coalesce(sum(s.calls), 0) as calls, coalesce(sum(s.total_exec_time), 0) as millis
                        from pg_stat_statements s join pg_database d on d.oid = s.dbid
                        where d.datname = :name and s.query like '%audit\\_%'
                        """)
                .param("name", BenchmarkServer.PRODUCT)
                .query((row, n) -> new Cost(row.getLong("calls"), 0, row.getDouble("millis")))
                .single();
        jdbc.sql("vacuum analyze").update();
        var added = number("select count(*) from audit_event") - lines;
        var grown = number(SIZES) - bytes;
        report.note(
                "statements per case: with the trail %.1f, without %.1f",
                cost.statements() / (double) COUNTED, (cost.statements() - trail.statements()) / (double) COUNTED);
        report.note(
                "server at work per case, ms: with the trail %.1f, without %.1f",
                cost.millis() / COUNTED, (cost.millis() - trail.millis()) / COUNTED);
        report.note(
                "lines of the trail per case: %.1f, in %.1f writing transactions",
                added / (double) COUNTED, cost.writing() / (double) COUNTED);
        report.atMost(MOST_STATEMENTS, trail.statements() / (double) cost.writing(), "statements of the trail per act");
        report.atMost(MOST_BYTES, grown / (double) added, "bytes of the trail per line");
        report.requireAllPassed();
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
