package dudao.deadline;

import dudao.calendar.Holidays;
import dudao.calendar.Term;
import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.document.DocumentIssued;
import dudao.document.DocumentServed;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
    private final Holidays holidays;
    private final Clock clock;

    Deadlines(EntityManager entities, Cases cases, StatutoryTerms terms, Holidays holidays, Clock clock) {
        this.entities = entities;
        this.cases = cases;
        this.terms = terms;
        this.holidays = holidays;
        this.clock = clock;
    }

    /** 签收: when the unit has not signed by then, the office serves in another way. */
    @EventListener
    void on(DocumentIssued issued) {
        if (issued.kind().isServed()) {
            start(issued.caseNumber(), StatutoryClock.RECEIPT, issued.kind().name(), issued.on());
        }
    }

    /** A clock starts on proven receipt, never on a document's date. */
    @EventListener
    void on(DocumentServed served) {
        met(served.caseNumber(), StatutoryClock.RECEIPT, served.kind().name());
        var jurisdiction = cases.file(served.caseNumber()).jurisdiction();
        terms.startedByServiceOf(jurisdiction, served.kind())
                .forEach(started -> start(served.caseNumber(), started, "", served.on()));
    }

    /** Starts a clock for as long as the case's rules say. */
    public Deadline start(CaseNumber caseNumber, StatutoryClock which, String subject, LocalDate anchoredOn) {
        var term = terms.term(cases.file(caseNumber).jurisdiction(), which);
        return start(caseNumber, which, subject, anchoredOn, term);
    }

    /** Starts a clock whose length the office set in a document, as the law lets it. */
    public Deadline start(
            CaseNumber caseNumber, StatutoryClock which, String subject, LocalDate anchoredOn, Term term) {
        var id = new Deadline.Id(caseNumber.value(), which, subject);
        var lastDay = term.lastDay(anchoredOn, holidays.calendar());
        var provisional = holidays.calendar().isProvisional(lastDay);
        var running = entities.find(Deadline.class, id);
        if (running != null) {
            running.restart(term, anchoredOn, lastDay, provisional);
            return running;
        }
        var deadline = new Deadline(id, term, anchoredOn, lastDay, provisional);
        entities.persist(deadline);
        return deadline;
    }

    /** What was waited for has come, in time or not. */
    public void met(CaseNumber caseNumber, StatutoryClock which, String subject) {
        find(caseNumber, which, subject).ifPresent(deadline -> deadline.met(LocalDate.now(clock)));
    }

    @Transactional(readOnly = true)
    public Optional<Deadline> find(CaseNumber caseNumber, StatutoryClock which, String subject) {
        return Optional.ofNullable(
                entities.find(Deadline.class, new Deadline.Id(caseNumber.value(), which, subject)));
    }

    @Transactional(readOnly = true)
    public Deadline running(CaseNumber caseNumber, StatutoryClock which, String subject) {
        return find(caseNumber, which, subject)
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
        return entities.createQuery("from Deadline where id.caseNumber = :number order by lastDay", Deadline.class)
                .setParameter("number", caseNumber.value())
                .getResultList();
    }
}
