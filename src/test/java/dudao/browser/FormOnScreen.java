package dudao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Fills a form in as a person does: finds each field by its label, and types, ticks or chooses what the field asks for. */
class FormOnScreen {

    private static final int TYPED_AT_MOST = 5;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode form;
    private final Locator screen;
    private final JsonNode prefilled;

    /** @param prefilled the variables Tasklist was given for the form, as JSON */
    FormOnScreen(String form, Locator screen, String prefilled) {
        this.form = read(form);
        this.screen = screen;
        this.prefilled = tree(prefilled);
    }

    private static JsonNode read(String form) {
        try (var file = FormOnScreen.class.getResourceAsStream("/forms/" + form + ".form")) {
            return JSON.readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("There is no form " + form, unreadable);
        }
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("Not JSON: " + json, unreadable);
        }
    }

    void fill(Map<String, ?> values) {
        fill(form.path("components"), component -> field(component, screen), values);
    }

    private void fill(JsonNode components, Function<JsonNode, Locator> fields, Map<String, ?> values) {
        var left = new HashSet<>(values.keySet());
        for (var component : components) {
            var name = component.path("key").asText(component.path("path").asText());
            if (left.remove(name) && !component.path("readonly").asBoolean()) {
                fill(component, fields.apply(component), values.get(name));
            }
        }
        if (!left.isEmpty()) {
            throw new AssertionError(
                    "The form %s has no field %s".formatted(form.path("id").asText(), left));
        }
    }

    private void fill(JsonNode component, Locator field, Object value) {
        switch (component.path("type").asText()) {
            case "textfield", "number" -> type(field.locator("input"), String.valueOf(value));
            case "textarea" -> type(field.locator("textarea"), String.valueOf(value));
            case "datetime" -> date(field.locator("input.flatpickr-input"), String.valueOf(value));
            case "radio" ->
                option(field, label(component, value)).locator("input").check();
            case "checkbox" -> field.locator("input").setChecked((Boolean) value);
            case "checklist" ->
                each(value, one -> option(field, label(component, one))
                        .locator("input")
                        .check());
            case "select" -> choose(field, component, value);
            case "taglist" -> each(value, one -> tag(field, label(component, one)));
            case "dynamiclist" -> rows(component, field, (List<?>) value);
            default -> throw new IllegalArgumentException("Nobody has said how to fill in a " + component.path("type"));
        }
    }

    private static Locator field(JsonNode component, Locator scope) {
        var label = scope.page()
                .locator("label")
                .filter(new Locator.FilterOptions()
                        .setHasText(exactly(component.path("label").asText())));
        return scope.locator(".fjs-form-field-" + component.path("type").asText())
                .filter(new Locator.FilterOptions().setHas(label));
    }

    /** Nobody types faster than the form draws; on a busy machine what is typed meanwhile is lost, and typed again. */
    private static void type(Locator input, String text) {
        for (var attempt = 1; !typed(input, text); attempt++) {
            if (attempt == TYPED_AT_MOST) {
                assertThat(input).hasValue(text);
            }
        }
    }

    private static boolean typed(Locator input, String text) {
        input.fill(text);
        input.blur();
        input.evaluate("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
        return input.inputValue().equals(text);
    }

    private static void date(Locator input, String day) {
        input.fill(day);
        input.press("Enter");
        input.blur();
        assertThat(input).hasValue(LocalDate.parse(day).format(DateTimeFormatter.ofPattern("yyyy年M月d日")));
    }

    private static Locator option(Locator field, String label) {
        return field.locator(".fjs-inline-label").filter(new Locator.FilterOptions().setHasText(exactly(label)));
    }

    private void choose(Locator field, JsonNode component, Object value) {
        var label = label(component, value);
        field.locator(".fjs-input-group").click();
        if (component.path("searchable").asBoolean()) {
            field.locator("input").fill(label);
        }
        field.locator(".fjs-dropdownlist-item")
                .filter(new Locator.FilterOptions().setHasText(exactly(label)))
                .click();
        assertThat(field.locator(".fjs-dropdownlist")).hasCount(0);
    }

    private static void tag(Locator field, String label) {
        field.locator("input").fill(label);
        field.locator(".fjs-dropdownlist-item")
                .filter(new Locator.FilterOptions().setHasText(exactly(label)))
                .click();
        assertThat(field.locator(".fjs-taglist-tag").filter(new Locator.FilterOptions().setHasText(exactly(label))))
                .isVisible();
        field.locator("input").blur();
    }

    /** The fields of the third line are the third of their label, whether the lines have frames or not. */
    private void rows(JsonNode component, Locator field, List<?> lines) {
        var components = component.path("components");
        var rows = field(components.path(0), field);
        while (rows.count() < lines.size()) {
            var next = rows.count() + 1;
            field.locator(".fjs-repeat-render-add").click();
            assertThat(rows).hasCount(next);
        }
        for (var number = 0; number < lines.size(); number++) {
            var row = number;
            @SuppressWarnings("unchecked")
            var line = (Map<String, ?>) lines.get(number);
            fill(components, one -> field(one, field).nth(row), line);
        }
    }

    /** What a person sees in place of the value. */
    private String label(JsonNode component, Object value) {
        var options =
                component.has("valuesKey") ? options(component.path("valuesKey").asText()) : component.path("values");
        for (var option : options) {
            if (option.path("value").asText().equals(value)) {
                return option.path("label").asText();
            }
        }
        throw new AssertionError("“%s” does not offer %s but %s"
                .formatted(component.path("label").asText(), value, options));
    }

    private JsonNode options(String variable) {
        var value = prefilled.path(variable).path("value");
        return value.isTextual() ? tree(value.asText()) : value;
    }

    private static void each(Object values, Consumer<Object> act) {
        ((List<?>) values).forEach(act);
    }

    /** The text and nothing else but the star of a required field; the pattern is matched by JavaScript. */
    private static Pattern exactly(String text) {
        return Pattern.compile("^\\s*" + text.replaceAll("[\\\\^$.|?*+()\\[\\]{}]", "\\\\$0") + "\\s*\\*?\\s*$");
    }
}
