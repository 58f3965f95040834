package dudao.migration;

import dudao.cases.CaseNumber;
import dudao.deadline.Deadline;
import dudao.deadline.Deadlines;
import dudao.diagram.KeptDrawings;
import dudao.workflow.Migrations;
import dudao.workflow.PendingDate;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;

/** Reads the open dates of a case, and what would become of them: the act is done for real, looked at and taken back whole. */
@Component
class DatesOfCase {

    private final Deadlines deadlines;
    private final Migrations migrations;
    private final KeptDrawings drawings;
    private final TransactionTemplate apart;
    private final Clock clock;

    DatesOfCase(
            Deadlines deadlines,
            Migrations migrations,
            KeptDrawings drawings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.deadlines = deadlines;
        this.migrations = migrations;
        this.drawings = drawings;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Does the act in the transaction of the caller, and says what became of the dates. */
    List<DateLine> through(CaseNumber number, Runnable act) {
        var before = of(number);
        act.run();
        return DateSheet.of(before, of(number), LocalDateTime.now(clock), this::name);
    }

    /** The same, and nothing remains of it: neither in the case nor in the trail, which is not told that it was told. */
    <T> T tried(Supplier<T> act) {
        var request = RequestContextHolder.getRequestAttributes();
        RequestContextHolder.resetRequestAttributes();
        try {
            return apart.execute(status -> {
                status.setRollbackOnly();
                return act.get();
            });
        } finally {
            RequestContextHolder.setRequestAttributes(request);
        }
    }

    private DateSheet.Dates of(CaseNumber number) {
        var periods = new TreeMap<String, String>();
        deadlines.of(number).stream()
                .filter(Deadline::isOpen)
                .forEach(open ->
                        periods.put(name(open), open.end().map(Object::toString).orElse("中止")));
        return new DateSheet.Dates(periods, List.copyOf(migrations.dates(number)));
    }

    private static String name(Deadline open) {
        return "期限“%s”%s".formatted(open.clock().chinese(), Subject.inWords(open.subject()));
    }

    private String name(PendingDate date) {
        return drawings.nameOf(date.process(), date.version(), date.element());
    }
}
