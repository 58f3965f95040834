package dudao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** 席位: one person at a browser of their own, signed in on our login page, with Tasklist for an inbox. */
class Seat {

    private static final String PASSWORD = "Dudao-2026";
    private static final Path PICTURES = Path.of("target", "screenshots");

    private static final Pattern LIST = Pattern.compile("/filter/[^/]+/list");

    private final Page page;
    private final String house;
    private final List<String> troubles = new ArrayList<>();
    private Response prefilled;

    private Seat(Page page, String house) {
        this.page = page;
        this.house = house;
        page.setDefaultTimeout(15_000);
        page.onPageError(error -> troubles.add("script: " + error));
        page.onResponse(response -> {
            if (response.url().contains("/form-variables")) {
                prefilled = response;
            }
            if (response.status() >= 400) {
                troubles.add("%d %s %s"
                        .formatted(response.status(), response.request().method(), response.url()));
            }
        });
    }

    /** Tall, so that a picture shows a whole form. */
    static Seat signIn(Browser browser, String house, String login) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(1440, 1700)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai"));
        var seat = new Seat(context.newPage(), house);
        seat.signIn(login);
        return seat;
    }

    void signIn(String login) {
        page.navigate(house + "/login");
        page.getByLabel("登录名").fill(login);
        page.getByLabel("口令").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, named("登录")).click();
        page.waitForURL(house + "/");
    }

    Page page() {
        return page;
    }

    void visits(String address) {
        page.navigate(house + address);
    }

    /** Looks for the task in a filter of the inbox and opens it. */
    void opens(String filter, String task, String name) {
        if (!page.url().startsWith(house + "/camunda/app/tasklist/")) {
            opensTasklist();
        }
        choosesFilter(filter);
        var entry = inList(task);
        assertThat(entry).hasText(name);
        entry.click();
        assertThat(page.locator(".task-card h2.task")).hasText(name);
        assertThat(page.locator(".fjs-form")).isVisible();
    }

    void opensTasklist() {
        afterList(() -> visits("/camunda/app/tasklist/default/#/"));
        assertThat(page.locator(".task-filter.active")).isVisible();
    }

    void choosesFilter(String name) {
        var filter = page.locator(".task-filter").filter(new Locator.FilterOptions().setHasText(name));
        afterList(filter::click);
        assertThat(filter).hasClass(Pattern.compile("\\bactive\\b"));
    }

    private void afterList(Runnable act) {
        page.waitForResponse(answer -> LIST.matcher(answer.url()).find(), act);
    }

    /** Turns the pages of the list until the task shows. */
    private Locator inList(String task) {
        var entry = page.locator("h4.task a[href*='task=" + task + "']");
        assertThat(page.locator("li.task").first()).isVisible();
        while (entry.count() == 0) {
            afterList(() -> page.locator("li.pagination-next:not(.disabled) a").click());
        }
        return entry;
    }

    boolean isListed(String task) {
        return page.locator("h4.task a[href*='task=" + task + "']").count() > 0;
    }

    void claims() {
        page.waitForResponse(answer -> answer.url().endsWith("/claim"), this::pressesClaim);
        assertThat(page.locator("button.claim")).hasCount(0);
    }

    void pressesClaim() {
        page.getByRole(AriaRole.BUTTON, named("认领")).click();
    }

    void fills(String task, Map<String, Object> values) {
        assertThat(page.locator(".fjs-form .fjs-disabled, .fjs-form [disabled]"))
                .hasCount(0);
        new FormOnScreen(task, page.locator(".fjs-form"), prefilled == null ? "{}" : prefilled.text()).fill(values);
    }

    /** Presses 完成 and returns what the house answered. */
    Response completes() {
        return page.waitForResponse(answer -> answer.url().endsWith("/submit-form"), this::pressesComplete);
    }

    void pressesComplete() {
        page.getByRole(AriaRole.BUTTON, named("完成")).click();
    }

    /** What Tasklist reports in the corner. */
    Locator notice() {
        return page.locator(".page-notifications .notifications");
    }

    void leaves() {
        page.context().close();
    }

    void keepsPicture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    /** Requests that failed and scripts that broke since the last time somebody asked. */
    List<String> troubles() {
        var sofar = List.copyOf(troubles);
        troubles.clear();
        return sofar;
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
