package dudao.audit;

import dudao.cases.CaseNumber;
import dudao.identity.Colleague;
import dudao.identity.CurrentPerson;
import dudao.identity.StandingIn;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * 留痕: takes what happened and writes it in the transaction of the act, all of it at once and as its last work, so that a chain is
 * locked as shortly as can be. An act that is rolled back leaves nothing.
 */
@Component
class Trail {

    /** A day has several chains, so that nobody waits for those who sign in at the same moment. */
    private static final int CHAINS_A_DAY = 8;

    private final Chains chains;
    private final EntityManager entities;
    private final CurrentPerson current;
    private final StandingIn standingIn;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Trail(
            Chains chains,
            EntityManager entities,
            CurrentPerson current,
            StandingIn standingIn,
            TransactionTemplate transactions,
            Clock clock) {
        this.chains = chains;
        this.entities = entities;
        this.current = current;
        this.standingIn = standingIn;
        this.transactions = transactions;
        this.clock = clock;
    }

    void ofCase(CaseNumber number, Happening happening) {
        write(told(number.value(), happening, Periods.NONE));
    }

    /** A period began or ended with what this transaction does: told by its line, or by one of its own where it has none. */
    void periods(CaseNumber number, Consumer<Periods> told) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            told.accept(pending().periodsOf(number.value()));
        } else {
            var alone = Periods.collecting();
            told.accept(alone);
            write(told(number.value(), new Happening.PeriodTold(), alone));
        }
    }

    /** What belongs to no case goes into a chain of the day. */
    void ofDay(Happening happening) {
        ofDay(happening, current.login().orElse(null));
    }

    void ofDay(Happening happening, @Nullable String by) {
        write(new Entry(chainOfDay(LocalDate.now(clock), by), happening, by, absentee(), Periods.NONE));
    }

    static String chainOfDay(LocalDate day, @Nullable String by) {
        return chainOfDay(day, Math.floorMod(by == null ? 0 : by.hashCode(), CHAINS_A_DAY));
    }

    static Stream<String> chainsOfDay(LocalDate day) {
        return IntStream.range(0, CHAINS_A_DAY).mapToObj(number -> chainOfDay(day, number));
    }

    private static String chainOfDay(LocalDate day, int number) {
        return "日%s-%d".formatted(day, number);
    }

    /** With the content of a file goes what its hashes of personal values were made with: nobody can try values against them any more. */
    void forgetSalt(CaseNumber number) {
        chains.forgetSalt(number);
    }

    private Entry told(String chain, Happening happening, Periods periods) {
        return new Entry(chain, happening, current.login().orElse(null), absentee(), periods);
    }

    private @Nullable String absentee() {
        return standingIn.absentee().map(Colleague::login).orElse(null);
    }

    private void write(Entry entry) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(Watch.TOLD, true, RequestAttributes.SCOPE_REQUEST);
        }
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            pending().add(entry);
        } else {
            transactions.executeWithoutResult(status -> chains.append(List.of(entry)));
        }
    }

    private Pending pending() {
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof Pending pending) {
                return pending;
            }
        }
        var pending = new Pending();
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    /** What this transaction has to tell, in its order. */
    private class Pending implements TransactionSynchronization {

        private final List<Entry> entries = new ArrayList<>();
        private final Map<String, Periods> periods = new TreeMap<>();
        private boolean written;

        void add(Entry entry) {
            if (written) {
                throw new IllegalStateException("The trail of this transaction is written, too late for " + entry);
            }
            entries.add(entry);
        }

        Periods periodsOf(String chain) {
            if (written) {
                throw new IllegalStateException(
                        "The trail of this transaction is written, too late for periods of " + chain);
            }
            return periods.computeIfAbsent(chain, first -> Periods.collecting());
        }

        /** The facts first, so that whoever waits for the chain holds everything else and nobody waits in a circle. */
        @Override
        public void beforeCommit(boolean readOnly) {
            entities.flush();
            written = true;
            periods.forEach(this::tell);
            chains.append(entries);
        }

        /** The last line of the act, so that a period begins after the document that it runs from. */
        private void tell(String chain, Periods told) {
            for (var at = entries.size() - 1; at >= 0; at--) {
                if (entries.get(at).chain().equals(chain)) {
                    entries.set(at, entries.get(at).with(told));
                    return;
                }
            }
            entries.add(Trail.this.told(chain, new Happening.PeriodTold(), told));
        }
    }
}
