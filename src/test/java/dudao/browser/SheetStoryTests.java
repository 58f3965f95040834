package dudao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dudao.Story;
import dudao.Visitor;
import dudao.cases.CaseKind;
import dudao.indicator.Frameworks;
import dudao.indicator.Imported;
import dudao.sheet.ChosenFramework;
import dudao.sheet.Filler;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
@DisplayName("评估表在督学手里：退回单项、现场核查、合议")
class SheetStoryTests {

    private static final String LEADER = "inspector01";

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Frameworks frameworks;

    private final Map<String, Seat> seats = new HashMap<>();

    @AfterEach
    void everybodyLeaves() {
        seats.values().forEach(Seat::leaves);
    }

    @Test
    @DisplayName("审核时退回一项，单位一眼看到退回哪一项、为什么，只能改这一项")
    void a_single_leaf_is_sent_back(Browser browser) {
        var told = withSheet(true).until("file-self-assessment");
        fills(told, "s014.head", "file-self-assessment", Map.of());
        prove(told);
        told.does("file-self-assessment").until("review-self-assessment");
        var review = claimed(told, "review-self-assessment", LEADER);
        var reviewer = seat(browser, LEADER, review);
        var checked = new SheetOnScreen(reviewer);
        assertThat(checked.leaf("A2")).containsText("10分");
        assertThat(checked.leaf("A2").locator(".dudao-value")).hasCount(0);

        checked.leaf("A2").getByText("＋ 退回此项").click();
        checked.leaf("A2").locator(".dudao-note .dudao-input").fill("请附落实情况的说明");
        reviewer.stopsTyping();
        assertThat(checked.leaf("A2").locator(".dudao-note .dudao-state")).hasText("已保存");
        picture(reviewer, "sheet-review");
        reviewer.fills(
                "review-self-assessment",
                told.filledIn(review, Map.of("verdict", "SENT_BACK", "review", "一项请补正。", "days", 5)));
        checked.submits();
        assertThat(reviewer.page().locator("#done")).isVisible();
        assertThat(reviewer.troubles()).isEmpty();

        var unit = seat(browser, "s014.head", claimed(told, "file-self-assessment", "s014.head"));
        var sent = new SheetOnScreen(unit);
        assertThat(sent.leaf("A2")).containsText("退回意见：请附落实情况的说明");
        assertThat(sent.leaf("A1").locator(".dudao-value")).hasCount(0);
        sent.sifts("退回");
        assertThat(sent.leaf("A1")).isHidden();
        sent.fills("A2", "15");
        picture(unit, "sheet-returned");
        assertThat(unit.troubles()).isEmpty();
    }

    @Test
    @DisplayName("一张评估表：学校两人接着填，三名督学互不可见，合议后得出等次")
    void from_the_school_to_the_grade(Browser browser) {
        var told = withSheet(true).until("file-self-assessment");
        schoolFillsIn(browser, told);
        told.until("inspect-on-site");
        inspectorsFillIn(browser, told);
        told.until("deliberate");
        inspectorsDecideTogether(browser, told);
        told.until("decide-result");
        officeSeesTheGrade(browser, told);
        seats.values().forEach(seat -> assertThat(seat.troubles()).isEmpty());
    }

    /** One fills in half, the browser is gone, a colleague goes on at another machine; a third hands in. */
    private void schoolFillsIn(Browser browser, Story.Told told) {
        var task = claimed(told, "file-self-assessment", "s014.liaison");
        var first = Seat.signedIn(browser, "http://localhost:" + port, "s014.liaison")
                .turnsTheClock();
        first.opens("我的待办", task.getId(), task.getName());
        var begun = new SheetOnScreen(first);
        begun.value("A1").fill("18");
        begun.value("A1").press("Enter");
        assertThat(begun.value("A2")).isFocused();
        begun.fills("A2", "10");
        begun.isSaved("A1");
        begun.types("C1", "晨读");
        begun.isSaved("C1");
        first.keepsPicture("sheet-in-tasklist");
        first.leaves();

        var second = seat(browser, "s014.head", task);
        var continued = new SheetOnScreen(second);
        assertThat(continued.value("A1")).hasValue("18");
        assertThat(continued.value("A2")).hasValue("10");
        assertThat(continued.progress()).containsText("已填 3／6");
        continued.fills("#学生数", "1000");
        continued.fills("#教学用房面积", "4500");
        assertThat(continued.leaf("B1")).containsText("4.5㎡");
        continued.leaf("A3").getByLabel("不适用").check();
        continued.explains("A3", "没有住校生");
        continued.isSaved("A3");
        continued.fills("B2", "合格");
        assertThat(continued.progress()).containsText("已填 6／6");
        continued.opensDetails("A1");
        continued.handsIn(
                "A1", new FilePayload("年度工作计划.txt", "text/plain", "一、年度工作计划".getBytes(StandardCharsets.UTF_8)));
        assertThat(continued.leaf("A1").locator(".dudao-exhibits li")).containsText("未扫描");
        picture(second, "sheet-filled");
        second.visits("/");

        var last = seat(browser, "s014.liaison", task);
        assertThat(new SheetOnScreen(last).value("B2")).hasValue("合格");
        // The score comes from the sheet.
        var answers = told.filledIn(task, Map.of());
        answers.remove("score");
        submits(last, task, answers);
        assertThat(told.waitsFor()).doesNotContain("file-self-assessment");
    }

