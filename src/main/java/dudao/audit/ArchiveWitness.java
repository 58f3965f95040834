package dudao.audit;

import dudao.archive.Copy;
import dudao.archive.CopyDestroyed;
import dudao.archive.DestructionListMoved;
import dudao.archive.FileDestroyed;
import dudao.archive.FileSealed;
import dudao.archive.HoldChanged;
import dudao.archive.TermChosen;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 档案见证: hears how files are sealed, held and destroyed. */
@Component
class ArchiveWitness {

    private final Trail trail;

    ArchiveWitness(Trail trail) {
        this.trail = trail;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(FileSealed sealed) {
        trail.ofCase(sealed.caseNumber(), new Happening.FileClosed(sealed.hash()));
    }

    @EventListener
    void on(HoldChanged hold) {
        trail.ofCase(
                hold.caseNumber(),
                new Happening.HoldChanged(hold.isLifted() ? "LIFTED" : "SET", hold.hold(), hold.reason()));
    }

    @EventListener
    void on(FileDestroyed destroyed) {
        trail.ofCase(
                destroyed.caseNumber(),
                new Happening.DeletedByRetention(
                        destroyed.list(),
                        destroyed.proposedBy(),
                        destroyed.approvedBy(),
                        destroyed.manifest(),
                        destroyed.copies().isEmpty()
                                ? null
                                : destroyed.copies().stream().map(Copy::told).toList()));
        trail.forgetSalt(destroyed.caseNumber());
    }

    @EventListener
    void on(CopyDestroyed destroyed) {
        trail.ofCase(
                destroyed.appeal(),
                new Happening.CopyDestroyed(destroyed.of().value(), destroyed.list(), destroyed.hash()));
    }

    @EventListener
    void on(TermChosen chosen) {
        trail.ofDay(new Happening.HouseChanged(
                "retention",
                "%s %s %s"
                        .formatted(
                                chosen.office().value(),
                                chosen.kind().name(),
                                chosen.term().name())));
    }

    /** 销毁清单 was proposed or decided; what was destroyed stands in the chain of each case. */
    @EventListener
    void on(DestructionListMoved moved) {
        trail.ofDay(new Happening.HouseChanged(
                "destruction-list",
                "%s %d %s cases=%d"
                        .formatted(
                                moved.office().value(),
                                moved.list(),
                                moved.change().name(),
                                moved.cases())));
    }
}
