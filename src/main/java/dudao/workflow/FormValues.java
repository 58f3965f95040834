package dudao.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.stereotype.Component;

/** Turns what forms show and hand in from and into the engine's values: lists and records travel as JSON. */
@Component
class FormValues {

    private final ObjectMapper json;

    FormValues(ObjectMapper json) {
        this.json = json;
    }

    TypedValue shown(Object value) {
        if (value instanceof LocalDate || value instanceof Enum<?>) {
            return Variables.stringValue(value.toString());
        }
        if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            return Variables.untypedValue(value);
        }
        try {
            return SpinValues.jsonValue(json.writeValueAsString(value)).create();
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("A form cannot show a " + value.getClass(), unwritable);
        }
    }

    Map<String, Object> filledIn(VariableMap variables) {
        var values = new LinkedHashMap<String, Object>();
        variables.keySet().forEach(name -> values.put(name, plain(variables.getValueTyped(name))));
        return values;
    }

    private Object plain(TypedValue value) {
        if (value instanceof JsonValue written) {
            return tree(
                    written.getValueSerialized() == null
                            ? written.getValue().toString()
                            : written.getValueSerialized());
        }
        if (value instanceof SerializableValue written && written.getValueSerialized() != null) {
            return tree(written.getValueSerialized());
        }
        return value.getValue();
    }

    private Object tree(String text) {
        try {
            return json.readValue(text, Object.class);
        } catch (JsonProcessingException unreadable) {
            return text;
        }
    }
}
