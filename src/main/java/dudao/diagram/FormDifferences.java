package dudao.diagram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** 表单的修改对照: what became different of each part of a form, in words. */
public class FormDifferences {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> LABELS = Map.of(
            "label", "名称",
            "dateLabel", "日期的名称",
            "description", "填写说明",
            "text", "文字",
            "validate", "填写要求",
            "values", "选项",
            "conditional", "显示的条件",
            "type", "种类");

    private FormDifferences() {}

    public static List<String> between(byte[] before, byte[] after) {
        try {
            return between(
                    JSON.readTree(before).path("components"),
                    JSON.readTree(after).path("components"));
        } catch (IOException unreadable) {
            throw new IllegalStateException("A form that is kept was readable when it came in", unreadable);
        }
    }

    private static List<String> between(JsonNode before, JsonNode after) {
        var was = new LinkedHashMap<String, JsonNode>();
        var is = new LinkedHashMap<String, JsonNode>();
        collect(before, "", was);
        collect(after, "", is);
        var said = new ArrayList<String>();
        is.forEach((id, part) -> {
            var former = was.get(id);
            if (former == null) {
                said.add("新增“%s”。".formatted(titleOf(part)));
            } else {
                changed(former, part, said);
            }
        });
        was.forEach((id, part) -> {
            if (!is.containsKey(id)) {
                said.add("删除“%s”。".formatted(titleOf(part)));
            }
        });
        if (!shared(was, is).equals(shared(is, was))) {
            said.add("顺序改为：%s。"
                    .formatted(String.join(
                            "、",
                            is.values().stream().map(FormDifferences::titleOf).toList())));
        }
        return said;
    }

    private static List<String> shared(Map<String, JsonNode> of, Map<String, JsonNode> others) {
        return of.keySet().stream().filter(others::containsKey).toList();
    }

    /** Part within part by its id, which an editor keeps. */
    private static void collect(JsonNode components, String within, Map<String, JsonNode> found) {
        for (var part : components) {
            var id = within + part.path("id").asText();
            found.put(id, part);
            collect(part.path("components"), id + "/", found);
        }
    }

    private static void changed(JsonNode was, JsonNode is, List<String> said) {
        var names = new TreeSet<String>();
        was.fieldNames().forEachRemaining(names::add);
        is.fieldNames().forEachRemaining(names::add);
        names.remove("components");
        if (was.path("dateLabel").equals(was.path("label"))
                && is.path("dateLabel").equals(is.path("label"))) {
            names.remove("dateLabel");
        }
        for (var name : names) {
            if (!was.path(name).equals(is.path(name))) {
                said.add(
                        name.equals("label")
                                ? "“%s”改名为“%s”。"
                                        .formatted(titleOf(was), is.path(name).asText())
                                : "“%s”的%s由“%s”改为“%s”。"
                                        .formatted(
                                                titleOf(was),
                                                LABELS.getOrDefault(name, name),
                                                words(was.path(name)),
                                                words(is.path(name))));
            }
        }
    }

    private static String words(JsonNode value) {
        if (value.isMissingNode()) {
            return "无";
        }
        return value.isValueNode() ? value.asText() : value.toString().replace("\"required\":true", "必填");
    }

    private static String titleOf(JsonNode part) {
        var text = part.path("label")
                .asText(part.path("text").asText(part.path("type").asText()));
        return text.length() <= 30 ? text : text.substring(0, 30) + "…";
    }
}
