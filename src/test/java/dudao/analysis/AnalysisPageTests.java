package dudao.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dudao.DudaoTest;
import dudao.Pages;
import dudao.cases.CaseNumber;
import dudao.identity.BodyCode;
import dudao.identity.Directory;
import dudao.indicator.CountyOfSheets;
import dudao.indicator.FrameworkId;
import dudao.indicator.Side;
import dudao.indicator.Survey;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

/** Four schools: two of the first zone, one of the second, and one that has not handed in anything. */
@DudaoTest
@Transactional
@DisplayName("评估一览与单位画像")
class AnalysisPageTests {

    @Autowired
    Pages pages;

    @Autowired
    CountyOfSheets county;

    @Autowired
    Overviews overviews;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    MockMvc web;
    FrameworkId framework;
    Survey survey;
    CaseNumber decided;
    CaseNumber assessed;

    @BeforeEach
    void begin() {
        web = pages.web();
        framework = county.scored();
        survey = new Survey(framework, 2026, new BodyCode("C"));
        decided = school(1, "S001", "Z01", Side.FINAL, 1);
        county.fill(decided, framework, Side.UNIT, CountyOfSheets.marks(0.5));
        assessed = school(2, "S011", "Z01", Side.UNIT, 0.5);
        school(3, "S002", "Z02", Side.FINAL, 0.5);
        county.fill(county.sheet(4, "S012", "Z02", framework, ""), framework, Side.UNIT, CountyOfSheets.marks(1));
    }

    private CaseNumber school(int ordinal, String unit, String zone, Side side, double part) {
        var number = county.sheet(ordinal, unit, zone, framework, "");
        county.fill(number, framework, side, CountyOfSheets.marks(part));
        county.handIn(number, side);
        return number;
    }

    @Nested
    @DisplayName("数字")
    class Figures {

        @Test
        @DisplayName("有认定的按认定，没有的按交来的自评，没有交的不计")
        void which_column_counts() {
            var rows = overview("county.staff1", "", false).rows();

            assertThat(rows).extracting(row -> row.selected().source()).containsExactly("认定", "认定", "自评", "未交");
            assertThat(rows)
                    .extracting(row -> row.total().words())
                    .containsExactly("100/100", "51/100", "51/100", "未填完");
            assertThat(rows).extracting(UnitRow::grade).containsExactly("优秀", "不合格", "不合格", "");
        }

        /** Half of 7 and of 9 is rounded up when the sample is filled in: B1 4 + B2 4 of 15, F1 5 + F2 3 of 15. */
        @Test
        @DisplayName("平均、等次分布和达成率分布")
        void together() {
            var overview = overview("county.staff1", "", false);

            assertThat(overview.axes()).extracting(axis -> axis.title()).contains("领导机制", "发展成效");
            assertThat(overview.rows().get(1).cells())
                    .extracting(cell -> cell.words())
                    .containsExactly("5/10", "8/15", "10/20", "10/20", "10/20", "8/15");
            assertThat(overview.means().get(0)).isEqualTo(new Mean(new BigDecimal("66.7"), 3));
            assertThat(overview.total()).isEqualTo(new Mean(new BigDecimal("67.3"), 3));
            assertThat(overview.grades())
                    .containsExactly(
                            new Bar("优秀", 1), new Bar("良好", 0), new Bar("合格", 0), new Bar("不合格", 2), new Bar("未评定", 1));
            assertThat(overview.spread())
                    .filteredOn(bar -> bar.count() > 0)
                    .containsExactly(new Bar("50–60%", 2), new Bar("90–100%", 1), new Bar("未填完", 1));
        }

        @Test
        @DisplayName("一个单位有几件的，取最近的一件")
        void the_newest_case_of_a_unit() {
            jdbc.sql("update cases_file set opened_on = date '2026-03-01' where case_number = ?")
                    .param(decided.value())
                    .update();
            school(5, "S001", "Z01", Side.UNIT, 0.5);

            assertThat(overview("county.staff1", "", false)
                            .rows()
                            .get(0)
                            .total()
                            .words())
                    .isEqualTo("51/100");
            assertThat(overview("county.staff1", "", false).rows()).hasSize(4);
        }

        @Test
        @DisplayName("按达成率排列，没有的在最后；按责任区选取")
        void order_and_zone() {
            assertThat(overview("county.staff1", "", true).rows())
                    .extracting(row -> row.selected().unit().unit().value())
                    .startsWith("S001")
                    .endsWith("S012");
            assertThat(overview("county.staff1", "Z01", false).rows()).hasSize(2);
        }
    }

    @Nested
    @DisplayName("谁看到哪些单位，与案卷相同")
    class Readers {

