package dudao.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("规范 JSON")
class JsonTests {

    @Test
    @DisplayName("键按码元排序，不留空白，只转义必须转义的字符 (RFC 8785)")
    void one_way_only() {
        assertThat(Json.canonical(Map.of("b", List.of(1, true, "€$\u000F\nA'B\"\\"), "a", 2L, "督", "导")))
                .isEqualTo("{\"a\":2,\"b\":[1,true,\"€$\\u000f\\nA'B\\\"\\\\\"],\"督\":\"导\"}");
    }

    @Test
    @DisplayName("空白和次序不同，写出来相同")
    void what_was_read_is_written_the_same_way() {
        assertThat(Json.canonical(Json.parse(" { \"b\" : [ ] ,\n\"a\":{\"x\":null,\"u\":\"\\u4e2d\"} } ")))
                .isEqualTo("{\"a\":{\"u\":\"中\",\"x\":null},\"b\":[]}");
    }

    @Property
    void any_text_comes_back(@ForAll String text) {
        assertThat(Json.parse(Json.canonical(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1", "{\"a\":1,\"a\":2}", "1.5", "tru", "\"\\x\"", "{} {}", "{\"a\" 1}"})
    @DisplayName("不是 JSON 的文本被拒绝")
    void nothing_else_is_read(String text) {
        assertThatThrownBy(() -> Json.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
