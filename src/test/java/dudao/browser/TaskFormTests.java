package dudao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dudao.Story;
import dudao.cases.CaseKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
@DisplayName("填写任务的表单，在待办列表里，也在任务页上")
class TaskFormTests {

    private static final String REPORT = "textarea >> nth=0";
    private static final String PROBLEMS = "textarea >> nth=1";

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
    @DisplayName("填错了，每一处都用中文说明；日期写作年月日")
    void mistakes_are_named_in_chinese(Browser browser) {
        var task = notice();
        var staff = seat(browser, "county.staff1");
        staff.opens("待认领", task.getId(), task.getName());
        staff.claims();
        var form = staff.page().locator(".fjs-form");

        staff.page().locator(".flatpickr-input").first().click();
        assertThat(form.locator(".flatpickr-calendar.open .flatpickr-weekday").first())
                .hasText("一");
        assertThat(form.locator(".flatpickr-calendar.open .flatpickr-monthDropdown-months option")
                        .first())
                .hasText("1月");
        staff.keepsPicture("form-date-picker");
        form.locator(".flatpickr-calendar.open .flatpickr-day:not(.prevMonthDay)")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^15$")))
                .click();
        assertThat(staff.page().locator(".flatpickr-input").first()).hasValue(Pattern.compile("^\\d{4}年\\d{1,2}月15日$"));
        form.locator(".fjs-form-field-number input").fill("999");
        form.locator("textarea").first().fill("长".repeat(4001));
        staff.pressesComplete();

        assertThat(form.locator(".fjs-form-field-number .fjs-form-field-error")).containsText("不得大于");
        assertThat(form.locator(".fjs-form-field-textarea .fjs-form-field-error")
                        .first())
                .containsText("最多填写 4000 个字");
        assertThat(form.locator(".fjs-form-field-error").last()).containsText("此项为必填项");
        assertThat(form.locator(".fjs-form-field-error").filter(new Locator.FilterOptions().setHasText("Field")))
                .hasCount(0);
        assertThat(staff.alert()).containsText("请先改正标红的地方");
        staff.keepsPicture("form-mistakes");
    }

    @Test
    @DisplayName("服务器退回的，写在表单上，指出是哪一栏")
    void a_refusal_stands_at_the_form(Browser browser) {
        var told = story.open(CaseKind.SPECIAL_SUPERVISION, true).until("sign-notice");
        story.claim(told.task("sign-notice").getId(), "county.head");
        var head = seat(browser, "county.head");
        head.opensPage(told.task("sign-notice").getId());

        head.fills("sign-notice", Map.of("verdict", "RETURNED", "reasons", " "));
        head.page().getByRole(AriaRole.BUTTON, named("提交")).click();

        assertThat(head.alert()).containsText("理由");
        assertThat(head.alert()).not().containsText(Pattern.compile("[A-Za-z]{3,}"));
        assertThat(head.page().locator("input[type=radio]:checked")).hasCount(1);
        head.keepsPicture("page-refusal");
        assertThat(told.waitsFor()).containsExactly("sign-notice");
    }

    @Test
    @DisplayName("送达须有证明：没有的被退回，填写的都在；在表单里提交了送达回证，才能记录")
    void a_service_is_recorded_with_its_proof(Browser browser) {
        var told = story.open(CaseKind.SPECIAL_SUPERVISION, false)
                .until("confirm-service")
                .on("2026-11-27");
        story.claim(told.task("record-service").getId(), "county.staff1");
        var staff = seat(browser, "county.staff1");
        staff.opensPage(told.task("record-service").getId());
        staff.fills(
                "record-service",
                Map.of(
                        "mode", "BY_POST",
                        "servedOn", "2026-11-27",
                        "recipient", "段杰鹏",
                        "recipientRole", "HEAD",
                        "proof", "邮件回执注明的收件日期。"));
        staff.page().getByRole(AriaRole.BUTTON, named("提交")).click();
        assertThat(staff.alert()).containsText("邮寄送达须有证明");

        staff.page()
                .locator("input[type=file]")
                .first()
                .setInputFiles(new FilePayload("邮件回执.txt", "text/plain", "已经收到。".getBytes(UTF_8)));
        assertThat(staff.page().locator(".dudao-exhibits")).containsText("邮件回执.txt");
        staff.keepsPicture("page-record-service");
        staff.page().getByRole(AriaRole.BUTTON, named("提交")).click();

        assertThat(staff.page().locator("#done")).isVisible();
        assertThat(staff.page().locator("#done")).containsText("已提交：以其他方式送达并记录");
        assertThat(told.waitsFor()).doesNotContain("record-service");
    }

