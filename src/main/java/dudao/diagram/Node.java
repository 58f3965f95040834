package dudao.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 节点: a step, an event or a gateway of a diagram, with the flows that lead to it and away from it. */
public class Node {

    private final Tag tag;
    private final List<Flow> incoming = new ArrayList<>();
    private final List<Flow> outgoing = new ArrayList<>();
    private final List<Node> boundaries = new ArrayList<>();
    private @Nullable Node attachedTo;
    private @Nullable Scope inner;

    Node(Tag tag) {
        this.tag = tag;
    }

    /** An arrow, named by the answer it stands for. */
    public record Flow(Tag tag, Node source, Node target) {

        public String id() {
            return tag.id();
        }

        /** The condition as written; empty where it has none. */
        public String condition() {
            var condition = tag.child("bpmn:conditionExpression");
            return condition == null ? "" : condition.words();
        }

        public boolean isDefault() {
            return id().equals(source.tag().attribute("default"));
        }
    }

    /** What runs within one frame: a diagram or a sub-process. */
    public record Scope(Tag tag, List<Node> nodes, List<Flow> flows) {

        /** Where it begins when it is entered by an arrow or a call. */
        public List<Node> starts() {
            return nodes.stream()
                    .filter(node -> node.is("startEvent") && node.event().isEmpty())
                    .toList();
        }
    }

    public Tag tag() {
        return tag;
    }

    public String id() {
        return tag.id();
    }

    public String name() {
        return tag.name();
    }

    public boolean is(String kind) {
        return tag.kind().equals("bpmn:" + kind);
    }

    boolean isActivity() {
        return is("userTask") || is("serviceTask") || is("callActivity") || is("subProcess");
    }

    public boolean isEventSubProcess() {
        return is("subProcess") && "true".equals(tag.attribute("triggeredByEvent"));
    }

    /** Whether the step goes on beside what the event begins. */
    public boolean leavesRunning() {
        return "false".equals(tag.attribute("cancelActivity")) || "false".equals(tag.attribute("isInterrupting"));
    }

    /** What kind of event it is, e.g. {@code timer}; empty for a plain one. */
    public String event() {
        return definition()
                .map(event -> event.kind().replaceAll("^bpmn:|EventDefinition$", ""))
                .findFirst()
                .orElse("");
    }

    /** The expression or the length a timer waits for; empty where it is none. */
    public String time() {
        return definition()
                .flatMap(event -> event.children().stream())
                .filter(child -> child.kind().startsWith("bpmn:time"))
                .map(Tag::words)
                .findFirst()
                .orElse("");
    }

    public String clock() {
        return is("userTask") ? tag.attributeOr("camunda:dueDate", "") : time();
    }

    /** Whether somebody has to act before the case goes on from here. */
    public boolean waitsForSomebody() {
        return is("userTask") || !is("startEvent") && event().equals("message") && !is("endEvent");
    }

    /** @param kind {@code message} or {@code escalation} */
    public boolean waitsFor(String kind, String reference) {
        return definition().anyMatch(event -> reference.equals(event.attribute(kind + "Ref")));
    }

    public List<Flow> incoming() {
        return incoming;
    }

    public List<Flow> outgoing() {
        return outgoing;
    }

    public List<Node> boundaries() {
        return boundaries;
    }

    @Nullable
    public Node attachedTo() {
        return attachedTo;
    }

    @Nullable
    public Scope inner() {
        return inner;
    }

    void attach(Node boundary) {
        boundaries.add(boundary);
        boundary.attachedTo = this;
    }

    void frame(Scope scope) {
        inner = scope;
    }

    public Finding finding(String text) {
        return Finding.at(id(), name(), text);
    }

    private Stream<Tag> definition() {
        return tag.children().stream()
                .filter(child -> child.kind().endsWith("EventDefinition"))
                .limit(1);
    }
}
