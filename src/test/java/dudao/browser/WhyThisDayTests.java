package dudao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import dudao.Story;
import dudao.cases.CaseKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
@DisplayName("为什么是这一天")
class WhyThisDayTests {

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Test
    @DisplayName("越过国庆节的申辩期限，看得明白，打印出来是一份附件")
    void a_period_that_rolled_over_national_day(Browser browser) {
        var told = story.open("2026-09-24", CaseKind.SPECIAL_SUPERVISION, false, "S014")
                .until("defend");
        var head = Seat.signedIn(browser, "http://localhost:" + port, "s014.head");

        head.visits("/cases/" + told.number() + "/deadlines/DEFENCE");
        head.keepsPicture("why-this-day-national-day");

        assertThat(head.page().locator(".annex")).isHidden();
        assertThat(head.page().locator("main")).containsText("顺延至2026年10月8日（星期四）");
        head.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(head.page().locator(".masthead")).isHidden();
        var annex = head.page().locator(".annex");
        assertThat(annex).isVisible();
        assertThat(annex).containsText("期限计算说明");
        assertThat(annex).containsText(told.number().value());
        assertThat(annex).containsText("2026年10月8日");
        assertThat(head.page().locator("main")).containsText("《民法典》第二百零三条");
        head.keepsPicture("why-this-day-printed");
        assertThat(head.troubles()).isEmpty();
        head.leaves();
    }

    @Test
    @DisplayName("跨入2027年的期限：说明页和待办列表的表单都写明暂定")
    void a_period_into_a_year_without_notice(Browser browser) {
        var told = story.open("2026-12-28", CaseKind.SPECIAL_SUPERVISION, false, "S014")
                .until("defend");
        var head = Seat.signedIn(browser, "http://localhost:" + port, "s014.head");

        head.visits("/cases/" + told.number() + "/deadlines/DEFENCE");
        head.keepsPicture("why-this-day-2027");
        assertThat(head.page().locator("main")).containsText("2027年1月7日");
        assertThat(head.page().locator(".provisional")).containsText("日期为暂定");

        var task = told.task("defend");
        head.opens("待认领", task.getId(), task.getName());
        assertThat(head.page().locator(".dudao-provisional"))
                .hasText("办理期限的最后一日：2027年1月7日（暂定：该年放假安排尚未公布）。安排公布后重新计算，变动时另行告知。");
        head.keepsPicture("tasklist-2027");
        assertThat(head.troubles()).isEmpty();
        head.leaves();
    }
}
