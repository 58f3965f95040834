package dudao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@BrowserTest
@DisplayName("流程设计")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StudioStoryTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @AfterAll
    void gone() {
        jdbc.sql("delete from studio_working_change").update();
        jdbc.sql("delete from studio_working_draft").update();
    }

    @Test
    @DisplayName("管理员加一步，检查指出还缺什么，补上以后提交审批")
    void an_administrator_adds_a_step(Browser browser) {
        var seat = Seat.signedIn(browser, "http://localhost:" + port, "admin");
        var page = seat.page();
        seat.visits("/studio/edit");
        page.locator("#process").selectOption("annual-plan");
        press(page, "打开编辑器");
        assertThat(page.locator("main[data-ready]")).isVisible();
        assertThat(page.locator(".djs-palette [aria-label='新增：任务（由人办理）']")).isVisible();
        assertThat(page.locator(".djs-palette")).not().containsText("Create");
        assertThat(page.locator(".bjs-powered-by")).isVisible();

        clickArrow(page, "open-cases-to-plan-published");
        press(page, "插入…");
        page.getByLabel("查找构件").fill("审阅督导报告");
        page.locator(".studio-blocks button:visible").click();
        assertThat(page.getByLabel("表单")).hasValue("read-report");

        press(page, "检查");
        assertThat(page.locator(".studio-findings")).containsText("审阅督导报告：没有写明由谁办理");
        assertThat(page.locator(".djs-overlays[data-container-id=read-report] .studio-finding"))
                .isVisible();
        seat.keepsPicture("studio-editor");

        page.getByLabel("由谁办理").selectOption("督导室主任");
        page.getByLabel("说明").fill("不设期限：法规没有规定传阅的期限。");
        page.getByLabel("名称").fill("传阅计划");
        press(page, "检查");
        assertThat(page.locator("[data-studio=findings]")).containsText("没有意见");
        assertThat(page.locator("button.studio-finding")).hasCount(0);
        page.getByLabel("修改了什么、为什么").fill("计划下达以后传阅");
        press(page, "检查并提交");
        page.waitForURL("**/studio/drafts/*");
        assertThat(page.locator("main")).containsText("等待审批");
        assertThat(page.locator("main")).containsText("新增任务“传阅计划”，办理人：督导室主任，接在“立案”之后，办完到“计划下达”。");
        page.getByText("两图对照").click();
        assertThat(page.locator(".studio-pair .djs-shape.studio-added")).hasCount(1);
        seat.keepsPicture("studio-compare");

        assertThat(seat.troubles()).isEmpty();
        seat.leaves();
    }

    /** On the line itself: the middle of the space around a bent one may be empty. */
    private static void clickArrow(Page page, String id) {
        var point = (List<?>) page.locator("[data-element-id=" + id + "] .djs-visual > path")
                .first()
                .evaluate("path => { const p = path.getPointAtLength(path.getTotalLength() / 2)"
                        + ".matrixTransform(path.getScreenCTM()); return [p.x, p.y]; }");
        page.mouse().click(((Number) point.get(0)).doubleValue(), ((Number) point.get(1)).doubleValue());
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }
}
