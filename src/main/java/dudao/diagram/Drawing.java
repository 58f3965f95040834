package dudao.diagram;

import dudao.diagram.Node.Flow;
import dudao.diagram.Node.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 流程图: a diagram as the checks and the outline read it, its steps tied to each other. */
public class Drawing {

    private final Tag definitions;
    private final Tag process;
    private final Map<String, Node> nodes = new HashMap<>();
    private final List<Scope> scopes = new ArrayList<>();
    private final List<Finding> loose = new ArrayList<>();
    private final Scope main;

    Drawing(Tag definitions) throws Unreadable {
        this.definitions = definitions;
        var processes = definitions.children("bpmn:process").toList();
        if (!definitions.kind().equals("bpmn:definitions") || processes.size() != 1) {
            throw new Unreadable("文件应当正好含有一个流程，现在有%d个。请把每个流程各存为一个 BPMN 文件。".formatted(processes.size()));
        }
        process = processes.get(0);
        main = scope(process);
    }

    public static Drawing read(byte[] text) throws Unreadable {
        return new Drawing(SafeXml.read(text));
    }

    private Scope scope(Tag frame) {
        var scope = new Scope(frame, new ArrayList<>(), new ArrayList<>());
        scopes.add(scope);
        for (var tag : frame.children()) {
            if (isNode(tag)) {
                var node = new Node(tag);
                scope.nodes().add(node);
                if (nodes.put(tag.id(), node) != null || tag.id().isEmpty()) {
                    loose.add(node.finding("没有编号，或者编号与别的元素相同。请给它一个自己的编号。"));
                }
                if (node.is("subProcess")) {
                    node.frame(scope(tag));
                }
            }
        }
        frame.children("bpmn:sequenceFlow").forEach(tag -> tie(scope, tag));
        scope.nodes().stream().filter(node -> node.is("boundaryEvent")).forEach(this::attach);
        return scope;
    }

    static boolean isNode(Tag tag) {
        return tag.kind().matches("bpmn:\\w*(Task|Event|Gateway|[sS]ubProcess|task|callActivity|transaction)");
    }

    private void tie(Scope scope, Tag tag) {
        var source = nodes.get(tag.attributeOr("sourceRef", ""));
        var target = nodes.get(tag.attributeOr("targetRef", ""));
        if (source == null
                || target == null
                || !scope.nodes().contains(source)
                || !scope.nodes().contains(target)) {
            loose.add(Finding.at(tag.id(), tag.name(), "箭头没有连接同一框内的两个节点。请重新连接或者删除。"));
            return;
        }
        var flow = new Flow(tag, source, target);
        scope.flows().add(flow);
        source.outgoing().add(flow);
        target.incoming().add(flow);
    }

    private void attach(Node boundary) {
        var step = nodes.get(boundary.tag().attributeOr("attachedToRef", ""));
        if (step == null) {
            loose.add(boundary.finding("边界事件没有附在任何步骤上。请把它移到所属的步骤上。"));
        } else {
            step.attach(boundary);
        }
    }

    /** Arrows and events that hang on nothing. */
    public List<Finding> loose() {
        return loose;
    }

    public Tag definitions() {
        return definitions;
    }

    public Tag process() {
        return process;
    }

    public String key() {
        return process.id();
    }

    public String name() {
        return process.name();
    }

    public Scope main() {
        return main;
    }

    public List<Scope> scopes() {
        return scopes;
    }

    public Stream<Node> nodes() {
        return scopes.stream().flatMap(scope -> scope.nodes().stream());
    }

    public Stream<Flow> flows() {
        return scopes.stream().flatMap(scope -> scope.flows().stream());
    }

    Optional<Node> node(String id) {
        return Optional.ofNullable(nodes.get(id));
    }

    /** Id of the frame an element stands in; empty for what stands in none. */
    String frameOf(String id) {
        return scopes.stream()
                .filter(scope ->
                        scope.nodes().stream().anyMatch(node -> node.id().equals(id)))
                .map(scope -> scope.tag().id())
                .findFirst()
                .orElse("");
    }

    /** Where each element lies on the picture, by its id. */
    Map<String, String> drawn() {
        var places = new HashMap<String, String>();
        definitions
                .all()
                .filter(tag -> tag.attribute("bpmnElement") != null)
                .forEach(tag -> places.put(
                        tag.attributeOr("bpmnElement", ""),
                        tag.children().stream()
                                .filter(part -> part.kind().matches("d[ic]:(Bounds|waypoint)"))
                                .map(part -> new TreeMap<>(part.attributes())
                                        .toString()
                                        .replaceAll("\\.0\\b", ""))
                                .collect(Collectors.joining())));
        return places;
    }

    public Finding finding(String text) {
        return Finding.at(key(), name(), text);
    }
}
