package dudao.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dudao.DudaoTest;
import dudao.Pages;
import dudao.identity.BodyCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

@DudaoTest
@Transactional
@DisplayName("指标体系页面")
class FrameworksPageTests {

    private static final FrameworkId FIRST = new FrameworkId("township", 1);
    private static final FrameworkId SECOND = new FrameworkId("township", 2);

    private static final BodyCode COUNTY = new BodyCode("C");

    @Autowired
    Pages pages;

    @Autowired
    Frameworks frameworks;

    @Autowired
    FrameworkList list;

    @Autowired
    JdbcClient jdbc;

    MockMvc web;

    @BeforeEach
    void begin(@Autowired WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context)
                .defaultRequest(get("/").with(csrf()).with(pages.by("county.staff1")))
                .apply(springSecurity())
                .build();
    }

    @Test
    @DisplayName("随产品提供的都在，是草稿，写着待填的项数")
    void lists_what_is_shipped() throws Exception {
        var lines = list.list().stream()
                .filter(line -> line.id().code().equals("kindergarten"))
                .toList();

        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.leaves()).isEqualTo(15);
            assertThat(line.toFillIn()).isEqualTo(15);
            assertThat(line.frozen()).isFalse();
        });
        web.perform(get("/frameworks"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("随产品提供")));
    }

    @Test
    @DisplayName("从数据库读出的与文件一样")
    void stored_as_shipped() {
        // Whether a case has used one by now is another matter.
        ShippedFrameworks.all().forEach(framework -> assertThat(frameworks.find(framework.id()))
                .map(found -> found.as(found.id(), framework.frozen()))
                .contains(framework));
    }

    @Test
    @DisplayName("树上有编号、满分、评分方式和来源")
    void shows_a_tree() throws Exception {
        web.perform(get("/frameworks/township/1"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("分档 15/10/5/0")))
                .andExpect(content().string(containsString("上次督导问题整改")));
        web.perform(get("/frameworks/township/9")).andExpect(status().isNotFound());
        web.perform(get("/frameworks/township/1/differences")).andExpect(status().isNotFound());
    }

    @Test
    @DisplayName("导出的文件导入草稿，草稿被取代")
    void a_draft_is_replaced() throws Exception {
        var file = web.perform(get("/frameworks/township/1/xlsx"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        hands(file).andExpect(redirectedUrl("/frameworks/township/1"));

        assertThat(frameworks.find(FIRST)).contains(Samples.shipped("township"));
    }

    @Test
    @DisplayName("使用以后不再改变：新版本是副本，再导入的取代副本，差异用中文说明")
    void versions() throws Exception {
        frameworks.freeze(FIRST);

        web.perform(post("/frameworks/township/1/copy")).andExpect(redirectedUrl("/frameworks/township/2"));
        assertThat(frameworks.find(SECOND).orElseThrow().roots())
                .isEqualTo(frameworks.find(FIRST).orElseThrow().roots());
        web.perform(post("/frameworks/township/1/copy"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("第2版还是草稿")));

        hands(WorkbookWriter.write(changed())).andExpect(redirectedUrl("/frameworks/township/2"));

        web.perform(get("/frameworks/township/2/differences"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("评分方式由“分档 8/5/3/0”改为“分档 8/4/0”")))
                .andExpect(content().string(containsString("删去“用”")));
        assertThat(frameworks.find(FIRST).orElseThrow().roots())
                .isEqualTo(Samples.shipped("township").roots());
    }

    @Test
    @DisplayName("本室修改的一版由另一人同意启用以后才能选用，启用以后不再改变；修改的人不能同意")
    void a_second_person_stands_behind_it() throws Exception {
        frameworks.freeze(FIRST);
        hands(WorkbookWriter.write(changed())).andExpect(redirectedUrl("/frameworks/township/2"));
        assertThat(choice()).isEmpty();

        web.perform(get("/frameworks/township/2"))
                .andExpect(content().string(not(containsString("同意启用</button>"))))
                .andExpect(content().string(containsString("修改的草稿，经本室另一人同意后可以选用")));
        web.perform(post("/frameworks/township/2/adoption"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("不能由您同意启用")));
        web.perform(post("/frameworks/township/2/adoption").with(pages.by("city.staff1")))
                .andExpect(status().isBadRequest());
        assertThat(choice()).isEmpty();

        var head = pages.by("county.head");
        web.perform(get("/frameworks/township/2").with(head))
                .andExpect(content().string(containsString("同意启用</button>")));
        web.perform(post("/frameworks/township/2/adoption").with(head))
                .andExpect(redirectedUrl("/frameworks/township/2"));
        assertThat(choice()).isPresent();
        web.perform(post("/frameworks/township/2/adoption").with(head))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("第2版已经启用")));
        handsGrades("2", GradeTable.text(Bands.EXAMPLE))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("请建立新版本")));
    }

    @Test
    @DisplayName("数据库也不让改使用中的版本")
    void the_database_refuses_too() {
        frameworks.freeze(FIRST);

        assertThatThrownBy(() -> jdbc.sql("update indicator_item set full_marks = 99 where framework = 'township'")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changes again");
    }

    @Test
    @DisplayName("不能接收的，说明行、列和原因，什么都不导入")
    void tells_what_is_wrong() throws Exception {
        var before = list.list();

        hands(new byte[0])
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("请选择一个 .xlsx 文件")));
        hands("a,b".getBytes())
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("不是 .xlsx 文件")));
        hands(WorkbookWriter.write(wrongTotal()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("写明70分，下级指标合计60分")));

        assertThat(list.list()).isEqualTo(before);
    }

    @Test
    @DisplayName("随产品提供的，改了归本室；别的督导室的只能看，换一个编号才能接着改")
    void belongs_to_whoever_went_on_from_it() throws Exception {
        frameworks.freeze(FIRST);
        var file = WorkbookWriter.write(Samples.shipped("township"));
        web.perform(post("/frameworks/township/1/copy").with(pages.by("city.staff1")))
                .andExpect(redirectedUrl("/frameworks/township/2"));

        assertThat(list.list())
                .filteredOn(line -> line.id().code().equals("township"))
                .extracting(line -> String.valueOf(line.owner()))
                .containsExactly("M", "null");
        web.perform(post("/frameworks/township/1/copy"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("第2版属于临江市人民政府教育督导委员会办公室")));
        hands(file).andExpect(status().isBadRequest()).andExpect(content().string(containsString("请导出以后换一个编号导入")));
        web.perform(get("/frameworks"))
                .andExpect(content().string(containsString("<td data-label=\"归属\">临江市人民政府教育督导委员会办公室</td>")));
        web.perform(get("/frameworks/township/2/xlsx")).andExpect(status().isOk());
    }

    @Test
    @DisplayName("草稿的等次由决策表导入，改错的指明哪一条；使用以后不再改")
    void grades_by_a_decision_table() throws Exception {
        var example = web.perform(get("/frameworks/township/1/grades.dmn"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        handsGrades(example.replace(">= 80", ">= 75")).andExpect(redirectedUrl("/frameworks/township/1"));
        assertThat(frameworks.find(FIRST).orElseThrow().bands().wording()).isEqualTo("优秀≥90；良好≥75；合格≥60；不合格≥0");
        web.perform(get("/frameworks/township/1/grades.dmn"))
                .andExpect(content().string(containsString(">= 75")));

        handsGrades(example.replace(">= 80", ">= 95"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("从高到低")));
        frameworks.freeze(FIRST);
        handsGrades(example)
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("请建立新版本")));
        assertThat(frameworks.find(FIRST).orElseThrow().bands().wording()).contains("良好≥75");
    }

    @Test
    @DisplayName("等次在页面上的决策表里修改：先检查，不对的留在原处，另有人改过的不覆盖")
    void grades_in_the_editor() throws Exception {
        var known = frameworks.find(FIRST).orElseThrow().bands().wording();
        var example = GradeTable.text(Bands.EXAMPLE);
        web.perform(get("/frameworks/township/1/grades"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("检查并保存")));

        edited(example.replace(">= 80", ">= 95"), known, "")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("从高到低")))
                .andExpect(content().string(containsString("&gt;= 95")));
        edited(example.replace(">= 80", ">= 75"), known, "check")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("没有意见，可以保存：优秀≥90；良好≥75")));
        assertThat(frameworks.find(FIRST).orElseThrow().bands().wording()).isEqualTo(known);

        edited(example.replace(">= 80", ">= 75"), known, "").andExpect(redirectedUrl("/frameworks/township/1"));
        edited(example.replace(">= 80", ">= 70"), known, "")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("另有人改了等次")))
                .andExpect(content().string(containsString("&gt;= 70")));
        assertThat(frameworks.find(FIRST).orElseThrow().bands().wording()).contains("良好≥75");
    }

    private ResultActions edited(String table, String known, String only) throws Exception {
        return web.perform(post("/frameworks/township/1/grades")
                .param("table", table)
                .param("known", known)
                .param("only", only));
    }

    /** Asked anew: all of this test is one transaction, whose writes cannot be told apart. */
    private Optional<FrameworkChoices.Usable> choice() {
        return new FrameworkChoices(jdbc).find(COUNTY, SECOND);
    }

    private ResultActions handsGrades(String dmn) throws Exception {
        return handsGrades("1", dmn);
    }

    private ResultActions handsGrades(String version, String dmn) throws Exception {
        return web.perform(multipart("/frameworks/township/" + version + "/grades")
                .file(new MockMultipartFile("file", "等次.dmn", null, dmn.getBytes())));
    }

    @Test
    @DisplayName("管理员只看不改")
    void the_administrator_reads() throws Exception {
        web.perform(get("/frameworks").with(pages.by("admin")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("从 Excel 导入"))));
        web.perform(post("/frameworks/township/1/copy").with(pages.by("admin"))).andExpect(status().isForbidden());
    }

    private ResultActions hands(byte[] file) throws Exception {
        return web.perform(multipart("/frameworks").file(new MockMultipartFile("file", "表.xlsx", null, file)));
    }

    private static Framework changed() {
        return Samples.of(
                "名称|乡镇（街道）教育工作督导评估",
                "编号|township",
                "一级指标|二级指标|三级指标|四级指标|编号|满分|评分方式",
                "A1 组织领导、落实职责|B1 重视教育|B1.2 领导联系学校制度与定期听取汇报|效果|B1.2.2|8|分档 8/4/0");
    }

    private static Framework wrongTotal() {
        var shipped = Samples.shipped("township");
        var a1 = shipped.roots().get(0);
        var b1 = a1.parts().get(0);
        var b2 = a1.parts().get(1);
        var less = new Indicator(
                b2.code(),
                b2.title(),
                new BigDecimal(20),
                null,
                b2.rule(),
                "",
                b2.materials(),
                "",
                b2.traits(),
                "",
                b2.parts());
        var root = new Indicator(
                a1.code(),
                a1.title(),
                a1.fullMarks(),
                null,
                a1.rule(),
                "",
                a1.materials(),
                "",
                a1.traits(),
                "",
                List.of(b1, less));
        return new Framework(shipped.id(), shipped.title(), "", shipped.bands(), false, List.of(root));
    }
}
