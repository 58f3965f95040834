package dudao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dudao.Story;
import dudao.calendar.MovableClock;
import dudao.cases.CaseKind;
import dudao.cases.CaseNumber;
import dudao.migration.MigrationsAtWork;
import dudao.studio.Studio;
import dudao.workflow.DiagramsInForce;
import dudao.workflow.Migrations;
import dudao.workflow.PendingDate;
import dudao.workflow.Reach;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What an office does when its procedure changes, from the drawing to the way back, as its people see it. */
@BrowserTest
@DisplayName("流程设计全程：加一步和一个期限")
class StudioStoryTests {

    private static final String WHOLE = "special-supervision";
    private static final Reach COUNTY = new Reach(null, "office:C");
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final Pattern VERSION = Pattern.compile("已启用为第(\\d+)版");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext house;

    @Autowired
    DiagramsInForce inForce;

    @Autowired
    Migrations migrations;

    @Autowired
    MovableClock clock;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Story story;

    @Autowired
    JdbcClient jdbc;

    /** A version of the test's own, so that no case of others runs by it. */
    @BeforeEach
    void the_county_has_a_diagram_of_its_own() throws IOException {
        clock.moveTo(MONDAY);
        var text = Files.readString(Path.of("processes", WHOLE + ".bpmn")).replace("name=\"已归档\"", "name=\"已归档（全程）\"");
        transactions.executeWithoutResult(
                status -> inForce.decide(WHOLE, COUNTY, MONDAY, text.getBytes(StandardCharsets.UTF_8), null, "admin"));
    }

    @AfterEach
    void gone() {
        story.signOut();
        clock.moveTo(MONDAY);
        Studio.forgetDecisions(jdbc);
        jdbc.sql("delete from studio_working_change").update();
        jdbc.sql("delete from studio_working_draft").update();
    }

    @Test
    @DisplayName("画、检查、推演、同意、启用；一案按原图办完，一案迁移而期日不变；一步恢复")
    void a_step_and_a_clock_are_added(Browser browser) {
        var before = inForce.version(WHOLE, COUNTY).orElseThrow();
        var closed = assessing().untilClosed();
        var finishing = assessing();
        var moving = assessing();
        var administrator = Seat.signedIn(browser, "http://localhost:" + port, "admin");
        var head = Seat.signedIn(browser, "http://localhost:" + port, "county.head");

        var draft = drawn(administrator);
        rehearsed(head, draft, closed.number());
        var after = agreed(head, draft);
        assertThat(after).isGreaterThan(before);

        finishing.does("file-self-assessment").does("review-self-assessment");
        assertThat(finishing.waitsFor()).contains("inspect-on-site");
        finishing.untilClosed();
        assertThat(version(finishing.number())).isEqualTo(before);

        var kept = dates(moving.number());
        migrated(administrator, head, moving.number(), before, after);
        assertThat(dates(moving.number())).isEqualTo(kept);
        assertThat(version(moving.number())).isEqualTo(after);
        moving.does("file-self-assessment").does("review-self-assessment");
        assertThat(moving.waitsFor()).containsExactly("review-self-assessment");
        assertThat(moving.mayWork("county.head", "review-self-assessment")).isTrue();
        assertThat(moving.task("review-self-assessment").getDueDate()).isNotNull();

        back(head);
        assertThat(inForce.version(WHOLE, new Reach(CaseKind.SPECIAL_SUPERVISION, "office:C")))
                .contains(before);
        assertThat(version(moving.number())).isEqualTo(after);
        assertThat(administrator.troubles()).isEmpty();
        assertThat(head.troubles()).isEmpty();
        administrator.leaves();
        head.leaves();
    }

    @Test
    @DisplayName("泳道：加一条、命名；换了办理人的任务移到他的泳道；撤销以后都没有了")
    void a_lane_is_added(Browser browser) {
        var seat = Seat.signedIn(browser, "http://localhost:" + port, "admin");
        var page = seat.page();
        seat.visits("/studio/edit");
        page.locator("#process").selectOption("rectification");
        press(page, "打开编辑器");
        assertThat(page.locator("main[data-ready]")).isVisible();

        page.locator("[data-element-id=office]").first().click(new Locator.ClickOptions().setPosition(8, 40));
        page.locator(".djs-context-pad.open [title='下面加一条泳道']").click();
        assertThat(page.getByLabel("名称")).hasValue("");
        page.getByLabel("名称").fill("督导室主任");
        page.locator("[data-element-id=order-correction]").first().click();
        page.getByLabel("由谁办理").selectOption("督导室主任");
        assertThat(page.locator("[data-studio=status]")).containsText("已保存");
        assertThat(lanes()).contains("name=\"督导室主任\"", "name=\"督导室\"");

        var undo = page.locator("[data-studio=undo]");
        while (undo.isEnabled()) {
            undo.click();
        }
        assertThat(page.locator("[data-studio=status]")).containsText("第3次");
        assertThat(lanes()).doesNotContain("name=\"督导室主任\"");
        assertThat(seat.troubles()).isEmpty();
        seat.leaves();
    }

