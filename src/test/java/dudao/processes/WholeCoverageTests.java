package dudao.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Comes after all the others, as its name does where several JVMs share the run, and looks back: every step and every flow of
 * every diagram was taken by some test.
 */
@DisplayName("每张流程图的每个节点和每条路径都有测试走过")
@Order(Integer.MAX_VALUE)
class WholeCoverageTests {

    /** One diagram and what of it was taken. */
    private record Line(String process, List<String> nodes, List<String> flows, Set<String> taken) {

        static Line of(BpmnModelInstance diagram) {
            var process = diagram.getModelElementsByType(Process.class)
                    .iterator()
                    .next()
                    .getId();
            return new Line(
                    process,
                    ids(diagram.getModelElementsByType(FlowNode.class)),
                    ids(diagram.getModelElementsByType(SequenceFlow.class)),
                    Coverage.taken(process));
        }

        private static List<String> ids(Collection<? extends BaseElement> elements) {
            return elements.stream().map(BaseElement::getId).toList();
        }

        String test() {
            return Stream.of(process.split("-"))
                    .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                    .collect(Collectors.joining("", "", "ProcessTests"));
        }

        List<String> missing() {
            return Stream.concat(nodes.stream(), flows.stream())
                    .filter(id -> !taken.contains(id))
                    .map(id -> process + ": " + id)
                    .toList();
        }

        long takenOf(List<String> ids) {
            return ids.stream().filter(taken::contains).count();
        }

        String inWords() {
            return "%-28s %3d/%-3d %4d/%-3d"
                    .formatted(process, takenOf(nodes), nodes.size(), takenOf(flows), flows.size());
        }
    }

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(3);

    @Test
    @DisplayName("覆盖率百分之百")
    void everything_was_taken() throws IOException {
        var begun = ProcessTests.BEGUN.all();
        var untested = diagrams().stream()
                .map(Line::test)
                .filter(test -> !begun.contains(test))
                .toList();
        assumeTrue(untested.isEmpty(), () -> "Only a part of the process tests ran, not " + untested);
        await("the last one in another JVM")
                .atMost(LONG_ENOUGH)
                .until(() -> ProcessTests.ENDED.all().containsAll(begun));
        var diagrams = diagrams();

        System.out.println(table(diagrams));

        assertThat(diagrams.stream().flatMap(line -> line.missing().stream()))
                .as("steps and flows that no test takes")
                .isEmpty();
        assertThat(formsAndClocks())
                .as("forms and clocks that left a line in the trail")
                .isSubsetOf(Traces.SEEN.all());
    }

    private static List<String> formsAndClocks() throws IOException {
        var found = new ArrayList<String>();
        for (var diagram : models()) {
            diagram.getModelElementsByType(UserTask.class).forEach(task -> found.add(task.getId()));
            diagram.getModelElementsByType(CatchEvent.class).stream()
                    .filter(event -> !event.getChildElementsByType(TimerEventDefinition.class)
                            .isEmpty())
                    .forEach(event -> found.add(event.getId()));
        }
        return found;
    }

    private static String table(List<Line> diagrams) {
        var lines = new ArrayList<String>();
        lines.add("%-28s %7s %8s".formatted("diagram", "nodes", "flows"));
        diagrams.forEach(line -> lines.add(line.inWords()));
        return String.join("\n", lines);
    }

    private static List<Line> diagrams() throws IOException {
        var lines = new ArrayList<Line>();
        models().forEach(diagram -> lines.add(Line.of(diagram)));
        lines.sort(Comparator.comparing(Line::process));
        return lines;
    }

    private static List<BpmnModelInstance> models() throws IOException {
        var models = new ArrayList<BpmnModelInstance>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:processes/*.bpmn")) {
            try (var stream = file.getInputStream()) {
                models.add(Bpmn.readModelFromStream(stream));
            }
        }
        return models;
    }
}