    @Test
    @DisplayName("浏览器崩溃，换一台电脑，接着填写")
    void a_draft_is_found_on_another_computer(Browser browser) {
        var task = selfAssessment();
        var first = seat(browser, "s014.liaison");
        first.opens("我的待办", task.getId(), task.getName());
        first.page().locator(REPORT).fill("我校建立安全责任制，逐级");
        first.draftIsSaved();
        first.leaves();
        seats.remove(first);

        var second = seat(browser, "s014.liaison");
        second.opensPage(task.getId());

        assertThat(second.page().locator(REPORT)).hasValue("我校建立安全责任制，逐级");
        assertThat(second.page().locator(".dudao-restored")).containsText("已恢复您 2026年");
        second.keepsPicture("page-draft-restored");
        second.page().getByText("放弃草稿，重新填写").click();
        assertThat(second.page().locator(REPORT)).hasValue("");
        second.page().reload();
        assertThat(second.page().locator(REPORT)).hasValue("");
        assertThat(second.troubles()).isEmpty();
    }

    @Test
    @DisplayName("两个窗口填了同一份表单：两边的内容都看得到，由人选择，什么也不丢")
    void two_windows_are_told_of_each_other(Browser browser) {
        var task = selfAssessment();
        var one = seat(browser, "s014.liaison");
        var other = one.another();
        one.opensPage(task.getId());
        other.opensPage(task.getId());

        one.page().bringToFront();
        one.page().locator(REPORT).fill("第一个窗口写的自评");
        one.page().locator(PROBLEMS).fill("第一个窗口写的问题");
        one.draftIsSaved();
        other.page().bringToFront();
        other.page().locator(REPORT).fill("第二个窗口写的自评");
        other.stopsTyping();

        var conflict = other.page().locator(".dudao-conflict");
        assertThat(conflict).containsText("第一个窗口写的自评");
        assertThat(conflict).containsText("第二个窗口写的自评");
        assertThat(conflict).containsText("第一个窗口写的问题");
        assertThat(other.page().locator(REPORT)).hasValue("第二个窗口写的自评");
        other.keepsPicture("page-two-windows");
        conflict.getByText("按所选内容合并").click();

        assertThat(other.page().locator(REPORT)).hasValue("第二个窗口写的自评");
        assertThat(other.page().locator(PROBLEMS)).hasValue("第一个窗口写的问题");
        other.draftIsSaved();
        one.page().bringToFront();
        one.page().locator(PROBLEMS).fill("第一个窗口又写");
        one.stopsTyping();
        assertThat(one.page().locator(".dudao-conflict")).containsText("第二个窗口写的自评");
    }

    @Test
    @DisplayName("登录失效：当场说明，填写的内容留着，重新登录后自动保存")
    void an_ended_session_loses_nothing(Browser browser) {
        var task = selfAssessment();
        var liaison = seat(browser, "s014.liaison");
        liaison.opensPage(task.getId());
        liaison.page().context().clearCookies();

        liaison.page().locator(REPORT).fill("登录失效以后写的");
        liaison.stopsTyping();

        assertThat(liaison.alert()).containsText("登录已失效");
        assertThat(liaison.page().locator(REPORT)).hasValue("登录失效以后写的");
        liaison.keepsPicture("page-session-ended");
        liaison.page().reload();
        liaison.fillsInLogin("s014.liaison");
        assertThat(liaison.page().locator(REPORT)).hasValue("登录失效以后写的");
        liaison.draftIsSaved();
    }

    @Test
    @DisplayName("登录失效，待办列表转到登录页：重新登录、打开任务，失效以后写的也在，换了人则没有")
    void what_was_typed_in_tasklist_survives_its_sign_out(Browser browser) {
        var task = selfAssessment();
        var liaison = seat(browser, "s014.liaison");
        liaison.opens("我的待办", task.getId(), task.getName());
        liaison.page().context().clearCookies();
        liaison.page().locator(REPORT).fill("登录失效以后写的");
        // Tasklist looks for new tasks by itself and finds that nobody is signed in.
        liaison.timePasses(10_000);
        liaison.page().waitForURL("**/login?expired");
        assertThat(liaison.page().locator("main")).containsText("登录已失效");

        liaison.signIn("s014.liaison");
        liaison.opens("我的待办", task.getId(), task.getName());
        assertThat(liaison.page().locator(REPORT)).hasValue("登录失效以后写的");
        liaison.draftIsSaved();

        liaison.page().context().clearCookies();
        liaison.page().locator(REPORT).fill("不给别人看的");
        liaison.stopsTyping();
        assertThat(liaison.alert()).containsText("登录已失效");
        liaison.signIn("s014.head");
        liaison.opensPage(task.getId());
        assertThat(liaison.page().locator(REPORT)).hasValue("");
        assertThat((Integer) liaison.page()
                        .evaluate("Object.keys(sessionStorage).filter(key => key.startsWith('dudao-')).length"))
                .isZero();
    }

