package dudao.deadline;

import dudao.calendar.CalendarChanged;
import dudao.calendar.Holidays;
import dudao.calendar.Term;
import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.document.DocumentIssued;
import dudao.document.DocumentServed;
import dudao.document.ServiceCorrected;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 期限: starts clocks, says when they run out, and whether an act came in time. */
@Component("deadlinesOfCases")
@Transactional
public class Deadlines {

    private final EntityManager entities;
    private final Cases cases;
    private final StatutoryTerms terms;
    private final Ledger ledger;
    private final Holidays holidays;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deadlines(
            EntityManager entities,
            Cases cases,
            StatutoryTerms terms,
            Ledger ledger,
            Holidays holidays,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entities = entities;
        this.cases = cases;
        this.terms = terms;
        this.ledger = ledger;
        this.holidays = holidays;
        this.events = events;
        this.clock = clock;
    }

    /** 签收: when the unit has not signed by then, the office serves in another way. */
    @EventListener
    void on(DocumentIssued issued) {
        if (issued.kind().isServed()) {
            reached(issued.caseNumber(), Anchor.DOCUMENT_ISSUED, issued.kind().name(), issued.on());
        }
    }

    /** A clock starts on proven receipt, never on a document's date. */
    @EventListener
    void on(DocumentServed served) {
        met(served.caseNumber(), StatutoryClock.RECEIPT, served.kind().name());
        reached(served.caseNumber(), Anchor.serviceOf(served.kind()), "", served.on());
    }

    /** A wrong record of service was corrected: what ran from its day and still matters runs from the right one. */
    @EventListener
    void on(ServiceCorrected corrected) {
        var anchor = Anchor.serviceOf(corrected.kind());
        of(corrected.caseNumber()).stream()
                .filter(deadline -> deadline.metOn().isEmpty())
                .filter(deadline -> deadline.anchoredOn().equals(corrected.before()))
                .filter(deadline ->
                        rule(corrected.caseNumber(), deadline.clock()).anchor() == anchor)
                .forEach(deadline -> ledger.correctAnchor(deadline, corrected.on(), corrected.reason()));
    }

    /** The same of a time that was granted by a ruling and runs from the service of the ruling. */
    public void serviceCorrected(
            CaseNumber caseNumber,
            StatutoryClock which,
            String subject,
            LocalDate before,
            LocalDate on,
            String reason) {
        find(caseNumber, which, subject)
                .filter(deadline -> deadline.metOn().isEmpty())
                .filter(deadline -> deadline.anchoredOn().equals(before))
                .ifPresent(deadline -> ledger.correctAnchor(deadline, on, reason));
    }

    /** 休假安排公布或者调整: what still runs through the year is counted anew; what has run out stays as it was. */
    @EventListener
    void on(CalendarChanged changed) {
        entities.createQuery("""
                        from Deadline where closedOn is null and lastDay >= :today
                        and lastDay >= :yearsEve and anchoredOn <= :yearsEnd
                        """, Deadline.class)
                .setParameter("today", LocalDate.now(clock))
                .setParameter("yearsEve", LocalDate.of(changed.year() - 1, 12, 1))
                .setParameter("yearsEnd", LocalDate.of(changed.year(), 12, 31))
                .getResultList()
                .forEach(running -> ledger.recount(running, "%d年休假安排".formatted(changed.year())));
    }

    /** What periods run from has happened: those that the rules of the case tie to it start. */
    public void reached(CaseNumber caseNumber, Anchor anchor, String subject, LocalDate on) {
        var file = cases.file(caseNumber);
        for (var rule : terms.rules(file.jurisdiction(), file.kind())) {
            if (rule.startsBy(anchor)) {
                rule.granted().ifPresent(term -> start(caseNumber, rule.clock(), subject, on, term));
            }
        }
    }

    /** What the rules of the case say of a clock. */
    public ClockRule rule(CaseNumber caseNumber, StatutoryClock which) {
        var file = cases.file(caseNumber);
        return terms.rule(file.jurisdiction(), file.kind(), which);
    }

    /** Starts a clock whose length the office set in a document, as the law lets it. */
    public Deadline start(
            CaseNumber caseNumber, StatutoryClock which, String subject, LocalDate anchoredOn, Term term) {
        var id = new Deadline.Id(caseNumber.value(), which, subject);
        var deadline = entities.find(Deadline.class, id);
        if (deadline == null) {
            deadline = new Deadline(id, term, anchoredOn, holidays.calendar());
            entities.persist(deadline);
            events.publishEvent(new PeriodStarted(caseNumber, which, subject, deadline.lastDay()));
            if (which == StatutoryClock.RECTIFICATION) {
                reached(caseNumber, Anchor.RECTIFICATION_DUE, subject, deadline.lastDay());
            }
        } else {
            ledger.startAgain(deadline, term, anchoredOn);
        }
        return deadline;
    }

    /** What was waited for has come, in time or not. */
    public void met(CaseNumber caseNumber, StatutoryClock which, String subject) {
        met(caseNumber, which, subject, LocalDate.now(clock));
    }

    /** The same for what came by post and counts by its postmark. */
    public void met(CaseNumber caseNumber, StatutoryClock which, String subject, LocalDate on) {
        find(caseNumber, which, subject).ifPresent(deadline -> {
            var first = deadline.metOn().isEmpty();
            deadline.met(on);
            if (first) {
                events.publishEvent(new PeriodMet(caseNumber, which, subject, on));
            }
        });
    }

    /** 失权: the last day passed unused, and nothing is waited for any more. */
    public void lapsed(CaseNumber caseNumber, StatutoryClock which, String subject) {
        find(caseNumber, which, subject).ifPresent(deadline -> deadline.closed(LocalDate.now(clock)));
    }

    /** Nothing of the case is waited for any more, e.g. because its result is revoked or its file sealed. */
    public void closeAll(CaseNumber caseNumber) {
        of(caseNumber).stream().filter(Deadline::isOpen).forEach(open -> open.closed(LocalDate.now(clock)));
    }

    @Transactional(readOnly = true)
    public Optional<Deadline> find(CaseNumber caseNumber, StatutoryClock which, String subject) {
        return Optional.ofNullable(entities.find(Deadline.class, new Deadline.Id(caseNumber.value(), which, subject)));
    }

    /** The clock by which an act is due; the one it lies within where the rules give it none of its own. */
    @Transactional(readOnly = true)
    public Deadline running(CaseNumber caseNumber, StatutoryClock which, String subject) {
        return find(caseNumber, which, subject)
                .or(() -> which.within().flatMap(wider -> find(caseNumber, wider, subject)))
                .orElseThrow(() -> new IllegalStateException(
                        "The clock %s %s of case %s has not started: is what it runs from served?"
                                .formatted(which, subject, caseNumber)));
    }

    /** True when the clock has started and its last day has passed. */
    @Transactional(readOnly = true)
    public boolean isOver(CaseNumber caseNumber, StatutoryClock which, String subject) {
        return find(caseNumber, which, subject)
                .filter(deadline -> deadline.isOver(LocalDate.now(clock)))
                .isPresent();
    }

    /** Every clock of the case, soonest first. */
    @Transactional(readOnly = true)
    public List<Deadline> of(CaseNumber caseNumber) {
        return entities.createQuery("""
                        from Deadline where id.caseNumber = :number
                        order by lastDay nulls last, anchoredOn, id.clock, id.subject
                        """, Deadline.class)
                .setParameter("number", caseNumber.value())
                .getResultList();
    }
}
