package dudao.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dudao.diagram.Finding;
import dudao.diagram.House;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** 表单检查: a form is made of the components that our renderer has, holds no code and stands before a task that exists. */
public class FormReview {

    private static final int LARGEST = 300_000;
    private static final Set<String> COMPONENTS = Set.of(
            "checkbox",
            "checklist",
            "datetime",
            "default",
            "dynamiclist",
            "evidence",
            "group",
            "indicator-sheet",
            "number",
            "radio",
            "redaction-preview",
            "select",
            "separator",
            "spacer",
            "table",
            "taglist",
            "text",
            "textarea",
            "textfield");
    /** Where the renderer evaluates what stands there, with the values of the form in reach. */
    private static final Set<String> EVALUATED =
            Set.of("label", "description", "text", "content", "url", "source", "html", "href", "src", "action");

    private static final Pattern CODE = Pattern.compile("(?i)<\\s*[a-z!/?]|javascript:|data:|vbscript:");
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final List<Finding> findings = new ArrayList<>();

    private FormReview() {}

    /** Empty where the text is no form that could be kept. */
    public static Optional<String> id(byte[] text) {
        if (text.length > LARGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readTree(text).path("id").asText()).filter(id -> id.matches("[\\w-]{1,90}"));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    public static List<Finding> of(byte[] text, House house) {
        if (text.length > LARGEST) {
            return List.of(Finding.at(
                    "文件", "", "表单有%d KB，超过 %d KB。请检查是不是选错了文件。".formatted(text.length / 1000, LARGEST / 1000)));
        }
        try {
            var form = JSON.readTree(text);
            if (!form.isObject() || !form.path("components").isArray()) {
                return List.of(Finding.at("文件", "", "文件不是表单。请选择用表单编辑器保存的文件。"));
            }
            var review = new FormReview();
            var id = form.path("id").asText();
            if (!house.vocabulary().forms().contains(id)) {
                review.findings.add(Finding.at(id, "", "名为“%s”的任务没有办理代码，表单没有用处。请用已有任务的编号。".formatted(id)));
            }
            form.path("components").forEach(component -> review.component(component, id));
            return review.findings;
        } catch (JsonProcessingException malformed) {
            return List.of(Finding.at("文件", "", "文件不是完好的 JSON。请用表单编辑器重新保存。"));
        } catch (IOException impossible) {
            throw new IllegalStateException("A text in memory could not be read", impossible);
        }
    }

    /** The code behind a task takes the fields of the product's own form: none that it needs may be gone, and it knows no others. */
    public static List<Finding> beside(byte[] text, byte[] product) {
        try {
            var fields = new TreeMap<String, JsonNode>();
            var needed = new TreeMap<String, JsonNode>();
            fields(JSON.readTree(text).path("components"), "", fields);
            fields(JSON.readTree(product).path("components"), "", needed);
            var findings = new ArrayList<Finding>();
            needed.forEach((key, field) -> {
                if (field.path("validate").path("required").asBoolean() && !fields.containsKey(key)) {
                    findings.add(Finding.at(key, field.path("label").asText(""), "办理这项任务必须填写它，表单里没有。请补上。"));
                }
            });
            fields.forEach((key, field) -> {
                if (!needed.containsKey(key)) {
                    findings.add(Finding.at(
                            field.path("id").asText(key),
                            field.path("label").asText(""),
                            "办理代码不接收“%s”，填了也不会保存。请删除，或者改用已有的字段。".formatted(key)));
                }
            });
            return findings;
        } catch (IOException malformed) {
            return List.of();
        }
    }

    private static void fields(JsonNode components, String prefix, Map<String, JsonNode> found) {
        for (var component : components) {
            var key = component.path("key").asText(component.path("path").asText(""));
            if (!key.isEmpty()) {
                found.put(prefix + key, component);
            }
            fields(component.path("components"), key.isEmpty() ? prefix : prefix + key + ".", found);
        }
    }

    private void component(JsonNode component, String within) {
        var id = component.path("id").asText(component.path("key").asText(within));
        var name = component.path("label").asText("");
        var type = component.path("type").asText();
        if (!COMPONENTS.contains(type)) {
            findings.add(Finding.at(
                    id, name, "不允许使用“%s”。可用的有文本、单行和多行输入、数字、日期、单选、多选、下拉、表格和分组。".formatted(Finding.shortened(type))));
            return;
        }
        component.fields().forEachRemaining(field -> {
            if (!field.getKey().equals("components")) {
                values(field.getKey(), field.getValue(), id, name);
            }
        });
        component.path("components").forEach(child -> component(child, id));
    }

    private void values(String key, JsonNode value, String id, String name) {
        if (value.isTextual()) {
            var text = value.asText();
            if (CODE.matcher(text).find()) {
                findings.add(Finding.at(id, name, "文字里不能写网页代码（%s）。请改为普通文字。".formatted(Finding.shortened(text))));
            } else if (EVALUATED.contains(key) && text.strip().startsWith("=")) {
                findings.add(Finding.at(id, name, "“%s”里不能写表达式（%s）。请改为普通文字。".formatted(key, Finding.shortened(text))));
            }
        }
        value.fields().forEachRemaining(field -> values(field.getKey(), field.getValue(), id, name));
        if (value.isArray()) {
            value.forEach(one -> values(key, one, id, name));
        }
    }
}
