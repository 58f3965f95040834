package dudao.rehearsal;

import dudao.diagram.Drawing;
import dudao.diagram.House;
import dudao.diagram.Unreadable;
import dudao.rehearsal.Replay.Outcome;
import dudao.studio.DraftReview;
import dudao.workflow.DiagramsInForce;
import dudao.workflow.Processes;
import dudao.workflow.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rehearses a draft on the cases that were closed in the last year. */
@Component
class Rehearsals {

    static final int MOST = 2000;

    /** @param untouched how many cases never came to the diagram @param cases those whose outcome or dates would be others first */
    record Result(int untouched, Map<Outcome, Integer> counts, List<ReplayedCase> cases) {

        public int looked() {
            return cases.size();
        }

        public long withOtherDays() {
            return cases.stream().filter(one -> !one.dates().isEmpty()).count();
        }

        public boolean isWhole() {
            return looked() + untouched < MOST;
        }
    }

    private final ClosedCases closed;
    private final DiagramsInForce inForce;
    private final Processes processes;
    private final Vocabulary vocabulary;
    private final OtherDays otherDays;
    private final Clock clock;

    Rehearsals(
            ClosedCases closed,
            DiagramsInForce inForce,
            Processes processes,
            Vocabulary vocabulary,
            OtherDays otherDays,
            Clock clock) {
        this.closed = closed;
        this.inForce = inForce;
        this.processes = processes;
        this.vocabulary = vocabulary;
        this.otherDays = otherDays;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Result of(Drawing draft) {
        var rehearsal =
                new Rehearsal(draft, House.of(vocabulary, DraftReview.drawings(inForce.texts())), this::drawing);
        var since =
                LocalDate.now(clock).minusYears(1).atStartOfDay(clock.getZone()).toInstant();
        var changed = new HashMap<Integer, List<OtherDays.Changed>>();
        var cases = new ArrayList<ReplayedCase>();
        var all = closed.since(since, MOST).toList();
        for (var one : all) {
            rehearsal.of(one).ifPresent(verdict -> {
                var steps = one.steps().stream()
                        .filter(step -> step.process().equals(draft.key()))
                        .toList();
                var clocks = changed.computeIfAbsent(
                        one.version(draft.key()).orElseThrow(), version -> drawing(draft.key(), version)
                                .map(then -> OtherDays.between(then, new TokenGame(draft)))
                                .orElse(List.of()));
                var done = steps.stream().map(ClosedCase.Step::element).collect(Collectors.toSet());
                cases.add(new ReplayedCase(one.number(), verdict, otherDays.of(one.number(), clocks, done)));
            });
        }
        return result(all.size() - cases.size(), cases);
    }

    private static Result result(int untouched, List<ReplayedCase> cases) {
        var counts = new EnumMap<Outcome, Integer>(Outcome.class);
        for (var outcome : Outcome.values()) {
            counts.put(outcome, 0);
        }
        cases.forEach(one -> counts.merge(one.verdict().outcome(), 1, Integer::sum));
        var first = cases.stream()
                .sorted((a, b) -> Integer.compare(weight(b), weight(a)))
                .toList();
        return new Result(untouched, counts, first);
    }

    private static int weight(ReplayedCase one) {
        return switch (one.verdict().outcome()) {
            case STOPS -> 4;
            case UNCLEAR -> 3;
            case LEFT_OUT -> 2;
            case SAME -> one.dates().isEmpty() ? 0 : 1;
        };
    }

    private Optional<Drawing> drawing(String process, int version) {
        return processes.bpmn(process, version).map(bpmn -> {
            try {
                return Drawing.read(bpmn.getBytes(StandardCharsets.UTF_8));
            } catch (Unreadable unreadable) {
                throw new IllegalStateException("%s version %d cannot be read".formatted(process, version), unreadable);
            }
        });
    }
}
