package dudao.check;

import dudao.diagram.Call;
import dudao.diagram.Node;
import dudao.diagram.Node.Flow;
import dudao.law.Article;
import java.util.List;
import java.util.Set;

/**
 * 法定步骤: what the procedure of a kind of case may not go without, as one row of {@code statutory-steps.csv} says it.
 *
 * @param kinds keys of the diagrams it is asked of
 * @param ways each of which is the step, e.g. {@code hear-public}, {@code notices.issue}, {@code service:NOTICE}
 * @param before the step it has to come before; empty where it only has to come
 * @param unless answers after which it is not asked for, e.g. {@code objections.isPath NONE}, {@code !appeals.isDecided}
 */
public record StatutoryStep(
        Set<String> kinds,
        List<String> ways,
        String name,
        String before,
        String beforeName,
        List<String> unless,
        Article basis) {

    public boolean isPassedBy(Node node) {
        return ways.stream().anyMatch(way -> is(way, node));
    }

    boolean comesBefore(Node node) {
        return is(before, node);
    }

    private static boolean is(String way, Node node) {
        if (way.startsWith("service:")) {
            return node.is("callActivity")
                    && "service".equals(node.tag().attribute("calledElement"))
                    && node.tag()
                            .all("camunda:in")
                            .anyMatch(in -> way.equals("service:" + in.attribute("sourceExpression")));
        }
        return way.contains(".")
                ? node.is("serviceTask")
                        && Call.in(node.tag().attributeOr("camunda:expression", ""))
                                .filter(call -> call.named().equals(way))
                                .isPresent()
                : node.is("userTask") && node.id().equals(way);
    }

    public boolean isExcused(Flow flow) {
        return unless.stream()
                .anyMatch(answer -> answer.startsWith("!")
                        ? flow.isDefault()
                                && flow.source().outgoing().size() == 2
                                && flow.source().outgoing().stream().anyMatch(other -> says(other, answer.substring(1)))
                        : says(flow, answer));
    }

    private static boolean says(Flow flow, String answer) {
        var asked = answer.split(" ");
        return Call.in(flow.condition())
                .filter(call -> !call.negated() && call.named().equals(asked[0]))
                .filter(call -> asked.length == 1 || call.literal(1).equals(asked[1]))
                .isPresent();
    }
}
