package dudao.diagram;

import dudao.diagram.Node.Flow;
import dudao.diagram.Node.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * 必经之路: what a case passes on every way through a diagram and the diagrams it calls, whatever people answer and whichever
 * period runs out. Of branches that run beside each other one is enough; of alternatives each is asked.
 */
public class Paths {

    private final House house;
    private final Predicate<Flow> excused;
    private final Set<String> open = new HashSet<>();

    /** @param excused answers after which the law asks for nothing more */
    public Paths(House house, Predicate<Flow> excused) {
        this.house = house;
        this.excused = excused;
    }

    public Paths(House house) {
        this(house, flow -> false);
    }

    public boolean certainly(Drawing drawing, Predicate<Node> step) {
        return certainly(drawing.main(), step);
    }

    /** Whether the step itself, or what it calls or frames, passes one. */
    public boolean certainlyPasses(Node node, Predicate<Node> step) {
        if (node.inner() != null) {
            return certainly(node.inner(), step);
        }
        var called = called(node);
        if (called == null || !open.add(called.key())) {
            return false;
        }
        try {
            return certainly(called, step);
        } finally {
            open.remove(called.key());
        }
    }

    private @Nullable Drawing called(Node node) {
        return node.is("callActivity") ? house.diagrams().get(node.tag().attributeOr("calledElement", "")) : null;
    }

    private boolean certainly(Scope scope, Predicate<Node> step) {
        var ahead = ahead(scope, step);
        return scope.starts().stream().allMatch(ahead::get)
                && scope.nodes().stream()
                        .filter(Node::isEventSubProcess)
                        .filter(late -> late.inner().nodes().stream()
                                .noneMatch(node -> node.is("startEvent") && node.leavesRunning()))
                        .allMatch(late -> certainly(late.inner(), step));
    }

    /** Of each node, whether the step is certainly passed there or later in the same frame. */
    public Map<Node, Boolean> ahead(Scope scope, Predicate<Node> step) {
        var ahead = new HashMap<Node, Boolean>();
        scope.nodes().forEach(node -> ahead.put(node, true));
        var inside = new HashMap<Node, Boolean>();
        scope.nodes().forEach(node -> inside.put(node, step.test(node) || certainlyPasses(node, step)));
        boolean changed;
        do {
            changed = false;
            for (var node : scope.nodes()) {
                if (ahead.get(node) && !isAhead(node, step, inside, ahead)) {
                    ahead.put(node, false);
                    changed = true;
                }
            }
        } while (changed);
        return ahead;
    }

    private boolean isAhead(Node node, Predicate<Node> step, Map<Node, Boolean> inside, Map<Node, Boolean> ahead) {
        if (step.test(node)) {
            return true;
        }
        return (inside.get(node) || isOnward(node, step, ahead))
                && node.boundaries().stream()
                        .filter(event -> !event.leavesRunning())
                        .allMatch(ahead::get);
    }

    private boolean isOnward(Node node, Predicate<Node> step, Map<Node, Boolean> ahead) {
        var ways = node.outgoing();
        if (!node.is("parallelGateway") || ways.size() < 2) {
            return !ways.isEmpty() && ways.stream().allMatch(way -> excused.test(way) || ahead.get(way.target()));
        }
        return ways.stream().anyMatch(way -> ahead.get(way.target()))
                && ways.stream()
                        .allMatch(way -> ahead.get(way.target()) || !breaksOff(way.target(), step, new HashSet<>()));
    }

    /** Whether a branch may end everything beside it before it has passed the step. */
    private boolean breaksOff(Node node, Predicate<Node> step, Set<Node> seen) {
        if (step.test(node) || !seen.add(node)) {
            return false;
        }
        return node.event().equals("terminate")
                || node.outgoing().stream().anyMatch(way -> !excused.test(way) && breaksOff(way.target(), step, seen))
                || node.boundaries().stream().anyMatch(event -> breaksOff(event, step, seen));
    }

    /** Where a case may come to {@code later} without having passed the step before. */
    public List<Node> tooEarly(Drawing drawing, Predicate<Node> step, Predicate<Node> later) {
        var found = new ArrayList<Node>();
        walk(drawing.main(), false, step, later, found);
        return found;
    }

    private void walk(Scope scope, boolean passed, Predicate<Node> step, Predicate<Node> later, List<Node> found) {
        var entered = entered(scope, passed, step);
        for (var node : scope.nodes()) {
            var before = entered.get(node);
            if (!before && later.test(node)) {
                found.add(node);
            }
            if (node.inner() != null) {
                walk(node.inner(), before, step, later, found);
            }
            var called = called(node);
            if (called != null && open.add(called.key())) {
                walk(called.main(), before, step, later, found);
                open.remove(called.key());
            }
        }
    }

    /** Of each node, whether the step is certainly behind a case that comes to it. */
    private Map<Node, Boolean> entered(Scope scope, boolean passed, Predicate<Node> step) {
        var entered = new HashMap<Node, Boolean>();
        var done = new HashMap<Node, Boolean>();
        for (var node : scope.nodes()) {
            // What the house lets in by a message comes after what went before it.
            var first = node.is("startEvent") && node.event().isEmpty() || node.isEventSubProcess();
            entered.put(node, !first || passed);
            done.put(node, step.test(node) || certainlyPasses(node, step));
        }
        boolean changed;
        do {
            changed = false;
            for (var node : scope.nodes()) {
                if (entered.get(node) && !isEntered(node, step, entered, done)) {
                    entered.put(node, false);
                    changed = true;
                }
            }
        } while (changed);
        return entered;
    }

    private boolean isEntered(Node node, Predicate<Node> step, Map<Node, Boolean> entered, Map<Node, Boolean> done) {
        var attached = node.attachedTo();
        if (attached != null) {
            return entered.get(attached) || step.test(attached);
        }
        if (node.incoming().isEmpty()) {
            return true;
        }
        Predicate<Flow> passed = way -> excused.test(way) || entered.get(way.source()) || done.get(way.source());
        return node.is("parallelGateway")
                ? node.incoming().stream().anyMatch(passed)
                : node.incoming().stream().allMatch(passed);
    }
}
