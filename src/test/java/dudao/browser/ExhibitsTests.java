package dudao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dudao.Story;
import dudao.cases.CaseKind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
@DisplayName("在案卷中提交证据材料")
class ExhibitsTests {

    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Test
    @DisplayName("提交、查看、下载，不能接收的说明缘由")
    void handed_in_shown_and_given_back(Browser browser) {
        var number = story.open(CaseKind.SPECIAL_SUPERVISION, true).number();
        var head = Seat.signedIn(browser, "http://localhost:" + port, "s014.head");
        var page = head.page();
        head.visits("/cases/" + number);

        handIn(page, file("消防演练 签到表.txt", "张三\n李四\n".getBytes(StandardCharsets.UTF_8)), file("现场.png", PICTURE));

        assertThat(page.locator(".exhibits [role=status]")).hasText("已提交2份证据材料。");
        assertThat(page.locator(".exhibits tbody tr")).hasCount(2);
        var picture = page.waitForPopup(() -> link(page, "现场.png").click());
        assertThat(picture.locator("img")).isVisible();
        picture.close();
        var kept = page.waitForDownload(() -> link(page, "下载消防演练 签到表.txt第1版").click());
        assertThat(kept.suggestedFilename()).isEqualTo("消防演练 签到表.txt");
        assertThat(head.troubles()).isEmpty();

        handIn(page, file("说明.pdf", new byte[] {'M', 'Z', 0, 0}));

        assertThat(page.locator(".exhibits [role=alert]")).containsText("“说明.pdf”不能作为证据材料提交");
        assertThat(page.locator(".exhibits tbody tr")).hasCount(2);

        handIn(page, file("现场.png", PICTURE));

        assertThat(page.locator(".exhibits tbody tr")).hasCount(3);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", "exhibits.png")));
        head.leaves();
    }

    private static void handIn(Page page, FilePayload... files) {
        page.getByLabel("提交证据材料").setInputFiles(files);
        // A form asks first whether its session still lives.
        page.waitForResponse(answer -> answer.request().method().equals("POST"), () -> page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("提交").setExact(true))
                .click());
        page.waitForLoadState();
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "application/octet-stream", content);
    }
}
