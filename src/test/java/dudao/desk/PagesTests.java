package dudao.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dudao.DudaoTest;
import dudao.Pages;
import dudao.calendar.MovableClock;
import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.deadline.Anchor;
import dudao.deadline.Deadlines;
import dudao.law.Regulation;
import dudao.workflow.Processes;
import dudao.workflow.TaskForm;
import dudao.workflow.Waiting;
import dudao.workflow.Worklist;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.util.UriUtils;

@DudaoTest
@DisplayName("首页、案卷与文书")
class PagesTests {

    private static final String DOCUMENT = "清教督〔2026〕%s号";

    @Autowired
    Pages pages;

    @Autowired
    Cases cases;

    @Autowired
    Deadlines deadlines;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Processes processes;

    @Autowired
    Worklist worklist;

    @Autowired
    List<TaskForm<?>> forms;

    Waiting waiting;
    MockMvc web;

    @BeforeEach
    void begin(@Autowired AutowireCapableBeanFactory beans) {
        clock.moveTo(LocalDate.parse("2026-11-23"));
        waiting = beans.createBean(Waiting.class);
        web = pages.web();
    }

    @Nested
    @DisplayName("案卷只给可以查阅的人看")
    class A_case_file {

        @ParameterizedTest
        @ValueSource(strings = {"s014.head", "s014.liaison", "county.head", "county.staff1", "auditor"})
        void opens_to_those_who_may_read_it(String login) throws Exception {
            var number = waiting.open();

            open(login, "/cases/{n}", number)
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("清源县大湾实验小学专项督导")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"s015.head", "admin", "city.inspector1"})
        void does_not_exist_for_others(String login) throws Exception {
            var number = waiting.open();

            open(login, "/cases/{n}", number).andExpect(status().isNotFound());
        }

        @ParameterizedTest
        @ValueSource(strings = {"督1999-0001", "2026-0001", "督2026", "' or 1=1"})
        void with_an_unknown_or_malformed_number_does_not_exist(String number) throws Exception {
            open("county.head", "/cases/{n}", number).andExpect(status().isNotFound());
        }

        @Test
        void says_what_happened_what_is_awaited_and_which_clocks_run() throws Exception {
            var number = waiting.open();
            cases.record(number, "sign-for-it-late", "补签", Regulation.NATIONAL_624.article(17));
            deadlines.reached(number, Anchor.RESULT_NOTICE_SERVED, "", LocalDate.parse("2026-12-25"));

            open("s014.head", "/cases/{n}", number)
                    .andExpect(content().string(containsString("签收文书")))
                    .andExpect(content().string(containsString("清源县大湾实验小学 被督导单位负责人")))
                    .andExpect(content().string(containsString("至<span>2026年11月25日</span>")))
                    .andExpect(content().string(containsString("还有2日")))
                    .andExpect(content().string(containsString("2026年11月23日 08:30")))
                    .andExpect(content().string(containsString("《教育督导条例》第十七条")))
                    .andExpect(content().string(containsString("申请复查")))
                    .andExpect(content().string(containsString("日期为暂定")))
                    .andExpect(content().string(containsString("data-current=\"sign-for-it\"")))
                    .andExpect(content().string(containsString("当前位置：<strong>签收文书</strong>")));
        }

