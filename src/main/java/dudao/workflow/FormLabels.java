package dudao.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The labels people see on the forms, by form and field: those of the product, and of the forms the office has decided since. */
@Component
class FormLabels {

    private static final Pattern ROW = Pattern.compile("\\[(\\d+)]");

    /** By form, then by path without row numbers, e.g. {@code problems.title}. */
    private final Map<String, Map<String, String>> labels = new ConcurrentHashMap<>();

    private final ObjectMapper json;
    private final JdbcClient jdbc;
    /** A form may have been decided meanwhile, here or on another node: looked for once a minute, not once an act. */
    private final Cache<String, Integer> looked =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

    private volatile int newest;

    FormLabels(ResourcePatternResolver resources, ObjectMapper json, JdbcClient jdbc) throws IOException {
        this.json = json;
        this.jdbc = jdbc;
        for (var file : resources.getResources("classpath*:forms/*.form")) {
            read(file.getContentAsByteArray());
        }
    }

    private void read(byte[] text) {
        try {
            var form = json.readTree(text);
            var found = new HashMap<>(labels.getOrDefault(form.path("id").asText(), Map.of()));
            collect(form.path("components"), "", found);
            labels.put(form.path("id").asText(), found);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("A form cannot be read", unreadable);
        }
    }

    private int refresh() {
        jdbc.sql("select number, text from workflow_activation where part like '%.form' and number > ? order by number")
                .param(newest)
                .query(row -> {
                    newest = row.getInt("number");
                    var text = row.getBytes("text");
                    if (text != null) {
                        read(text);
                    }
                });
        return newest;
    }

    boolean isShown(String form, String key) {
        looked.get("", minute -> refresh());
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
