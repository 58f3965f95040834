package dudao.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Excel 中的指标体系")
class WorkbooksTests {

    static Stream<String> shipped() {
        return ShippedFrameworks.all().stream().map(framework -> framework.id().code());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shipped")
    @DisplayName("导出再导入，什么都不丢")
    void round_trip(String code) throws Exception {
        var framework = Samples.shipped(code);

        assertThat(back(framework)).isEqualTo(framework);
    }

    @Test
    @DisplayName("每一种内容都不丢，包括权重、加分、材料、换行和依据")
    void round_trip_of_everything() throws Exception {
        var framework = Samples.of(
                "名称|样表",
                "编号|all",
                "来源|某文件\n第二行",
                "等次|优秀≥90；合格≥60.5；不合格≥0",
                "一级指标|二级指标|三级指标|编号|满分|权重|评分方式|评分标准|材料|单位|性质|依据",
                "A 甲（权重40%）|A1 乙（加权）（30分）|丙|x1|10|25.5|等级 A=1/B=0.85/C=0.6/D=0|一行\n二行|制度\n记录||可不适用|某条",
                "||丁|x2|20|74.5|扣分 每处0.5分|||||",
                "|戊||x3|5||加分 每处1分||||加分|",
                "己|||x4|||达标 小学≥4.2；初中≥5.3|||人|一票否决、待填|",
                "庚|||x5|||差异系数 equity-school/A1 小学≤0.5|||||");

        assertThat(framework.leaves()).hasSize(5);
        assertThat(framework.find("A1").orElseThrow().weight()).isNull();
        assertThat(back(framework)).isEqualTo(framework);
    }

    @Test
    @DisplayName("上级指标是合并的单元格")
    void upper_levels_are_merged() throws Exception {
        var file = WorkbookWriter.write(Samples.shipped("township"));

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getSheetAt(0).getMergedRegions())
                    .extracting(CellRangeAddress::formatAsString)
                    .contains("A7:A13", "B7:B12", "C7:C8");
        }
    }

    @Test
    @DisplayName("单位自己的表：没有编号、没有评分方式，第一行是标题")
    void an_offices_own_table() throws Exception {
        var own = workbook(
                List.of("某县学校工作考核表"),
                List.of("一级指标", "二级指标", "分值", "评估标准", "备查材料"),
                List.of("组织管理（15分）", "班子建设", 10, "健全得10分", "名册"),
                List.of("", "制度", 5, "", ""),
                List.of("安全", "安全教育", "", "", ""));

        var framework =
                FrameworkReader.read(Workbooks.read(own), "own").framework().orElseThrow();

        assertThat(framework.title()).isEqualTo("某县学校工作考核表");
        assertThat(framework.indicators())
                .extracting(Indicator::code, Indicator::title, one -> one.rule().wording())
                .containsExactly(
                        tuple("1", "组织管理", ""),
                        tuple("1.1", "班子建设", "评分"),
                        tuple("1.2", "制度", "评分"),
                        tuple("2", "安全", ""),
                        tuple("2.1", "安全教育", "文字"));
    }

    @Nested
    @DisplayName("不能接收的，逐行说明")
    class Rejections {

        @ParameterizedTest(name = "{3}")
        @CsvSource(
                delimiter = '#',
                value = {
                    "A 甲（20分）|乙|x|15||评分| # 3 # 满分 # “甲”写明20分，下级指标合计15分",
                    "A 甲|乙|A|15||评分| # 3 # 编号 # 与第3行重复",
                    "A 甲|乙|x|十分||文字| # 3 # 满分 # 应为不小于0的数字，不带文字，最多四位小数",
                    "A 甲（加权）|乙|x|10|60|评分| # 3 # 评分方式 # 下级指标的权重合计为60%，应为100%",
                    "A 甲|乙|x|10||分档 15/5/0| # 3 # 评分方式 # 最高一档为15分，与满分不一致",
                    "A 甲|乙|x|||评分| # 3 # 评分方式 # 评分方式为“评分”的指标必须有满分",
                    "A 甲|乙|x|10||评分|一票否决 # 3 # 性质 # 一票否决只能用于评分方式为合格、达标、比率或者差异系数的指标",
                    "A 甲|乙|x|10||评分|重要 # 3 # 性质 # 性质可以写：加分、一票否决、可不适用、待填",
                    "|乙|x|10||评分| # 3 # 一级指标 # 缺少上级指标",
                    "A 甲（至少2项达标，其余不低于85%）|乙|x|||达标 ≥1| # 3 # 评分方式 # 要求2项达标，下级指标只有1项",
                })
        void named_with_row_and_column(String row, int line, String column, String why) {
            var outcome = Samples.read("名称|样表", "一级指标|二级指标|编号|满分|权重|评分方式|性质", row);

            assertThat(outcome.framework()).isEmpty();
            assertThat(outcome.rejected())
                    .extracting(Rejected::line, Rejected::column, Rejected::why)
                    .containsExactly(tuple(line, column, why));
        }

        @Test
        @DisplayName("所有的错一次说完")
        void all_at_once() {
            var outcome = Samples.read("名称|样表", "一级指标|二级指标|编号|满分|评分方式", "A 甲|乙|x y|十分|文字", "|丙|y||看着给");

            assertThat(outcome.rejected())
                    .extracting(Rejected::line, Rejected::column, Rejected::value)
                    .containsExactlyInAnyOrder(tuple(3, "满分", "十分"), tuple(3, "编号", "x y"), tuple(4, "评分方式", "看着给"));
        }

        @Test
        @DisplayName("不认识的列不会悄悄丢掉")
        void unknown_columns() {
            var outcome = Samples.read("名称|样表", "一级指标|编号|责任人", "甲|x|张三");

            assertThat(outcome.rejected()).extracting(Rejected::column).containsExactly("责任人");
        }

        @Test
        @DisplayName("不是工作簿")
        void no_workbook() {
            assertThatThrownBy(() -> Workbooks.read("一级指标,满分".getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(Workbooks.Unreadable.class)
                    .hasMessageContaining("不是 .xlsx 文件");
        }

        @Test
        @DisplayName("损坏的工作簿")
        void broken_workbook() {
            var half = Arrays.copyOf(WorkbookWriter.write(Samples.shipped("township")), 2000);

            assertThatThrownBy(() -> Workbooks.read(half)).isInstanceOf(Workbooks.Unreadable.class);
        }

        @Test
        @DisplayName("压缩炸弹在解压途中就被拒绝")
        void zip_bomb() throws Exception {
            var out = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
                var megabyte = new byte[1 << 20];
                for (int i = 0; i < 200; i++) {
                    zip.write(megabyte);
                }
            }

            assertThat(out.size()).isLessThan(1 << 20);
            assertThatThrownBy(() -> Workbooks.read(out.toByteArray()))
                    .isInstanceOf(Workbooks.Unreadable.class)
                    .hasMessageContaining("解压后超过16MB");
        }
    }

    private static Framework back(Framework framework) throws Exception {
        var outcome = FrameworkReader.read(Workbooks.read(WorkbookWriter.write(framework)), "");
        return outcome.framework().orElseThrow(() -> new AssertionError(outcome.rejected()));
    }

    private static byte[] workbook(List<?>... rows) throws Exception {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet();
            for (int i = 0; i < rows.length; i++) {
                var row = sheet.createRow(i);
                for (int j = 0; j < rows[i].size(); j++) {
                    var value = rows[i].get(j);
                    if (value instanceof Integer number) {
                        row.createCell(j).setCellValue(number);
                    } else {
                        row.createCell(j).setCellValue((String) value);
                    }
                }
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
