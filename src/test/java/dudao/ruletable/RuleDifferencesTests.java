package dudao.ruletable;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.diagram.Shipped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("规则表的修改对照")
class RuleDifferencesTests {

    private static final String SHIPPED = shipped();
    private static final String DEFENCE = "(?s)\\s*<rule id=\"shanghai-2020-1-defence\">.*?</rule>";

    private static String shipped() {
        try {
            return Files.readString(Path.of("processes/statutory-terms.dmn"));
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

    private static List<String> between(String before, String after) {
        assertThat(after).isNotEqualTo(before);
        return RuleDifferences.between(
                before.getBytes(StandardCharsets.UTF_8),
                after.getBytes(StandardCharsets.UTF_8),
                new RuleWords(Shipped.messages()));
    }

    /** The cell of the defence in Shanghai. */
    private static String defence(String column, String becomes) {
        return SHIPPED.replaceFirst("(shanghai-2020-1-defence-%s\"><text>)[^<]*".formatted(column), "$1" + becomes);
    }

    @Test
    @DisplayName("同一行的期限、依据、起算事由各用一句话说清，不露代码")
    void a_row_that_changed() {
        assertThat(between(SHIPPED, defence("length", "7")))
                .containsExactly("法定期限表第34行（上海市教育督导条例（2020年修正）第1版，申辩）：期限由“10个工作日”改为“7个工作日”。");
        assertThat(between(SHIPPED, defence("unit", "\"CALENDAR_DAYS\"")))
                .singleElement()
                .asString()
                .endsWith("：期限由“10个工作日”改为“10日”。");
        assertThat(between(SHIPPED, defence("article", "22")))
                .singleElement()
                .asString()
                .endsWith("：依据由“《上海市教育督导条例》第二十一条”改为“《上海市教育督导条例》第二十二条”。");
        assertThat(between(SHIPPED, defence("anchor", "\"RESULT_NOTICE_SERVED\"")))
                .singleElement()
                .asString()
                .endsWith("：起算事由由“初步督导意见送达”改为“督导结果送达”。");
    }

    @Test
    @DisplayName("新增和删去的行，各说全文或者原来的行号")
    void a_row_that_came_or_went() {
        var without = SHIPPED.replaceFirst(DEFENCE, "");

        assertThat(between(SHIPPED, without)).containsExactly("删去法定期限表原第34行（上海市教育督导条例（2020年修正）第1版，申辩）。");
        assertThat(between(without, SHIPPED))
                .singleElement()
                .asString()
                .startsWith("法定期限表新增第34行（上海市教育督导条例（2020年修正）第1版，申辩）：")
                .contains("期限“10个工作日”", "依据“《上海市教育督导条例》第二十一条”", "届满的后果“视为放弃申辩”");
    }

    @Test
    @DisplayName("新的版本与前一版相比，没有变的行不说")
    void a_new_version_is_held_against_the_one_before() {
        var second = SHIPPED.replaceAll("(shanghai-2020-1-[\\w-]*version\"><text>)\"1\"", "$1\"2\"")
                .replace("id=\"shanghai-2020-1", "id=\"shanghai-2020-2")
                .replaceFirst("(shanghai-2020-2-defence-length\"><text>)10", "$17");

        assertThat(between(SHIPPED, second))
                .hasSize(3)
                .startsWith("新增规则包“上海市教育督导条例（2020年修正）”第2版，与第1版相比：")
                .anySatisfy(line -> assertThat(line).contains("第2版，申辩）：期限由“10个工作日”改为“7个工作日”"))
                .endsWith("规则包“上海市教育督导条例（2020年修正）”第1版不再列在表中；它仍按以前的规则表有效，只是不能再修改。");
    }

    @Test
    @DisplayName("其他规则的内容用文字；只改了排列或者空白的，不算差别；命中策略也要说")
    void what_else_may_change() {
        var path =
                SHIPPED.replaceFirst("(zhejiang-2019-1-objection-path-value\"><text>)\"HIGHER_OFFICE\"", "$1\"NONE\"");
        assertThat(between(SHIPPED, path)).singleElement().asString().contains("其他规则表第", "异议途径）：内容由“向上一级督导机构提出”改为“没有”");
        assertThat(between(SHIPPED, SHIPPED.replace("<text>10</text>", "<text> 10 </text>")))
                .isEmpty();
        assertThat(between(SHIPPED, SHIPPED.replaceFirst("hitPolicy=\"UNIQUE\"", "hitPolicy=\"FIRST\"")))
                .containsExactly("决策表“法定期限表”的命中策略由“UNIQUE”改为“FIRST”。");
    }
}
