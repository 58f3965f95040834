package dudao.sheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dudao.Visitor;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A person who fills in the sheet of one task, as the browser does it. */
public class Filler {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Visitor visitor;
    private final String task;

    public Filler(Visitor visitor, String task) {
        this.visitor = visitor;
        this.task = task;
    }

    public static Filler of(int port, String login, String task) {
        return new Filler(Visitor.signedIn(port, login), task);
    }

    public JsonNode sheet() {
        var answer = open();
        if (answer.statusCode() != 200) {
            throw new AssertionError("%d %s".formatted(answer.statusCode(), answer.body()));
        }
        return json(answer);
    }

    public HttpResponse<String> open() {
        return visitor.call("GET", address(), null);
    }

    public JsonNode row(String code) {
        for (var row : sheet().path("rows")) {
            if (row.path("code").asText().equals(code)) {
                return row;
            }
        }
        throw new AssertionError("No row " + code);
    }

    /** Keys of the columns the person sees. */
    public List<String> columns() {
        var keys = new ArrayList<String>();
        sheet().path("columns").forEach(column -> keys.add(column.path("key").asText()));
        return keys;
    }

    /** Saves what must be saved. */
    public JsonNode fills(String item, String value) {
        var answer = puts(item, value, "", 0);
        if (answer.statusCode() != 200) {
            throw new AssertionError("%s=%s: %d %s".formatted(item, value, answer.statusCode(), answer.body()));
        }
        return json(answer);
    }

    public HttpResponse<String> puts(String item, String value, String reason, int revision) {
        return put(item, Map.of("value", value, "reason", reason, "notApplicable", false, "revision", revision));
    }

    public HttpResponse<String> doesNotApply(String item, String reason) {
        return put(item, Map.of("value", "", "reason", reason, "notApplicable", true, "revision", 0));
    }

    public HttpResponse<String> sendsBack(String item, String comment) {
        return put(item + "/return", Map.of("comment", comment));
    }

    public HttpResponse<String> finds(String item, String text) {
        return put(item + "/finding", Map.of("text", text));
    }

    private HttpResponse<String> put(String item, Map<String, ?> body) {
        var encoded = URLEncoder.encode(item, StandardCharsets.UTF_8).replace("%2F", "/");
        return visitor.call("PUT", address() + "/" + encoded, write(body));
    }

    private String address() {
        return "/tasks/" + task + "/sheet";
    }

    public static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError("Not JSON: " + answer.body(), unreadable);
        }
    }

    private static String write(Map<String, ?> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException unwritable) {
            throw new AssertionError(unwritable);
        }
    }
}