        @ParameterizedTest
        @CsvSource({"county.staff1,4", "county.head,4", "auditor,4", "inspector01,2", "inspector11,2", "inspector02,2"})
        void list_and_export_agree(String login, int units) throws Exception {
            show(login, "").andExpect(status().isOk()).andExpect(content().string(containsString("共" + units + "个单位")));
            try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(export(login)))) {
                assertThat(workbook.getSheet("评估一览").getLastRowNum()).isEqualTo(units + 1);
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"city.staff1", "inspector03"})
        void nobody_else_learns_that_there_are_any(String login) throws Exception {
            show(login, "").andExpect(status().isNotFound());
            web.perform(get("/analysis").with(pages.by(login)))
                    .andExpect(content().string(not(containsString("学校综合督导评估"))));
            web.perform(get(URI.create("/analysis/xlsx?survey=" + encoded(survey.key())))
                            .with(pages.by(login)))
                    .andExpect(status().isNotFound());
            picture(login, decided).andExpect(status().isNotFound());
        }

        @Test
        @DisplayName("单位只看自己的画像，没有别人的平均")
        void a_unit_sees_itself() throws Exception {
            web.perform(get("/analysis").with(pages.by("s011.head"))).andExpect(status().isForbidden());
            picture("s011.head", assessed)
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("没有可以比较的平均值")));
            picture("s001.head", assessed).andExpect(status().isNotFound());
        }

        /** The values of the group are a draft for the unit until the opinion was served on it. */
        @Test
        @DisplayName("意见送达以前，单位看到的是自己的自评")
        void a_unit_does_not_see_the_final_column_before_it_is_served() throws Exception {
            picture("s001.head", decided)
                    .andExpect(content().string(containsString("51分（满分100分）")))
                    .andExpect(content().string(not(containsString("100分（满分100分）"))));
            picture("county.staff1", decided).andExpect(content().string(containsString("100分（满分100分）")));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"scored/1/2026/M", "scored/1/2025/C", "scored/9/2026/C", "x", "a/b/c/d", "scored/1/2026/../C"
                })
        void what_is_not_there_is_not_found(String key) throws Exception {
            web.perform(get(URI.create("/analysis?survey=" + encoded(key))).with(pages.by("county.staff1")))
                    .andExpect(status().isNotFound());
        }
    }

    @Nested
    @DisplayName("页面与文件")
    class Shown_and_taken_along {

        @Test
        @DisplayName("每格有数字和出处，底色之外也读得懂")
        void the_table() throws Exception {
            show("county.staff1", "&zone=Z02")
                    .andExpect(content().string(containsString("8/15")))
                    .andExpect(content().string(containsString("53.3%")))
                    .andExpect(content().string(containsString("heat-1")))
                    .andExpect(content().string(containsString("未填完")));
        }

        @Test
        @DisplayName("导出的与列出的一样")
        void the_file() throws Exception {
            try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(export("county.staff1")))) {
                var sheet = workbook.getSheet("评估一览");
                assertThat(sheet.getRow(0).getCell(6).getStringCellValue()).isEqualTo("A 领导机制");
                assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).contains("溪口中心小学");
                assertThat(sheet.getRow(2).getCell(8).getStringCellValue()).isEqualTo("8/15");
                assertThat(sheet.getRow(2).getCell(9).getNumericCellValue()).isEqualTo(53.3333);
                assertThat(sheet.getRow(5).getCell(0).getStringCellValue()).isEqualTo("平均达成率");
                assertThat(sheet.getRow(5).getCell(7).getNumericCellValue()).isEqualTo(66.7);
                assertThat(workbook.getSheet("等次分布").getRow(1).getCell(1).getNumericCellValue())
                        .isEqualTo(1);
                assertThat(workbook.getSheet("达成率分布").getLastRowNum()).isEqualTo(11);
            }
        }

        @Test
        @DisplayName("单位画像：本单位、责任区、全部的平均，数字都在表中")
        void the_picture() throws Exception {
            picture("county.staff1", decided)
                    .andExpect(content().string(containsString("清源县第1督学责任区平均（2个单位）")))
                    .andExpect(content().string(containsString("您可查阅的全部平均（3个单位）")))
                    .andExpect(content().string(containsString("data-chart=\"radar bar\"")))
                    .andExpect(content().string(containsString("data-value=\"75.0\"")))
                    .andExpect(content().string(containsString("data-value=\"66.7\"")));
        }

        @Test
        @DisplayName("五十个单位一页")
        void pages() throws Exception {
            for (var ordinal = 10; ordinal < 70; ordinal++) {
                jdbc.sql(
                                "insert into identity_body (code, parent, kind, name, zone) values (?, 'B', 'SCHOOL', ?, 'Z05')")
                        .params("X" + ordinal, "第" + ordinal + "小学")
                        .update();
                school(ordinal, "X" + ordinal, "Z05", Side.UNIT, 0.9);
            }

            show("county.staff1", "")
                    .andExpect(content().string(containsString("共64个单位")))
                    .andExpect(content().string(containsString("下一页")));
            show("county.staff1", "&page=2")
                    .andExpect(content().string(containsString("第69小学")))
                    .andExpect(content().string(not(containsString("第10小学"))));
        }
    }

    private Overview overview(String login, String zone, boolean byScore) {
        return overviews.of(directory.person(login).orElseThrow(), new Selection(survey, zone, "", byScore));
    }

    private ResultActions show(String login, String more) throws Exception {
        return web.perform(get(URI.create("/analysis?survey=" + encoded(survey.key()) + more))
                .with(pages.by(login)));
    }

    private ResultActions picture(String login, CaseNumber number) throws Exception {
        return web.perform(get("/analysis/cases/{n}/{c}/{v}", number.value(), framework.code(), framework.version())
                .with(pages.by(login)));
    }

    private byte[] export(String login) throws Exception {
        return web.perform(get(URI.create("/analysis/xlsx?survey=" + encoded(survey.key())))
                        .with(pages.by(login)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
