package dudao.routine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dudao.DudaoTest;
import dudao.Pages;
import dudao.Story;
import dudao.calendar.MovableClock;
import dudao.identity.BodyCode;
import dudao.identity.Directory;
import java.nio.charset.StandardCharsets;
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

/** Inspector 01 leads zone 1; everything is rolled back. */
@DudaoTest
@Transactional
@DisplayName("经常性督导：每学期不得少于两次（教育督导条例第十四条）")
class RoutinePageTests {

    @Autowired
    Pages pages;

    @Autowired
    Story story;

    @Autowired
    Directory directory;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    String school;
    String name;
    String elsewhere;

    @BeforeEach
    void begin() {
        clock.moveTo(LocalDate.parse("2026-11-23"));
        var units = directory.unitsOf(new BodyCode("C"));
        var mine = units.stream()
                .filter(unit -> "Z01".equals(unit.zone()))
                .findFirst()
                .orElseThrow();
        school = mine.code().value();
        name = mine.name();
        elsewhere = units.stream()
                .filter(unit -> "Z02".equals(unit.zone()))
                .findFirst()
                .orElseThrow()
                .name();
    }

    @Test
    @DisplayName("督学只见本责任区的学校，督导室见全部、不登记")
    void who_sees_what() throws Exception {
        open("inspector01")
                .andExpect(content()
                        .string(allOf(
                                containsString(name),
                                containsString("登记一次督导"),
                                containsString("还差2次，最迟2027年1月31日"),
                                not(containsString(elsewhere)))));
        open("county.staff1")
                .andExpect(content()
                        .string(allOf(containsString(name), containsString(elsewhere), not(containsString("登记一次督导")))));
    }

    @Test
    @DisplayName("两次就满；同一日两名督学去的算一次；下学期从头计算")
    void two_days_a_term_are_enough() throws Exception {
        enter("2026-10-12", "").andExpect(redirectedUrl("/routine"));
        jdbc.sql(
                        "insert into routine_visit (unit, inspector, visited_on, report, entered_at) values (?, 'inspector02', date '2026-10-12', '同去', now())")
                .param(school)
                .update();
        assertThat(row()).contains("1次", "2026年10月12日", "还差1次");

        enter("2026-11-20", "").andExpect(status().isFound());
        assertThat(row()).contains("2次", "2026年11月20日", "已满");

        clock.moveTo(LocalDate.parse("2027-03-01"));
        assertThat(row()).contains("0次", "还差2次，最迟2027年7月15日");
    }

    @Test
    @DisplayName("学期起止由本室设定：假期里看到的是刚结束的学期，没满的写明少几次")
    void the_terms_of_the_office_count() throws Exception {
        enter("2026-10-12", "");
        jdbc.sql("""
                        insert into calendar_school_term (school_year, half, starts_on, ends_on, set_by, set_at)
                        values (2026, 'FIRST', date '2026-10-13', date '2027-01-22', 'admin', now()),
                            (2026, 'SECOND', date '2027-02-22', date '2027-07-09', 'admin', now())
                        """).update();
        clock.moveTo(LocalDate.parse("2027-02-01"));

        assertThat(row()).contains("0次", "学期已结束，少2次");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, '', 督导日期 2026-11-24 还没有到",
        "2026-11-20, 2026-11-23, 晚于督导日期 2026-11-20",
        "'', '', 请填写督导日期",
        "昨天, '', 督导日期请按 2026-11-23 的样子填写"
    })
    @DisplayName("不合理的登记退回，所填的不丢")
    void what_cannot_be(String on, String told, String why) throws Exception {
        enter(on, told)
                .andExpect(status().isBadRequest())
                .andExpect(content().string(allOf(containsString(why), containsString("食堂留样规范。"))));
    }

    @Test
    @DisplayName("不在责任范围的学校、没有报告的、重复的，退回")
    void what_is_not_ones_own() throws Exception {
        send("inspector01", "S999", "2026-11-20", "", "看了").andExpect(content().string(containsString("不在您的责任范围内")));
        send("inspector01", school, "2026-11-20", "", " ").andExpect(content().string(containsString("请写督导报告")));
        enter("2026-11-20", "");
        enter("2026-11-20", "").andExpect(content().string(containsString("不能重复登记")));
    }

    @ParameterizedTest
    @CsvSource({"2026-10-09, 2026-09-29, 400", "2026-10-09, 2026-09-30, 302", "2026-10-09, 2026-10-08, 302"})
    @DisplayName("上海：确需通知的，不应早于两个工作日（上海市教育督导条例第十八条），国庆假期不是工作日")
    void not_earlier_than_two_working_days(String on, String told, int status) throws Exception {
        jdbc.sql(
                        "insert into cases_jurisdiction values ('C', date '2026-09-01', 'shanghai-2020', '1', 'administrator', now(), 'county.head')")
                .update();

        var answer = enter(on, told).andExpect(status().is(status));
        if (status == 400) {
            answer.andExpect(content().string(containsString("《上海市教育督导条例》第十八条：确需事先通知的，不应早于2个工作日")));
        }
    }

    private ResultActions enter(String on, String told) throws Exception {
        return send("inspector01", school, on, told, "食堂留样规范。");
    }

    private ResultActions send(String login, String unit, String on, String told, String report) throws Exception {
        return pages.web()
                .perform(post("/routine")
                        .param("unit", unit)
                        .param("on", on)
                        .param("toldOn", told)
                        .param("report", report)
                        .with(csrf())
                        .with(pages.by(login)));
    }

    private ResultActions open(String login) throws Exception {
        return pages.web().perform(get("/routine").with(pages.by(login))).andExpect(status().isOk());
    }

    /** What the table says of the school. */
    private String row() throws Exception {
        var page = open("inspector01").andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        var from = page.indexOf("<th scope=\"row\">" + name);
        return page.substring(from, page.indexOf("</tr>", from));
    }
}
