package dudao.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.check.Reviewed;
import dudao.diagram.Drawing;
import dudao.diagram.Finding;
import dudao.diagram.Shipped;
import dudao.diagram.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("新的流程从什么开始")
class NewProcessTests {

    private static final NewProcess VISIT = new NewProcess("special-visit", "走访&回访\\$1");

    private static String text(byte[] text) {
        return new String(text, StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("空白的画得整齐，只缺由谁办理和期限；补上以后没有意见")
    void a_blank_one_asks_for_who_and_until_when() throws Unreadable {
        var blank = VISIT.blank("hear-public", "听取意见");

        assertThat(Drawing.read(blank).key()).isEqualTo("special-visit");
        assertThat(Drawing.read(blank).name()).isEqualTo("走访&回访\\$1");
        assertThat(Reviewed.of(text(blank)))
                .extracting(Finding::text)
                .hasSize(2)
                .anyMatch(text -> text.startsWith("没有写明由谁办理"))
                .anyMatch(text -> text.startsWith("没有期限"));
        assertThat(Reviewed.of(text(blank)
                        .replace(
                                "camunda:formRefBinding",
                                "camunda:candidateGroups=\"${posts.officeStaff(caseNumber)}\""
                                        + " camunda:dueDate=\"${deadlines.lastDay(caseNumber,'DEFENCE','')}\""
                                        + " camunda:formRefBinding")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"preparation", "special-supervision", "rectification", "objection"})
    @DisplayName("副本与原图只差编号和名称")
    void a_copy_differs_in_what_it_is_known_by(String former) throws Unreadable {
        var copy = VISIT.copy(former, Shipped.text(former).getBytes(StandardCharsets.UTF_8));

        var drawn = Drawing.read(copy);
        var original = Shipped.drawings().get(former);
        assertThat(drawn.key()).isEqualTo("special-visit");
        assertThat(drawn.name()).isEqualTo("走访&回访\\$1");
        assertThat(drawn.nodes().map(node -> node.id() + node.name()).toList())
                .isEqualTo(original.nodes().map(node -> node.id() + node.name()).toList());
        assertThat(text(copy)).doesNotContain("=\"" + former + "\"");
    }

    @Test
    @DisplayName("编号和名称须合规则")
    void what_it_may_be_called() {
        assertThat(List.of("special-visit", "visit2")).allMatch(key -> new NewProcess(key, "走访").hasKey());
        assertThat(List.of("", "Visit", "走访", "a--b", "x".repeat(61), "a\" b"))
                .noneMatch(key -> new NewProcess(key, "走访").hasKey());
        assertThat(new NewProcess("visit", " ").hasName()).isFalse();
    }
}
