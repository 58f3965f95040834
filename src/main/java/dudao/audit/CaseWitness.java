package dudao.audit;

import dudao.cases.CaseOpened;
import dudao.cases.CaseRecorded;
import dudao.cases.Cases;
import dudao.cases.FieldChanged;
import dudao.deadline.DeadlineMoved;
import dudao.deadline.PeriodMet;
import dudao.deadline.PeriodStarted;
import dudao.sheet.ColumnHandedIn;
import dudao.sheet.ColumnReopened;
import dudao.verifier.Digest;
import dudao.verifier.Json;
import dudao.workflow.CaseFinished;
import dudao.workflow.DiagramAtHand;
import dudao.workflow.PeriodRanOut;
import dudao.workflow.RulePacks;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 办案见证: hears what happened in a case, inside the transaction of the act and before anybody else acts on it, and has it written down. */
@Component
class CaseWitness {

    private final Trail trail;
    private final Cases cases;
    private final RulePacks packs;
    private final DiagramAtHand diagram;

    CaseWitness(Trail trail, Cases cases, RulePacks packs, DiagramAtHand diagram) {
        this.trail = trail;
        this.cases = cases;
        this.packs = packs;
        this.diagram = diagram;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(CaseOpened opened) {
        var file = cases.file(opened.caseNumber());
        var rules = file.jurisdiction();
        trail.ofCase(
                opened.caseNumber(),
                new Happening.CaseBegun(
                        file.kind().name(),
                        file.office().value(),
                        file.unit().map(unit -> unit.value()).orElse(null),
                        Digest.SHA_256.hex(Json.canonical(Facts.cover(file))),
                        "%s@%s:%s".formatted(rules.pack(), rules.version(), packs.hashOf(rules))));
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(CaseRecorded recorded) {
        var event = recorded.event();
        var article = event.article();
        trail.ofCase(
                event.caseNumber(),
                new Happening.Acted(
                        event.id(),
                        event.act(),
                        article.regulation().title() + "#" + article.number(),
                        event.note().orElse(null),
                        diagram.name().orElse(null)));
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(PeriodRanOut ranOut) {
        trail.ofCase(
                ranOut.caseNumber(),
                new Happening.ClockStruck(ranOut.event(), diagram.name().orElse(null)));
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(CaseFinished finished) {
        trail.ofCase(
                finished.caseNumber(), new Happening.CaseEnded(diagram.name().orElse(null)));
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(DeadlineMoved moved) {
        trail.ofCase(
                moved.caseNumber(),
                new Happening.PeriodMoved(
                        moved.clock().name(),
                        moved.subject(),
                        moved.change().name(),
                        text(moved.before()),
                        text(moved.after())));
    }

    @EventListener
    void on(PeriodStarted started) {
        trail.periods(started.caseNumber(), periods -> periods.starts()
                .add(Periods.told(started.clock(), started.subject(), started.lastDay())));
    }

    @EventListener
    void on(PeriodMet met) {
        trail.periods(
                met.caseNumber(), periods -> periods.meets().add(Periods.told(met.clock(), met.subject(), met.on())));
    }

    @EventListener
    void on(FieldChanged changed) {
        var change = changed.change();
        trail.ofCase(
                change.caseNumber(),
                new Happening.FieldChanged(change.id(), change.field(), change.subject(), Facts.change(change)));
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(ColumnHandedIn handedIn) {
        var sheet = handedIn.sheet();
        trail.ofCase(
                sheet.caseNumber(),
                new Happening.ColumnHandedIn(
                        handedIn.column().key(),
                        sheet.framework().code() + "@" + sheet.framework().version(),
                        Digest.SHA_256.hex(Facts.column(sheet, handedIn.column(), handedIn.cells()))));
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(ColumnReopened reopened) {
        trail.ofCase(
                reopened.sheet().caseNumber(),
                new Happening.ColumnReopened(reopened.column().key()));
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
