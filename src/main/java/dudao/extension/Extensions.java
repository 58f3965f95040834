package dudao.extension;

import dudao.calendar.Holidays;
import dudao.cases.CaseNumber;
import dudao.deadline.DeadlineChange;
import dudao.deadline.Deadlines;
import dudao.deadline.Ledger;
import dudao.deadline.StatutoryClock;
import dudao.law.Refused;
import dudao.workflow.Procedures;
import dudao.workflow.ProcessBean;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;

/** 期限变更: applied for by whoever takes part in the case, decided by the head of the office. */
@ProcessBean("extensions")
@Transactional
public class Extensions {

    private final EntityManager entities;

    private final Deadlines deadlines;
    private final Ledger ledger;
    private final Holidays holidays;
    private final Procedures procedures;
    private final Clock clock;

    Extensions(
            EntityManager entities,
            Deadlines deadlines,
            Ledger ledger,
            Holidays holidays,
            Procedures procedures,
            Clock clock) {
        this.entities = entities;
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.holidays = holidays;
        this.procedures = procedures;
        this.clock = clock;
    }

    /** Opens an application; its form waits in the inbox of whoever asked for it. */
    public void begin(CaseNumber caseNumber, String applicant) {
        var ordinal = of(caseNumber).size() + 1;
        entities.persist(new Application(caseNumber, ordinal, applicant));
        entities.flush();
        procedures.begin("deadline-change", caseNumber, String.valueOf(ordinal));
    }

    /** Login of whoever applies. */
    public String applicant(CaseNumber caseNumber, String ordinal) {
        return application(caseNumber, ordinal).applicant();
    }

    void file(CaseNumber caseNumber, String ordinal, Application.Wish wish) {
        refuseUnlessPossible(caseNumber, wish);
        application(caseNumber, ordinal).filed(wish, today());
    }

    /** What is granted takes effect at once; the ledger refuses what the law does not allow any more. */
    void decide(CaseNumber caseNumber, String ordinal, boolean granted, String reasons) {
        var application = application(caseNumber, ordinal);
        application.decided(granted, reasons, today());
        if (granted) {
            carryOut(caseNumber, application.wish());
        }
    }

    private void carryOut(CaseNumber caseNumber, Application.Wish wish) {
        var which = wish.clock();
        var subject = wish.subject();
        switch (wish.change()) {
            case EXTENDED -> ledger.extend(caseNumber, which, subject, days(wish), wish.reason());
            case SUSPENDED -> ledger.suspend(caseNumber, which, subject, wish.reason());
            case RESUMED -> ledger.resume(caseNumber, which, subject, wish.reason());
            case INTERRUPTED -> ledger.interrupt(caseNumber, which, subject, wish.reason());
            case RESTORED -> ledger.restore(caseNumber, which, subject, days(wish), wish.reason());
            default -> throw new IllegalStateException("Nobody can apply for " + wish.change());
        }
    }

    /** What could not be granted is refused at once, while whoever applies can still ask for something else. */
    private void refuseUnlessPossible(CaseNumber caseNumber, Application.Wish wish) {
        ledger.refuseUnlessAllowed(wish.change(), caseNumber, wish.clock(), wish.subject());
        if (wish.change() == DeadlineChange.RESTORED) {
            refuseUnlessRestorable(caseNumber, wish);
        }
    }

    private void refuseUnlessRestorable(CaseNumber caseNumber, Application.Wish wish) {
        var name = wish.clock().chinese();
        if (!wish.clock().isRestorable()) {
            throw new Refused("extension.not-restorable", Ledger.RESTORATION, name);
        }
        var ended = wish.obstacleEndedOn();
        if (ended == null) {
            throw new Refused("extension.obstacle-needed", Ledger.RESTORATION);
        }
        if (ended.isAfter(today())) {
            throw new Refused("extension.obstacle-in-future", Ledger.RESTORATION, ended);
        }
        var lastDay = deadlines
                .rule(caseNumber, StatutoryClock.RESTORATION)
                .granted()
                .orElseThrow(() -> new Refused("extension.not-restorable", Ledger.RESTORATION, name))
                .lastDay(ended, holidays.calendar());
        if (today().isAfter(lastDay)) {
            throw new Refused(
                    "extension.applied-too-late",
                    Ledger.RESTORATION,
                    ended,
                    holidays.calendar().inWords(lastDay));
        }
    }

    private static int days(Application.Wish wish) {
        if (wish.days() == null) {
            throw new IllegalStateException("An application to extend or restore a period names its days");
        }
        return wish.days();
    }

    Application application(CaseNumber caseNumber, String ordinal) {
        var found = entities.find(Application.class, new Application.Id(caseNumber.value(), Integer.parseInt(ordinal)));
        if (found == null) {
            throw new IllegalStateException(
                    "Case %s has no application %s to change a period".formatted(caseNumber, ordinal));
        }
        return found;
    }

    private List<Application> of(CaseNumber caseNumber) {
        return entities.createQuery("from Application where id.caseNumber = :number", Application.class)
                .setParameter("number", caseNumber.value())
                .getResultList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
