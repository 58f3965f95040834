package dudao.studio;

import dudao.cases.Cases;
import dudao.identity.Directory;
import dudao.law.Article;
import dudao.workflow.Complaint;
import dudao.workflow.Migrations;
import dudao.workflow.NotMovable;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
    private final Migrations migrations;
    private final DatesOfCase dates;
    private final KeptDrawings drawings;
    private final Cases cases;
    private final Directory directory;
    private final TransactionTemplate transactions;

    MigrationWorker(
            MigrationRecords records,
            Migrations migrations,
            DatesOfCase dates,
            KeptDrawings drawings,
            Cases cases,
            Directory directory,
            TransactionTemplate transactions) {
        this.records = records;
        this.migrations = migrations;
        this.dates = dates;
        this.drawings = drawings;
        this.cases = cases;
        this.directory = directory;
        this.transactions = transactions;
    }

    /** Works until nothing is left to do. */
    void work() {
        while (one(records::take)) {
            LOG.trace("One case of a migration is done");
        }
    }

    /** Looks what would become of the cases of a migration, until all are looked at or the time is over. */
    void check(int migration, Duration atMost) {
        var began = System.nanoTime();
        while (System.nanoTime() - began < atMost.toNanos() && one(() -> records.takeUnchecked(migration))) {
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
        var found = dates.tried(() -> {
            var moved = new LinkedHashMap<String, Integer>();
            var lines = dates.through(passage.caseNumber(), () -> moved.putAll(go(passage, migration)));
            return Map.entry(!moved.isEmpty(), lines);
        });
        if (!found.getKey()) {
            records.done(passage, Passage.State.LEFT, "", List.of());
        } else if (moving(found.getValue()).isEmpty() || migration.letsDatesMove()) {
            records.done(passage, Passage.State.CHECKED, "", found.getValue());
        } else {
            var why = "期日会改变，没有写明理由：" + new DatesWouldMove(moving(found.getValue())).getMessage();
            records.done(passage, Passage.State.REFUSED, shortened(why), found.getValue());
        }
    }

    private void move(Passage passage, Migration migration) {
        var moved = new LinkedHashMap<String, Integer>();
        var lines = dates.through(passage.caseNumber(), () -> moved.putAll(go(passage, migration)));
        if (moved.isEmpty()) {
            records.done(passage, Passage.State.LEFT, "", List.of());
            return;
        }
        var agreed = records.dates(passage.migration(), passage.caseNumber().value());
        var unseen = moving(lines).stream()
                .filter(line -> !migration.letsDatesMove() || !agreed.contains(line))
                .toList();
        if (!unseen.isEmpty()) {
            throw new DatesWouldMove(unseen);
        }
        cases.record(passage.caseNumber(), "case-migrated", note(migration, moved, lines), Article.UNREGULATED);
        records.done(passage, Passage.State.MOVED, "", lines);
    }

    private Map<String, Integer> go(Passage passage, Migration migration) {
        return migrations.move(passage.caseNumber(), migration.process(), migration.to(), migration.byHand());
    }

    private static List<DateLine> moving(List<DateLine> lines) {
        return lines.stream().filter(line -> line.verdict().needsReason()).toList();
    }

    private String note(Migration migration, Map<String, Integer> moved, List<DateLine> lines) {
        var note = new StringBuilder("%s：%s。提出：%s；同意：%s。理由：%s"
                .formatted(
                        drawings.of(migration.process(), migration.to()).name(),
                        migration.versions(),
                        directory.nameOf(migration.proposedBy()),
                        directory.nameOf(String.valueOf(migration.decidedBy())),
                        migration.reason()));
        note.append("\n一并迁移：")
                .append(moved.entrySet().stream()
                        .map(diagram -> "%s（原第%d版）"
                                .formatted(
                                        drawings.of(diagram.getKey(), diagram.getValue())
                                                .name(),
                                        diagram.getValue()))
                        .collect(Collectors.joining("、")));
        if (!migration.basis().isBlank()) {
            note.append("\n依据：").append(migration.basis());
        }
        var moving = moving(lines);
        if (moving.isEmpty()) {
            note.append("\n原有期日不变。");
        } else {
            note.append("\n期日：").append(new DatesWouldMove(moving).getMessage());
            note.append("。理由：").append(migration.dateReason());
        }
        return note.toString();
    }

    /** What somebody else did in the same moment is tried again, the rest only when somebody asks for it. */
    private void tell(Passage passage, RuntimeException failure) {
        var isBusy = failure instanceof NotMovable notMovable && notMovable.isBusy() && passage.attempts() < ATTEMPTS;
        var state = isBusy
                ? passage.state()
                : passage.state() == Passage.State.WAITING ? Passage.State.FAILED : Passage.State.REFUSED;
        records.failed(passage, state, shortened(words(passage, failure)));
    }

    private String words(Passage passage, RuntimeException failure) {
        if (failure instanceof NotMovable notMovable) {
            return notMovable.complaints().stream().map(this::words).collect(Collectors.joining("\n"));
        }
        if (failure instanceof DatesWouldMove moving) {
            return "案件在核对以后有了变化，期日会改变，与同意时所见不同：%s。请另行提出迁移。".formatted(moving.getMessage());
        }
        LOG.error("Case {} was not moved by migration {}", passage.caseNumber(), passage.migration(), failure);
        return "系统出错，没有迁移，案件没有改变。请联系运行维护人员查看日志后重试。";
    }

    private String words(Complaint complaint) {
        return complaint.element().isEmpty()
                ? complaint.text()
                : "“%s”（%s）：%s"
                        .formatted(
                                drawings.nameOf(complaint.process(), complaint.version(), complaint.element()),
                                complaint.element(),
                                complaint.text());
    }

    private static String shortened(String text) {
        return text.length() <= 1000 ? text : text.substring(0, 999) + "…";
    }
}
