package dudao.diagram;

import dudao.diagram.Difference.Mark;
import dudao.diagram.Node.Flow;
import dudao.diagram.Traits.Trait;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 修改对照: how one version of a diagram differs from another, element by element and in words. */
public class Differences {

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("bpmn:process", "流程"),
            Map.entry("bpmn:userTask", "任务"),
            Map.entry("bpmn:serviceTask", "系统动作"),
            Map.entry("bpmn:callActivity", "转入流程"),
            Map.entry("bpmn:subProcess", "一组步骤"),
            Map.entry("bpmn:exclusiveGateway", "判断"),
            Map.entry("bpmn:parallelGateway", "并行网关"),
            Map.entry("bpmn:startEvent", "开始事件"),
            Map.entry("bpmn:endEvent", "结束事件"),
            Map.entry("bpmn:intermediateCatchEvent", "等待事件"),
            Map.entry("bpmn:boundaryEvent", "期间事件"),
            Map.entry("bpmn:textAnnotation", "注释"),
            Map.entry("bpmn:association", "连线"),
            Map.entry("bpmn:message", "消息"),
            Map.entry("bpmn:escalation", "升级"),
            Map.entry("bpmn:participant", "泳池"),
            Map.entry("bpmn:lane", "泳道"));

    private final Drawing before;
    private final Drawing after;
    private final VerbNames names;
    private final UnaryOperator<String> procedures;
    private final Map<String, Tag> was;
    private final Map<String, Tag> is;
    private final List<Difference> differences = new ArrayList<>();

    private Differences(Drawing before, Drawing after, VerbNames names, UnaryOperator<String> procedures) {
        this.before = before;
        this.after = after;
        this.names = names;
        this.procedures = procedures;
        was = elements(before);
        is = elements(after);
    }

    /** @param procedures what a diagram that another calls is called, by its key */
    public static List<Difference> between(
            Drawing before, Drawing after, VerbNames names, UnaryOperator<String> procedures) {
        var differences = new Differences(before, after, names, procedures);
        differences.is.forEach(differences::look);
        differences.was.forEach((id, tag) -> {
            if (!differences.is.containsKey(id)) {
                differences.say(id, Mark.REMOVED, differences.removed(tag));
            }
        });
        differences.moved();
        return List.copyOf(differences.differences);
    }

    private static Map<String, Tag> elements(Drawing drawing) {
        return drawing.definitions()
                .all()
                .filter(Traits::stands)
                .filter(tag -> !tag.id().isEmpty())
                .collect(Collectors.toMap(Tag::id, tag -> tag, (one, same) -> one, LinkedHashMap::new));
    }

    private void look(String id, Tag tag) {
        var former = was.get(id);
        if (former == null) {
            say(id, Mark.ADDED, added(tag));
            return;
        }
        var then = Traits.of(former, before, names, procedures);
        var now = Traits.of(tag, after, names, procedures);
        Stream.concat(then.keySet().stream(), now.keySet().stream())
                .distinct()
                .filter(label -> !Objects.equals(written(then.get(label)), written(now.get(label))))
                .forEach(label -> say(id, Mark.CHANGED, changed(former, label, then.get(label), now.get(label))));
        frame(id, tag);
    }

    private void frame(String id, Tag tag) {
        var then = before.frameOf(id);
        var now = after.frameOf(id);
        if (!then.equals(now)) {
            say(id, Mark.CHANGED, "%s移到了另一个框里。".formatted(title(tag, after)));
        }
    }

    private static String written(Trait trait) {
        return trait == null ? "" : trait.written();
    }

    private String changed(Tag tag, String label, Trait then, Trait now) {
        var title = title(tag, before);
        if (now == null) {
            return "%s去掉了%s“%s”。".formatted(title, label, then.words());
        }
        if (then == null) {
            return "%s增加了%s“%s”。".formatted(title, label, now.words());
        }
        if (label.equals(Traits.NAME)) {
            return "%s改名为“%s”。".formatted(title, now.words().replaceAll("\\s+", ""));
        }
        var same = then.words().equals(now.words());
        var former = same ? then.written() : then.words();
        var newer = same ? now.written() : now.words();
        return label.equals(Traits.WHO)
                ? "%s由“%s”办理改为由“%s”办理。".formatted(title, former, newer)
                : "%s的%s由“%s”改为“%s”。".formatted(title, label, bare(former), bare(newer));
    }

    /** Names that stand in quotation marks already. */
    private static String bare(String words) {
        return words.matches("“[^“”]*”") ? words.substring(1, words.length() - 1) : words;
    }

    private String added(Tag tag) {
        var node = after.node(tag.id());
        if (node.isEmpty()) {
            return isToldAtStep(tag, was) ? "" : "新增%s%s。".formatted(title(tag, after), told(tag));
        }
        var from = node.get().incoming().stream().map(flow -> answered(flow, called(flow.source())));
        var to = node.get().outgoing().stream().map(flow -> answered(flow, called(flow.target())));
        return "新增%s%s%s%s。".formatted(title(tag, after), told(tag), way("，接在", from, "之后"), way("，办完到", to, ""));
    }

    private String told(Tag tag) {
        return Traits.of(tag, after, names, procedures).values().stream()
                .filter(trait -> List.of(Traits.WHO, "期限", "时间", "动作", Traits.CALLED, "条件")
                        .contains(trait.label()))
                .map(trait -> "，%s：%s".formatted(trait.label(), trait.words()))
                .collect(Collectors.joining());
    }

    private String removed(Tag tag) {
        return before.node(tag.id()).isEmpty() && isToldAtStep(tag, is) ? "" : "删除%s。".formatted(title(tag, before));
    }

    /** An arrow to or from a step that comes or goes with it, unless it has a condition. */
    private static boolean isToldAtStep(Tag tag, Map<String, Tag> others) {
        return tag.kind().equals("bpmn:sequenceFlow")
                && tag.child("bpmn:conditionExpression") == null
                && !(others.containsKey(tag.attributeOr("sourceRef", ""))
                        && others.containsKey(tag.attributeOr("targetRef", "")));
    }

    private static String answered(Flow flow, String step) {
        return flow.tag().name().isEmpty()
                ? step
                : "%s（%s）".formatted(step, flow.tag().name());
    }

    private static String way(String word, Stream<String> steps, String end) {
        var all = steps.collect(Collectors.joining("、"));
        return all.isEmpty() ? "" : word + all + end;
    }

    /** Where only the drawing differs, all steps together, as it changes nothing in the procedure. */
    private void moved() {
        var then = before.drawn();
        var places = after.drawn();
        var moved = places.keySet().stream()
                .filter(id -> then.containsKey(id) && !then.get(id).equals(places.get(id)))
                .filter(id -> is.containsKey(id) && was.containsKey(id))
                .toList();
        moved.stream()
                .filter(id ->
                        differences.stream().noneMatch(one -> one.element().equals(id)))
                .forEach(id -> say(id, Mark.MOVED, ""));
        var steps = moved.stream()
                .flatMap(id -> after.node(id).stream())
                .map(Differences::called)
                .toList();
        if (!steps.isEmpty()) {
            say("", Mark.MOVED, "移动了位置：%s。".formatted(String.join("、", steps)));
        } else if (!moved.isEmpty()) {
            say("", Mark.MOVED, "改画了%d条走线或者标注的位置。".formatted(moved.size()));
        }
    }

    private static String title(Tag tag, Drawing drawing) {
        if (!tag.kind().equals("bpmn:sequenceFlow")) {
            return kind(tag) + drawing.node(tag.id()).map(Differences::called).orElse("“%s”".formatted(tag.name()));
        }
        var ends = Stream.of("sourceRef", "targetRef")
                .map(end -> drawing.node(tag.attributeOr(end, ""))
                        .map(Differences::called)
                        .orElse("未连接"))
                .toList();
        return "从%s到%s的走向".formatted(ends.get(0), ends.get(1));
    }

    static String kind(Tag tag) {
        return KINDS.getOrDefault(tag.kind(), tag.kind());
    }

    static String called(Node node) {
        return "“%s”".formatted(node.name().isEmpty() ? node.id() : node.name());
    }

    private void say(String element, Mark mark, String text) {
        differences.add(new Difference(element, mark, text));
    }
}
