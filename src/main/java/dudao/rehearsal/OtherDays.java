package dudao.rehearsal;

import dudao.calendar.Holidays;
import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.deadline.Deadline;
import dudao.deadline.Deadlines;
import dudao.deadline.StatutoryClock;
import dudao.deadline.StatutoryTerms;
import dudao.diagram.Call;
import dudao.diagram.Drawing;
import dudao.diagram.Node;
import dudao.rehearsal.ReplayedCase.OtherDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * 日期的变化: of steps that the draft gives another clock, which day it was and which it would be, counted by the rules of the case and
 * the calendar in force. Where a length was written out, the lengths are told, as no trail says when the wait began.
 */
@Component
class OtherDays {

    private final Deadlines deadlines;
    private final StatutoryTerms terms;
    private final Cases cases;
    private final Holidays holidays;

    OtherDays(Deadlines deadlines, StatutoryTerms terms, Cases cases, Holidays holidays) {
        this.deadlines = deadlines;
        this.terms = terms;
        this.cases = cases;
        this.holidays = holidays;
    }

    /** A step that both diagrams have, with another clock on the draft. */
    record Changed(Node then, Node now) {}

    static List<Changed> between(Drawing then, TokenGame draft) {
        return then.nodes()
                .filter(node -> draft.node(node.id()) != null)
                .map(node -> new Changed(node, Objects.requireNonNull(draft.node(node.id()))))
                .filter(changed -> !changed.then().clock().equals(changed.now().clock()))
                .toList();
    }

    /** @param done ids of the steps that the case did, or whose clock struck */
    List<OtherDay> of(CaseNumber number, List<Changed> changed, Set<String> done) {
        var days = new ArrayList<OtherDay>();
        for (var one : changed) {
            if (done.contains(one.then().id())) {
                var before = day(number, one.then(), one.then());
                var after = day(number, one.now(), one.then());
                if (!before.equals(after)) {
                    days.add(new OtherDay(one.then().name(), before, after));
                }
            }
        }
        return days;
    }

    private String day(CaseNumber number, Node wanted, Node then) {
        if (wanted.clock().isEmpty()) {
            return "不设期限";
        }
        var clock = clock(wanted);
        if (clock.isEmpty()) {
            return wanted.clock();
        }
        var known = deadline(number, clock.get());
        return known.flatMap(Deadline::end)
                .or(() -> counted(number, clock.get(), then))
                .map(LocalDate::toString)
                .orElse("没有起算");
    }

    /** From the day the clock of then ran from, as long as the rules of the case grant the other. */
    private Optional<LocalDate> counted(CaseNumber number, StatutoryClock clock, Node then) {
        var file = cases.file(number);
        return clock(then)
                .flatMap(before -> deadline(number, before))
                .map(Deadline::anchoredOn)
                .flatMap(from -> terms.rule(file.jurisdiction(), file.kind(), clock)
                        .granted()
                        .map(term -> term.lastDay(from, holidays.calendar())));
    }

    private Optional<Deadline> deadline(CaseNumber number, StatutoryClock clock) {
        return deadlines.of(number).stream()
                .filter(deadline -> deadline.clock() == clock)
                .findFirst();
    }

    private static Optional<StatutoryClock> clock(Node node) {
        return Call.in(node.clock()).flatMap(call -> Stream.of(StatutoryClock.values())
                .filter(clock -> clock.name().equals(call.literal(1)))
                .findFirst());
    }
}
