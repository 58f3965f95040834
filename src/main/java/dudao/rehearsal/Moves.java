package dudao.rehearsal;

import dudao.diagram.Drawing;
import dudao.diagram.Node;
import dudao.diagram.Node.Flow;
import dudao.diagram.Node.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 走法: how one token of a diagram moves, what it ends, what it waits for and what begins beside it. */
class Moves {

    private final Drawing drawing;
    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, Flow> flows = new HashMap<>();
    private final Map<Node, Scope> scopes = new HashMap<>();
    private final Map<Scope, Node> owners = new HashMap<>();

    Moves(Drawing drawing) {
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
                .map(start -> State.of(onward(start)))
                .toList();
    }

    boolean isHeldAtJoin(String token, State state) {
        var target = flows.get(token.substring(1)).target();
        return target.is("parallelGateway")
                && !target.incoming().stream().allMatch(way -> state.tokens().contains(">" + way.id()));
    }

    List<State> moved(State state, String token, TokenGame.Ways ways) {
        var at = flows.get(token.substring(1)).target();
        var rest = new ArrayList<>(state.tokens());
        rest.remove(token);
        if (at.is("exclusiveGateway")) {
            return at.outgoing().stream()
                    .filter(way -> at.outgoing().size() == 1 || ways.mayTake(way))
                    .map(way -> state.then(
                            rest, List.of(">" + way.id()), at.outgoing().size() == 1 ? null : way))
                    .toList();
        }
        if (at.is("parallelGateway")) {
            at.incoming().forEach(way -> rest.remove(">" + way.id()));
            return List.of(state.then(rest, onward(at), null));
        }
        if (at.is("userTask") || at.is("callActivity")) {
            return List.of(state.then(rest, List.of(at.id()), null));
        }
        if (at.inner() != null) {
            var inside = at.inner().starts().stream()
                    .flatMap(start -> onward(start).stream())
                    .toList();
            rest.add(at.id());
            return List.of(state.then(rest, inside, null));
        }
        if (at.is("endEvent")) {
            return List.of(ended(rest, at, state));
        }
        return List.of(state.then(rest, onward(at), null));
    }

    private State ended(List<String> rest, Node end, State state) {
        var scope = scopes.get(end);
        if (end.event().equals("terminate")) {
            rest.removeIf(token -> isWithin(token, scope));
        }
        var owner = owners.get(scope);
        if (owner == null || rest.stream().anyMatch(token -> isWithin(token, scope))) {
            return state.then(rest, List.of(), null);
        }
        rest.remove(owner.id());
        return state.then(rest, owner.isEventSubProcess() ? List.of() : onward(owner), null);
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
    List<State> passed(State state, TokenGame.Ways ways) {
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

    Optional<State> done(State state, String step) {
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
        return state.then(rest, onward(node), null);
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
        return state.then(rest, onward(event), null);
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
        return Optional.of(state.then(rest, onward(start), null));
    }

    private static List<String> onward(Node node) {
        return node.outgoing().stream().map(way -> ">" + way.id()).toList();
    }
}
