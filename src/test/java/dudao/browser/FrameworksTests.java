package dudao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
@DisplayName("指标体系：查看、导出、导入")
class FrameworksTests {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @LocalServerPort
    int port;

    @Test
    @DisplayName("导出的文件改一处可以导入，改错了说明是哪一行")
    void out_and_in_again(Browser browser) throws IOException {
        var staff = Seat.signedIn(browser, "http://localhost:" + port, "county.staff1");
        var page = staff.page();
        staff.visits("/");
        link(page, "指标体系");
        picture(page, "frameworks");

        link(page, "乡镇（街道）教育工作督导评估");
        assertThat(page.locator("tr.leaf")).hasCount(16);
        picture(page, "framework");
        var exported = page.waitForDownload(() -> link(page, "导出 Excel"));
        assertThat(exported.suggestedFilename()).isEqualTo("乡镇（街道）教育工作督导评估 第1版.xlsx");
        var file = Files.readAllBytes(exported.path());

        hands(staff, page, changed(file, "own-township", 15));
        assertThat(page.locator(".message.good")).hasText("已导入为第1版（草稿）。");
        assertThat(page.locator("tr.leaf")).hasCount(16);
        assertThat(staff.troubles()).isEmpty();

        hands(staff, page, changed(file, "own-township", 14));
        assertThat(page.locator(".message.bad")).hasText("没有导入，共有2处不能接收。请按下表改正后重新导入。");
        assertThat(page.locator("section[aria-labelledby=import] table")).containsText("写明20分，下级指标合计19分");
        picture(page, "frameworks-rejected");

        staff.visits("/frameworks/own-township/1");
        link(page, "修改等次");
        assertThat(page.locator("main[data-ready]")).isVisible();
        assertThat(page.locator(".bjs-powered-by, .powered-by").first()).isVisible();
        grade(page, "95", "检查并保存");
        assertThat(page.locator("main td[data-label='怎样改']")).containsText("从高到低");
        grade(page, "75", "检查");
        assertThat(page.locator(".message.good")).containsText("没有意见，可以保存：优秀≥90；良好≥75");
        press(page, "检查并保存");
        assertThat(page.locator(".message.good")).hasText("等次已改为：优秀≥90；良好≥75；合格≥60；不合格≥0。");
        staff.leaves();
    }

    /** From what share of the marks on the second best grade is given; the first row is for a veto. */
    private static void grade(Page page, String percent, String button) {
        assertThat(page.locator("main[data-ready]")).isVisible();
        var cell = page.getByLabel("得分率（%）").nth(2);
        cell.fill(percent);
        cell.blur();
        press(page, button);
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** The file under another code, with other marks for what is scored in steps 15/10/5/0. */
    private static byte[] changed(byte[] file, String code, int marks) throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
                var out = new ByteArrayOutputStream()) {
            var sheet = workbook.getSheetAt(0);
            sheet.getRow(1).getCell(1).setCellValue(code);
            sheet.getRow(7).getCell(5).setCellValue(marks);
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void hands(Seat staff, Page page, byte[] file) {
        staff.visits("/frameworks");
        page.getByLabel("Excel 文件").setInputFiles(new FilePayload("体系.xlsx", XLSX, file));
        // A form asks first whether its session still lives.
        page.waitForResponse(answer -> answer.request().method().equals("POST"), () -> page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("导入").setExact(true))
                .click());
        page.waitForLoadState();
    }

    private static void link(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }
}