    @Test
    @DisplayName("在另一个窗口重新登录，原来的窗口接着保存；换了人登录则不保存")
    void signing_in_elsewhere_saves_here(Browser browser) {
        var task = selfAssessment();
        var liaison = seat(browser, "s014.liaison");
        liaison.opensPage(task.getId());
        liaison.page().context().clearCookies();
        liaison.page().locator(REPORT).fill("登录失效以后写的");
        liaison.stopsTyping();
        assertThat(liaison.alert()).containsText("登录已失效");

        liaison.signsInElsewhere("s014.head");
        liaison.page().evaluate("window.dispatchEvent(new Event('focus'))");
        assertThat(liaison.alert()).containsText("现在登录的是另一个人");

        liaison.signsInElsewhere("s014.liaison");
        liaison.page().evaluate("window.dispatchEvent(new Event('focus'))");

        liaison.draftIsSaved();
        assertThat(liaison.alert()).isHidden();
    }

    @Test
    @DisplayName("在手机上认领、填写、提交")
    void a_task_is_done_on_a_phone(Browser browser) {
        // A school for whom nothing else waits: the start page shows the most urgent only.
        var told = story.open(CaseKind.SPECIAL_SUPERVISION, true, "S019").until("file-self-assessment");
        var task = told.task("file-self-assessment");
        var liaison = Seat.onPhone(browser, "http://localhost:" + port, "s019.liaison");
        seats.add(liaison);
        liaison.visits("/");
        liaison.keepsPicture("phone-start");
        liaison.page().locator("a[href='/tasks/" + task.getId() + "']").click();
        assertThat(liaison.page().locator("h1")).hasText("填报自评报告");
        assertThat(liaison.page().locator(".fjs-form")).isVisible();
        assertThat(liaison.page().getByRole(AriaRole.BUTTON, named("提交"))).isHidden();

        liaison.page().getByRole(AriaRole.BUTTON, named("认领")).click();
        liaison.fills("file-self-assessment", told.filledIn(task, Map.of()));
        assertThat((Integer) liaison.page().evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
        liaison.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "screenshots", "phone-form.png")));
        liaison.page().getByRole(AriaRole.BUTTON, named("提交")).click();

        assertThat(liaison.page().locator("#done")).isVisible();
        assertThat(told.waitsFor()).doesNotContain("file-self-assessment");
        assertThat(liaison.troubles()).isEmpty();
    }

    @Test
    @DisplayName("表单组件打不开：只有表单不能填，待办列表照常使用，恢复后能接着填")
    void a_broken_bundle_breaks_the_form_only(Browser browser) {
        var task = selfAssessment();
        var second = selfAssessment();
        var liaison = seat(browser, "s014.liaison");
        liaison.page().route("**/vendor/forms/**", Route::abort);
        liaison.opensTasklist();
        liaison.choosesFilter("我的待办");
        liaison.chooses(task.getId(), task.getName());

        assertThat(liaison.page().locator(".task-card .alert-danger")).containsText("表单组件没有载入");
        assertThat(liaison.page().locator(".task-card").getByRole(AriaRole.BUTTON, button("完成")))
                .isDisabled();
        liaison.keepsPicture("form-missing");
        liaison.page().unroute("**/vendor/forms/**");
        liaison.chooses(second.getId(), second.getName());
        assertThat(liaison.page().locator(".fjs-form textarea").first()).isVisible();
        assertThat(liaison.page().locator(".task-card .alert-danger")).isHidden();

        liaison.page()
                .route(
                        "**/vendor/forms/forms.js*",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("text/javascript")
                                .setBody("broken(")));
        liaison.visits("/tasks/" + task.getId());
        assertThat(liaison.page().locator("#form")).containsText("表单没有载入");
    }

    @Test
    @DisplayName("别人的任务打不开；已经由同事认领的只能看")
    void a_task_opens_to_those_who_may_see_it(Browser browser) {
        var task = selfAssessment();
        var stranger = seat(browser, "s001.head");
        stranger.visits("/tasks/" + task.getId());
        assertThat(stranger.page().locator("h1")).hasText("没有找到这一页");

        var head = seat(browser, "s014.head");
        head.opensPage(task.getId());
        assertThat(head.page().locator("main")).containsText("已经由他人认领");
        assertThat(head.page().locator(REPORT)).hasAttribute("readonly", "");
        assertThat(head.page().getByRole(AriaRole.BUTTON, named("提交"))).isHidden();
    }

    private Task notice() {
        return story.open(CaseKind.SPECIAL_SUPERVISION, true)
                .until("prepare-notice")
                .task("prepare-notice");
    }

    /** Claimed by the liaison of the school. */
    private Task selfAssessment() {
        var task = story.open(CaseKind.SPECIAL_SUPERVISION, true)
                .until("file-self-assessment")
                .task("file-self-assessment");
        story.claim(task.getId(), "s014.liaison");
        return task;
    }

    private Seat seat(Browser browser, String login) {
        var seat = Seat.signedIn(browser, "http://localhost:" + port, login).turnsTheClock();
        seats.add(seat);
        return seat;
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.GetByRoleOptions button(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
