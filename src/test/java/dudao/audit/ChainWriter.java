package dudao.audit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** 一个节点, reduced to what writes the trail: adds acts to the chain of one case from a JVM of its own, as fast as it can. */
final class ChainWriter {

    private ChainWriter() {}

    /** @param arguments database, user, password, case number, name of the node, for how many seconds */
    public static void main(String[] arguments) {
        var until = Instant.now().plus(Duration.ofSeconds(Long.parseLong(arguments[5])));
        var database = new SingleConnectionDataSource(arguments[0], arguments[1], arguments[2], true);
        try {
            var transactions = new TransactionTemplate(new DataSourceTransactionManager(database));
            var settings = new AuditSettings("SHA-256", "test", Path.of("target"), null, false, "-", "", "");
            var chains = new Chains(new JdbcTemplate(database), Clock.systemUTC(), settings);
            var written = 0;
            while (Instant.now().isBefore(until)) {
                var act = new Happening.ClockStruck("%s-%d".formatted(arguments[4], written++), null);
                transactions.executeWithoutResult(status -> chains.append(List.of(new Entry(arguments[3], act, null))));
            }
            System.out.println(written);
        } finally {
            database.destroy();
        }
    }
}
