package dudao.check;

import dudao.check.Expressions.Wanted;
import dudao.diagram.Answer;
import dudao.diagram.Finding;
import dudao.diagram.House;
import dudao.diagram.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * 允许的元素: the parts a diagram may be made of, and what may stand in them. Whatever is not named here is refused, so that what
 * the engine could do besides, such as running scripts or classes, need not be known to be closed.
 */
class AllowedParts {

    private static final Map<String, Set<String>> PARTS = new LinkedHashMap<>();
    private static final Map<String, Wanted> EXPRESSIONS = Map.of(
            "bpmn:serviceTask camunda:expression", Wanted.NOTHING,
            "bpmn:userTask camunda:dueDate", Wanted.WHEN,
            "bpmn:userTask camunda:candidateGroups", Wanted.WHO,
            "bpmn:userTask camunda:assignee", Wanted.WHO,
            "bpmn:multiInstanceLoopCharacteristics camunda:collection", Wanted.MANY);
    private static final Map<String, String> PLAIN = Map.of(
            "camunda:formRefBinding", "deployment",
            "camunda:calledElementBinding", "deployment",
            "camunda:elementVariable", "subject",
            "camunda:historyTimeToLive", "P\\d{1,6}D",
            "businessKey", "#\\{execution\\.processBusinessKey}",
            "sourceExpression", "[A-Z_]{1,60}",
            "source", "subject",
            "target", "subject",
            "xsi:type", "(\\w+:)?tFormalExpression");
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{");
    private static final String OF_A_STEP =
            "id name default camunda:asyncBefore camunda:asyncAfter camunda:exclusive" + " camunda:modelerTemplate";

    static {
        part(
                "bpmn:definitions",
                "id name targetNamespace exporter exporterVersion modeler:executionPlatform"
                        + " modeler:executionPlatformVersion");
        part("bpmn:collaboration", "id");
        part("bpmn:participant", "id name processRef");
        part("bpmn:process", "id name isExecutable camunda:historyTimeToLive camunda:versionTag");
        part("bpmn:laneSet", "id");
        part("bpmn:lane", "id name");
        part(
                "bpmn:userTask",
                OF_A_STEP + " camunda:formRef camunda:formRefBinding camunda:candidateGroups"
                        + " camunda:assignee camunda:dueDate");
        part("bpmn:serviceTask", OF_A_STEP + " camunda:expression");
        part("bpmn:callActivity", OF_A_STEP + " calledElement camunda:calledElementBinding");
        part("bpmn:subProcess", OF_A_STEP + " triggeredByEvent");
        part("bpmn:startEvent", "id name isInterrupting");
        part("bpmn:endEvent", "id name");
        part("bpmn:intermediateCatchEvent", "id name");
        part("bpmn:boundaryEvent", "id name attachedToRef cancelActivity");
        part("bpmn:exclusiveGateway", "id name default gatewayDirection");
        part("bpmn:parallelGateway", "id name gatewayDirection");
        part("bpmn:sequenceFlow", "id name sourceRef targetRef");
        part("bpmn:conditionExpression", "id xsi:type");
        part("bpmn:timerEventDefinition", "id");
        part("bpmn:timeDate", "id xsi:type");
        part("bpmn:timeDuration", "id xsi:type");
        part("bpmn:timeCycle", "id xsi:type");
        part("bpmn:messageEventDefinition", "id messageRef");
        part("bpmn:escalationEventDefinition", "id escalationRef");
        part("bpmn:terminateEventDefinition", "id");
        part("bpmn:message", "id name");
        part("bpmn:escalation", "id name escalationCode");
        part("bpmn:multiInstanceLoopCharacteristics", "id camunda:collection camunda:elementVariable isSequential");
        part("bpmn:textAnnotation", "id textFormat");
        part("bpmn:association", "id sourceRef targetRef associationDirection");
        part("bpmn:documentation", "id textFormat");
        part("camunda:in", "businessKey source sourceExpression target");
        for (var plain : List.of("extensionElements", "incoming", "outgoing", "flowNodeRef", "text")) {
            part("bpmn:" + plain, "");
        }
        part("bpmndi:BPMNDiagram", "id name");
        part("bpmndi:BPMNPlane", "id bpmnElement");
        var drawn = "id bpmnElement isHorizontal isExpanded isMarkerVisible bioc:stroke bioc:fill"
                + " color:background-color color:border-color";
        part("bpmndi:BPMNShape", drawn);
        part("bpmndi:BPMNEdge", drawn);
        part("bpmndi:BPMNLabel", "id");
        part("dc:Bounds", "x y width height");
        part("di:waypoint", "x y");
    }

    private final Expressions expressions;
    private final List<Finding> findings = new ArrayList<>();

    AllowedParts(House house) {
        expressions = new Expressions(house);
    }

    private static void part(String kind, String attributes) {
        PARTS.put(kind, Set.of(attributes.isEmpty() ? new String[0] : attributes.split(" ")));
    }

    List<Finding> findings(Tag definitions) {
        findings.clear();
        look(definitions, definitions);
        return List.copyOf(findings);
    }

    /** @param whose the element people know, to which a nameless part belongs */
    private void look(Tag tag, Tag whose) {
        var known = tag.id().isEmpty() || tag.kind().endsWith("EventDefinition") ? whose : tag;
        var attributes = PARTS.get(tag.kind());
        if (attributes == null) {
            say(known, Forbidden.part(tag));
            return;
        }
        tag.attributes().forEach((name, value) -> {
            if (!attributes.contains(name)) {
                say(known, Forbidden.attribute(name, value));
            } else {
                value(known, tag.kind(), name, value);
            }
        });
        text(known, tag);
        tag.children().forEach(child -> look(child, known));
    }

    private void value(Tag known, String kind, String name, String value) {
        var wanted = EXPRESSIONS.get(kind + " " + name);
        if (wanted != null) {
            expression(known, whoeverHoldsIt(wanted, value), wanted);
        } else if (PLAIN.containsKey(name) && !(name.equals("xsi:type") && !kind.startsWith("bpmn:"))) {
            if (!value.matches(PLAIN.get(name))) {
                say(known, "“%s”不能是“%s”。请在编辑器中恢复为原来的值。".formatted(name, Finding.shortened(value)));
            }
        } else if (EXPRESSION.matcher(value).find()) {
            say(known, "“%s”里不能写表达式“%s”。请改为普通文字。".formatted(name, Finding.shortened(value)));
        }
    }

    /** A group of one person is called {@code person_} and his login; {@code subject} is the one of a multiple task. */
    private static String whoeverHoldsIt(Wanted wanted, String value) {
        var who = wanted == Wanted.WHO ? value.strip().replaceFirst("^person_", "") : value.strip();
        return wanted == Wanted.WHO && who.equals("${subject}") ? "" : who;
    }

    private void text(Tag known, Tag tag) {
        switch (tag.kind()) {
            case "bpmn:conditionExpression" -> {
                if (Answer.in(tag.words()).isEmpty()) {
                    expression(known, tag.words(), Wanted.WHETHER);
                }
            }
            case "bpmn:timeDate" -> expression(known, tag.words(), Wanted.WHEN);
            case "bpmn:timeDuration", "bpmn:timeCycle" ->
                Lengths.problem(tag.words()).ifPresent(problem -> say(known, problem));
            default -> {
                if (EXPRESSION.matcher(tag.text()).find()) {
                    say(known, "文字里不能写表达式“%s”。请改为普通文字。".formatted(Finding.shortened(tag.words())));
                }
            }
        }
    }

    private void expression(Tag known, String expression, Wanted wanted) {
        if (!expression.isEmpty() || wanted != Wanted.WHO) {
            expressions.problem(expression, wanted).ifPresent(problem -> say(known, problem));
        }
    }

    private void say(Tag known, String text) {
        findings.add(Finding.at(known.id(), known.name(), text));
    }
}
