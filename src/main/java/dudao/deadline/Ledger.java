package dudao.deadline;

import dudao.calendar.Holidays;
import dudao.calendar.Term;
import dudao.cases.CaseNumber;
import dudao.identity.CurrentPerson;
import dudao.law.Article;
import dudao.law.Regulation;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 期限变更: extends, suspends, resumes, restarts and restores periods, and keeps what they were before, why and by whom. */
@Component
@Transactional
public class Ledger {

    /** 顺延: a missed period may run again for good cause, by analogy. */
    public static final Article RESTORATION = Regulation.CIVIL_PROCEDURE.article(86);

    private final EntityManager entities;
    private final AllowedChanges allowed;
    private final Holidays holidays;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Ledger(
            EntityManager entities,
            AllowedChanges allowed,
            Holidays holidays,
            CurrentPerson current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entities = entities;
        this.allowed = allowed;
        this.holidays = holidays;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** Refuses what {@link #extend} and its like would refuse, for whoever is about to apply for it. */
    @Transactional(readOnly = true)
    public void refuseUnlessAllowed(
            DeadlineChange change, CaseNumber caseNumber, StatutoryClock which, String subject) {
        allowed.admit(change, caseNumber, which, subject);
    }

    /** 延长, before the last day has passed and no more often than the rules allow. A period in months grows by days. */
    public void extend(CaseNumber caseNumber, StatutoryClock which, String subject, int days, String reason) {
        var deadline = allowed.admit(DeadlineChange.EXTENDED, caseNumber, which, subject);
        var basis = allowed.extensions(caseNumber).basis();
        var by = new Term(days, deadline.term().unit().ofDays(), basis);
        change(
                deadline,
                DeadlineChange.EXTENDED,
                today(),
                reason,
                basis,
                moved -> moved.extended(by, holidays.calendar()));
    }

    /** 中止: the clock stands still from today, what is left is kept. */
    public void suspend(CaseNumber caseNumber, StatutoryClock which, String subject, String reason) {
        var deadline = allowed.admit(DeadlineChange.SUSPENDED, caseNumber, which, subject);
        change(
                deadline,
                DeadlineChange.SUSPENDED,
                today(),
                reason,
                Article.UNREGULATED,
                moved -> moved.suspended(today(), holidays.calendar()));
    }

    /** 恢复计算: what was left runs on. */
    public void resume(CaseNumber caseNumber, StatutoryClock which, String subject, String reason) {
        var deadline = allowed.admit(DeadlineChange.RESUMED, caseNumber, which, subject);
        change(
                deadline,
                DeadlineChange.RESUMED,
                today(),
                reason,
                Article.UNREGULATED,
                moved -> moved.resumed(today(), holidays.calendar()));
    }

    /** 重新起算: the whole period runs anew from today. */
    public void interrupt(CaseNumber caseNumber, StatutoryClock which, String subject, String reason) {
        var deadline = allowed.admit(DeadlineChange.INTERRUPTED, caseNumber, which, subject);
        change(
                deadline,
                DeadlineChange.INTERRUPTED,
                today(),
                reason,
                Article.UNREGULATED,
                moved -> moved.interrupted(today(), holidays.calendar()));
    }

    /** 恢复期限: a period that was missed for good cause runs again from today. */
    public void restore(CaseNumber caseNumber, StatutoryClock which, String subject, int days, String reason) {
        var deadline = allowed.admit(DeadlineChange.RESTORED, caseNumber, which, subject);
        var by = new Term(days, deadline.term().unit().ofDays(), RESTORATION);
        change(
                deadline,
                DeadlineChange.RESTORED,
                today(),
                reason,
                RESTORATION,
                moved -> moved.restored(today(), by, holidays.calendar()));
    }

    /** The service that a clock runs from took place on another day; what was taken to have lapsed may run on. */
    void correctAnchor(Deadline deadline, LocalDate on, String reason) {
        change(
                deadline,
                DeadlineChange.CORRECTED,
                on,
                reason,
                Regulation.CIVIL_CODE.article(201),
                moved -> moved.anchored(on, today(), holidays.calendar()));
    }

    /** What was done is to be done again, in a time of its own. */
    void startAgain(Deadline deadline, Term term, LocalDate anchoredOn) {
        change(
                deadline,
                DeadlineChange.STARTED_AGAIN,
                anchoredOn,
                "",
                term.basis(),
                moved -> moved.start(term, anchoredOn, holidays.calendar()));
    }

    /** Counts again by another calendar; nothing happens to a day that stays. */
    void recount(Deadline deadline, String reason) {
        var before = deadline.end();
        var provisional = deadline.isProvisional();
        deadline.recounted(holidays.calendar());
        if (!before.equals(deadline.end()) || provisional != deadline.isProvisional()) {
            enter(
                    deadline,
                    DeadlineChange.RECOUNTED,
                    today(),
                    before.orElse(null),
                    reason,
                    Regulation.CIVIL_CODE.article(203));
        }
    }

    /** Every change of the case's periods, oldest first. */
    @Transactional(readOnly = true)
    public List<LedgerEntry> of(CaseNumber caseNumber) {
        return entities.createQuery("from LedgerEntry where caseNumber = :number order by id", LedgerEntry.class)
                .setParameter("number", caseNumber.value())
                .getResultList();
    }

    private void change(
            Deadline deadline,
            DeadlineChange change,
            LocalDate on,
            String reason,
            Article article,
            Consumer<Deadline> move) {
        var before = deadline.end().orElse(null);
        move.accept(deadline);
        enter(deadline, change, on, before, reason, article);
    }

    private void enter(
            Deadline deadline,
            DeadlineChange change,
            LocalDate on,
            @Nullable LocalDate before,
            String reason,
            Article article) {
        entities.persist(new LedgerEntry(
                deadline, change, on, before, reason, article, current.login().orElse(null), clock.instant()));
        events.publishEvent(new DeadlineMoved(
                deadline.caseNumber(),
                deadline.clock(),
                deadline.subject(),
                change,
                before,
                deadline.end().orElse(null),
                deadline.isProvisional(),
                reason));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
