package dudao.rehearsal;

import dudao.diagram.Drawing;
import dudao.diagram.House;
import dudao.diagram.Node;
import dudao.diagram.Paths;
import dudao.rehearsal.ClosedCase.Step;
import dudao.rehearsal.Replay.Outcome;
import dudao.rehearsal.Replay.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * 以往年案件推演: walks closed cases on a draft by the house's own reading of diagrams. Nothing is given to the engine, so that nothing
 * of it can be seen in any list.
 */
class Rehearsal {

    private record Edition(String process, int version) {}

    private final TokenGame draft;
    private final House house;
    private final BiFunction<String, Integer, Optional<Drawing>> drawings;
    private final Map<Edition, Optional<TokenGame>> games = new HashMap<>();

    /** @param drawings by key and version, as they were when the cases ran */
    Rehearsal(Drawing draft, House house, BiFunction<String, Integer, Optional<Drawing>> drawings) {
        this.draft = new TokenGame(draft);
        this.house = house.with(draft);
        this.drawings = drawings;
    }

    /** Empty where the case never came to the diagram. */
    Optional<Verdict> of(ClosedCase closed) {
        var key = draft.drawing().key();
        var version = closed.version(key);
        if (version.isEmpty()) {
            return Optional.empty();
        }
        var then = games.computeIfAbsent(
                new Edition(key, version.get()),
                edition -> drawings.apply(edition.process(), edition.version()).map(TokenGame::new));
        return then.map(game -> replayed(closed, game));
    }

    private Verdict replayed(ClosedCase closed, TokenGame then) {
        var runs = new ArrayList<Replay>();
        var waiting = newWaitingCalls(then);
        for (var step : closed.steps()) {
            var wanted = elements(step, then);
            if (wanted.isEmpty()
                    || runs.stream().filter(run -> !run.hasDone(wanted)).anyMatch(run -> run.take(wanted))) {
                continue;
            }
            // A diagram may run several times beside itself: what can begin a run anew does, before one turns round.
            var next = Replay.beginning(then, draft, waiting, wanted);
            if (next.isEmpty()) {
                if (runs.stream().anyMatch(run -> run.take(wanted))) {
                    continue;
                }
                if (wanted.stream().allMatch(one -> then.node(one).is("callActivity"))) {
                    continue;
                }
                return new Verdict(Outcome.UNCLEAR, step.element(), "留痕与当时的流程图对不上：“%s”。".formatted(step.element()));
            }
            next.get().take(wanted);
            runs.add(next.get());
        }
        return runs.stream()
                .map(Replay::closed)
                .max((a, b) -> a.outcome().compareTo(b.outcome()))
                .orElse(new Verdict(Outcome.SAME, "", ""));
    }

    /** A step of the diagram itself, or the calls by which a step of another diagram may have been come to. */
    private Set<String> elements(Step step, TokenGame then) {
        if (step.process().equals(then.drawing().key())) {
            var node = then.node(step.element());
            // What the house notes by itself may be called like the end it comes to, e.g. 封卷.
            return node == null || node.is("endEvent") || node.is("serviceTask") ? Set.of() : Set.of(step.element());
        }
        var calls = new LinkedHashSet<String>();
        then.drawing().nodes().filter(node -> node.is("callActivity")).forEach(call -> {
            if (reaches(called(call), step.process(), new HashSet<>())) {
                calls.add(call.id());
            }
        });
        return calls;
    }

    private boolean reaches(String from, String wanted, Set<String> seen) {
        if (from.equals(wanted)) {
            return true;
        }
        var diagram = house.diagrams().get(from);
        return diagram != null
                && seen.add(from)
                && diagram.nodes()
                        .filter(node -> node.is("callActivity"))
                        .anyMatch(call -> reaches(called(call), wanted, seen));
    }

    private Set<String> newWaitingCalls(TokenGame then) {
        var paths = new Paths(house);
        var waiting = new HashSet<String>();
        draft.drawing()
                .nodes()
                .filter(node -> node.is("callActivity") && then.node(node.id()) == null)
                .filter(node -> paths.certainlyPasses(node, Node::waitsForSomebody))
                .forEach(node -> waiting.add(node.id()));
        return waiting;
    }

    private static String called(Node call) {
        return call.tag().attributeOr("calledElement", "");
    }
}
