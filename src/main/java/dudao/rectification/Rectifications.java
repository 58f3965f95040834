package dudao.rectification;

import dudao.calendar.Term;
import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.cases.FieldChanges;
import dudao.deadline.Anchor;
import dudao.deadline.Deadlines;
import dudao.deadline.Ledger;
import dudao.deadline.StatutoryClock;
import dudao.document.DocumentKind;
import dudao.document.DocumentServed;
import dudao.document.Documents;
import dudao.identity.Person;
import dudao.law.Article;
import dudao.law.Refused;
import dudao.law.Regulation;
import dudao.result.DemandedAnew;
import dudao.result.ProblemDropped;
import dudao.result.ProblemReconsidered;
import dudao.result.Results;
import dudao.workflow.Procedures;
import dudao.workflow.ProcessBean;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Transactional;

/** 整改与核查: problem by problem; who closes one is never who rectified it (督导条例第二十二条). */
@ProcessBean("rectifications")
@Transactional
public class Rectifications {

    static final Article RECTIFICATION = Regulation.NATIONAL_624.article(22);
    static final Article FAULT = Regulation.NATIONAL_624.article(25);

    private static final String RECONSIDERED = "problem-reconsidered";
    private static final List<StatutoryClock> CLOCKS =
            List.of(StatutoryClock.RECTIFICATION, StatutoryClock.RECTIFICATION_REPORT, StatutoryClock.VERIFICATION);

    private final EntityManager entities;
    private final Results results;
    private final Deadlines deadlines;
    private final Ledger ledger;
    private final Procedures procedures;
    private final Documents documents;
    private final Cases cases;
    private final FieldChanges changes;
    private final Clock clock;

    Rectifications(
            EntityManager entities,
            Results results,
            Deadlines deadlines,
            Ledger ledger,
            Procedures procedures,
            Documents documents,
            Cases cases,
            FieldChanges changes,
            Clock clock) {
        this.entities = entities;
        this.results = results;
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.procedures = procedures;
        this.documents = documents;
        this.cases = cases;
        this.changes = changes;
        this.clock = clock;
    }

    /** The time for each problem runs from the service of the result. */
    @EventListener
    void on(DocumentServed served) {
        if (served.kind() == DocumentKind.RESULT_NOTICE) {
            results.problems(served.caseNumber())
                    .forEach(problem -> grant(served.caseNumber(), problem.number(), served.on(), problem.days()));
        }
    }

    /** Nothing is waited for any more. */
    @EventListener
    void on(ProblemDropped dropped) {
        CLOCKS.forEach(which -> deadlines.lapsed(dropped.caseNumber(), which, dropped.problem()));
        procedures.tell(dropped.caseNumber(), RECONSIDERED, dropped.problem());
    }

    /** The former time must not run out while the ruling that changes or drops the demand is on its way. */
    @EventListener
    void on(ProblemReconsidered changed) {
        for (var which : CLOCKS) {
            deadlines
                    .find(changed.caseNumber(), which, changed.problem())
                    .filter(deadline -> deadline.isOpen() && !deadline.isSuspended())
                    .filter(deadline -> !deadline.isOver(LocalDate.now(clock)))
                    .ifPresent(deadline ->
                            ledger.suspend(changed.caseNumber(), which, changed.problem(), "异议结论已变更该问题，待文书送达"));
        }
    }

    /** The unit rectifies by the changed demand, in a time of its own, unless the problem is closed already. */
    @EventListener
    void on(DemandedAnew demanded) {
        var caseNumber = demanded.caseNumber();
        if (latest(caseNumber, demanded.problem())
                .filter(Rectification::isClosed)
                .isPresent()) {
            return;
        }
        deadlines.lapsed(caseNumber, StatutoryClock.VERIFICATION, demanded.problem());
        grant(
                caseNumber,
                demanded.problem(),
                demanded.from(),
                results.problem(caseNumber, demanded.problem()).days());
        procedures.tell(caseNumber, RECONSIDERED, demanded.problem());
    }

    /** Whether the problem is still to be rectified. */
    public boolean isDemanded(CaseNumber caseNumber, String problem) {
        return results.isDemanded(caseNumber, problem);
    }

