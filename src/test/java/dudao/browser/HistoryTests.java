package dudao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import dudao.Story;
import dudao.cases.CaseKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
@DisplayName("案卷经过")
class HistoryTests {

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Test
    @DisplayName("审计员从案卷打开经过，只看文书，再看某一天所知的情形，流程图画出所走的步骤")
    void an_auditor_looks_back(Browser browser) {
        var told = story.open("2026-11-23", CaseKind.SPECIAL_SUPERVISION, false, "S014")
                .until("defend")
                .on("2026-11-26")
                .does("defend")
                .until("decide-result");
        var auditor = Seat.signedIn(browser, "http://localhost:" + port, "auditor");
        var main = auditor.page().locator("main");

        auditor.visits("/cases/" + told.number());
        main.getByText("案卷经过").first().click();
        assertThat(main.locator(".timeline")).containsText("建立案卷");
        assertThat(main.locator(".djs-element.passed").first()).isVisible();
        auditor.keepsPicture("history");

        main.locator("nav.contents").getByText("文书").click();
        assertThat(main.locator(".timeline")).not().containsText("建立案卷");
        main.locator("#day").fill("2026-11-24");
        main.getByText("查看当日所知").click();
        assertThat(main.locator(".as-of")).containsText("2026年11月24日");
        assertThat(main.locator("nav.contents [aria-current]")).containsText("文书");
        assertThat(main).containsText("还有9日");
        auditor.keepsPicture("history-as-of");

        assertThat(auditor.troubles()).isEmpty();
        auditor.leaves();
    }
}
