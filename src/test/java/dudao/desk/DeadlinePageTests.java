package dudao.desk;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dudao.DudaoTest;
import dudao.Pages;
import dudao.Story;
import dudao.cases.CaseKind;
import dudao.deadline.Ledger;
import dudao.deadline.StatutoryClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@DudaoTest
@DisplayName("为什么是这一天")
class DeadlinePageTests {

    @Autowired
    Pages pages;

    @Autowired
    Story story;

    @Autowired
    Ledger ledger;

    MockMvc web;

    @BeforeEach
    void begin() {
        web = pages.web();
    }

    @Test
    @DisplayName("越过国庆节的期限，逐步写明送达、起算、届至和顺延，各有法条")
    void a_period_that_rolled_over_national_day() throws Exception {
        var told = story.open("2026-09-24", CaseKind.SPECIAL_SUPERVISION, false, "S014")
                .until("defend");

        open("s014.head", told, "DEFENCE")
                .andExpect(content().string(containsString("2026年9月24日（星期四），初步督导意见（")))
                .andExpect(content().string(containsString("直接送达")))
                .andExpect(content().string(containsString("起算之日不计入，自2026年9月25日（星期五）起计算。")))
                .andExpect(content().string(containsString("届至2026年10月4日（星期日）")))
                .andExpect(content().string(containsString("2026年10月7日国庆节），顺延至2026年10月8日（星期四）")))
                .andExpect(content().string(containsString("《民法典》第二百零三条")))
                .andExpect(content().string(not(containsString("暂定"))));
    }

    @Test
    @DisplayName("尚未公布放假安排的年度，写明日期为暂定")
    void a_year_without_notice_is_provisional() throws Exception {
        var told = story.open("2026-12-21", CaseKind.SPECIAL_SUPERVISION, false, "S014")
                .until("decide-result");

        open("county.head", told, "RESULT").andExpect(content().string(containsString("<strong>暂定</strong>")));
    }

    @Test
    @DisplayName("变更过的期限，写明谁、为何、由哪一天改为哪一天")
    void a_changed_period_tells_its_changes() throws Exception {
        var told = story.open("2026-11-23", CaseKind.SPECIAL_SUPERVISION, false, "S014")
                .until("defend");
        story.signIn("county.head");
        ledger.extend(told.number(), StatutoryClock.DEFENCE, "", 5, "校舍施工，资料暂存他处");
        story.signOut();

        open("s014.head", told, "DEFENCE")
                .andExpect(content().string(containsString("延长。最后一日由2026年12月3日（星期四）改为2026年12月8日（星期二）。理由：校舍施工")))
                .andExpect(content().string(containsString("变更以后，自2026年11月23日（星期一）的次日起计算15日")));
    }

    @Test
    @DisplayName("他单位的人看不到，没有起算的期限不存在")
    void a_stranger_finds_nothing() throws Exception {
        var told = story.open("2026-11-23", CaseKind.SPECIAL_SUPERVISION, false, "S014")
                .until("defend");

        page("s015.head", told, "DEFENCE").andExpect(status().isNotFound());
        page("s014.head", told, "APPEAL").andExpect(status().isNotFound());
    }

    private ResultActions open(String login, Story.Told told, String clock) throws Exception {
        return page(login, told, clock).andExpect(status().isOk());
    }

    private ResultActions page(String login, Story.Told told, String clock) throws Exception {
        return web.perform(
                get("/cases/{n}/deadlines/{c}", told.number().value(), clock).with(pages.by(login)));
    }
}
