package dudao.reminder;

import dudao.cases.Cases;
import dudao.deadline.DeadlineMoved;
import dudao.deadline.StatutoryTerms;
import dudao.reminder.Occasions.Occasion;
import dudao.workflow.DueTask;
import dudao.workflow.DueTasks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 催办: looks through the open periods, reminds whoever must act, tells superiors of an office that is late, and both sides when
 * a last day moves. Looks at open periods only; those of closed cases cost nothing.
 */
@Component
class Reminders {

    private final Rungs rungs;
    private final Occasions occasions;
    private final Messages messages;
    private final Parties parties;
    private final Wording wording;
    private final StatutoryTerms terms;
    private final DueTasks tasks;
    private final Cases cases;
    private final ReminderSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reminders(
            Rungs rungs,
            Occasions occasions,
            Messages messages,
            Parties parties,
            Wording wording,
            StatutoryTerms terms,
            DueTasks tasks,
            Cases cases,
            ReminderSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.rungs = rungs;
        this.occasions = occasions;
        this.messages = messages;
        this.parties = parties;
        this.wording = wording;
        this.terms = terms;
        this.tasks = tasks;
        this.cases = cases;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A batch is a transaction: a node that dies leaves the rest to the next run, here or elsewhere. */
    void remind() {
        while (settled() == settings.batch()) {
            // More of them wait.
        }
        for (var rung : rungs.on(LocalDate.now(clock))) {
            while (reminded(rung) == settings.batch()) {
                // More of them wait.
            }
        }
    }

    /** In the transaction of whoever moves the period, and nothing but rows. */
    @EventListener
    void on(DeadlineMoved moved) {
        var file = cases.file(moved.caseNumber());
        messages.write(List.of(new Messages.Draft(
                occasions.moved(moved), parties.both(file.office(), file.unit().orElse(null)), wording.moved(moved))));
    }

    private int settled() {
        return messages.settle(settings.batch());
    }

    private int reminded(Rung rung) {
        return transaction.execute(status -> {
            var reached = occasions.reach(rung);
            var open = rung.kind() == Rung.Kind.LATE
                    ? List.<DueTask>of()
                    : tasks.of(reached.stream()
                            .map(occasion -> occasion.period().caseNumber())
                            .distinct()
                            .toList());
            messages.write(reached.stream()
                    .map(occasion -> draft(rung.kind(), occasion, open))
                    .toList());
            return reached.size();
        });
    }

    private Messages.Draft draft(Rung.Kind kind, Occasion occasion, Collection<DueTask> open) {
        var period = occasion.period();
        var rule = terms.rule(period.jurisdiction(), period.kind(), period.clock());
        return switch (kind) {
            case AHEAD ->
                new Messages.Draft(
                        occasion.id(),
                        parties.mustAct(period, rule, open),
                        wording.ahead(period, rule, rungs.workingDaysLeft(LocalDate.now(clock), period.lastDay())));
            case LAST_DAY ->
                new Messages.Draft(occasion.id(), parties.mustAct(period, rule, open), wording.lastDay(period, rule));
            case LATE -> new Messages.Draft(occasion.id(), parties.superiors(period, rule), wording.late(period, rule));
        };
    }
}
