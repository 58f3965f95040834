package dudao.rehearsal;

import dudao.diagram.Drawing;
import dudao.diagram.Node;
import dudao.diagram.Node.Flow;
import dudao.diagram.Node.Scope;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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

    /**
     * @param tokens on arrows ({@code >flow}) and in steps that wait or frame others (their ids), sorted
     * @param answers the arrows taken at gateways to come here, oldest first
     */
    record State(List<String> tokens, List<Flow> answers) {

        boolean isOver() {
            return tokens.isEmpty();
        }
    }

    /** More than any diagram of a house needs; what turns round endlessly ends here. */
    private static final int MOST = 20_000;

    private final Drawing drawing;
    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, Flow> flows = new HashMap<>();
    private final Map<Node, Scope> scopes = new HashMap<>();
    private final Map<Scope, Node> owners = new HashMap<>();

    TokenGame(Drawing drawing) {
        this.drawing = drawing;
        for (var scope : drawing.scopes()) {
            for (var node : scope.nodes()) {
                nodes.put(node.id(), node);
                scopes.put(node, scope);
                if (node.inner() != null) {
                    owners.put(node.inner(), node);
                }
            }
            scope.flows().forEach(flow -> flows.put(flow.id(), flow));
        }
    }

    Drawing drawing() {
        return drawing;
    }

    @Nullable
    Node node(String id) {
        return nodes.get(id);
    }

    /** Where the diagram may be entered, the plain start first. */
    List<State> starts() {
        return Stream.concat(
                        drawing.main().starts().stream(),
                        drawing.main().nodes().stream()
                                .filter(node ->
                                        node.is("startEvent") && !node.event().isEmpty()))
                .map(start -> new State(sorted(onward(start)), List.of()))
                .toList();
    }

    /** Where it stands after one of the steps was done, if it can come to it. */
    Optional<State> after(State from, Collection<String> steps, Ways ways) {
        return search(from, ways, state -> steps.stream()
                .flatMap(step -> done(state, step).stream())
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
                    .map(nodes::get)
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
        Deque<State> open = new ArrayDeque<>(List.of(new State(from.tokens(), List.of())));
        var seen = new HashSet<List<String>>();
        while (!open.isEmpty() && seen.size() < MOST) {
            var state = open.poll();
            if (!seen.add(state.tokens())) {
                continue;
            }
            var moving = state.tokens().stream()
                    .filter(token -> token.startsWith(">") && !isHeldAtJoin(token, state))
                    .findFirst();
            if (moving.isPresent()) {
                open.addAll(moved(state, moving.get(), ways));
                continue;
            }
            var found = goal.reached(state);
            if (found.isPresent()) {
                return found;
            }
            open.addAll(passed(state, ways));
        }
        return Optional.empty();
    }

    private boolean isHeldAtJoin(String token, State state) {
        var target = flows.get(token.substring(1)).target();
        return target.is("parallelGateway")
                && !target.incoming().stream().allMatch(way -> state.tokens().contains(">" + way.id()));
    }

    private List<State> moved(State state, String token, Ways ways) {
        var at = flows.get(token.substring(1)).target();
        var rest = new ArrayList<>(state.tokens());
        rest.remove(token);
        if (at.is("exclusiveGateway")) {
            return at.outgoing().stream()
                    .filter(way -> at.outgoing().size() == 1 || ways.mayTake(way))
                    .map(way -> with(
                            rest, List.of(">" + way.id()), state, at.outgoing().size() == 1 ? null : way))
                    .toList();
        }
        if (at.is("parallelGateway")) {
            at.incoming().forEach(way -> rest.remove(">" + way.id()));
            return List.of(with(rest, onward(at), state, null));
        }
        if (at.is("userTask") || at.is("callActivity")) {
            return List.of(with(rest, List.of(at.id()), state, null));
        }
        if (at.inner() != null) {
            var inside = at.inner().starts().stream()
                    .flatMap(start -> onward(start).stream())
                    .toList();
            rest.add(at.id());
            return List.of(with(rest, inside, state, null));
        }
        if (at.is("endEvent")) {
            return List.of(ended(rest, at, state));
        }
        return List.of(with(rest, onward(at), state, null));
    }

    private State ended(List<String> rest, Node end, State state) {
        var scope = scopes.get(end);
        if (end.event().equals("terminate")) {
            rest.removeIf(token -> isWithin(token, scope));
        }
        var owner = owners.get(scope);
        if (owner == null || rest.stream().anyMatch(token -> isWithin(token, scope))) {
            return with(rest, List.of(), state, null);
        }
        rest.remove(owner.id());
        return with(rest, owner.isEventSubProcess() ? List.of() : onward(owner), state, null);
    }

    private boolean isWithin(String token, Scope scope) {
        var node = token.startsWith(">") ? flows.get(token.substring(1)).source() : nodes.get(token);
        for (var at = scopes.get(node); at != null; at = owners.containsKey(at) ? scopes.get(owners.get(at)) : null) {
            if (at.equals(scope)) {
                return true;
            }
        }
        return false;
    }

    /** What may happen without a trace: a call is passed, a message comes. */
    private List<State> passed(State state, Ways ways) {
        var next = new ArrayList<State>();
        for (var token : state.tokens()) {
            var node = nodes.get(token);
            if (node != null && node.inner() == null && ways.mayPass(node)) {
                next.add(completed(state, node));
            }
            if (node != null) {
                node.boundaries().stream()
                        .filter(event -> !event.event().equals("timer"))
                        .forEach(event -> next.add(struck(state, event)));
            }
        }
        lateStarts().filter(start -> !start.event().equals("timer")).forEach(start -> begun(state, start)
                .ifPresent(next::add));
        return next;
    }

    private Optional<State> done(State state, String step) {
        var node = nodes.get(step);
        if (node == null) {
            return Optional.empty();
        }
        if (node.attachedTo() != null) {
            return state.tokens().contains(node.attachedTo().id())
                    ? Optional.of(struck(state, node))
                    : Optional.empty();
        }
        if (node.is("startEvent")) {
            return begun(state, node);
        }
        return state.tokens().contains(step) ? Optional.of(completed(state, node)) : Optional.empty();
    }

    private State completed(State state, Node node) {
        var rest = new ArrayList<>(state.tokens());
        rest.remove(node.id());
        return with(rest, onward(node), state, null);
    }

    private State struck(State state, Node event) {
        var rest = new ArrayList<>(state.tokens());
        var step = event.attachedTo();
        if (step != null && !event.leavesRunning()) {
            rest.remove(step.id());
            if (step.inner() != null) {
                rest.removeIf(token -> isWithin(token, step.inner()));
            }
        }
        return with(rest, onward(event), state, null);
    }

    private Stream<Node> lateStarts() {
        return nodes.values().stream()
                .filter(Node::isEventSubProcess)
                .flatMap(late -> late.inner().nodes().stream())
                .filter(node -> node.is("startEvent"));
    }

    /** What begins beside a frame begins while the frame runs. */
    private Optional<State> begun(State state, Node start) {
        var late = owners.get(scopes.get(start));
        if (late == null || !late.isEventSubProcess() || state.tokens().contains(late.id())) {
            return Optional.empty();
        }
        var around = scopes.get(late);
        if (state.tokens().stream().noneMatch(token -> isWithin(token, around))) {
            return Optional.empty();
        }
        var rest = new ArrayList<>(state.tokens());
        if (!start.leavesRunning()) {
            rest.removeIf(token -> isWithin(token, around));
        }
        rest.add(late.id());
        return Optional.of(with(rest, onward(start), state, null));
    }

    private static List<String> onward(Node node) {
        return node.outgoing().stream().map(way -> ">" + way.id()).toList();
    }

    private static State with(List<String> rest, List<String> more, State state, @Nullable Flow answer) {
        var tokens = new ArrayList<>(rest);
        more.stream().filter(token -> !tokens.contains(token)).forEach(tokens::add);
        var answers = state.answers();
        if (answer != null) {
            answers = new ArrayList<>(answers);
            answers.add(answer);
        }
        return new State(sorted(tokens), answers);
    }

    private static List<String> sorted(List<String> tokens) {
        return tokens.stream().sorted().toList();
    }
}