    @Test
    @DisplayName("规则表用中文修改，文件里仍是代码；两人同时改，后保存的人另存一份")
    void rules_are_changed_in_words(Browser browser) {
        var first = Seat.signedIn(browser, "http://localhost:" + port, "admin");
        var second = Seat.signedIn(browser, "http://localhost:" + port, "admin");
        first.visits("/studio/edit");
        press(first.page(), "打开规则编辑器");
        assertThat(first.page().locator("main[data-ready]")).isVisible();
        var address = first.page().url().replaceFirst("^https?://[^/]+", "");
        second.visits(address);
        assertThat(second.page().locator("main[data-ready]")).isVisible();

        unit(first.page(), "工作日");
        assertThat(first.page().locator("[data-studio=status]")).containsText("已保存（第2次");
        assertThat(rules()).singleElement().satisfies(text -> assertThat(text)
                .contains("zhejiang-2019-1-receipt-unit\"><text>\"WORKING_DAYS\"")
                .doesNotContain("<text>\"工作日\""));

        unit(second.page(), "月");
        assertThat(second.page().locator(".conflict")).containsText("改过这份工作草稿");
        press(second.page(), "把我的修改另存为一份工作草稿");
        second.page().waitForURL(url -> !url.endsWith(address));
        assertThat(rules())
                .hasSize(2)
                .anyMatch(text -> text.contains("zhejiang-2019-1-receipt-unit\"><text>\"MONTHS\""));
        first.leaves();
        second.leaves();
    }

    /** Of the first period of one pack. */
    private static void unit(Page page, String unit) {
        page.getByLabel("只看").selectOption("浙江省教育督导条例（2019年）");
        page.locator("tr:visible").getByLabel("单位").first().selectOption(unit);
    }

    private List<String> rules() {
        return jdbc.sql("select text from studio_working_draft where kind = 'RULES'")
                .query((row, n) -> new String(row.getBytes(1), StandardCharsets.UTF_8).replaceAll(">\\s+<", "><"))
                .list();
    }

    private String lanes() {
        var text = new String(
                jdbc.sql("select text from studio_working_draft where subject = 'rectification'")
                        .query(byte[].class)
                        .single(),
                StandardCharsets.UTF_8);
        return text.substring(text.indexOf("<bpmn:laneSet"), text.indexOf("</bpmn:laneSet>"));
    }

    private Story.Told assessing() {
        return story.open("2026-11-23", CaseKind.SPECIAL_SUPERVISION, true, "S009")
                .until("file-self-assessment");
    }

    /** After the self-assessment its report is reviewed once more, by the head, within the time of the self-assessment. */
    private static String drawn(Seat seat) {
        var page = seat.page();
        seat.visits("/studio/edit");
        page.locator("#process").selectOption(WHOLE);
        press(page, "打开编辑器");
        assertThat(page.locator("main[data-ready]")).isVisible();
        assertThat(page.locator(".djs-palette [aria-label='新增：任务（由人办理）']")).isVisible();
        assertThat(page.locator(".djs-palette")).not().containsText("Create");
        assertThat(page.locator(".bjs-powered-by")).isVisible();

        clickArrow(page, "assess-to-inspect");
        press(page, "插入…");
        page.getByLabel("查找构件").fill("审核自评报告");
        page.locator(".studio-blocks button:visible").click();
        assertThat(page.getByLabel("表单")).hasValue("review-self-assessment");
        page.getByLabel("名称").fill("复核自评报告");
        assertThat(bends(page, "self-assessment-demanded-to-inspect")).isGreaterThan(1);
        press(page, "检查");
        assertThat(page.locator(".studio-findings")).containsText("复核自评报告：没有写明由谁办理");
        assertThat(page.locator(".djs-overlays[data-container-id=review-self-assessment] .studio-finding"))
                .isVisible();
        seat.keepsPicture("studio-editor");

        page.getByLabel("由谁办理").selectOption("督导室主任");
        page.getByLabel("期限").selectOption("“自评”期限最后一日");
        press(page, "检查");
        assertThat(page.locator("[data-studio=findings]")).containsText("没有意见");
        assertThat(page.locator("button.studio-finding")).hasCount(0);
        page.getByLabel("修改了什么、为什么").fill("自评报告由主任复核");
        press(page, "检查并提交");
        page.waitForURL("**/studio/drafts/*");
        return page.url().replaceFirst("^https?://[^/]+", "");
    }

