package dudao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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
        var seat = Seat.signIn(browser, "http://localhost:" + port, "admin");
        var page = seat.page();
        seat.visits("/studio/edit");
        page.locator("#process").selectOption("special-supervision");
        press(page, "打开编辑器");
        assertThat(page.locator("main[data-ready]")).isVisible();
        assertThat(page.locator(".djs-palette .entry").first()).isVisible();
        assertThat(page.locator(".bjs-powered-by")).isVisible();

        // Between two steps: the arrow is bent to the new one, which leads on.
        press(page, "插入…");
        page.getByLabel("查找构件").fill("备案");
        seat.keepsPicture("studio-blocks");
        page.locator(".studio-blocks button:visible").first().click();
        assertThat(page.locator("[data-studio=panel]")).containsText("任务");
        assertThat(page.locator("[data-studio=status]")).containsText("已保存");

        press(page, "检查");
        var finding = page.locator(".studio-findings li")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("走不到这里"));
        assertThat(finding).isVisible();
        assertThat(page.locator(".djs-overlay button.studio-finding").first()).isVisible();
        seat.keepsPicture("studio-editor");

        press(page, "撤销");
        assertThat(seat.troubles()).isEmpty();
        seat.leaves();
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }
}
