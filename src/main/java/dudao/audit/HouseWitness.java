package dudao.audit;

import dudao.calendar.CalendarChanged;
import dudao.cases.RulesChosen;
import dudao.identity.AccountTouched;
import dudao.identity.CurrentPerson;
import dudao.identity.PersonLookedUp;
import dudao.identity.RosterTaken;
import dudao.identity.SubstituteNamed;
import dudao.workflow.DesignActed;
import dudao.workflow.RulesTakenOver;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** 机构设置见证: hears what changed for all cases to come and who may act: people, rules, diagrams, calendar. */
@Component
class HouseWitness {

    private final Trail trail;
    private final CurrentPerson current;

    HouseWitness(Trail trail, CurrentPerson current) {
        this.trail = trail;
        this.current = current;
    }

    @EventListener
    void on(PersonLookedUp asked) {
        trail.ofDay(new Happening.PersonLookedUp(asked.where(), asked.name(), asked.found()));
    }

    @EventListener
    void on(AccountTouched touched) {
        trail.ofDay(new Happening.AccountChanged(touched.what().name(), touched.login()));
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

    @EventListener
    void on(DesignActed acted) {
        trail.ofDay(new Happening.HouseChanged(acted.act().code(), acted.on()));
    }

    /** The repetition by which nodes follow each other is no act of anybody. */
    @EventListener
    void on(CalendarChanged changed) {
        if (current.login().isPresent()) {
            trail.ofDay(new Happening.HouseChanged("calendar", String.valueOf(changed.year())));
        }
    }
}