    /** The second person reads what would be different, and which closed case would stop where. */
    private static void rehearsed(Seat seat, String draft, CaseNumber closed) {
        var page = seat.page();
        seat.visits(draft);
        assertThat(page.locator("main")).containsText("等待审批");
        assertThat(page.locator("main")).containsText("新增任务“复核自评报告”，办理人：督导室主任，期限：“自评”期限最后一日，接在“自评”之后，办完到“现场考察与听取意见”。");
        page.getByText("两图对照").click();
        assertThat(page.locator(".studio-pair .djs-shape.studio-added")).hasCount(1);
        seat.keepsPicture("studio-compare");
        seat.visits(draft);
        page.getByText("用以往案件推演").click();
        var row = page.locator("tr", withText(closed.value()));
        assertThat(row).containsText("会停住");
        assertThat(row).containsText("停在新增的“复核自评报告”：当时没有人办过。");
        seat.keepsPicture("studio-rehearsal");
    }

    private static int agreed(Seat seat, String draft) {
        var page = seat.page();
        seat.visits(draft);
        page.getByLabel("专项督导").check();
        press(page, "同意，按所选启用");
        var done = VERSION.matcher(page.locator("[role=status].good").textContent());
        assertThat(done.find()).isTrue();
        assertThat(page.locator("main")).containsText("专项督导，清源县人民政府教育督导室");
        return Integer.parseInt(done.group(1));
    }

    private void migrated(Seat administrator, Seat head, CaseNumber number, int from, int to) {
        var page = administrator.page();
        administrator.visits("/studio/migrations/new?process=%s&from=%d&to=%d".formatted(WHOLE, from, to));
        assertThat(page.locator("main")).containsText(number.value());
        page.getByLabel("为什么迁移").fill("自评报告由主任复核");
        press(page, "提出迁移，逐案核对期日");
        page.waitForURL("**/studio/migrations/*");
        var address = page.url().replaceFirst("^https?://[^/]+", "");

        head.visits(address);
        assertThat(head.page().locator("main")).containsText(number.value());
        assertThat(head.page().locator("main")).containsText("可以迁移");
        press(head.page(), "同意并迁移");
        assertThat(head.page().locator("main")).containsText("已同意");
        MigrationsAtWork.work(house);
        head.visits(address);
        assertThat(head.page().locator("main")).containsText("已迁移");
    }

    private static void back(Seat seat) {
        var page = seat.page();
        seat.visits("/studio");
        var row = page.locator("#in-force ~ table tr", withText("专项督导，清源县人民政府教育督导室"));
        row.getByLabel("理由").fill("仍由督导组审核");
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("恢复前一份"))
                .click();
        assertThat(page.locator("[role=status].good")).containsText("已恢复");
    }

    private Map<String, LocalDateTime> dates(CaseNumber number) {
        return migrations.dates(number).stream().collect(Collectors.toMap(PendingDate::id, PendingDate::at));
    }

    private int version(CaseNumber number) {
        return story.of(number).runs().stream()
                .filter(run -> run.process().equals(WHOLE))
                .findFirst()
                .orElseThrow()
                .version();
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    /** On the line itself: the middle of the space around a bent one may be empty. */
    private static void clickArrow(Page page, String id) {
        var point = (List<?>) page.locator("[data-element-id=" + id + "] .djs-visual > path")
                .first()
                .evaluate("path => { const p = path.getPointAtLength(path.getTotalLength() / 2)"
                        + ".matrixTransform(path.getScreenCTM()); return [p.x, p.y]; }");
        page.mouse().click(((Number) point.get(0)).doubleValue(), ((Number) point.get(1)).doubleValue());
    }

    /** Where an arrow turns, so that it goes around what stands between its ends. */
    private static int bends(Page page, String id) {
        var path =
                page.locator("[data-element-id=" + id + "] .djs-visual > path").first();
        return path.getAttribute("d").split("L").length - 2;
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }
}
