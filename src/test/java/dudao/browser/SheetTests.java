package dudao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import dudao.Story;
import dudao.cases.CaseKind;
import dudao.indicator.Frameworks;
import dudao.indicator.Imported;
import dudao.sheet.ChosenFramework;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
@DisplayName("在任务的表单里填评估表、交证据材料")
class SheetTests {

    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Frameworks frameworks;

    private final List<Seat> seats = new ArrayList<>();
    private Story.Told told;
    private Task task;

    @BeforeEach
    void the_liaison_has_claimed_a_self_assessment_with_a_sheet() {
        told = story.open(CaseKind.SPECIAL_SUPERVISION, true)
                .until("prepare-notice")
                .does("prepare-notice", Map.of("framework", ChosenFramework.write(Imported.ofACase(frameworks))))
                .until("file-self-assessment");
        task = told.task("file-self-assessment");
        story.claim(task.getId(), "s014.liaison");
    }

    @AfterEach
    void everybodyLeaves() {
        seats.forEach(Seat::leaves);
    }

    @Test
    @DisplayName("两个窗口填同一项：两边的内容都在，由人选择；别的项各不相干")
    void the_same_leaf_in_two_windows(Browser browser) {
        var one = seat(browser, "s014.liaison");
        var other = seat(browser, "s014.head");
        one.opensPage(task.getId());
        other.opensPage(task.getId());
        var here = new SheetOnScreen(one);
        var there = new SheetOnScreen(other);

        here.fills("A1", "18");
        there.fills("A2", "15");
        there.explains("A1", "计划没有按时印发");
        there.types("A1", "12");
        other.stopsTyping();

        assertThat(there.choice("A1")).containsText("18");
        assertThat(there.choice("A1")).containsText("12");
        assertThat(there.choice("A1")).containsText("计划没有按时印发");
        assertThat(there.value("A1")).hasValue("12");
        picture(other, "sheet-two-windows");
        there.choice("A1").getByText("用本窗口的").click();
        there.isSaved("A1");
        assertThat(there.choice("A1")).hasCount(0);

        here.value("A1").blur();
        one.page().evaluate("window.dispatchEvent(new Event('focus'))");
        assertThat(here.value("A1")).hasValue("12");
        assertThat(here.value("A2")).hasValue("15");
    }

    @Test
    @DisplayName("填错了，在这一项上用中文说明，填的内容还在，不改好提交不了")
    void a_refusal_stands_at_the_leaf(Browser browser) {
        var liaison = seat(browser, "s014.liaison");
        liaison.opensPage(task.getId());
        var sheet = new SheetOnScreen(liaison);
        liaison.fills("file-self-assessment", answers());

        sheet.types("A1", "21");
        liaison.stopsTyping();

        assertThat(sheet.problem("A1")).containsText("得分应在0到满分20分之间");
        assertThat(sheet.value("A1")).hasValue("21");
        assertThat(sheet.progress()).containsText("1项未保存");
        sheet.submits();
        assertThat(liaison.alert()).containsText("评估表中有1项没有保存成功");
        assertThat(sheet.value("A1")).isFocused();
        picture(liaison, "sheet-refusal");
        assertThat(told.waitsFor()).contains("file-self-assessment");

        sheet.fills("A1", "20");
        assertThat(sheet.problem("A1")).isHidden();
        sheet.submits();
        assertThat(liaison.alert()).containsText("评估表还有5项没有填好");
    }

    @Test
    @DisplayName("登录失效：当场说明，填的内容留着，重新登录后自动保存；换了人登录则不保存")
    void an_ended_session_loses_nothing(Browser browser) {
        var liaison = seat(browser, "s014.liaison");
        liaison.opensPage(task.getId());
        var sheet = new SheetOnScreen(liaison);
        liaison.page().context().clearCookies();
        sheet.types("A1", "17");
        liaison.stopsTyping();
        assertThat(sheet.state("A1")).containsText("登录已失效");
        assertThat(liaison.page().locator(".dudao-trouble")).containsText("没有丢失");
        picture(liaison, "sheet-session-ended");

        liaison.signsInElsewhere("s014.head");
        liaison.page().evaluate("window.dispatchEvent(new Event('focus'))");
        assertThat(liaison.page().locator(".dudao-trouble")).containsText("现在登录的是另一个人");
        assertThat(sheet.value("A1")).hasValue("17");

        liaison.signsInElsewhere("s014.liaison");
        liaison.page().reload();
        var again = new SheetOnScreen(liaison);
        assertThat(again.value("A1")).hasValue("17");
        assertThat(again.progress()).containsText("已填 1／6");
    }

