package dudao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dudao.identity.Body;
import dudao.identity.BodyCode;
import dudao.identity.BodyKind;
import dudao.identity.Directory;
import dudao.indicator.CountyOfSheets;
import dudao.indicator.FrameworkId;
import dudao.indicator.Side;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
@DisplayName("评估分析：图、表与假如")
class AnalysisTests {

    private static final int SCHOOLS = 40;

    @LocalServerPort
    int port;

    @Autowired
    CountyOfSheets county;

    @Autowired
    Directory directory;

    @BeforeEach
    void fill() {
        county.clear();
        var random = new Random(3);
        var scored = county.scored();
        var resources = county.ownResources();
        var ordinal = 0;
        for (var school : schools()) {
            ordinal++;
            var number = county.sheet(ordinal, school.code().value(), school.zone(), scored, "");
            county.second(number, resources, "小学");
            county.fill(number, scored, side(ordinal), CountyOfSheets.marks(random));
            county.fill(
                    number,
                    resources,
                    side(ordinal),
                    CountyOfSheets.resources(
                            200 + random.nextInt(1500),
                            random.doubles(7, 0.93, 1.6).toArray()));
            if (ordinal % 10 != 0) {
                county.handIn(number, side(ordinal));
            }
        }
    }

    @AfterEach
    void clear() {
        county.clear();
    }

    private List<Body> schools() {
        return directory.unitsOf(new BodyCode("C")).stream()
                .filter(unit -> unit.kind() == BodyKind.SCHOOL)
                .limit(SCHOOLS)
                .toList();
    }

    private static Side side(int ordinal) {
        return ordinal % 4 == 0 ? Side.UNIT : Side.FINAL;
    }

    @Test
    @DisplayName("每张图下有数字相同的表，没有脚本也读得到；假如只在地址里")
    void pictures_and_their_tables(Browser browser) {
        var staff = Seat.signedIn(browser, "http://localhost:" + port, "county.staff1");
        var page = staff.page();
        staff.visits("/analysis?survey=" + key(county.scored()));
        assertThat(page.locator("table.heat tbody tr")).hasCount(SCHOOLS);
        assertThat(page.locator("figure.chart .picture.bar svg")).hasCount(2);
        picture(page, "analysis");

        page.locator("table.heat tbody th a").first().click();
        page.waitForLoadState();
        assertThat(page.locator("figure.chart .picture.radar svg")).hasCount(1);
        assertThat(page.locator("figure.chart .picture.bar svg")).hasCount(1);
        assertThat(page.locator("figure.chart .picture.bar svg")).containsText("领导机制");
        assertThat(page.locator("table.figures tbody tr")).hasCount(6);
        picture(page, "analysis-unit");
        page.setViewportSize(390, 844);
        assertThat(page.locator("figure.chart .picture.bar svg")).containsText("领导");
        picture(page, "analysis-unit-phone");
        page.setViewportSize(1440, 900);
        withoutScripts(browser, page);

        staff.visits("/analysis/what-if?survey=" + key(county.ownResources()));
        assertThat(page.locator("section[aria-labelledby=failing] tbody tr").first())
                .isVisible();
        picture(page, "analysis-what-if");

        page.locator("section[aria-labelledby=failing] tbody th a").first().click();
        page.waitForLoadState();
        for (var field = 0; field < 8; field++) {
            if (field != 1) {
                page.locator("#v" + field).fill("9999999");
            }
        }
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("测算").setExact(true))
                .click();
        page.waitForLoadState();
        assertThat(page.locator("section[aria-labelledby=outcome] tr.group")).containsText("变为达标");
        picture(page, "analysis-supposed");
        assertThat(staff.troubles()).isEmpty();
        staff.leaves();
    }

    private static void withoutScripts(Browser browser, Page page) {
        try (var context = browser.newContext(new Browser.NewContextOptions()
                .setJavaScriptEnabled(false)
                .setStorageState(page.context().storageState()))) {
            var plain = context.newPage();
            plain.navigate(page.url());
            assertThat(plain.locator("figure.chart .picture")).hasCount(0);
            assertThat(plain.locator("table.figures tbody tr")).hasCount(6);
        }
    }

    private static String key(FrameworkId framework) {
        return "%s/%d/2026/C".formatted(framework.code(), framework.version());
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }
}
