package dudao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import dudao.Story;
import dudao.cases.CaseKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
@DisplayName("待办列表怎样回应办错的人")
class TasklistTests {

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    private final List<Seat> seats = new ArrayList<>();

    @AfterEach
    void everybodyLeaves() {
        seats.forEach(Seat::leaves);
    }

    @Test
    @DisplayName("表单没有填全当场指出；填得不对说清缘由，已填内容保留，任务还在")
    void a_refused_form_keeps_what_was_written(Browser browser) {
        var told = story.open(CaseKind.SPECIAL_SUPERVISION, true);
        var task = told.task("appoint-team");
        var staff = seat(browser, "county.staff1");
        staff.opens("待认领", task.getId(), task.getName());
        staff.claims();

        staff.fills("appoint-team", Map.of("leader", "inspector01"));
        staff.pressesComplete();

        assertThat(staff.page().locator(".fjs-form-field-error li")).hasText("此项为必填项。");

        staff.fills("appoint-team", Map.of("inspectors", List.of("inspector11")));
        var answer = staff.completes();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(staff.notice()).containsText("督导组应当由 3 名以上督学组成");
        assertThat(staff.notice()).not().containsText(Pattern.compile("[A-Za-z]{3,}"));
        assertThat(staff.page().locator(".fjs-taglist-tag")).hasCount(1);
        assertThat(told.waitsFor()).containsExactly("appoint-team");
        staff.keepsPicture("refused-form");
    }

    @Test
    @DisplayName("退回却不写理由：由服务器指出是哪一项")
    void the_house_names_the_field_by_its_label(Browser browser) {
        var told = story.open(CaseKind.SPECIAL_SUPERVISION, true).until("sign-notice");
        var task = told.task("sign-notice");
        var head = seat(browser, "county.head");

        head.opens("待认领", task.getId(), task.getName());
        head.claims();
        head.fills("sign-notice", Map.of("verdict", "RETURNED"));
        var answer = head.completes();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(head.notice()).containsText("理由");
        assertThat(head.page().locator("input[type=radio]:checked")).hasCount(1);
        assertThat(told.waitsFor()).containsExactly("sign-notice");
    }

    @Test
    @DisplayName("同事已经办完：打开着的任务不能再认领，说明缘由")
    void a_task_a_colleague_has_finished_is_gone(Browser browser) {
        var told = story.open(CaseKind.SPECIAL_SUPERVISION, true).until("confirm-service");
        var task = told.task("confirm-service");
        var head = seat(browser, "s014.head");

        head.opens("待认领", task.getId(), task.getName());
        told.doneBy("s014.liaison", "confirm-service");
        head.pressesClaim();

        assertThat(head.notice()).containsText("任务已经由他人办结");
        head.choosesFilter("待认领");
        assertThat(head.isListed(task.getId())).isFalse();
    }

    @Test
    @DisplayName("退出：回到本系统的登录页，待办列表不再可用")
    void signing_out_lands_on_our_login_page(Browser browser) {
        var staff = seat(browser, "county.staff1");
        staff.opensTasklist();

        staff.page().locator(".account > a").click();
        staff.page().locator("[ng-click='logout()']").click();
        staff.page().waitForURL("**/login?logout");

        assertThat(staff.page().locator("main")).containsText("您已退出。");
        staff.visits("/camunda/app/tasklist/default/#/");
        assertThat(staff.page().getByLabel("口令")).isVisible();
    }

    @Test
    @DisplayName("界面没有英文，也没有打不开的按钮")
    void speaks_chinese_and_offers_only_what_is_allowed(Browser browser) {
        var told = story.open(CaseKind.SPECIAL_SUPERVISION, true);
        var task = told.task("appoint-team");
        var staff = seat(browser, "county.staff1");

        staff.opens("待认领", task.getId(), task.getName());

        var words = staff.page()
                .locator("body")
                .innerText()
                .replace("Asia/Shanghai", "")
                .replace("Camunda Platform", "");
        assertThat(words).doesNotContainPattern("[A-Za-z]{4,}");
        assertThat(staff.page()
                        .getByText(Pattern.compile("^\\s*(新建任务|启动流程|添加批注|设置截止日期|设置跟进日期)\\s*$"))
                        .filter(new Locator.FilterOptions().setVisible(true)))
                .hasCount(0);
        assertThat(staff.troubles()).isEmpty();
    }

    private Seat seat(Browser browser, String login) {
        var seat = Seat.signedIn(browser, "http://localhost:" + port, login);
        seats.add(seat);
        return seat;
    }
}