    @Test
    @DisplayName("断网时填的，恢复后自动保存")
    void what_is_typed_without_a_network_is_saved_later(Browser browser) {
        var liaison = seat(browser, "s014.liaison");
        liaison.opensPage(task.getId());
        var sheet = new SheetOnScreen(liaison);
        liaison.page().context().setOffline(true);
        sheet.types("A1", "16");
        liaison.stopsTyping();
        assertThat(sheet.state("A1")).containsText("连接不上");

        liaison.page().context().setOffline(false);

        liaison.timePasses(5_000);
        sheet.isSaved("A1");
        assertThat(liaison.page().locator(".dudao-trouble")).isHidden();
    }

    @Test
    @DisplayName("筛选、查找、只用键盘；手机上拍照提交，不用左右滚动")
    void on_a_phone(Browser browser) {
        var liaison = Seat.onPhone(browser, "http://localhost:" + port, "s014.liaison");
        seats.add(liaison);
        liaison.opensPage(task.getId());
        var sheet = new SheetOnScreen(liaison);
        sheet.fills("A1", "18");
        sheet.sifts("未填");
        assertThat(sheet.leaf("A1")).isHidden();
        assertThat(sheet.leaf("A2")).isVisible();
        sheet.sifts("全部");
        liaison.page().locator(".dudao-tools input[type=search]").fill("安全");
        assertThat(sheet.leaf("A2")).isHidden();
        assertThat(sheet.leaf("B2")).isVisible();
        liaison.page().locator(".dudao-tools input[type=search]").fill("");

        sheet.opensDetails("A1");
        assertThat(sheet.leaf("A1").locator(".dudao-camera")).isVisible();
        sheet.leaf("A1")
                .locator(".dudao-camera input")
                .setInputFiles(new FilePayload("image.png", "image/png", PICTURE));
        var exhibit = sheet.leaf("A1").locator(".dudao-exhibits li");
        assertThat(exhibit).containsText(Pattern.compile("照片\\d{8}-\\d{6}\\.png"));
        assertThat(exhibit.locator("img")).isVisible();

        assertThat((Integer) liaison.page().evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
        picture(liaison, "sheet-on-a-phone");
        assertThat(liaison.troubles()).isEmpty();
    }

    @Test
    @DisplayName("证据材料：几份一起交，假的 PDF 当场说明不收，不耽误别的")
    void papers_are_handed_in_at_the_form(Browser browser) {
        var liaison = seat(browser, "s014.liaison");
        liaison.opensPage(task.getId());
        var field = liaison.page().locator(".fjs-form-field-evidence");

        field.locator(".dudao-file:not(.dudao-camera) input").setInputFiles(new FilePayload[] {
            text("自评说明.txt"),
            new FilePayload("说明.pdf", "application/pdf", new byte[] {'M', 'Z', 0, 0}),
            new FilePayload("现场.png", "image/png", PICTURE)
        });

        assertThat(field.locator(".dudao-exhibits li")).hasCount(2);
        assertThat(field.locator(".dudao-exhibits li").first()).containsText("未扫描");
        assertThat(field.locator(".dudao-problem")).containsText("“说明.pdf”不能作为证据材料提交");
        picture(liaison, "evidence-refused");
        new SheetOnScreen(liaison).submits();
        assertThat(liaison.alert()).containsText("请先改正标红的地方");
        liaison.fills("file-self-assessment", answers());
        new SheetOnScreen(liaison).submits();
        assertThat(liaison.alert()).containsText("证据材料中有文件没有提交成功");
        field.getByText("知道了").click();
        liaison.page().reload();
        assertThat(field.locator(".dudao-exhibits li")).hasCount(2);
        assertThat(field.locator(".dudao-exhibits li").filter(new Locator.FilterOptions().setHasText("自评说明.txt")))
                .containsText("本人");
    }

    @Test
    @DisplayName("评估表读不出来：只有它不能填，表单其余照常")
    void a_broken_sheet_breaks_itself_only(Browser browser) {
        var liaison = seat(browser, "s014.liaison");
        liaison.page()
                .route(
                        "**/tasks/*/sheet",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("application/json")
                                .setBody("{\"rows\":[{\"leaf\":true}]}")));
        liaison.opensPage(task.getId());
        var field = liaison.page().locator(".fjs-form-field-indicator-sheet");
        assertThat(field).containsText("评估表没有载入");
        liaison.fills("file-self-assessment", answers());
        liaison.draftIsSaved();

        liaison.page().unroute("**/tasks/*/sheet");
        field.getByText("重新载入").click();
        assertThat(new SheetOnScreen(liaison).value("A1")).isVisible();
    }

    /** What else the form asks; the score comes from the sheet. */
    private Map<String, Object> answers() {
        var answers = told.filledIn(task, Map.of());
        answers.remove("score");
        return answers;
    }

    private static FilePayload text(String name) {
        return new FilePayload(name, "text/plain", ("一、" + name).getBytes(StandardCharsets.UTF_8));
    }

    private static void picture(Seat seat, String name) {
        seat.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    private Seat seat(Browser browser, String login) {
        var seat = Seat.signedIn(browser, "http://localhost:" + port, login).turnsTheClock();
        seats.add(seat);
        return seat;
    }
}
