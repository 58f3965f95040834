package dudao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
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

    private final List<Seat> seats = new ArrayList<>();

    @AfterEach
    void everybodyLeaves() {
        seats.forEach(Seat::leaves);
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
        var checked = new SheetOnScreen(reviewer.page());
        assertThat(checked.leaf("A2")).containsText("10分");
        assertThat(checked.leaf("A2").locator(".dudao-value")).hasCount(0);

        checked.leaf("A2").getByText("＋ 退回此项").click();
        checked.leaf("A2").locator(".dudao-note .dudao-input").fill("请附落实情况的说明");
        assertThat(checked.leaf("A2").locator(".dudao-note .dudao-state")).hasText("已保存");
        picture(reviewer, "sheet-review");
        reviewer.fills(
                "review-self-assessment",
                told.filledIn(review, Map.of("verdict", "SENT_BACK", "review", "一项请补正。", "days", 5)));
        checked.submits();
        assertThat(reviewer.page().locator("#done")).isVisible();
        assertThat(reviewer.troubles()).isEmpty();

        var unit = seat(browser, "s014.head", claimed(told, "file-self-assessment", "s014.head"));
        var sent = new SheetOnScreen(unit.page());
        assertThat(sent.leaf("A2")).containsText("退回意见：请附落实情况的说明");
        assertThat(sent.leaf("A1").locator(".dudao-value")).hasCount(0);
        sent.sifts("退回");
        assertThat(sent.leaf("A1")).isHidden();
        sent.fills("A2", "15");
        picture(unit, "sheet-returned");
        assertThat(unit.troubles()).isEmpty();
    }

    @Test
    @DisplayName("督学在平板上逐项填写、登记问题；三人都交表后合议，意见不一的写明理由，得出等次")
    void inspectors_check_and_decide_together(Browser browser) {
        var told = withSheet(false).until("inspect-on-site");
        inspects(told, "inspector11", Map.of("A1", "17", "A2", "15"));
        inspects(told, "inspector21", Map.of("A1", "16", "A2", "10"));
        var inspection = claimed(told, "inspect-on-site", LEADER);
        var inspector = seat(browser, LEADER, inspection);
        inspector.page().setViewportSize(820, 1180);
        var alone = new SheetOnScreen(inspector.page());
        // Blind to the other inspectors.
        assertThat(inspector.page().locator(".dudao-columns > .dudao-other")).hasCount(0);
        alone.fills("#教学用房面积", "4500");
        alone.fills("#学生数", "1000");
        alone.fills("A1", "18");
        alone.fills("A2", "15");
        alone.fills("A3", "B");
        alone.fills("B2", "合格");
        alone.fills("C1", "校本课程");
        alone.leaf("A2").getByText("＋ 发现的问题").click();
        alone.leaf("A2").locator(".dudao-note .dudao-input").fill("没有检查记录");
        assertThat(alone.leaf("A2").locator(".dudao-note .dudao-state")).hasText("已保存");
        assertThat(alone.progress()).containsText("已填 6／6");
        picture(inspector, "sheet-on-a-tablet");
        inspector.fills("inspect-on-site", told.filledIn(inspection, Map.of()));
        alone.submits();
        assertThat(inspector.page().locator("#done")).isVisible();
        assertThat(inspector.troubles()).isEmpty();

        told.until("deliberate");
        var deliberation = claimed(told, "deliberate", LEADER);
        var leader = seat(browser, LEADER, deliberation);
        var together = new SheetOnScreen(leader.page());
        assertThat(together.value("A1")).hasValue("17");
        assertThat(together.leaf("A1")).containsText("督学意见一致");
        assertThat(together.leaf("A2")).containsText("差异较大，须共同认定");
        together.sifts("有差异");
        assertThat(together.leaf("A1")).isHidden();
        together.types("A2", "10");
        assertThat(together.problem("A2")).containsText("写明合议的理由");
        picture(leader, "sheet-deliberation");
        together.explains("A2", "台账只有半年");
        assertThat(together.state("A2")).hasText("已保存");
        assertThat(together.leaf("A2")).containsText("差异较大，已共同认定");
        // The office asks for no vote, so that nobody is asked who agrees.
        leader.fills("deliberate", told.filledIn(deliberation, Collections.singletonMap("agreeing", null)));
        together.submits();
        assertThat(leader.page().locator("#done")).isVisible();

        told.until("decide-result");
        var office = seat(browser, "county.staff1", claimed(told, "decide-result", "county.staff1"));
        assertThat(office.page().locator(".fjs-form")).containsText("等次良好");
        picture(office, "sheet-result");
        office.visits("/cases/" + told.number() + "/sheet");
        assertThat(office.page().locator("main")).containsText("台账只有半年");
        picture(office, "sheet-page");
        assertThat(office.troubles()).isEmpty();
    }

    private Story.Told withSheet(boolean selfAssessment) {
        return story.open(CaseKind.SPECIAL_SUPERVISION, selfAssessment)
                .until("prepare-notice")
                .does("prepare-notice", Map.of("framework", ChosenFramework.write(Imported.ofACase(frameworks))));
    }

    private void inspects(Story.Told told, String login, Map<String, String> values) {
        fills(told, login, "inspect-on-site", values);
        told.doneBy(login, "inspect-on-site");
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
        var seat = Seat.signIn(browser, "http://localhost:" + port, login);
        seats.add(seat);
        seat.opensPage(task.getId());
        return seat;
    }
}
