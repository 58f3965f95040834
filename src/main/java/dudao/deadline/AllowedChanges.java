package dudao.deadline;

import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.law.Article;
import dudao.law.LegalRule;
import dudao.law.LegalRules;
import dudao.law.Refused;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** 准许的变更: which change a period still admits, asked when it is applied for and again when it is decided. */
@Component
class AllowedChanges {

    private final EntityManager entities;
    private final Cases cases;
    private final LegalRules rules;
    private final Clock clock;

    AllowedChanges(EntityManager entities, Cases cases, LegalRules rules, Clock clock) {
        this.entities = entities;
        this.cases = cases;
        this.rules = rules;
        this.clock = clock;
    }

    /** The period that may be changed so; refused with the rule that stands against it. */
    Deadline admit(DeadlineChange change, CaseNumber caseNumber, StatutoryClock which, String subject) {
        var deadline = entities.find(Deadline.class, new Deadline.Id(caseNumber.value(), which, subject));
        if (deadline == null) {
            throw new Refused("deadline.not-started", Article.UNREGULATED, which.chinese());
        }
        switch (change) {
            case EXTENDED -> refuseUnlessExtendable(deadline);
            case SUSPENDED, INTERRUPTED -> refuseUnlessRunning(deadline);
            case RESUMED -> refuseUnlessSuspended(deadline);
            case RESTORED -> refuseUnlessMissed(deadline);
            default -> throw new IllegalArgumentException("Nobody decides on " + change);
        }
        return deadline;
    }

    /** 延长 as often as the rules of the case allow. */
    LegalRules.Said extensions(CaseNumber caseNumber) {
        return rules.rule(cases.file(caseNumber).jurisdiction(), LegalRule.EXTENSIONS);
    }

    private void refuseUnlessExtendable(Deadline deadline) {
        var allowed = extensions(deadline.caseNumber());
        var name = deadline.clock().chinese();
        if (deadline.metOn().isEmpty() && deadline.isOver(today())) {
            throw new Refused("deadline.extended-too-late", allowed.basis(), name, ended(deadline));
        }
        refuseUnlessOpen(deadline);
        if (deadline.isSuspended()) {
            throw new Refused("deadline.stands-still", allowed.basis(), name);
        }
        if (deadline.extensions() >= allowed.number()) {
            throw new Refused("deadline.extended-too-often", allowed.basis(), name, allowed.number());
        }
    }

    private void refuseUnlessRunning(Deadline deadline) {
        refuseUnlessOpen(deadline);
        var name = deadline.clock().chinese();
        if (deadline.isSuspended()) {
            throw new Refused("deadline.stands-still", Article.UNREGULATED, name);
        }
        if (deadline.isOver(today())) {
            throw new Refused("deadline.already-over", Article.UNREGULATED, name, ended(deadline));
        }
    }

    private static void refuseUnlessSuspended(Deadline deadline) {
        refuseUnlessOpen(deadline);
        if (!deadline.isSuspended()) {
            throw new Refused(
                    "deadline.not-suspended",
                    Article.UNREGULATED,
                    deadline.clock().chinese());
        }
    }

    private void refuseUnlessMissed(Deadline deadline) {
        if (deadline.metOn().isPresent() || !deadline.isOver(today())) {
            throw new Refused(
                    "deadline.not-missed", Ledger.RESTORATION, deadline.clock().chinese());
        }
    }

    private static void refuseUnlessOpen(Deadline deadline) {
        if (!deadline.isOpen()) {
            throw new Refused(
                    "deadline.closed", Article.UNREGULATED, deadline.clock().chinese());
        }
    }

    private static String ended(Deadline deadline) {
        return deadline.endInWords().orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