    void report(CaseNumber caseNumber, String problem, String measures, String outcome, String by) {
        var today = LocalDate.now(clock);
        var former = latest(caseNumber, problem);
        former.ifPresent(one -> {
            changes.keep(caseNumber, "rectification.measures", problem, one.measures(), measures);
            changes.keep(caseNumber, "rectification.outcome", problem, one.outcome(), outcome);
        });
        var round = former.map(Rectification::round).orElse(0) + 1;
        entities.persist(new Rectification(
                new Rectification.Id(caseNumber.value(), problem, round), measures, outcome, by, today));
        deadlines.met(caseNumber, StatutoryClock.RECTIFICATION, problem);
        if (deadlines
                .rule(caseNumber, StatutoryClock.RECTIFICATION_REPORT)
                .granted()
                .isPresent()) {
            deadlines.met(caseNumber, StatutoryClock.RECTIFICATION_REPORT, problem);
        }
        deadlines.reached(caseNumber, Anchor.RECTIFICATION_REPORTED, problem, today);
    }

    /** 核查到位，销号. */
    void close(CaseNumber caseNumber, String problem, String findings, Person by) {
        verified(caseNumber, problem, true, findings, by);
    }

    /** 退回: another round, with as many days as the verifier grants. */
    void sendBack(CaseNumber caseNumber, String problem, String findings, int days, Person by) {
        verified(caseNumber, problem, false, findings, by);
        grant(caseNumber, problem, LocalDate.now(clock), days);
    }

    /** 逾期未整改 (督导条例第二十五条第三项). */
    public void recordOmission(CaseNumber caseNumber, String problem) {
        cases.record(
                caseNumber,
                "rectification-omitted",
                results.problem(caseNumber, problem).title(),
                FAULT);
    }

    /** 通报批评并责令改正 (督导条例第二十五条). */
    void orderCorrection(CaseNumber caseNumber, String problem, String criticism, String demand) {
        documents.issue(
                caseNumber,
                DocumentKind.CORRECTION_ORDER,
                Map.of(
                        "problem", results.problem(caseNumber, problem).title(),
                        "criticism", criticism,
                        "demand", demand));
    }

    /** The office is late with its verification: its head is told. */
    public void reportOverdue(CaseNumber caseNumber, String problem) {
        cases.record(
                caseNumber,
                "verification-overdue",
                results.problem(caseNumber, problem).title(),
                Article.UNREGULATED);
    }

    Optional<Rectification> latest(CaseNumber caseNumber, String problem) {
        return entities.createQuery("""
                        from Rectification where id.caseNumber = :number and id.problem = :problem
                        order by id.round desc
                        """, Rectification.class)
                .setParameter("number", caseNumber.value())
                .setParameter("problem", problem)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** How many problems of the case are closed. */
    public long closed(CaseNumber caseNumber) {
        return of(caseNumber).stream().filter(Rectification::isClosed).count();
    }

    List<Rectification> of(CaseNumber caseNumber) {
        return entities.createQuery("from Rectification where id.caseNumber = :number", Rectification.class)
                .setParameter("number", caseNumber.value())
                .getResultList();
    }

    private void verified(CaseNumber caseNumber, String problem, boolean closed, String findings, Person by) {
        var report = latest(caseNumber, problem)
                .orElseThrow(() -> new IllegalStateException(
                        "Problem %s of case %s has no report to verify".formatted(problem, caseNumber)));
        if (report.reportedBy().equals(by.login())
                || by.isOf(cases.file(caseNumber).supervisedUnit())) {
            throw new Refused("rectification.own-closure", RECTIFICATION);
        }
        report.verified(closed, findings, by.login(), LocalDate.now(clock));
        deadlines.met(caseNumber, StatutoryClock.VERIFICATION, problem);
    }

    private void grant(CaseNumber caseNumber, String problem, LocalDate from, int days) {
        deadlines.start(
                caseNumber,
                StatutoryClock.RECTIFICATION,
                problem,
                from,
                new Term(days, Term.Unit.CALENDAR_DAYS, Regulation.NATIONAL_624.article(21)));
    }
}
