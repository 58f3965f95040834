package dudao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import dudao.Story;
import dudao.audit.HourlySeal;
import dudao.cases.CaseKind;
import dudao.verifier.Verifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
@DisplayName("审计员的一天")
class AuditorStoryTests {

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    HourlySeal seal;

    @TempDir
    Path folder;

    @Test
    @DisplayName("发现逾期的送达，打开当日的案卷，导出证明包和树根，在命令行用验证程序核对；改动一个字节，验证程序说得出")
    void from_a_late_service_to_the_proof(Browser browser) throws Exception {
        var told = story.open("2026-11-23", CaseKind.SPECIAL_SUPERVISION, false, "S015")
                .until("sign-notice")
                .does("sign-notice");
        seal.now();
        told.on("2026-12-02").does("record-service").until("inspect-on-site");
        seal.now();
        var auditor = Seat.signedIn(browser, "http://localhost:" + port, "auditor");
        var main = auditor.page().locator("main");

        auditor.visits("/cases/" + told.number());
        var receipt = main.locator("#deadlines ~ table tr, section[aria-labelledby=deadlines] tr")
                .filter(new Locator.FilterOptions().setHasText("签收"))
                .first();
        assertThat(receipt).containsText("逾期完成");
        auditor.keepsPicture("auditor-case");

        main.getByText("案卷经过").first().click();
        main.locator("#day").fill("2026-12-01");
        main.getByText("查看当日所知").click();
        assertThat(main.locator(".as-of")).containsText("2026年12月1日");
        assertThat(main.locator("section[aria-labelledby=documents]")).containsText("尚未送达");
        assertThat(main.locator("section[aria-labelledby=deadlines]")).containsText("已届满");
        auditor.keepsPicture("auditor-as-of");

        auditor.visits("/cases/" + told.number());
        var zip = folder.resolve("case.zip");
        auditor.page().waitForDownload(() -> main.getByText("下载证明包").click()).saveAs(zip);
        var head = folder.resolve("head.json");
        auditor.page()
                .waitForDownload(() -> auditor.page().evaluate("() => { location.href = '/audit/head.json'; }"))
                .saveAs(head);
        assertThat(auditor.troubles()).isEmpty();
        auditor.leaves();

        var jar = jar();
        assertThat(shell(jar, zip, head)).isZero();
        assertThat(Files.readString(folder.resolve("said")))
                .contains(told.number().value(), "未被改动 / unchanged");
        var changed = Files.readAllBytes(head);
        changed[new String(changed).indexOf("\"size\":") + 8]++;
        Files.write(head, changed);
        assertThat(shell(jar, zip, head)).isNotZero();
    }

    /** As the build makes it: the verifier's classes and nothing else. */
    private Path jar() throws Exception {
        var classes = Path.of(Verifier.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        var jar = folder.resolve("dudao-verifier.jar");
        assertThat(ToolProvider.findFirst("jar")
                        .orElseThrow()
                        .run(
                                System.out,
                                System.err,
                                "--create",
                                "--file",
                                jar.toString(),
                                "--main-class",
                                Verifier.class.getName(),
                                "-C",
                                classes.toString(),
                                "dudao/verifier"))
                .isZero();
        return jar;
    }

    private int shell(Path jar, Path zip, Path head) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(java.toString(), "-jar", jar.toString(), zip.toString(), head.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start()
                .waitFor();
    }
}
