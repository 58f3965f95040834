package dudao.rehearsal;

import dudao.diagram.Drawing;
import dudao.diagram.Node;
import dudao.diagram.Node.Flow;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 沿图推演: moves tokens through a diagram without the engine, as far as nobody has to act. Where a gateway has several answers every
 * allowed one is tried, so that the question is always whether a step can come next.
 */
class TokenGame {

    /** Which ways may be taken without anything having been observed. */
    interface Ways {

        boolean mayTake(Flow answer);

        /** A called diagram or a task that leaves no trace of its own. */
        boolean mayPass(Node step);
    }

    /** More than any diagram of a house needs; what turns round endlessly ends here. */
    private static final int MOST = 20_000;

    private final Drawing drawing;
    private final Moves moves;

    TokenGame(Drawing drawing) {
        this.drawing = drawing;
        this.moves = new Moves(drawing);
    }

    Drawing drawing() {
        return drawing;
    }

    @Nullable
    Node node(String id) {
        return moves.node(id);
    }

    /** Where the diagram may be entered, the plain start first. */
    List<State> starts() {
        return moves.starts();
    }

    /** Where it stands after one of the steps was done, if it can come to it. */
    Optional<State> after(State from, Collection<String> steps, Ways ways) {
        return search(from, ways, state -> steps.stream()
                .flatMap(step -> moves.done(state, step).stream())
                .findFirst());
    }

    Optional<State> end(State from, Ways ways) {
        return search(from, ways, state -> state.isOver() ? Optional.of(state) : Optional.empty());
    }

    /** The tasks and calls at which it comes to rest. */
    Set<Node> waitsAt(State from, Ways ways) {
        var waiting = new HashSet<Node>();
        search(from, ways, state -> {
            state.tokens().stream()
                    .filter(token -> !token.startsWith(">"))
                    .map(moves::node)
                    .filter(node -> node != null && node.inner() == null && !ways.mayPass(node))
                    .forEach(waiting::add);
            return Optional.empty();
        });
        return waiting;
    }

    private interface Goal {
        Optional<State> reached(State state);
    }

    private Optional<State> search(State from, Ways ways, Goal goal) {
        Deque<State> open = new ArrayDeque<>(List.of(State.of(from.tokens())));
        var seen = new HashSet<List<String>>();
        while (!open.isEmpty() && seen.size() < MOST) {
            var state = open.poll();
            if (!seen.add(state.tokens())) {
                continue;
            }
            var moving = state.tokens().stream()
                    .filter(token -> token.startsWith(">") && !moves.isHeldAtJoin(token, state))
                    .findFirst();
            if (moving.isPresent()) {
                open.addAll(moves.moved(state, moving.get(), ways));
                continue;
            }
            var found = goal.reached(state);
            if (found.isPresent()) {
                return found;
            }
            open.addAll(moves.passed(state, ways));
        }
        return Optional.empty();
    }
}
