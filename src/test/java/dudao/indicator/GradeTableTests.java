package dudao.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("等次决策表")
class GradeTableTests {

    private static final Bands BANDS = Bands.parse("优秀≥90；良好≥75.5；合格≥60；不合格≥0").orElseThrow();
    private static final String TABLE = GradeTable.text(BANDS);

    @ParameterizedTest(name = "得分率{0}为{1}")
    @CsvSource({"100, 优秀", "90, 优秀", "89.9999, 良好", "75.5, 良好", "75.4999, 合格", "60.0, 合格", "59.9999, 不合格", "0, 不合格"})
    void by_percent(BigDecimal percent, String grade) {
        assertThat(BANDS.of(false, percent)).contains(grade);
    }

    @Test
    @DisplayName("一票否决的为最低一等，得分率未定的没有等次")
    void vetoed() {
        assertThat(BANDS.of(true, new BigDecimal("99"))).contains("不合格");
        assertThat(BANDS.of(true, null)).contains("不合格");
        assertThat(BANDS.of(false, null)).isEmpty();
        assertThat(Bands.NONE.of(true, null)).isEmpty();
    }

    @Test
    @DisplayName("导出后导入，什么也不丢，每次一样")
    void round_trip() {
        assertThat(read(TABLE).bands()).contains(BANDS);
        assertThat(GradeTable.text(read(TABLE).bands().orElseThrow())).isEqualTo(TABLE);
    }

    @Test
    @DisplayName("改了界限和名称的，按新的判定")
    void changed() {
        var changed = read(TABLE.replace(">= 75.5", ">=  80").replace("\"合格\"", "\"基本合格\""))
                .bands()
                .orElseThrow();
        assertThat(changed.wording()).isEqualTo("优秀≥90；良好≥80；基本合格≥60；不合格≥0");
        assertThat(changed.of(false, new BigDecimal("79"))).contains("基本合格");
    }

    @Nested
    @DisplayName("不能导入的，指明哪一条、怎样改")
    class Refusals {

        @ParameterizedTest(name = "{0}改为{1}：第{2}条，{3}")
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    ">= 75.5 | &lt; 75.5 | 3 | 得分率应写作",
                    ">= 75.5 | percent() | 3 | 得分率应写作",
                    ">= 75.5 | >= 95 | 3 | 从高到低",
                    ">= 60 | `` | 4 | 只有最后一条可以不写",
                    "\"良好\" | 良好 | 3 | 双引号",
                    "<text>true</text> | <text>false</text> | 1 | 第一条应当是一票否决",
                    "hitPolicy=\"FIRST\" | hitPolicy=\"UNIQUE\" | 0 | FIRST",
                    "id=\"grade\" | id=\"other\" | 0 | 编号为grade",
                    "<text>vetoed</text> | <text>''.getClass()</text> | 0 | 依次有",
                    "</definitions> | `` | 0 | 不是 DMN"
                })
        void refused(String before, String after, int row, String why) {
            var outcome = read(TABLE.replace(before, after));
            assertThat(outcome.bands()).isEmpty();
            assertThat(outcome.rejected()).singleElement().satisfies(one -> {
                assertThat(one.line()).isEqualTo(row);
                assertThat(one.why()).contains(why);
            });
        }

        @Test
        @DisplayName("一票否决的等次不是最低一等")
        void veto_is_not_the_worst() {
            assertThat(read(TABLE.replaceFirst("\"不合格\"", "\"合格\"")).rejected())
                    .singleElement()
                    .satisfies(one -> assertThat(one.why()).contains("最低一等"));
        }

        @Test
        @DisplayName("外部实体不读取，成倍展开的不展开")
        void entities() {
            var doctype = "<!DOCTYPE definitions [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>";
            var text = TABLE.replace("?>\n", "?>\n" + doctype).replace("优秀", "&x;");
            assertThat(read(text).bands()).isEmpty();
        }
    }

    private static GradeTableReader.Outcome read(String text) {
        return GradeTableReader.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
