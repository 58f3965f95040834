package dudao.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import dudao.Acts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.camunda.spin.plugin.variable.SpinValues;

/** 一案的全部办理动作: who does what in the ordinary special supervision, in order, and what is written. */
record Script(List<Act> acts) {

    private static final List<String> AUDIENCES = List.of("STUDENTS", "PARENTS", "TEACHERS");
    private static final ObjectMapper JSON = new ObjectMapper();

    record Act(String task, String login) {}

    Telling tell(LocalDate today) {
        return new Telling(today, AUDIENCES.iterator());
    }

    /** What is written in one case; the public is heard group by group. */
    record Telling(LocalDate today, Iterator<String> audiences) {

        Map<String, Object> fields(String task) {
            var fields = new HashMap<>(Acts.ordinary(task));
            switch (task) {
                case "confirm-service" -> fields.put("receivedOn", today.toString());
                case "request-appeal" -> fields.put("choice", "WAIVE");
                case "inspect-on-site" -> fields.put("visitedOn", today.toString());
                case "hear-public" -> {
                    fields.put("heldOn", today.toString());
                    fields.put("audience", audiences.next());
                }
                default -> {}
            }
            fields.replaceAll((name, value) -> value instanceof List<?> || value instanceof Map<?, ?>
                    ? SpinValues.jsonValue(JSON.valueToTree(value).toString()).create()
                    : value);
            return fields;
        }
    }
}
