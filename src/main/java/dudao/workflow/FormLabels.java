package dudao.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The labels people see on the forms, by form and field. */
@Component
class FormLabels {

    private static final Pattern ROW = Pattern.compile("\\[(\\d+)]");

    /** By form, then by path without row numbers, e.g. {@code problems.title}. */
    private final Map<String, Map<String, String>> labels = new HashMap<>();

    FormLabels(ResourcePatternResolver resources, ObjectMapper json) throws IOException {
        for (var file : resources.getResources("classpath*:forms/*.form")) {
            var form = json.readTree(file.getInputStream());
            var found = new HashMap<String, String>();
            collect(form.path("components"), "", found);
            labels.put(form.path("id").asText(), found);
        }
    }

    boolean isShown(String form, String key) {
        return labels.getOrDefault(form, Map.of()).containsKey(key);
    }

    /** {@code problems[0].title} reads “问题清单”第1项“问题”. */
    String of(String form, String path) {
        var known = labels.getOrDefault(form, Map.of());
        var said = new StringBuilder();
        var sofar = "";
        for (var step : path.split("\\.")) {
            var row = ROW.matcher(step);
            var name = row.replaceAll("");
            sofar = sofar.isEmpty() ? name : sofar + "." + name;
            if (!name.isEmpty() && !name.startsWith("<")) {
                said.append('“').append(known.getOrDefault(sofar, name)).append('”');
            }
            row.reset();
            if (row.find()) {
                said.append('第').append(Integer.parseInt(row.group(1)) + 1).append('项');
            }
        }
        return said.toString();
    }

    private static void collect(JsonNode components, String prefix, Map<String, String> found) {
        for (var component : components) {
            var key = component.path("key").asText(component.path("path").asText(""));
            if (!key.isEmpty()) {
                found.put(prefix + key, component.path("label").asText(key));
            }
            collect(component.path("components"), key.isEmpty() ? prefix : prefix + key + ".", found);
        }
    }
}
