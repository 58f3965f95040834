package dudao.migration;

import dudao.diagram.Drawing;
import dudao.diagram.Node;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether one place of a case may be moved to another: within one frame, on one way, and never into or out of what repeats. */
class RepairRoute {

    private RepairRoute() {}

    /** @return key of the message that says why not; empty where nothing stands against it */
    static String refusal(Drawing drawing, String from, String to) {
        var was = Leap.node(drawing, from).orElse(null);
        var becomes = Leap.node(drawing, to).orElse(null);
        if (was == null || becomes == null || was.equals(becomes) || !isStep(becomes)) {
            return "studio.repair.no-such-step";
        }
        if (isRepeated(drawing, was) || isRepeated(drawing, becomes)) {
            return "studio.repair.repeated";
        }
        if (!scope(drawing, was).equals(scope(drawing, becomes))) {
            return "studio.repair.frame";
        }
        if (leadsTo(was, becomes, node -> !isParallel(node))) {
            return leadsTo(was, becomes, RepairRoute::isPassable) ? "" : "studio.repair.repeated";
        }
        if (leadsTo(becomes, was, node -> !isParallel(node))) {
            return leadsTo(becomes, was, RepairRoute::isPassable) ? "" : "studio.repair.repeated";
        }
        return "studio.repair.parallel";
    }

    private static boolean isPassable(Node node) {
        return !isParallel(node) && !isRepeated(node);
    }

    /** Past a parallel gateway other branches run or are waited for, which nobody would begin or end. */
    private static boolean isParallel(Node node) {
        return node.is("parallelGateway");
    }

    private static boolean isRepeated(Node node) {
        return node.tag().child("bpmn:multiInstanceLoopCharacteristics") != null;
    }

    static boolean isStep(Node node) {
        return node.is("userTask") || node.is("callActivity") || node.is("subProcess") && !node.isEventSubProcess();
    }

    /** It, or a frame around it, is done several times at once. */
    private static boolean isRepeated(Drawing drawing, Node node) {
        for (var at = node; at != null; at = frame(drawing, at)) {
            if (isRepeated(at)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Node frame(Drawing drawing, Node node) {
        var scope = scope(drawing, node);
        return drawing.nodes()
                .filter(other -> other.inner() != null && other.inner().equals(scope))
                .findFirst()
                .orElse(null);
    }

    private static Node.Scope scope(Drawing drawing, Node node) {
        return drawing.scopes().stream()
                .filter(scope -> scope.nodes().contains(node))
                .findFirst()
                .orElseThrow();
    }

    private static boolean leadsTo(Node from, Node to, Predicate<Node> passable) {
        Set<Node> seen = new HashSet<>(Set.of(from));
        var open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (var node : next(open.pop()).toList()) {
                if (node.equals(to)) {
                    return true;
                }
                if (passable.test(node) && seen.add(node)) {
                    open.push(node);
                }
            }
        }
        return false;
    }

    private static Stream<Node> next(Node node) {
        return Stream.concat(node.outgoing().stream().map(Node.Flow::target), node.boundaries().stream());
    }
}
