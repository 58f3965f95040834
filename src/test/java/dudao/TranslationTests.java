package dudao;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the Chinese of Camunda's webapps against the English of the version on the classpath, which shows a missing label as its raw key. */
@DisplayName("工作流网页的中文")
class TranslationTests {

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"tasklist", "welcome", "cockpit", "admin"})
    @Retention(RetentionPolicy.RUNTIME)
    @interface TranslatedApps {}

    private static final String FOLDER = "/META-INF/resources/webjars/camunda/app/%s/locales/%s.json";
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");
    private static final Pattern TAG = Pattern.compile("</?(?:a|b|br|code|em|i|li|p|span|strong|ul)\\b[^>]*>");

    /** Signs, formats and names that read the same in both languages. */
    private static final Set<String> THE_SAME_IN_CHINESE = Set.of(
            "", "<", "<=", ">", ">=", "LT", "L", "HH:mm", "ID", "URL", "OK", "BPMN", "DMN", "CMMN", "Java", "JSON",
            "XML");

    private final ObjectMapper json = new ObjectMapper();

    @TranslatedApps
    void every_label_has_its_chinese_and_nothing_else_is_there(String app) {
        assertThat(texts(app, "zh").keySet())
                .containsExactlyInAnyOrderElementsOf(texts(app, "en").keySet());
    }

    @TranslatedApps
    void no_label_was_left_in_english(String app) {
        var chinese = texts(app, "zh");
        var left = new TreeMap<String, String>();
        texts(app, "en").forEach((key, english) -> {
            if (english.equals(chinese.get(key)) && isWord(english)) left.put(key, english);
        });

        assertThat(left).isEmpty();
    }

    @TranslatedApps
    void values_and_markup_stay_in_their_places(String app) {
        var chinese = texts(app, "zh");
        var different = new TreeMap<String, String>();
        texts(app, "en").forEach((key, english) -> {
            var translation = chinese.getOrDefault(key, "");
            if (!all(PLACEHOLDER, english).equals(all(PLACEHOLDER, translation))
                    || !all(TAG, english).equals(all(TAG, translation))) different.put(key, translation);
        });

        assertThat(different).isEmpty();
    }

    @TranslatedApps
    void the_file_has_no_byte_order_mark(String app) {
        assertThat(read(app, "zh").charAt(0)).isNotEqualTo(BYTE_ORDER_MARK);
    }

    private static boolean isWord(String english) {
        return !THE_SAME_IN_CHINESE.contains(english) && !english.matches("\\d+");
    }

    /** How often each placeholder or tag occurs: Chinese puts them in another order. */
    private static Map<String, Long> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.groupCount() > 0 ? found.group(1) : found.group())
                .collect(Collectors.groupingBy(found -> found, TreeMap::new, Collectors.counting()));
    }

    /** Every text of a locale file by its JSON pointer, so that date formats are compared like labels. */
    private Map<String, String> texts(String app, String language) {
        var content = read(app, language);
        if (content.charAt(0) == BYTE_ORDER_MARK) content = content.substring(1);
        try {
            var texts = new TreeMap<String, String>();
            collect("", json.readTree(content), texts);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException("The locale %s of %s is not JSON".formatted(language, app), e);
        }
    }

    private static void collect(String pointer, JsonNode node, Map<String, String> texts) {
        if (node.isObject()) {
            node.properties().forEach(field -> collect(pointer + "/" + field.getKey(), field.getValue(), texts));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) collect(pointer + "/" + i, node.get(i), texts);
        } else {
            texts.put(pointer, node.asText());
        }
    }

    private static String read(String app, String language) {
        var file = FOLDER.formatted(app, language);
        try (var stream = TranslationTests.class.getResourceAsStream(file)) {
            assertThat(stream).as(file).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
