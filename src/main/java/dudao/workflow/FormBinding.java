package dudao.workflow;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.AssertTrue;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Binds what was filled in to the form's record; whatever does not fit is named by the label the person sees. */
@Component
class FormBinding {

    private final ObjectMapper json;
    private final Validator validator;
    private final FormLabels labels;
    private final MessageSource messages;

    FormBinding(ObjectMapper json, Validator validator, FormLabels labels, MessageSource messages) {
        this.json = json.copy()
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.json
                .coercionConfigDefaults()
                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.AsNull);
        this.json
                .coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        this.validator = validator;
        this.labels = labels;
        this.messages = messages;
    }

    <T> T bind(TaskForm<T> form, Map<String, Object> filledIn) {
        var known = new LinkedHashMap<String, Object>();
        filledIn.forEach((key, value) -> {
            if (isField(form.fields(), key)) {
                known.put(key, value);
            } else if (!labels.isShown(form.id(), key)) {
                throw refused(form, say("form.unknown-field", key));
            }
        });
        var fields = convert(form, known);
        var violations = validator.validate(fields);
        if (!violations.isEmpty()) {
            throw refused(form, violations.stream().map(violation -> say(form, violation)).sorted().distinct()
                    .collect(Collectors.joining("；")));
        }
        return fields;
    }

    private <T> T convert(TaskForm<T> form, Map<String, Object> known) {
        try {
            return json.convertValue(known, form.fields());
        } catch (IllegalArgumentException mistyped) {
            if (mistyped.getCause() instanceof JsonMappingException where) {
                throw refused(form, say("form.mistyped", labels.of(form.id(), path(where))));
            }
            throw mistyped;
        }
    }

    private static boolean isField(Class<?> fields, String name) {
        for (var component : fields.getRecordComponents()) {
            if (component.getName().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static String path(JsonMappingException where) {
        return where.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private String say(TaskForm<?> form, ConstraintViolation<?> violation) {
        return violation.getConstraintDescriptor().getAnnotation() instanceof AssertTrue
                ? violation.getMessage()
                : labels.of(form.id(), violation.getPropertyPath().toString()) + violation.getMessage();
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.CHINA);
    }

    private static FormFieldValidationException refused(TaskForm<?> form, String text) {
        return new FormFieldValidationException(form.id(), text);
    }
}
