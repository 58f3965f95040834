package dudao.editor;

import dudao.diagram.Answer;
import dudao.diagram.Drawing;
import dudao.diagram.House;
import dudao.diagram.Node;
import dudao.document.DocumentKind;
import dudao.editor.BuildingBlocks.Block;
import dudao.editor.BuildingBlocks.Use;
import dudao.studio.DraftReview;
import dudao.workflow.DiagramsInForce;
import dudao.workflow.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 可选项: what the editor offers to pick from, so that nobody need write an expression. */
@Component
class EditorChoices {

    record Choice(String value, String label) {}

    /** A task people do: its form, and what the form may answer, as the gateways in force read it. */
    record Task(String id, String name, List<Choice> answers) {}

    /** @param aboutOne whether it has to be told which of several it is about */
    record Procedure(String key, String name, boolean aboutOne) {}

    /** An event of the house that a diagram may wait for. */
    record Event(String id, String name, String code, String label) {}

    record Choices(
            List<Block> blocks,
            List<Task> tasks,
            List<Procedure> procedures,
            List<Choice> documents,
            List<Event> messages,
            List<Event> escalations,
            List<ElementTemplates.Template> templates) {

        List<Block> of(Use use) {
            return blocks.stream().filter(block -> block.use() == use).toList();
        }

        /** The same with the templates that are made of it. */
        Choices with(List<ElementTemplates.Template> made) {
            return new Choices(blocks, tasks, procedures, documents, messages, escalations, made);
        }
    }

    private final BuildingBlocks blocks;
    private final Vocabulary vocabulary;
    private final DiagramsInForce inForce;

    EditorChoices(BuildingBlocks blocks, Vocabulary vocabulary, DiagramsInForce inForce) {
        this.blocks = blocks;
        this.vocabulary = vocabulary;
        this.inForce = inForce;
    }

    Choices all() {
        return of(blocks, House.of(vocabulary, DraftReview.drawings(inForce.texts())));
    }

    static Choices of(BuildingBlocks blocks, House house) {
        var drawings = house.diagrams().values().stream()
                .sorted(Comparator.comparing(Drawing::key))
                .toList();
        var choices = new Choices(
                blocks.all().toList(),
                tasks(house, drawings),
                drawings.stream()
                        .map(drawing -> new Procedure(
                                drawing.key(),
                                drawing.name(),
                                house.aboutOneOfSeveral().contains(drawing.key())))
                        .toList(),
                Stream.of(DocumentKind.values())
                        .filter(DocumentKind::isServed)
                        .map(kind -> new Choice(kind.name(), kind.chinese()))
                        .toList(),
                events(drawings, "message"),
                events(drawings, "escalation"),
                List.of());
        return choices.with(ElementTemplates.of(choices));
    }

    private static List<Task> tasks(House house, List<Drawing> drawings) {
        var names = new TreeMap<String, String>();
        house.vocabulary().forms().forEach(form -> names.put(form, form));
        var answers = new LinkedHashMap<String, Map<String, Choice>>();
        for (var drawing : drawings) {
            drawing.nodes().filter(node -> node.is("userTask")).forEach(task -> names.put(task.id(), task.name()));
            drawing.flows()
                    .filter(flow -> Answer.in(flow.condition()).isPresent())
                    .forEach(flow -> Answer.askedBy(flow.source()).forEach(task -> answers.computeIfAbsent(
                                    task.id(), id -> new LinkedHashMap<>())
                            .putIfAbsent(
                                    flow.condition(),
                                    new Choice(
                                            flow.condition(),
                                            flow.source().name() + flow.tag().name()))));
        }
        return names.entrySet().stream()
                .filter(entry -> house.vocabulary().forms().contains(entry.getKey()))
                .map(entry -> new Task(
                        entry.getKey(),
                        entry.getValue(),
                        List.copyOf(
                                answers.getOrDefault(entry.getKey(), Map.of()).values())))
                .toList();
    }

    /** Called by the event that waits for it, as its own name is for the house. */
    private static List<Event> events(List<Drawing> drawings, String kind) {
        var found = new ArrayList<Event>();
        for (var drawing : drawings) {
            drawing.definitions()
                    .children("bpmn:" + kind)
                    .forEach(tag -> found.add(new Event(
                            tag.id(),
                            tag.attributeOr("name", ""),
                            tag.attributeOr("escalationCode", ""),
                            drawing.nodes()
                                    .filter(node -> node.waitsFor(kind, tag.id()))
                                    .map(Node::name)
                                    .findFirst()
                                    .orElse(tag.attributeOr("name", "")))));
        }
        return found;
    }
}
