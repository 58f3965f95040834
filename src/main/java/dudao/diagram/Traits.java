package dudao.diagram;

import dudao.document.DocumentKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 元素的内容: everything a diagram says at one element, what it says in a word for each thing, so that two versions can be held against each
 * other. What has no word of its own keeps the one of the standard: nothing that differs goes unsaid.
 */
class Traits {

    /** @param written as the file has it, by which it is compared */
    record Trait(String label, String written, String words) {}

    static final String NAME = "名称";
    static final String WHO = "办理人";
    static final String FROM = "起点";
    static final String TO = "终点";
    static final String CALLED = "转入的流程";
    private static final String DOCUMENT = "所送的文书";

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("camunda:dueDate", "期限"),
            Map.entry("bpmn:timeDate", "时间"),
            Map.entry("bpmn:timeDuration", "时间"),
            Map.entry("bpmn:timeCycle", "时间"),
            Map.entry("camunda:expression", "动作"),
            Map.entry("calledElement", CALLED),
            Map.entry("camunda:formRef", "表单"),
            Map.entry("bpmn:conditionExpression", "条件"),
            Map.entry("bpmn:documentation", "说明"),
            Map.entry("bpmn:text", "文字"),
            Map.entry("default", "默认走向"),
            Map.entry("attachedToRef", "所附的步骤"),
            Map.entry("sourceRef", FROM),
            Map.entry("targetRef", TO),
            Map.entry("messageRef", "消息"),
            Map.entry("escalationRef", "升级"),
            Map.entry("cancelActivity", "是否停止所附的步骤"),
            Map.entry("isInterrupting", "是否停止其他步骤"),
            Map.entry("triggeredByEvent", "是否随时发生"),
            Map.entry("isSequential", "是否逐个办理"),
            Map.entry("sourceExpression", DOCUMENT),
            Map.entry("camunda:historyTimeToLive", "记录保存时间"));
    private static final Set<String> PEOPLE =
            Set.of("camunda:candidateGroups", "camunda:assignee", "camunda:collection", "camunda:elementVariable");
    /** What follows from something else that is told. */
    private static final Set<String> TOLD_ELSEWHERE =
            Set.of("bpmn:incoming", "bpmn:outgoing", "bpmn:flowNodeRef", "bpmn:laneSet");

    private final Drawing drawing;
    private final VerbNames names;
    private final UnaryOperator<String> procedures;
    private final Map<String, String> written = new LinkedHashMap<>();

    private Traits(Drawing drawing, VerbNames names, UnaryOperator<String> procedures) {
        this.drawing = drawing;
        this.names = names;
        this.procedures = procedures;
    }

    /** By label, in the order of the file. */
    static Map<String, Trait> of(Tag tag, Drawing drawing, VerbNames names, UnaryOperator<String> procedures) {
        var traits = new Traits(drawing, names, procedures);
        traits.read(tag, "");
        traits.put("种类", kind(tag));
        var all = new LinkedHashMap<String, Trait>();
        traits.written.forEach((label, text) -> all.put(label, new Trait(label, text, traits.words(tag, label, text))));
        return all;
    }

    private void read(Tag tag, String path) {
        tag.attributes().forEach((name, value) -> {
            if (!name.equals("id") && !name.equals("xsi:type")) {
                put(
                        PEOPLE.contains(name)
                                ? WHO
                                : name.equals("name") ? path + NAME : LABELS.getOrDefault(name, path + name),
                        value);
            }
        });
        if (!tag.words().isEmpty()) {
            put(LABELS.getOrDefault(tag.kind(), path + tag.kind()), tag.words());
        }
        tag.children().stream()
                .filter(child -> !stands(child) && !TOLD_ELSEWHERE.contains(child.kind()))
                .forEach(child -> {
                    if (child.attributes().isEmpty()
                            && child.words().isEmpty()
                            && child.children().isEmpty()) {
                        put(child.kind(), "有");
                    }
                    read(child, child.kind().equals("bpmn:extensionElements") ? "" : child.kind() + " ");
                });
    }

    private void put(String label, String text) {
        written.merge(label, text, (one, other) -> one + "，" + other);
    }

    /** An element of its own, compared by itself. */
    static boolean stands(Tag tag) {
        return Drawing.isNode(tag)
                || Set.of(
                                "bpmn:process",
                                "bpmn:sequenceFlow",
                                "bpmn:textAnnotation",
                                "bpmn:association",
                                "bpmn:message",
                                "bpmn:escalation",
                                "bpmn:participant",
                                "bpmn:lane")
                        .contains(tag.kind());
    }

    /** A timer is something else than a message, though both are events. */
    private static String kind(Tag tag) {
        return tag.kind()
                + tag.children().stream()
                        .map(Tag::kind)
                        .filter(kind -> kind.endsWith("EventDefinition"))
                        .collect(Collectors.joining());
    }

    private String words(Tag tag, String label, String text) {
        if (label.equals(WHO)) {
            var who = drawing.node(tag.id()).map(Outline::who).orElse("");
            return who.isEmpty() ? text : who;
        }
        if (Set.of(FROM, TO, "默认走向", "所附的步骤").contains(label)) {
            return drawing.node(text).map(Differences::called).orElseGet(() -> flow(text));
        }
        if (label.equals(DOCUMENT)) {
            return Stream.of(DocumentKind.values())
                    .filter(kind -> kind.name().equals(text))
                    .map(DocumentKind::chinese)
                    .findFirst()
                    .orElse(text);
        }
        if (label.equals(CALLED)) {
            return procedures.apply(text);
        }
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true") ? "是" : "否";
        }
        return label.equals("种类") ? Differences.kind(tag) : names.inWords(text);
    }

    private String flow(String id) {
        return drawing.flows()
                .filter(flow -> flow.id().equals(id))
                .map(flow -> Stream.of(flow.tag().name(), "到" + Differences.called(flow.target()))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining("，")))
                .findFirst()
                .orElse(id);
    }
}
