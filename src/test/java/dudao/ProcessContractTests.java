package dudao;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dudao.document.DocumentKind;
import dudao.workflow.TaskForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A name is written once: diagrams, forms, the code behind them and the documents hold together. */
@DudaoTest
@DisplayName("流程、表单与代码的契约")
class ProcessContractTests {

    @Autowired
    List<TaskForm<?>> forms;

    @Autowired
    ObjectMapper json;

    @ParameterizedTest
    @MethodSource("models")
    @DisplayName("流程文件以流程编号命名，每个节点有中文名称和图形")
    void a_diagram_is_named_and_drawn(Path file) {
        var model = Bpmn.readModelFromFile(file.toFile());
        assertThat(model.getModelElementsByType(Process.class)).singleElement().satisfies(process -> assertThat(
                        process.getId() + ".bpmn")
                .isEqualTo(file.getFileName().toString()));
        var drawn = model.getModelElementsByType(BpmnShape.class).stream()
                .map(shape -> shape.getBpmnElement().getId())
                .toList();
        assertThat(model.getModelElementsByType(FlowNode.class)).allSatisfy(node -> {
            assertThat(drawn).contains(node.getId());
            if (!node.getElementType().getTypeName().equals("parallelGateway")) {
                assertThat(node.getName()).as(node.getId()).matches("(?s).*\\p{IsHan}.*");
            }
        });
        assertThat(model.getModelElementsByType(ExclusiveGateway.class))
                .filteredOn(gateway -> gateway.getOutgoing().size() > 1)
                .allSatisfy(gateway -> {
                    assertThat(gateway.getName()).as(gateway.getId()).endsWith("？");
                    assertThat(gateway.getOutgoing())
                            .allSatisfy(flow -> assertThat(flow.getName()).isNotBlank());
                });
    }

    @ParameterizedTest
    @MethodSource("models")
    @DisplayName("每个人工任务有同名的表单、岗位和办理代码")
    void a_task_has_its_form_its_post_and_its_code(Path file) {
        var byId = forms.stream().collect(Collectors.toMap(TaskForm::id, Function.identity()));
        assertThat(Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(UserTask.class))
                .allSatisfy(task -> {
                    assertThat(task.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "formRef"))
                            .isEqualTo(task.getId());
                    assertThat(Path.of("forms", task.getId() + ".form")).exists();
                    assertThat(byId).containsKey(task.getId());
                    assertThat(task.getCamundaCandidateGroups())
                            .as(task.getId())
                            .isNotBlank();
                });
    }

    @ParameterizedTest
    @MethodSource("models")
    @DisplayName("调用的子流程存在，并把案号带过去")
    void a_called_diagram_exists(Path file) {
        assertThat(Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(CallActivity.class))
                .allSatisfy(call -> {
                    assertThat(Path.of("processes", call.getCalledElement() + ".bpmn"))
                            .exists();
                    assertThat(Files.readString(file)).contains("businessKey=\"#{execution.processBusinessKey}\"");
                });
    }

    @Test
    @DisplayName("没有多余的表单和办理代码")
    void no_form_is_left_over() throws IOException {
        var asked = new TreeSet<String>();
        models().forEach(file -> Bpmn.readModelFromFile(file.toFile())
                .getModelElementsByType(UserTask.class)
                .forEach(task -> asked.add(task.getId())));
        assertThat(forms.stream().map(TaskForm::id)).containsExactlyInAnyOrderElementsOf(asked);
        try (var files = Files.list(Path.of("forms"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".form", "")))
                    .containsExactlyInAnyOrderElementsOf(asked);
        }
    }

    @Test
    @DisplayName("表单的栏目、必填和长度与服务器端的校验一致")
    void the_form_asks_what_the_server_checks() {
        forms.forEach(form -> {
            var asked = new TreeMap<String, JsonNode>();
            collect(read(Path.of("forms", form.id() + ".form")).path("components"), "", asked);
            compare(form.id(), form.fields(), "", asked);
        });
    }

    private void compare(String form, Class<?> fields, String prefix, Map<String, JsonNode> asked) {
        for (var component : fields.getRecordComponents()) {
            var path = prefix + component.getName();
            var where = form + " " + path;
            assertThat(asked).as(where + " stands on the form").containsKey(path);
            var field = asked.get(path);
            var validate = field.path("validate");
            if (!field.path("type").asText().equals("dynamiclist")) {
                assertThat(validate.path("required").asBoolean(false))
                        .as(where + " is required")
                        .isEqualTo(isRequired(fields, component.getName()));
            }
            var size = annotation(fields, component.getName(), Size.class);
            if (field.path("type").asText().startsWith("text")) {
                assertThat(validate.path("maxLength").asInt())
                        .as(where + " maxLength")
                        .isBetween(1, 4000);
                if (size != null) {
                    assertThat(validate.path("maxLength").asInt()).as(where).isEqualTo(size.max());
                }
            }
            var row = rowType(component);
            if (row != null) {
                compare(form, row, path + ".", asked);
            }
        }
    }

    private static Class<?> rowType(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> row
                        && row.isRecord()
                ? row
                : null;
    }

    private static boolean isRequired(Class<?> fields, String name) {
        return Stream.of(NotNull.class, NotBlank.class, NotEmpty.class)
                .anyMatch(kind -> annotation(fields, name, kind) != null);
    }

    private static <A extends Annotation> A annotation(Class<?> fields, String name, Class<A> kind) {
        return Arrays.stream(fields.getDeclaredFields())
                .filter(field -> field.getName().equals(name))
                .findFirst()
                .map(field -> field.getAnnotation(kind))
                .orElse(null);
    }

    @Test
    @DisplayName("每种文书有模板")
    void every_document_has_a_template() {
        for (var kind : DocumentKind.values()) {
            assertThat(getClass().getResource("/documents/" + kind.template() + ".txt"))
                    .as(kind.name())
                    .isNotNull();
        }
    }

    static Stream<Path> models() throws IOException {
        try (var files = Files.list(Path.of("processes"))) {
            return files.filter(path -> path.toString().endsWith(".bpmn")).sorted().toList().stream();
        }
    }

    private JsonNode read(Path file) {
        try {
            return json.readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new AssertionError(file + " is no form", unreadable);
        }
    }

    private static void collect(JsonNode components, String prefix, Map<String, JsonNode> found) {
        for (var component : components) {
            var key = component.path("key").asText(component.path("path").asText(""));
            if (!key.isEmpty()) {
                found.put(prefix + key, component);
            }
            collect(component.path("components"), key.isEmpty() ? prefix : prefix + key + ".", found);
        }
    }
}
