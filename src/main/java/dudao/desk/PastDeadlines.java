package dudao.desk;

import dudao.calendar.Holidays;
import dudao.deadline.Anchor;
import dudao.deadline.Deadline;
import dudao.deadline.DeadlineChange;
import dudao.deadline.Deadlines;
import dudao.deadline.LedgerEntry;
import dudao.deadline.StatutoryClock;
import dudao.document.DocumentKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 当日的期限: the periods of a case as the house knew them on a day, from the ledger, which overwrites nothing. */
@Component
@Transactional(readOnly = true)
class PastDeadlines {

    private static final Set<DeadlineChange> ANCHORED_ANEW =
            Set.of(DeadlineChange.CORRECTED, DeadlineChange.STARTED_AGAIN);

    private final Deadlines deadlines;
    private final HistoryTelling telling;
    private final Holidays holidays;
    private final Clock clock;

    PastDeadlines(Deadlines deadlines, HistoryTelling telling, Holidays holidays, Clock clock) {
        this.deadlines = deadlines;
        this.telling = telling;
        this.holidays = holidays;
        this.clock = clock;
    }

    /** The history with a line where each period started and where it was met. @param told without them, the sooner first */
    List<HistoryLine> withPeriods(CaseFacts facts, List<HistoryLine> told) {
        var lines = new ArrayList<>(told);
        for (var deadline : facts.deadlines()) {
            start(deadline, facts, told).ifPresent(moment -> first(deadline, facts)
                    .ifPresent(lastDay -> lines.add(telling.started(
                            moment,
                            then(deadline, moment.day(), facts),
                            holidays.calendar().inWords(lastDay)))));
            meets(deadline, facts)
                    .forEach(met -> lines.add(telling.met(
                            met.moment(), then(deadline, met.moment().day(), facts), met.day())));
        }
        return lines.stream().sorted().toList();
    }

    /** What ran, stood still, was met or had run out at the end of the day. */
    List<PastDeadline> on(LocalDate day, CaseFacts facts, List<HistoryLine> told) {
        return facts.deadlines().stream()
                .filter(deadline -> isKnown(deadline, day, facts, told))
                .map(deadline -> then(deadline, day, facts))
                .sorted(Comparator.comparing(
                        PastDeadline::lastDay, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())))
                .toList();
    }

    private boolean isKnown(Deadline deadline, LocalDate day, CaseFacts facts, List<HistoryLine> told) {
        return start(deadline, facts, told)
                .map(Moment::day)
                .or(() -> entries(deadline, facts).stream().findFirst().map(this::dayOf))
                .filter(known -> !known.isAfter(day))
                .isPresent();
    }

    /**
     * When the house knew that the period runs: with the record of what it runs from. Empty where it started again later and
     * nothing tells of the first time.
     */
    private Optional<Moment> start(Deadline deadline, CaseFacts facts, List<HistoryLine> told) {
        var inTrail = facts.periods().startOf(deadline);
        if (inTrail.isPresent()) {
            return inTrail.map(PeriodsInTrail.Told::moment);
        }
        var anchor = deadlines.rule(deadline.caseNumber(), deadline.clock()).anchor();
        if (anchor == Anchor.RECTIFICATION_DUE) {
            return facts.deadlines().stream()
                    .filter(wider -> wider.clock() == StatutoryClock.RECTIFICATION)
                    .filter(wider -> wider.subject().equals(deadline.subject()))
                    .findFirst()
                    .flatMap(wider -> start(wider, facts, told));
        }
        return told.stream()
                .filter(line -> isAnchor(line, anchor, deadline.subject()))
                .findFirst()
                .map(HistoryLine::moment)
                .or(() -> Optional.of(deadline)
                        .filter(one -> entries(one, facts).stream().noneMatch(PastDeadlines::anchorsAnew))
                        .map(one -> Moment.of(one.anchoredOn())));
    }

    private static boolean isAnchor(HistoryLine line, Anchor anchor, String subject) {
        var document = line.document();
        if (document == null) {
            return false;
        }
        return line.service() == null
                ? anchor == Anchor.DOCUMENT_ISSUED && document.kind().name().equals(subject)
                : Stream.of(document.kind()).filter(DocumentKind::isServed).anyMatch(anchor::isServiceOf);
    }

    /** When it was met; what is older than the trail has but a day. */
    private List<PeriodsInTrail.Told> meets(Deadline deadline, CaseFacts facts) {
        var told = facts.periods().meetsOf(deadline);
        return told.isEmpty()
                ? deadline.metOn()
                        .map(on -> List.of(new PeriodsInTrail.Told(Moment.of(on), "", on)))
                        .orElse(List.of())
                : told;
    }

    /** The day it had been met by then, in the round that ran then. */
    private Optional<LocalDate> metBy(LocalDate day, Deadline deadline, List<LedgerEntry> until, CaseFacts facts) {
        var round = until.stream()
                .filter(entry -> entry.change() == DeadlineChange.STARTED_AGAIN)
                .map(entry -> Moment.of(entry.happenedAt(), clock))
                .reduce((one, later) -> later);
        return meets(deadline, facts).stream()
                .filter(met -> !met.moment().day().isAfter(day))
                .filter(met -> round.filter(again -> !met.moment().at().isAfter(again.at()))
                        .isEmpty())
                .map(PeriodsInTrail.Told::day)
                .reduce((one, later) -> later);
    }

    private PastDeadline then(Deadline deadline, LocalDate day, CaseFacts facts) {
        var entries = entries(deadline, facts);
        var until = entries.stream().filter(entry -> !dayOf(entry).isAfter(day)).toList();
        var later = entries.subList(until.size(), entries.size());
        var last = until.isEmpty() ? null : until.get(until.size() - 1);
        var end = last != null
                ? last.after()
                : later.stream().findFirst().map(LedgerEntry::before).orElseGet(deadline::end);
        var met = metBy(day, deadline, until, facts).orElse(null);
        var startedAgain = later.stream().anyMatch(entry -> entry.change() == DeadlineChange.STARTED_AGAIN)
                && facts.periods().startOf(deadline).isEmpty();
        return PastDeadline.of(
                deadline,
                later.stream().anyMatch(PastDeadlines::anchorsAnew) ? null : deadline.anchoredOn(),
                end.orElse(null),
                day,
                met,
                startedAgain,
                holidays.calendar());
    }

    /** The last day as it was first counted. */
    private Optional<LocalDate> first(Deadline deadline, CaseFacts facts) {
        return entries(deadline, facts).stream()
                .findFirst()
                .map(LedgerEntry::before)
                .orElseGet(deadline::end);
    }

    private static List<LedgerEntry> entries(Deadline deadline, CaseFacts facts) {
        return facts.ledger().stream()
                .filter(entry -> entry.clock() == deadline.clock())
                .filter(entry -> entry.subject().equals(deadline.subject()))
                .sorted(Comparator.comparing(LedgerEntry::happenedAt))
                .toList();
    }

    private static boolean anchorsAnew(LedgerEntry entry) {
        return ANCHORED_ANEW.contains(entry.change());
    }

    private LocalDate dayOf(LedgerEntry entry) {
        return LocalDate.ofInstant(entry.happenedAt(), clock.getZone());
    }
}
