package dudao.migration;

import dudao.check.StatutoryStep;
import dudao.diagram.Drawing;
import dudao.diagram.House;
import dudao.diagram.Node;
import dudao.diagram.Paths;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 跳过: which steps of the law a case would go without when it goes on from another step. What it was certain to come to before and is
 * not any more, it goes without.
 */
class Leap {

    private Leap() {}

    /**
     * @param was the diagram it stands in, among those it calls
     * @param becomes the diagram it goes on by, which may be the same
     */
    static List<StatutoryStep> past(
            Drawing was,
            House wasHouse,
            String from,
            Drawing becomes,
            House becomesHouse,
            String to,
            List<StatutoryStep> steps) {
        return steps.stream()
                .filter(step -> isAhead(was, wasHouse, from, step) && !isAhead(becomes, becomesHouse, to, step))
                .toList();
    }

    private static boolean isAhead(Drawing drawing, House house, String element, StatutoryStep step) {
        return node(drawing, element)
                .flatMap(node -> drawing.scopes().stream()
                        .filter(scope -> scope.nodes().contains(node))
                        .findFirst()
                        .map(scope -> ahead(house, scope, step).getOrDefault(node, false)))
                .orElse(false);
    }

    private static Map<Node, Boolean> ahead(House house, Node.Scope scope, StatutoryStep step) {
        return new Paths(house, step::isExcused).ahead(scope, step::isPassedBy);
    }

    static Optional<Node> node(Drawing drawing, String element) {
        return drawing.nodes().filter(node -> node.id().equals(element)).findFirst();
    }
}
