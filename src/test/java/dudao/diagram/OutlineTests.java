package dudao.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("流程说明")
class OutlineTests {

    private static List<Outline.Line> outline(String key) {
        return Outline.of(Shipped.HOUSE.diagrams().get(key));
    }

    private static Outline.Line line(String key, String name) {
        return outline(key).stream()
                .filter(line -> line.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(key + " says nothing of " + name));
    }

    @Test
    @DisplayName("由谁、何时以前、然后到哪一步")
    void who_when_and_what_then() {
        var drafting = line("conclusion", "起草初步督导意见");
        assertThat(drafting.who()).isEqualTo("督导组组长");
        assertThat(drafting.when()).isEqualTo("“反馈初步督导意见”期限最后一日以前");
        assertThat(drafting.then()).extracting(Outline.Next::name).containsExactly("反馈初步督导意见");
        assertThat(line("conclusion", "同意签发？").then())
                .extracting(next -> next.answer() + next.name())
                .containsExactlyInAnyOrder("同意制发督导结果通知书", "退回拟定督导结果");
        assertThat(line("conclusion", "申辩期满").when()).isEqualTo("在“申辩”期间“申辩”期限届满，该步骤停止");
        assertThat(line("conclusion", "办理期满").when()).endsWith("该步骤照常进行");
        assertThat(line("inspection", "现场考察").who()).startsWith("督导组成员每人");
        assertThat(line("conclusion", "送达督导结果通知书").call()).isEqualTo("service");
    }

    @ParameterizedTest
    @MethodSource("dudao.check.ShippedDiagramsTests#keys")
    @DisplayName("每个节点一行，从开始依次编号，每个去向都在其中")
    void every_node_is_told(String key) {
        var lines = outline(key);
        assertThat(lines)
                .hasSize((int) Shipped.HOUSE.diagrams().get(key).nodes().count());
        assertThat(lines.get(0).kind()).isEqualTo("开始");
        assertThat(lines).allSatisfy(line -> assertThat(line.then())
                .allSatisfy(next ->
                        assertThat(lines.get(next.number() - 1).number()).isEqualTo(next.number())));
        assertThat(lines)
                .filteredOn(line -> line.kind().equals("办理"))
                .allSatisfy(line -> assertThat(line.who()).as(line.name()).matches("[\\p{IsHan}，]+"));
    }
}
