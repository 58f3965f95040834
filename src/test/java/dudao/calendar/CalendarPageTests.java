package dudao.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dudao.DudaoTest;
import dudao.Pages;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

@DudaoTest
@Transactional
@RecordApplicationEvents
@DisplayName("工作日历页面")
class CalendarPageTests {

    private static final String TITLE = "国务院办公厅关于2027年部分节假日安排的通知";
    private static final String LINK = "https://www.gov.cn/zhengce/content/202611/content_1.htm";

    @Autowired
    Pages pages;

    @Autowired
    Holidays holidays;

    @Autowired
    SchoolTerms terms;

    @Autowired
    ApplicationEvents events;

    MockMvc web;

    @BeforeEach
    void begin(@Autowired WebApplicationContext context, @Autowired MovableClock clock) {
        clock.moveTo(LocalDate.parse("2026-11-23"));
        web = pages.web();
    }

    @Test
    void lists_announced_and_provisional_years() throws Exception {
        open("/calendar")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("国务院办公厅关于2026年部分节假日安排的通知")))
                .andExpect(content().string(containsString("通知尚未载入，只计周末和法定节日")))
                .andExpect(content().string(containsString("随产品提供")))
                .andExpect(content().string(containsString("<strong>不影响</strong>期限的计算")));
    }

    @Test
    void shows_a_year_month_by_month() throws Exception {
        open("/calendar/2026")
                .andExpect(content().string(containsString("正式")))
                .andExpect(content().string(containsString("10月1日至10月7日")))
                .andExpect(content().string(containsString("10月10日（星期六）")))
                .andExpect(content().string(containsString("title=\"国庆节调休上班\">10<span class=\"mark\">班</span>")));
        open("/calendar/2027")
                .andExpect(content().string(containsString("暂定")))
                .andExpect(content().string(containsString("2月5日至2月8日")))
                .andExpect(content().string(not(containsString("class=\"make-up\""))));
    }

    @Test
    void hands_out_a_year_as_a_file_that_could_be_loaded() throws Exception {
        var file = open("/calendar/2026/csv").andReturn().getResponse().getContentAsByteArray();

        assertThat(CalendarFile.read(2026, file).faults()).isEmpty();
        assertThat(CalendarFile.read(2026, file).days())
                .containsExactlyElementsOf(
                        CalendarFile.read(2026, Calendars.file(2026)).days());
    }

    @Test
    void puts_a_notice_in_force() throws Exception {
        load("2027", Calendars.ASSUMED_2027)
                .andExpect(redirectedUrl("/calendar/2027"))
                .andExpect(flash().attribute("done", containsString("2027年的安排已经生效")));

        assertThat(holidays.calendar().isProvisional(LocalDate.of(2027, 5, 1))).isFalse();
        assertThat(events.stream(CalendarChanged.class))
                .extracting(CalendarChanged::year)
                .containsExactly(2026, 2027);
        open("/calendar/2027")
                .andExpect(content().string(containsString("正式")))
                .andExpect(content().string(containsString("2月20日（星期六）")));

        load("2027", Calendars.ASSUMED_2027 + "2027-10-08,off,国庆节\n").andExpect(status().isFound());
        open("/calendar/2027").andExpect(content().string(containsString("已被取代的版本")));
    }

    @Test
    void shows_why_a_file_is_not_taken_and_keeps_what_was_filled_in() throws Exception {
        load("2027", Calendars.ASSUMED_2027 + "2027-10-13,work,国庆节\n")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("没有载入，原来的安排不变")))
                .andExpect(content().string(containsString("<td data-label=\"行\">36</td>")))
                .andExpect(content().string(containsString("是星期三，本来就上班")))
                .andExpect(content().string(containsString("value=\"" + TITLE + "\"")))
                .andExpect(content().string(containsString("value=\"" + LINK + "\"")));
        assertThat(holidays.calendar().isProvisional(LocalDate.of(2027, 5, 1))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"明年,请填写四位数字的年度", "'',请填写四位数字的年度", "2031,只能载入 2014 年至 2027 年的安排", "2026,标题说的不是 2026 年"})
    void refuses_another_year(String year, String why) throws Exception {
        load(year, Calendars.ASSUMED_2027)
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString(why)));
    }

    @Test
    void asks_for_the_file() throws Exception {
        load("2027", "")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("请选择这一年的 CSV 文件")));
    }

    @Test
    void keeps_local_closures() throws Exception {
        close("2026-12-08", "暴雪").andExpect(redirectedUrl("/calendar#closures"));
        open("/calendar").andExpect(content().string(containsString("暴雪")));
        open("/calendar/2026")
                .andExpect(content().string(containsString("title=\"暴雪\">8<span class=\"mark\">停</span>")));

        close("2026-12-08", "大雪")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("2026-12-08 已经登记为本地停课、放假")))
                .andExpect(content().string(containsString("value=\"大雪\"")));

        web.perform(post("/calendar/closures/2026-12-08/withdrawal")
                        .with(csrf())
                        .with(pages.by("admin")))
                .andExpect(status().isFound());
        open("/calendar").andExpect(content().string(not(containsString("暴雪"))));
    }

    @Test
    void sets_the_terms_of_a_school_year() throws Exception {
        assertThat(terms.termOf(LocalDate.of(2027, 2, 20)))
                .hasValueSatisfying(term -> assertThat(term.isDefault()).isTrue());

        terms("2026-09-01", "2027-01-22", "2027-02-22", "2027-07-09").andExpect(redirectedUrl("/calendar#terms"));

        assertThat(terms.termOf(LocalDate.of(2027, 2, 20))).isEmpty();
        assertThat(terms.termOf(LocalDate.of(2027, 1, 22)))
                .hasValueSatisfying(term -> assertThat(term.inWords()).isEqualTo("2026—2027学年上学期"));
        assertThat(terms.termOf(LocalDate.of(2027, 2, 22)))
                .hasValueSatisfying(term -> assertThat(term.isDefault()).isFalse());
        open("/calendar").andExpect(content().string(containsString("2027年2月22日 至 2027年7月9日")));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-01,2026-09-01,2027-02-22,2027-07-09,的结束日期 2026-09-01 不晚于开始日期",
        "2026-09-01,2027-02-22,2027-02-22,2027-07-09,下学期的开始日期 2027-02-22 不晚于上学期的结束日期",
        "2025-09-01,2026-01-22,2026-02-22,2026-07-09,两个学期应当在 2026-08-01 至 2027-08-31 之间",
        "2026-09-01,2027-01-22,2027-02-22,2027-09-01,两个学期应当在 2026-08-01 至 2027-08-31 之间"
    })
    void refuses_terms_that_cannot_be(String first, String firstEnd, String second, String secondEnd, String why)
            throws Exception {
        terms(first, firstEnd, second, secondEnd)
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString(why)))
                .andExpect(content().string(containsString("value=\"" + secondEnd + "\"")));
        assertThat(terms.of(2026)).allMatch(SchoolTerm::isDefault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/calendar/1999", "/calendar/2031", "/calendar/2031/csv"})
    void has_no_other_years(String address) throws Exception {
        open(address).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"s014.head", "inspector01", "county.head", "auditor"})
    void is_closed_to_others(String login) throws Exception {
        web.perform(get("/calendar").accept(MediaType.TEXT_HTML).with(pages.by(login)))
                .andExpect(status().isForbidden());
        web.perform(post("/calendar/closures")
                        .param("day", "2026-12-08")
                        .param("reason", "暴雪")
                        .with(csrf())
                        .with(pages.by(login)))
                .andExpect(status().isForbidden());
    }

    private ResultActions open(String address) throws Exception {
        return web.perform(
                get(address).accept(MediaType.TEXT_HTML, MediaType.ALL).with(pages.by("admin")));
    }

    private ResultActions load(String year, String file) throws Exception {
        return web.perform(multipart("/calendar")
                .file(new MockMultipartFile("file", "2027.csv", "text/csv", file.getBytes(UTF_8)))
                .param("year", year)
                .param("title", TITLE)
                .param("link", LINK)
                .with(csrf())
                .with(pages.by("admin")));
    }

    private ResultActions close(String day, String reason) throws Exception {
        return web.perform(post("/calendar/closures")
                .param("day", day)
                .param("reason", reason)
                .with(csrf())
                .with(pages.by("admin")));
    }

    private ResultActions terms(String first, String firstEnd, String second, String secondEnd) throws Exception {
        return web.perform(post("/calendar/terms")
                .param("schoolYear", "2026")
                .param("firstStarts", first)
                .param("firstEnds", firstEnd)
                .param("secondStarts", second)
                .param("secondEnds", secondEnd)
                .with(csrf())
                .with(pages.by("admin")));
    }
}
