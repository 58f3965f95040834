package dudao.deadline;

import dudao.calendar.Holidays;
import dudao.calendar.Term;
import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.identity.CurrentPerson;
import dudao.law.Article;
import dudao.law.LegalRule;
import dudao.law.LegalRules;
import dudao.law.Refused;
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
    private final Cases cases;
    private final LegalRules rules;
    private final Holidays holidays;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Ledger(
            EntityManager entities,
            Cases cases,
            LegalRules rules,
            Holidays holidays,
            CurrentPerson current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entities = entities;
        this.cases = cases;
        this.rules = rules;
        this.holidays = holidays;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** 延长, before the last day has passed and no more often than the rules allow. */
    public void extend(CaseNumber caseNumber, StatutoryClock which, String subject, int length, String reason) {
        var deadline = open(caseNumber, which, subject);
        var allowed = rules.rule(cases.file(caseNumber).jurisdiction(), LegalRule.EXTENSIONS);
        if (deadline.isSuspended()) {
            throw new Refused("deadline.stands-still", allowed.basis(), which.chinese());
        }
        if (deadline.isOver(today())) {
            throw new Refused("deadline.extended-too-late", allowed.basis(), which.chinese(), ended(deadline));
        }
        if (deadline.extensions() >= allowed.number()) {
            throw new Refused("deadline.extended-too-often", allowed.basis(), which.chinese(), allowed.number());
        }
        var by = new Term(length, deadline.counted().unit(), allowed.basis());
        change(
                deadline,
                DeadlineChange.EXTENDED,
                today(),
                reason,
                allowed.basis(),
                moved -> moved.extended(by, holidays.calendar()));
    }

    /** 中止: the clock stands still from today, what is left is kept. */
    public void suspend(CaseNumber caseNumber, StatutoryClock which, String subject, String reason) {
        var deadline = running(caseNumber, which, subject);
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
        var deadline = open(caseNumber, which, subject);
        if (!deadline.isSuspended()) {
            throw new Refused("deadline.not-suspended", Article.UNREGULATED, which.chinese());
        }
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
        var deadline = running(caseNumber, which, subject);
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
        var deadline = find(caseNumber, which, subject);
        if (deadline.metOn().isPresent() || !deadline.isOver(today())) {
            throw new Refused("deadline.not-missed", RESTORATION, which.chinese());
        }
        var by = new Term(days, Term.Unit.CALENDAR_DAYS, RESTORATION);
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

    private Deadline running(CaseNumber caseNumber, StatutoryClock which, String subject) {
        var deadline = open(caseNumber, which, subject);
        if (deadline.isSuspended()) {
            throw new Refused("deadline.stands-still", Article.UNREGULATED, which.chinese());
        }
        if (deadline.isOver(today())) {
            throw new Refused("deadline.already-over", Article.UNREGULATED, which.chinese(), ended(deadline));
        }
        return deadline;
    }

    private Deadline open(CaseNumber caseNumber, StatutoryClock which, String subject) {
        var deadline = find(caseNumber, which, subject);
        if (!deadline.isOpen()) {
            throw new Refused("deadline.closed", Article.UNREGULATED, which.chinese());
        }
        return deadline;
    }

    private Deadline find(CaseNumber caseNumber, StatutoryClock which, String subject) {
        var deadline = entities.find(Deadline.class, new Deadline.Id(caseNumber.value(), which, subject));
        if (deadline == null) {
            throw new Refused("deadline.not-started", Article.UNREGULATED, which.chinese());
        }
        return deadline;
    }

    private static String ended(Deadline deadline) {
        return deadline.endInWords().orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
