package dudao.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dudao.DudaoTest;
import dudao.Pages;
import dudao.Story;
import dudao.calendar.MovableClock;
import dudao.cases.CaseKind;
import dudao.cases.Cases;
import dudao.cases.Jurisdictions;
import dudao.identity.BodyCode;
import dudao.law.Jurisdiction;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

@DudaoTest
@Transactional
@DisplayName("规则页")
class RulesPageTests {

    private static final BodyCode OFFICE = new BodyCode("C");
    private static final Jurisdiction ZHEJIANG = new Jurisdiction("zhejiang-2019", "1");

    @Autowired
    Pages pages;

    @Autowired
    Story story;

    @Autowired
    Cases cases;

    @Autowired
    Jurisdictions jurisdictions;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void begin(@Autowired MovableClock clock) {
        clock.moveTo(LocalDate.parse("2026-11-23"));
    }

    @Test
    @DisplayName("规则包逐项写明长度、起算、由谁、后果、法条和怎样读原文")
    void a_pack_with_its_articles() throws Exception {
        open("/rules/shanghai-2020/1")
                .andExpect(content()
                        .string(allOf(
                                containsString("10个工作日"),
                                containsString("《上海市教育督导条例》第二十一条"),
                                containsString("自教育督导结束之日起十个工作日；督导结束时反馈，故自反馈之日起算"),
                                containsString("通报批评并责令改正（《教育督导条例》第二十五条）"))));
    }

    @Test
    @DisplayName("没有异议途径的，不说申诉由谁受理、有无期限")
    void no_appeals_where_there_is_no_way_to_one() throws Exception {
        open("/rules/shanghai-2020/1").andExpect(content().string(not(containsString("申诉有无期限"))));
        open("/rules/shandong-2018/1").andExpect(content().string(containsString("申诉有无期限")));
    }

    @Test
    @DisplayName("选定以后立案的适用新的规则，已经立案的不变")
    void open_cases_keep_their_rules() throws Exception {
        var before = story.open(CaseKind.SPECIAL_SUPERVISION, false).number();

        propose("C", "2026-11-23", "zhejiang-2019 1").andExpect(status().isOk());
        agree("C").andExpect(content().string(containsString("已选定")));

        var after = story.open(CaseKind.SPECIAL_SUPERVISION, false).number();
        assertThat(cases.file(before).jurisdiction()).isEqualTo(Jurisdiction.DEFAULT);
        assertThat(cases.file(after).jurisdiction()).isEqualTo(ZHEJIANG);
    }

    @Test
    @DisplayName("同一机构同一日只能有一个规则包：第二个退回，所填的不丢")
    void two_packs_for_one_date() throws Exception {
        propose("C", "2027-03-01", "zhejiang-2019 1").andExpect(status().isOk());
        agree("C").andExpect(status().isOk());

        propose("C", "2027-03-01", "shanghai-2020 1")
                .andExpect(status().isBadRequest())
                .andExpect(content()
                        .string(allOf(
                                containsString("2027-03-01"),
                                containsString("value=\"shanghai-2020 1\" selected=\"selected\""))));

        assertThat(jurisdictions.of(OFFICE, LocalDate.parse("2027-03-01"))).isEqualTo(ZHEJIANG);
    }

    @Test
    @DisplayName("不能自过去的日子起选定：那时立案的案件已经有了规则")
    void not_for_the_past() throws Exception {
        propose("C", "2026-11-22", "zhejiang-2019 1")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("2026-11-22")));

        assertThat(jurisdictions.of(OFFICE, LocalDate.parse("2026-11-23"))).isEqualTo(Jurisdiction.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource({"C, atlantis 1, 404", "C, zhejiang-2019 9, 404", "C, zhejiang-2019, 404", "S014, zhejiang-2019 1, 400"})
    @DisplayName("不认识的规则包、不是督导机构的，一律不选定")
    void what_there_is_not(String office, String pack, int status) throws Exception {
        propose(office, "2027-03-01", pack).andExpect(status().is(status));
    }

    private ResultActions agree(String office) throws Exception {
        var number = jdbc.sql("select number from rules_proposal where office = ? and agreed is null")
                .param(office)
                .query(Integer.class)
                .single();
        return pages.web()
                .perform(post("/rules/choices/" + number)
                        .param("agreed", "true")
                        .with(csrf())
                        .with(pages.by("county.head")));
    }

    private ResultActions open(String address) throws Exception {
        return pages.web().perform(get(address).with(pages.by("admin"))).andExpect(status().isOk());
    }

    private ResultActions propose(String office, String from, String pack) throws Exception {
        return pages.web()
                .perform(post("/rules/choices")
                        .param("office", office)
                        .param("from", from)
                        .param("pack", pack)
                        .with(csrf())
                        .with(pages.by("admin")));
    }
}
