package dudao.audit;

import dudao.archive.Copy;
import dudao.archive.CopyDestroyed;
import dudao.archive.DestructionListMoved;
import dudao.archive.FileDestroyed;
import dudao.archive.FileSealed;
import dudao.archive.HoldChanged;
import dudao.archive.TermChosen;
import dudao.calendar.CalendarChanged;
import dudao.cases.CaseOpened;
import dudao.cases.CaseRecorded;
import dudao.cases.Cases;
import dudao.cases.FieldChanged;
import dudao.cases.RulesChosen;
import dudao.deadline.DeadlineMoved;
import dudao.deadline.PeriodMet;
import dudao.deadline.PeriodStarted;
import dudao.document.DocumentIssued;
import dudao.document.DocumentServed;
import dudao.document.ServiceCorrected;
import dudao.evidence.ExhibitAdded;
import dudao.identity.AccountTouched;
import dudao.identity.CurrentPerson;
import dudao.identity.PersonLookedUp;
import dudao.identity.RosterTaken;
import dudao.identity.SubstituteNamed;
import dudao.letter.CaseOpenedByLetter;
import dudao.letter.LetterDecided;
import dudao.letter.LetterReceived;
import dudao.report.ReportShown;
import dudao.sheet.ColumnHandedIn;
import dudao.sheet.ColumnReopened;
import dudao.verifier.Digest;
import dudao.verifier.Json;
import dudao.workflow.CaseFinished;
import dudao.workflow.DesignActed;
import dudao.workflow.DiagramAtHand;
import dudao.workflow.PeriodRanOut;
import dudao.workflow.RulePacks;
import dudao.workflow.RulesTakenOver;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 见证: hears what the modules say they did, inside their transaction and before anybody else acts on it, and has it written down. */
@Component
class Witness {

    private final Trail trail;
    private final Cases cases;
    private final RulePacks packs;
    private final DiagramAtHand diagram;
    private final CurrentPerson current;

    Witness(Trail trail, Cases cases, RulePacks packs, DiagramAtHand diagram, CurrentPerson current) {
        this.trail = trail;
        this.cases = cases;
        this.packs = packs;
        this.diagram = diagram;
        this.current = current;
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
    void on(DocumentIssued issued) {
        var document = issued.document();
        trail.ofCase(
                issued.caseNumber(),
                new Happening.DocumentMade(document.number(), Digest.SHA_256.hex(document.body())));
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(DocumentServed served) {
        trail.ofCase(
                served.caseNumber(),
                new Happening.DocumentDelivered(
                        served.service().documentNumber(), served.on().toString(), Facts.service(served.service())));
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(ServiceCorrected corrected) {
        trail.ofCase(
                corrected.caseNumber(),
                new Happening.ServiceAmended(
                        corrected.service().documentNumber(),
                        corrected.before().toString(),
                        corrected.on().toString(),
                        Facts.service(corrected.service())));
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(ExhibitAdded added) {
        var exhibit = added.exhibit();
        trail.ofCase(exhibit.caseNumber(), new Happening.ExhibitTaken(exhibit.id(), exhibit.sha256()));
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
    void on(ReportShown shown) {
        trail.ofCase(
                shown.caseNumber(),
                new Happening.ReportShown(
                        shown.edition(),
                        shown.act(),
                        shown.body().map(Digest.SHA_256::hex).orElse(null)));
    }

    @EventListener
    void on(FieldChanged changed) {
        var change = changed.change();
        trail.ofCase(
                change.caseNumber(),
                new Happening.FieldChanged(change.id(), change.field(), change.subject(), Facts.change(change)));
    }

    @EventListener
    void on(LetterReceived received) {
        trail.ofCase(received.caseNumber(), new Happening.LetterReceived(received.letter(), received.text()));
    }

    @EventListener
    void on(LetterDecided decided) {
        trail.ofCase(
                decided.caseNumber(),
                new Happening.LetterDecided(decided.letter(), decided.outcome(), decided.answer()));
    }

    @EventListener
    void on(CaseOpenedByLetter opened) {
        trail.ofCase(
                opened.opened(),
                new Happening.OpenedByLetter(opened.letter(), opened.reported().value()));
    }

    @EventListener
    void on(PersonLookedUp asked) {
        trail.ofDay(new Happening.PersonLookedUp(asked.where(), asked.name(), asked.found()));
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(FileSealed sealed) {
        trail.ofCase(sealed.caseNumber(), new Happening.FileClosed(sealed.hash()));
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

    @EventListener
    void on(SubstituteNamed named) {
        trail.ofDay(new Happening.SubstituteChanged(
                named.substitution(),
                named.ended() ? "ENDED" : "NAMED",
                named.absentee(),
                named.substitute(),
                named.body().value(),
                named.from().toString(),
                named.to().toString()));
    }

    @EventListener
    void on(RosterTaken roster) {
        trail.ofDay(new Happening.HouseChanged("roster", "changes=" + roster.changes()));
    }

    @EventListener
    void on(RulesTakenOver rules) {
        trail.ofDay(new Happening.HouseChanged("rules", rules.sha256()));
    }

    @EventListener
    void on(DesignActed acted) {
        trail.ofDay(new Happening.HouseChanged(acted.act().code(), acted.on()));
    }

    @EventListener
    void on(RulesChosen chosen) {
        var choice = chosen.choice();
        trail.ofDay(new Happening.HouseChanged(
                "rules-of-office",
                "%s %s %s@%s"
                        .formatted(
                                choice.office().value(),
                                choice.from(),
                                choice.jurisdiction().pack(),
                                choice.jurisdiction().version())));
    }

    /** The repetition by which nodes follow each other is no act of anybody. */
    @EventListener
    void on(CalendarChanged changed) {
        if (current.login().isPresent()) {
            trail.ofDay(new Happening.HouseChanged("calendar", String.valueOf(changed.year())));
        }
    }

    @EventListener
    void on(AccountTouched touched) {
        trail.ofDay(new Happening.AccountChanged(touched.what().name(), touched.login()));
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
