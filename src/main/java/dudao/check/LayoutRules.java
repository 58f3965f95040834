package dudao.check;

import dudao.diagram.Drawing;
import dudao.diagram.Finding;
import dudao.diagram.Node;
import dudao.diagram.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 图面: everything is drawn once, nothing lies on something else, and people can read what each step is called. */
class LayoutRules {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private record Box(double x, double y, double width, double height) {

        boolean touches(Box other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }
    }

    private final Drawing drawing;
    private final Map<String, Tag> shapes;
    private final Map<String, Tag> edges;
    private final Map<Node, Box> boxes = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private LayoutRules(Drawing drawing) {
        this.drawing = drawing;
        shapes = drawn(drawing, "bpmndi:BPMNShape");
        edges = drawn(drawing, "bpmndi:BPMNEdge");
    }

    static List<Finding> findings(Drawing drawing) {
        var rules = new LayoutRules(drawing);
        drawing.nodes().forEach(rules::node);
        drawing.flows().forEach(flow -> rules.flow(flow.tag(), flow.source()));
        drawing.process().all("bpmn:lane").forEach(lane -> rules.frame(lane, "泳道"));
        drawing.definitions().all("bpmn:participant").forEach(pool -> rules.frame(pool, "泳池"));
        rules.overlaps();
        if (!HAN.matcher(drawing.name()).find()) {
            rules.findings.add(drawing.finding("流程没有中文名称。请填写名称。"));
        }
        return rules.findings;
    }

    private static Map<String, Tag> drawn(Drawing drawing, String kind) {
        return drawing.definitions()
                .all(kind)
                .collect(Collectors.toMap(tag -> tag.attributeOr("bpmnElement", ""), tag -> tag, (a, b) -> a));
    }

    private void node(Node node) {
        var box = box(shapes.get(node.id()));
        if (box.isEmpty()) {
            findings.add(node.finding("没有画在图上。请在编辑器中把它放到图上，或者删除。"));
        } else {
            boxes.put(node, box.get());
        }
        if (!node.is("parallelGateway") && !HAN.matcher(node.name()).find()) {
            findings.add(node.finding("没有中文名称。请写明这一步做什么、发生了什么。"));
        }
        if (node.is("exclusiveGateway") && node.outgoing().size() > 1) {
            if (!node.name().endsWith("？")) {
                findings.add(node.finding("网关的名称应当是一个问题，以“？”结尾，如“同意签发？”。"));
            }
            node.outgoing().stream()
                    .filter(flow -> flow.tag().name().isBlank())
                    .forEach(flow -> findings.add(
                            Finding.at(flow.id(), "", "“%s”引出的箭头没有写明是哪个回答。请填写，如“同意”。".formatted(node.name()))));
        }
    }

    private void flow(Tag flow, Node source) {
        var edge = edges.get(flow.id());
        if (edge == null || edge.children("di:waypoint").count() < 2) {
            findings.add(Finding.at(flow.id(), flow.name(), "从“%s”引出的箭头没有画在图上。请重新连接。".formatted(source.name())));
        }
    }

    private void frame(Tag frame, String what) {
        if (box(shapes.get(frame.id())).isEmpty()) {
            findings.add(Finding.at(frame.id(), frame.name(), what + "没有画在图上。请重新画出，或者删除。"));
        }
        if (!HAN.matcher(frame.name()).find()) {
            findings.add(Finding.at(frame.id(), frame.name(), what + "没有中文名称。请写明是谁。"));
        }
    }

    private void overlaps() {
        for (var scope : drawing.scopes()) {
            var placed = scope.nodes().stream()
                    .filter(node -> !node.is("boundaryEvent") && boxes.containsKey(node))
                    .toList();
            for (var one = 0; one < placed.size(); one++) {
                for (var other = one + 1; other < placed.size(); other++) {
                    if (boxes.get(placed.get(one)).touches(boxes.get(placed.get(other)))) {
                        findings.add(placed.get(other)
                                .finding(
                                        "与“%s”重叠。请移开。".formatted(placed.get(one).name())));
                    }
                }
            }
        }
    }

    private static Optional<Box> box(@Nullable Tag shape) {
        var bounds = shape == null ? null : shape.child("dc:Bounds");
        if (bounds == null) {
            return Optional.empty();
        }
        try {
            var box = new Box(
                    number(bounds, "x"), number(bounds, "y"), number(bounds, "width"), number(bounds, "height"));
            return box.width() >= 10 && box.height() >= 10 ? Optional.of(box) : Optional.empty();
        } catch (NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    private static double number(Tag bounds, String name) {
        return Double.parseDouble(bounds.attributeOr(name, ""));
    }
}
