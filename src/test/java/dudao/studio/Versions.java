package dudao.studio;

import dudao.calendar.MovableClock;
import dudao.cases.CaseNumber;
import dudao.workflow.DiagramsInForce;
import dudao.workflow.Reach;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Versions of diagrams that a test puts in force for the county; when it is over, what comes with the product counts again. */
class Versions implements AutoCloseable {

    static final Reach COUNTY = new Reach(null, "office:C");
    static final String DAY = "2026-11-23";

    private final DiagramsInForce inForce;
    private final TransactionTemplate transactions;
    private final MovableClock clock;
    private final Set<String> decided = new HashSet<>();

    Versions(DiagramsInForce inForce, TransactionTemplate transactions, MovableClock clock) {
        this.inForce = inForce;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @return the version of the diagram from then on */
    int put(String key, @Nullable String text) {
        clock.moveTo(LocalDate.parse(DAY));
        decided.add(key);
        transactions.executeWithoutResult(status -> inForce.decide(
                key,
                COUNTY,
                LocalDate.parse(DAY),
                text == null ? null : text.getBytes(StandardCharsets.UTF_8),
                null,
                "admin"));
        return now(key);
    }

    int now(String key) {
        return inForce.version(key, COUNTY).orElseThrow();
    }

    @Override
    public void close() {
        decided.forEach(key -> put(key, null));
    }

    /** The diagrams of the case that run or have run, by their key with the number of their version. */
    static Map<String, Integer> of(JdbcClient jdbc, CaseNumber number, boolean runningOnly) {
        var versions = new HashMap<String, Integer>();
        jdbc.sql("""
                        select d.key_, d.version_ from act_hi_procinst i join act_re_procdef d on d.id_ = i.proc_def_id_
                        where i.business_key_ = ? and (i.end_time_ is null or not ?)
                        """).params(number.value(), runningOnly).query(row -> {
            versions.put(row.getString(1), row.getInt(2));
        });
        return versions;
    }
}
