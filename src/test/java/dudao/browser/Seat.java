package dudao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** 席位: one person at a browser of their own, signed in on our login page, with Tasklist for an inbox. */
class Seat {

    /** A busy machine with two cores draws slowly; a condition that never holds still fails. */
    private static final double PATIENCE_MILLIS = 30_000;

    /** How long a form waits for the next key at most before it saves. */
    private static final long PAUSE_MILLIS = 2_000;

    private static final String PASSWORD = "Dudao-2026";
    private static final Path PICTURES = Path.of("target", "screenshots");

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern ACTIVE = Pattern.compile("\\bactive\\b");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Page page;
    private final String house;
    private final List<String> troubles = new ArrayList<>();
    private final Set<Request> lists = new HashSet<>();
    private final Map<String, String> filters = new HashMap<>();
    private boolean turnsTheClock;
    private Response prefilled;
    private Request list;

    private Seat(Page page, String house) {
        this.page = page;
        this.house = house;
        page.setDefaultTimeout(PATIENCE_MILLIS);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        page.onPageError(error -> troubles.add("script: " + error));
        page.onRequest(request -> {
            if (isList(request)) {
                lists.add(request);
            }
        });
        page.onRequestFailed(lists::remove);
        page.onRequestFinished(request -> {
            if (lists.remove(request)) {
                list = request;
            }
        });
        page.onResponse(response -> {
            if (response.url().contains("/form-variables")) {
                prefilled = response;
            }
            if (response.status() >= 400 && !isLookForFinishedTask(response)) {
                troubles.add("%d %s %s"
                        .formatted(response.status(), response.request().method(), response.url()));
            }
        });
    }

    private static boolean isList(Request request) {
        return request.url().matches(".*/filter/[^/]+/list.*");
    }

    /** Tasklist looks again for the task that was open, and finds that it is done. */
    private static boolean isLookForFinishedTask(Response response) {
        return response.status() == 404 && response.url().matches(".*/task/[0-9a-f-]+");
    }

    /** At the login page, as everybody does. */
    static Seat signIn(Browser browser, String house, String login) {
        var seat = new Seat(browser.newContext(desk()).newPage(), house);
        seat.signIn(login);
        return seat;
    }

    /** Somebody who has signed in a while ago: only what is tested is drawn. */
    static Seat signedIn(Browser browser, String house, String login) {
        return signedIn(browser.newContext(desk()), house, login);
    }

    private static Seat signedIn(BrowserContext context, String house, String login) {
        var token = TOKEN.matcher(context.request().get(house + "/login").text());
        if (!token.find()) {
            throw new IllegalStateException("The login page of " + house + " asks for no token");
        }
        var answer = context.request()
                .post(
                        house + "/login",
                        RequestOptions.create()
                                .setMaxRedirects(0)
                                .setForm(FormData.create()
                                        .set("_csrf", token.group(1))
                                        .set("username", login)
                                        .set("password", PASSWORD)));
        if (answer.status() != 302 || answer.headers().get("location").contains("failed")) {
            throw new IllegalStateException("%s cannot sign in: %d".formatted(login, answer.status()));
        }
        return new Seat(context.newPage(), house);
    }

    /** Tall, so that a picture shows a whole form. */
    private static Browser.NewContextOptions desk() {
        return new Browser.NewContextOptions()
                .setViewportSize(1440, 1700)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai");
    }

    void signIn(String login) {
        page.navigate(house + "/login");
        lists.clear();
        fillsInLogin(login);
        page.waitForURL(house + "/");
    }

