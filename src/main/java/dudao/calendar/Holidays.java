package dudao.calendar;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 工作日历: the calendar in force, kept in memory, because every act that starts a clock asks for it.
 *
 * <p>Who changes it sees the new one at once, inside his transaction; the rest of this node as soon as that is committed;
 * another node within a minute. What was counted meanwhile by the old one is counted anew.
 */
@Component
public class Holidays {

    /** @param stamp grows with every change */
    private record Snapshot(long stamp, HolidayCalendar calendar) {}

    private final CalendarYears years;
    private final Closures closures;
    private final CalendarSettings settings;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;

    private final AtomicReference<Snapshot> current = new AtomicReference<>();
    /** Years that changed since the last look, and those whose change is a whole look old. */
    private final Set<Integer> changed = ConcurrentHashMap.newKeySet();

    private final Set<Integer> settled = ConcurrentHashMap.newKeySet();

    Holidays(
            CalendarYears years,
            Closures closures,
            CalendarSettings settings,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.years = years;
        this.closures = closures;
        this.settings = settings;
        this.events = events;
        this.transactions = new TransactionTemplate(transactions);
        current.set(read());
    }

    public HolidayCalendar calendar() {
        var mine = (Pending) TransactionSynchronizationManager.getResource(this);
        return (mine == null ? current.get() : mine.snapshot).calendar();
    }

    /** One change after the other, each a transaction with everything that follows from it. */
    <T> T change(Supplier<T> writing) {
        return transactions.execute(status -> {
            years.lock();
            var before = read();
            var answer = writing.get();
            var after = read();
            if (after.stamp() != before.stamp()) {
                var touched = after.calendar().yearsUnlike(before.calendar());
                pending().becomes(after, touched);
                announce(touched);
            }
            return answer;
        });
    }

    /** A change at the start of this node, where no act can have looked at what was before. */
    void begin(Supplier<?> writing) {
        change(writing);
        changed.clear();
    }

    /** Follows what another node has changed, and has what was counted by the calendar before it counted anew. */
    synchronized void lookAgain() {
        if (!settled.isEmpty()) {
            transactions.executeWithoutResult(status -> {
                years.lock();
                announce(settled);
            });
            settled.clear();
        }
        settled.addAll(changed);
        changed.removeAll(settled);
        var known = current.get();
        if (years.stamp() != known.stamp()) {
            show(read());
            settled.addAll(current.get().calendar().yearsUnlike(known.calendar()));
        }
    }

    private void announce(Collection<Integer> touched) {
        touched.forEach(year -> events.publishEvent(new CalendarChanged(year)));
    }

    /** The stamp first: a change in between is then read again, not missed. */
    private Snapshot read() {
        var stamp = years.stamp();
        return new Snapshot(
                stamp, HolidayCalendar.of(years.inForce(), settings.localClosuresCount() ? closures.all() : Set.of()));
    }

    /** Of two changes that were committed one after the other the second stays, whoever comes first to say so. */
    private void show(Snapshot read) {
        current.accumulateAndGet(read, (one, other) -> one.stamp() > other.stamp() ? one : other);
    }

    private Pending pending() {
        var pending = (Pending) TransactionSynchronizationManager.getResource(this);
        if (pending == null) {
            pending = new Pending();
            TransactionSynchronizationManager.bindResource(this, pending);
            TransactionSynchronizationManager.registerSynchronization(pending);
        }
        return pending;
    }

    /** What this transaction has made of the calendar. */
    private class Pending implements TransactionSynchronization {

        private Snapshot snapshot = current.get();
        private final Set<Integer> touched = ConcurrentHashMap.newKeySet();

        void becomes(Snapshot after, Collection<Integer> years) {
            snapshot = after;
            touched.addAll(years);
        }

        @Override
        public void afterCommit() {
            show(snapshot);
            changed.addAll(touched);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(Holidays.this);
        }
    }
}
