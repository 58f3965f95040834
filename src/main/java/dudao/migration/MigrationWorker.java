package dudao.migration;

import dudao.cases.Cases;
import dudao.law.Article;
import dudao.law.Refused;
import dudao.workflow.DiagramAtHand;
import dudao.workflow.DiagramsInForce;
import dudao.workflow.Migrations;
import dudao.workflow.NotMovable;
import dudao.workflow.Reach;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks and moves the cases of migrations, one in a transaction, whichever node comes first. Who takes a case holds its row until
 * case, file and row are committed together, so that each is moved once, and again by nobody after a node has died.
 */
@Component
class MigrationWorker {

    private static final Logger LOG = LoggerFactory.getLogger(MigrationWorker.class);
    private static final int ATTEMPTS = 3;

    private final MigrationRecords records;
    private final Passages passages;
    private final Migrations migrations;
    private final DatesOfCase dates;
    private final DiagramsInForce inForce;
    private final Cases cases;
    private final DiagramAtHand diagram;
    private final MigrationWords words;
    private final TransactionTemplate transactions;

    MigrationWorker(
            MigrationRecords records,
            Passages passages,
            Migrations migrations,
            DatesOfCase dates,
            DiagramsInForce inForce,
            Cases cases,
            DiagramAtHand diagram,
            MigrationWords words,
            TransactionTemplate transactions) {
        this.records = records;
        this.passages = passages;
        this.migrations = migrations;
        this.dates = dates;
        this.inForce = inForce;
        this.cases = cases;
        this.diagram = diagram;
        this.words = words;
        this.transactions = transactions;
    }

    /** Works until nothing is left to do. */
    void work() {
        while (one(passages::take)) {
            LOG.trace("One case of a migration is done");
        }
    }

    /** Looks what would become of the cases of a migration, until all are looked at or the time is over. */
    void check(int migration, Duration atMost) {
        var began = System.nanoTime();
        while (System.nanoTime() - began < atMost.toNanos() && one(() -> passages.takeUnchecked(migration))) {
            LOG.trace("One case of migration {} is looked at", migration);
        }
    }

    private boolean one(Supplier<Optional<Passage>> take) {
        var taken = new AtomicReference<Passage>();
        try {
            return Boolean.TRUE.equals(transactions.execute(status -> {
                take.get().ifPresent(passage -> {
                    taken.set(passage);
                    if (passage.state() == Passage.State.WAITING) {
                        move(passage, records.find(passage.migration()).orElseThrow());
                    } else {
                        check(passage, records.find(passage.migration()).orElseThrow());
                    }
                });
                return taken.get() != null;
            }));
        } catch (RuntimeException failure) {
            if (taken.get() == null) {
                throw failure;
            }
            tell(taken.get(), failure);
            return true;
        }
    }

    private void check(Passage passage, Migration migration) {
        refuseUnlessInForce(passage, migration);
        var found = dates.tried(() -> {
            var moved = new LinkedHashMap<String, Integer>();
            var lines = dates.through(passage.caseNumber(), () -> moved.putAll(go(passage, migration)));
            return Map.entry(!moved.isEmpty(), lines);
        });
        if (!found.getKey()) {
            passages.done(passage, Passage.State.LEFT, "", List.of());
        } else if (moving(found.getValue()).isEmpty() || migration.letsDatesMove()) {
            passages.done(passage, Passage.State.CHECKED, "", found.getValue());
        } else {
            passages.done(passage, Passage.State.REFUSED, words.unreasoned(moving(found.getValue())), found.getValue());
        }
    }

    private void move(Passage passage, Migration migration) {
        refuseUnlessInForce(passage, migration);
        var moved = new LinkedHashMap<String, Integer>();
        var lines = dates.through(passage.caseNumber(), () -> moved.putAll(go(passage, migration)));
        if (moved.isEmpty()) {
            passages.done(passage, Passage.State.LEFT, "", List.of());
            return;
        }
        var agreed = passages.dates(passage.migration(), passage.caseNumber().value());
        var unseen = moving(lines).stream()
                .filter(line -> !migration.letsDatesMove() || !agreed.contains(line))
                .toList();
        if (!unseen.isEmpty()) {
            throw new DatesWouldMove(unseen);
        }
        var entry = words.entry(migration, moved, lines);
        diagram.during(
                migration.process(),
                migration.to(),
                () -> cases.record(passage.caseNumber(), "case-migrated", entry, Article.UNREGULATED));
        passages.done(passage, Passage.State.MOVED, "", lines);
    }

    /** A decision for other cases does not count for this one. */
    private void refuseUnlessInForce(Passage passage, Migration migration) {
        var file = cases.file(passage.caseNumber());
        var counting = inForce.version(migration.process(), new Reach(file.kind(), Reach.of(file.office())))
                .orElse(0);
        if (counting != migration.to()) {
            throw new Refused("studio.migration.not-in-force", Article.UNREGULATED, migration.to(), counting);
        }
    }

    private Map<String, Integer> go(Passage passage, Migration migration) {
        return migrations.move(passage.caseNumber(), migration.route());
    }

    static List<DateLine> moving(List<DateLine> lines) {
        return lines.stream().filter(line -> line.verdict().needsReason()).toList();
    }

    /** What somebody else did in the same moment is tried again, the rest only when somebody asks for it. */
    private void tell(Passage passage, RuntimeException failure) {
        var isBusy = failure instanceof NotMovable notMovable && notMovable.isBusy() && passage.attempts() < ATTEMPTS;
        var state = isBusy
                ? passage.state()
                : passage.state() == Passage.State.WAITING ? Passage.State.FAILED : Passage.State.REFUSED;
        passages.failed(passage, state, words.of(passage, failure));
    }
}
