package dudao.migration;

import dudao.calendar.MovableClock;
import dudao.workflow.DiagramsInForce;
import dudao.workflow.Reach;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
}
