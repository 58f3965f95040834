package dudao.editor;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dudao.editor.BuildingBlocks.Block;
import dudao.editor.BuildingBlocks.Use;
import dudao.editor.EditorChoices.Choice;
import dudao.editor.EditorChoices.Choices;
import dudao.editor.EditorChoices.Procedure;
import dudao.editor.EditorChoices.Task;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 构件: what the product can do as element templates, for our editor and for Camunda Modeler at a desk. */
class ElementTemplates {

    private static final String SCHEMA =
            "https://unpkg.com/@camunda/element-templates-json-schema/resources/schema.json";
    private static final Map<String, String> CATEGORIES = Map.of("act", "系统办理", "task", "办理任务", "call", "转入流程");

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Template(
            @JsonProperty("$schema") String schema,
            String name,
            String id,
            String description,
            Category category,
            List<String> appliesTo,
            List<Property> properties) {}

    record Category(String id, String name) {}

    /** @param type Hidden where there is nothing to pick */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Property(
            @Nullable String label,
            String type,
            @Nullable String value,
            @Nullable List<Option> choices,
            Binding binding) {}

    record Option(String name, String value) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Binding(
            String type,
            @Nullable String name,
            @Nullable String target,
            @Nullable Boolean expression) {}

    private ElementTemplates() {}

    static List<Template> of(Choices choices) {
        var verbs = new LinkedHashMap<String, List<Block>>();
        choices.of(Use.ACT).forEach(block -> verbs.computeIfAbsent(block.verb(), verb -> new ArrayList<>())
                .add(block));
        return Stream.of(
                        verbs.entrySet().stream().map(entry -> act(entry.getKey(), entry.getValue())),
                        choices.procedures().stream().map(procedure -> call(procedure, choices.documents())),
                        choices.tasks().stream().map(task -> task(task, choices)))
                .flatMap(templates -> templates)
                .toList();
    }

    private static Template act(String verb, List<Block> sentences) {
        var first = sentences.get(0);
        return template(
                "act",
                verb,
                sentences.size() == 1 ? first.label() : first.label().replaceAll("“.*?”|（.*?）", "…"),
                "系统自动办理，不需要人。",
                "bpmn:ServiceTask",
                List.of(
                        sentences.size() == 1
                                ? fixed(first.expression(), property("camunda:expression"))
                                : picked("办什么", options(sentences), property("camunda:expression"))));
    }

    private static Template call(Procedure procedure, List<Choice> documents) {
        var properties = new ArrayList<>(List.of(
                fixed(procedure.key(), property("calledElement")),
                fixed("deployment", property("camunda:calledElementBinding")),
                fixed("#{execution.processBusinessKey}", new Binding("camunda:in:businessKey", null, null, null))));
        if (procedure.key().equals("service")) {
            properties.add(picked(
                    "送达什么",
                    documents.stream()
                            .map(kind -> new Option(kind.label(), kind.value()))
                            .toList(),
                    new Binding("camunda:in", null, "subject", true)));
        } else if (procedure.aboutOne()) {
            properties.add(fixed("subject", new Binding("camunda:in", null, "subject", null)));
        }
        return template(
                "call",
                procedure.key(),
                "转入流程：" + procedure.name(),
                procedure.aboutOne()
                        ? "办完“%s”再往下走；逐项办理。".formatted(procedure.name())
                        : "办完“%s”再往下走。".formatted(procedure.name()),
                "bpmn:CallActivity",
                properties);
    }

    private static Template task(Task task, Choices choices) {
        var days = choices.of(Use.DAY).stream()
                .filter(block -> block.verb().startsWith("deadlines.lastDay"))
                .map(block -> new Option(block.label(), block.expression()));
        return template(
                "task",
                task.id(),
                "办理：" + task.name(),
                "任务的编号（ID）应当改为 %s。".formatted(task.id()),
                "bpmn:UserTask",
                List.of(
                        fixed(task.id(), property("camunda:formRef")),
                        fixed("deployment", property("camunda:formRefBinding")),
                        picked("由谁办理", who(choices), property("camunda:candidateGroups")),
                        picked(
                                "期限",
                                Stream.concat(Stream.of(new Option("不设期限（在说明里写明理由）", "")), days)
                                        .toList(),
                                property("camunda:dueDate"))));
    }

    private static List<Option> who(Choices choices) {
        return Stream.concat(
                        choices.of(Use.POST).stream().map(post -> new Option(post.label(), post.expression())),
                        Stream.concat(
                                choices.of(Use.PERSON).stream()
                                        .map(person -> new Option(person.label(), "person_" + person.expression())),
                                Stream.of(new Option("多实例中的每一人", "person_${subject}"))))
                .toList();
    }

    private static List<Option> options(List<Block> sentences) {
        return sentences.stream()
                .map(block -> new Option(block.label(), block.expression()))
                .toList();
    }

    private static Template template(
            String kind, String id, String name, String description, String appliesTo, List<Property> properties) {
        return new Template(
                SCHEMA,
                name,
                "dudao.%s.%s".formatted(kind, id),
                description,
                new Category(kind, CATEGORIES.get(kind)),
                List.of(appliesTo),
                properties);
    }

    private static Binding property(String name) {
        return new Binding("property", name, null, null);
    }

    private static Property fixed(String value, Binding binding) {
        return new Property(null, "Hidden", value, null, binding);
    }

    private static Property picked(String label, List<Option> options, Binding binding) {
        return new Property(label, "Dropdown", options.get(0).value(), options, binding);
    }
}