    private void inspectorsFillIn(Browser browser, Story.Told told) {
        inspects(browser, told, "inspector11", "17", "15");
        inspects(browser, told, "inspector21", "16", "10");
        var inspection = claimed(told, "inspect-on-site", LEADER);
        var inspector = seat(browser, LEADER, inspection);
        inspector.page().setViewportSize(820, 1180);
        var alone = fillsIn(inspector, "18", "15");
        alone.leaf("A2").getByText("＋ 发现的问题").click();
        alone.leaf("A2").locator(".dudao-note .dudao-input").fill("没有检查记录");
        inspector.stopsTyping();
        assertThat(alone.leaf("A2").locator(".dudao-note .dudao-state")).hasText("已保存");
        picture(inspector, "sheet-on-a-tablet");
        inspector.page().setViewportSize(1440, 1700);
        submits(inspector, inspection, told.filledIn(inspection, Map.of()));
    }

    private void inspects(Browser browser, Story.Told told, String login, String a1, String a2) {
        var inspection = claimed(told, "inspect-on-site", login);
        var inspector = seat(browser, login, inspection);
        fillsIn(inspector, a1, a2);
        submits(inspector, inspection, told.filledIn(inspection, Map.of()));
    }

    /** Sees what the school said, and nothing of the other inspectors. */
    private static SheetOnScreen fillsIn(Seat inspector, String a1, String a2) {
        var sheet = new SheetOnScreen(inspector);
        assertThat(sheet.leaf("A1").locator("> .dudao-other")).hasCount(1);
        assertThat(sheet.leaf("A1").locator("> .dudao-other")).containsText("18");
        var found = Map.of("#教学用房面积", "4600", "#学生数", "1010", "A1", a1, "A2", a2, "A3", "B", "B2", "合格", "C1", "校本课程");
        found.forEach(sheet::types);
        found.keySet().forEach(code -> assertThat(sheet.state(code)).hasText("已保存"));
        assertThat(sheet.progress()).containsText("已填 6／6");
        return sheet;
    }

    private void inspectorsDecideTogether(Browser browser, Story.Told told) {
        var deliberation = claimed(told, "deliberate", LEADER);
        var leader = seat(browser, LEADER, deliberation);
        var together = new SheetOnScreen(leader);
        assertThat(together.value("A1")).hasValue("17");
        assertThat(together.leaf("A1")).containsText("督学意见一致");
        assertThat(together.leaf("A2")).containsText("差异较大，须共同认定");
        together.sifts("有差异");
        assertThat(together.leaf("A2")).isVisible();
        together.types("A2", "10");
        leader.stopsTyping();
        assertThat(together.problem("A2")).containsText("写明合议的理由");
        assertThat(leader.troubles()).singleElement().asString().matches("400 PUT .*/sheet/A2");
        picture(leader, "sheet-deliberation");
        together.explains("A2", "台账只有半年");
        together.isSaved("A2");
        assertThat(together.leaf("A2")).containsText("差异较大，已共同认定");
        // The office asks for no vote, so that nobody is asked who agrees.
        submits(leader, deliberation, told.filledIn(deliberation, Collections.singletonMap("agreeing", null)));
    }

    private void officeSeesTheGrade(Browser browser, Story.Told told) {
        var office = seat(browser, "county.staff1", claimed(told, "decide-result", "county.staff1"));
        assertThat(office.page().locator(".fjs-form")).containsText("等次良好");
        picture(office, "sheet-result");
        office.visits("/cases/" + told.number() + "/sheet");
        assertThat(office.page().locator("main")).containsText("台账只有半年");
        picture(office, "sheet-page");
    }

    private static void submits(Seat seat, Task task, Map<String, Object> answers) {
        seat.fills(task.getTaskDefinitionKey(), answers);
        new SheetOnScreen(seat).submits();
        assertThat(seat.page().locator("#done")).isVisible();
    }

    private Story.Told withSheet(boolean selfAssessment) {
        return story.open(CaseKind.SPECIAL_SUPERVISION, selfAssessment)
                .until("prepare-notice")
                .does("prepare-notice", Map.of("framework", ChosenFramework.write(Imported.ofACase(frameworks))));
    }

    /** As one ordinarily would, but for the values given. */
    private void fills(Story.Told told, String login, String task, Map<String, String> values) {
        var all = new LinkedHashMap<>(
                Map.of("A1", "18", "A2", "10", "A3", "B", "B2", "合格", "C1", "校本课程", "#学生数", "1000", "#教学用房面积", "4500"));
        all.putAll(values);
        var filler = Filler.of(port, login, open(told, task, login).getId());
        all.forEach(filler::fills);
    }

    private void prove(Story.Told told) {
        var number = URLEncoder.encode(told.number().value(), StandardCharsets.UTF_8);
        var answer = Visitor.signedIn(port, "s014.head")
                .upload(
                        "/cases/%s/exhibits".formatted(number),
                        Map.of("subject", "A1"),
                        "计划.txt",
                        "年度工作计划".getBytes(StandardCharsets.UTF_8),
                        "application/json");
        assertThat(answer.statusCode()).isEqualTo(201);
    }

    private Task claimed(Story.Told told, String task, String login) {
        var open = open(told, task, login);
        if (open.getAssignee() == null) {
            story.claim(open.getId(), login);
        }
        return open;
    }

    private static Task open(Story.Told told, String task, String login) {
        return told.open().stream()
                .filter(one -> one.getTaskDefinitionKey().equals(task))
                .filter(one -> one.getAssignee() == null || one.getAssignee().equals(login))
                .findFirst()
                .orElseThrow(() -> new AssertionError("%s has no %s: %s".formatted(login, task, told.waitsFor())));
    }

    private static void picture(Seat seat, String name) {
        seat.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    private Seat seat(Browser browser, String login, Task task) {
        var seat = seats.computeIfAbsent(login, one -> Seat.signedIn(browser, "http://localhost:" + port, one)
                .turnsTheClock());
        seat.opensPage(task.getId());
        return seat;
    }
}