        @Test
        void is_listed_for_its_readers_only() throws Exception {
            var number = waiting.open();

            open("s014.head", "/cases").andExpect(content().string(containsString(number.value())));
            open("s015.head", "/cases").andExpect(content().string(not(containsString(number.value()))));
        }
    }

    @Nested
    @DisplayName("文书随案卷查阅")
    class A_document {

        @Test
        void is_read_and_kept_under_a_chinese_name() throws Exception {
            var number = waiting.open();
            var document = serve(number);

            open("s014.head", "/cases/{n}/documents/{d}", number, document)
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("本室决定对你校进行督导。")))
                    .andExpect(content().string(containsString("直接送达，李伟（主要负责人）签收")));
            open("s014.head", "/cases/{n}/documents/{d}/text", number, document)
                    .andExpect(status().isOk())
                    .andExpect(content().contentType(new MediaType(MediaType.TEXT_PLAIN, UTF_8)))
                    .andExpect(content().string("本室决定对你校进行督导。"))
                    .andExpect(header().string(
                                    "Content-Disposition",
                                    containsString("filename*=UTF-8''%E7%9D%A3%E5%AF%BC%E9%80%9A%E7%9F%A5%E4%B9%A6")));
        }

        @Test
        void does_not_exist_for_others_or_in_another_case() throws Exception {
            var number = waiting.open();
            var document = serve(number);
            var other = waiting.open();

            for (var address : new String[] {"/cases/{n}/documents/{d}", "/cases/{n}/documents/{d}/text"}) {
                open("s015.head", address, number, document).andExpect(status().isNotFound());
                open("s014.head", address, other, document).andExpect(status().isNotFound());
                open("s014.head", address, number, "清教督〔1999〕1号").andExpect(status().isNotFound());
            }
        }

        private String serve(CaseNumber number) {
            var document = DOCUMENT.formatted(number.value().substring(6));
            jdbc.sql("insert into document values (?, ?, 'NOTICE', '本室决定对你校进行督导。', '2026-11-23')")
                    .params(document, number.value())
                    .update();
            jdbc.sql(
                            "insert into service_record (document_number, mode, delivered_on, effective_on, recipient, recipient_role) values (?, 'BY_HAND', '2026-11-24', '2026-11-24', '李伟', 'HEAD')")
                    .param(document)
                    .update();
            return document;
        }
    }

    @Nested
    @DisplayName("首页按岗位显示")
    class The_start_page {

        @Test
        void shows_what_waits_and_says_when_it_is_overdue() throws Exception {
            var number = waiting.open();
            open("s014.head", "/")
                    .andExpect(content().string(containsString("清源县大湾实验小学 被督导单位负责人")))
                    .andExpect(content().string(containsString(number.value())))
                    .andExpect(content().string(containsString("还有2日")))
                    .andExpect(content().string(not(containsString("流程监控"))));

            clock.moveTo(LocalDate.parse("2026-11-27"));
            open("s014.head", "/").andExpect(content().string(containsString("已逾期2日")));
        }

        @Test
        void says_so_when_nothing_waits() throws Exception {
            open("auditor", "/")
                    .andExpect(content().string(containsString("没有待您办理的事项")))
                    .andExpect(content().string(containsString("没有可以认领的事项")))
                    .andExpect(content().string(not(containsString("class=\"tasks"))));
        }

        @Test
        void lets_the_staff_of_the_office_begin_a_plan() throws Exception {
            jdbc.sql("delete from plan_year").update();
            open("county.staff1", "/").andExpect(content().string(containsString("拟订督导计划")));
            var begun = begin("2027").andReturn().getResponse().getRedirectedUrl();

            open("county.staff1", UriUtils.decode(begun, UTF_8))
                    .andExpect(content().string(containsString("2027年度督导计划")))
                    .andExpect(content().string(containsString("拟订年度督导计划")))
                    .andExpect(content().string(containsString("清源县人民政府教育督导室 督导室副主任、督导室工作人员")));
            begin("2027")
                    .andExpect(redirectedUrl("/"))
                    .andExpect(flash().attribute("refused", containsString("2027年度的督导计划已经有了一份（督")));
        }

        private ResultActions begin(String year) throws Exception {
            return web.perform(post("/plans").param("year", year).with(csrf()).with(pages.by("county.staff1")))
                    .andExpect(status().isFound());
        }

        @ParameterizedTest
        @CsvSource({"s014.head,2027,403", "county.head,2027,403", "county.staff1,2031,400", "city.staff1,2027,400"})
        void lets_nobody_else_begin_one(String login, String year, int code) throws Exception {
            web.perform(post("/plans").param("year", year).with(csrf()).with(pages.by(login)))
                    .andExpect(status().is(code));
            open(login, "/")
                    .andExpect(content()
                            .string(
                                    login.equals("county.staff1")
                                            ? containsString("拟订督导计划")
                                            : not(containsString("拟订督导计划"))));
        }

        @Test
        void leads_an_administrator_to_the_engine_and_to_no_case() throws Exception {
            open("admin", "/")
                    .andExpect(content().string(containsString("/camunda/app/cockpit/default/")))
                    .andExpect(content().string(containsString("/camunda/app/admin/default/")))
                    .andExpect(content().string(not(containsString("href=\"/cases\""))));
        }
    }

    @Nested
    @DisplayName("演示时钟")
    class The_demo_clock {

        @Test
        void moves_law_and_engine() throws Exception {
            var number = waiting.open();
            assertThat(worklist.awaited(number)).singleElement().matches(awaited -> !awaited.isOverdue(today()));

            move("2026-11-26").andExpect(redirectedUrl("/demo/clock"));

            assertThat(today()).isEqualTo("2026-11-26");
            assertThat(processes.timersDue()).isPositive();
            open("county.head", "/demo/clock")
                    .andExpect(content().string(containsString("2026年11月26日 08:30")))
                    .andExpect(content().string(containsString(processes.timersDue() + "项")));
            waiting.passTime(number);
            assertThat(worklist.awaited(number)).singleElement().matches(awaited -> awaited.name()
                    .equals("等待期满"));
        }

        @Test
        void is_kept_for_the_next_start() throws Exception {
            move("2027-01-05");

            var ahead = jdbc.sql("select ahead_millis from calendar_clock")
                    .query(Long.class)
                    .single();
            assertThat(clock.millis() - System.currentTimeMillis()).isCloseTo(ahead, within(1_000L));
        }

        @ParameterizedTest
        @CsvSource({"2026-11-23,时钟只能往后拨", "2026-11-22,时钟只能往后拨", "明天,没有看懂这个日期", "'',没有看懂这个日期", "3026-01-01,一次最多往后拨20年"})
        void refuses_any_other_day(String date, String why) throws Exception {
            move(date).andExpect(status().isBadRequest()).andExpect(content().string(containsString(why)));

            assertThat(today()).isEqualTo("2026-11-23");
        }

        private LocalDate today() {
            return LocalDate.now(clock);
        }

        private ResultActions move(String date) throws Exception {
            return web.perform(
                    post("/demo/clock").param("date", date).with(csrf()).with(pages.by("county.head")));
        }
    }

    @ParameterizedTest
    @CsvSource({"403,您不能进行此项操作", "404,没有找到这一页", "400,没有看懂这次请求", "500,系统出了问题"})
    @DisplayName("出错时用中文说明怎么办，不露内情")
    void failures_are_explained(int code, String words) throws Exception {
        web.perform(get("/error")
                        .with(failed -> {
                            failed.setDispatcherType(DispatcherType.ERROR);
                            return failed;
                        })
                        .accept(MediaType.TEXT_HTML)
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, code)
                        .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("inner secret")))
                .andExpect(status().is(code))
                .andExpect(content().string(containsString(words)))
                .andExpect(content().string(not(containsString("inner secret"))));
    }

    @Test
    @DisplayName("办案记录中的每一种办理都有中文名称")
    void every_act_has_a_name() {
        assertThat(forms).isNotEmpty().allSatisfy(form -> assertThat(processes.nameOf(form.id()))
                .hasValueSatisfying(name -> assertThat(name).containsPattern("\\p{IsHan}")));
    }

    private ResultActions open(String login, String address, Object... parts) throws Exception {
        return web.perform(
                get(address, parts).accept(MediaType.TEXT_HTML, MediaType.ALL).with(pages.by(login)));
    }
}