    /** On the login page that shows already. */
    void fillsInLogin(String login) {
        page.getByLabel("登录名").fill(login);
        page.getByLabel("口令").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, named("登录")).click();
    }

    Page page() {
        return page;
    }

    void visits(String address) {
        page.navigate(house + address);
    }

    /** Somebody at a telephone. */
    static Seat onPhone(Browser browser, String house, String login) {
        var phone = desk().setViewportSize(390, 844).setHasTouch(true).setIsMobile(true);
        return signedIn(browser.newContext(phone), house, login);
    }

    /** The same person opens one more window of the same browser. */
    Seat another() {
        var other = new Seat(page.context().newPage(), house);
        other.turnsTheClock = turnsTheClock;
        return other;
    }

    /** In another window, which is closed again: what is behind a window is drawn once a second at most. */
    void signsInElsewhere(String login) {
        var window = another();
        window.signIn(login);
        window.page().close();
    }

    /** Opens our own page of the task. */
    void opensPage(String task) {
        visits("/tasks/" + task);
        assertThat(page.locator(".fjs-form")).isVisible();
    }

    /** Looks for the task in a filter of the inbox and opens it. */
    void opens(String filter, String task, String name) {
        if (!page.url().startsWith(house + "/camunda/app/tasklist/")) {
            opensTasklist();
        }
        choosesFilter(filter);
        chooses(task, name);
        assertThat(page.locator(".fjs-form")).isVisible();
    }

    /** Clicks the task in the list. */
    void chooses(String task, String name) {
        var entry = inList(task);
        assertThat(entry).hasText(name);
        entry.click();
        assertThat(page.locator(".task-card h2.task")).hasText(name);
    }

    void opensTasklist() {
        visits("/camunda/app/tasklist/default/#/");
        assertThat(page.locator(".task-filter.active")).isVisible();
    }

    /** Returns when the list is drawn that belongs to the filter, and not the one before. */
    void choosesFilter(String name) {
        var filter = page.locator(".task-filter").filter(new Locator.FilterOptions().setHasText(name));
        shows(".*/filter/" + filters.computeIfAbsent(name, this::filter) + "/list.*", filter::click);
        assertThat(filter).hasClass(ACTIVE);
    }

    private String filter(String name) {
        var answer = page.request().get(house + "/camunda/api/engine/engine/default/filter?maxResults=20");
        for (var filter : read(answer.text())) {
            if (filter.path("name").asText().equals(name)) {
                return filter.path("id").asText();
            }
        }
        throw new AssertionError("There is no filter " + name);
    }

    /** Tasklist may ask for a list more than once; what counts is the answer after which it asks no more. */
    private void shows(String address, Runnable act) {
        list = null;
        act.run();
        page.waitForCondition(
                () -> list != null && lists.isEmpty() && list.url().matches(address) && drawn().equals(listed()));
    }

    private List<String> listed() {
        var ids = new ArrayList<String>();
        read(list.response().text())
                .path("_embedded")
                .path("task")
                .forEach(task -> ids.add(task.path("id").asText()));
        return ids;
    }

    private List<String> drawn() {
        return page.locator("h4.task a").all().stream()
                .map(link -> link.getAttribute("href").replaceAll(".*task=([0-9a-f-]+).*", "$1"))
                .toList();
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("Not JSON: " + json, unreadable);
        }
    }

    private Locator linkTo(String task) {
        return page.locator("h4.task a[href*='task=" + task + "']");
    }

    /** Turns the pages of the list until the task shows; Tasklist may still stand on the page of the task before. */
    private Locator inList(String task) {
        var next = page.locator("li.pagination-next:not(.disabled) a");
        var previous = page.locator("li.pagination-prev:not(.disabled) a");
        page.waitForCondition(() -> linkTo(task).count() > 0 || next.count() > 0 || previous.count() > 0);
        while (linkTo(task).count() == 0 && previous.count() > 0) {
            shows(".*/filter/[^/]+/list.*", previous::click);
        }
        while (linkTo(task).count() == 0) {
            shows(".*/filter/[^/]+/list.*firstResult=[1-9].*", next::click);
        }
        return linkTo(task);
    }

    boolean isListed(String task) {
        return linkTo(task).count() > 0;
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

    /** What went wrong, as the form says it. */
    Locator alert() {
        return page.locator(".dudao-alert");
    }

    /** From the next page on, what the page does after a while is done when the test says that the while is over. */
    Seat turnsTheClock() {
        page.context().clock().install();
        turnsTheClock = true;
        return this;
    }

    /** What the page would do by itself within the time is done now. */
    void timePasses(long millis) {
        page.clock().fastForward(millis);
    }

    /** The pause after the last key is over, after which what was typed is saved. */
    void stopsTyping() {
        if (turnsTheClock) {
            timePasses(PAUSE_MILLIS);
        }
    }

    /** Returns when the house has kept what was typed. */
    void draftIsSaved() {
        stopsTyping();
        assertThat(page.locator(".dudao-status")).containsText("草稿已保存");
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
