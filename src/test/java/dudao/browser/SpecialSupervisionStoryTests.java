package dudao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dudao.Story;
import dudao.calendar.MovableClock;
import dudao.cases.CaseNumber;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
@DisplayName("一次专项督导，从计划到归档，全程在浏览器里办理")
class SpecialSupervisionStoryTests {

    /** One of the office, one of the inspectors, one of the school; the others go the same way in. */
    private static final Set<String> AT_THE_LOGIN_PAGE = Set.of("county.staff1", "inspector01", "s014.liaison");

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    MovableClock clock;

    private final Map<String, Seat> seats = new LinkedHashMap<>();
    private Browser browser;
    private Story.Told told;
    private final Set<String> pictured = new HashSet<>();

    @AfterEach
    void everybodyLeaves() {
        seats.values().forEach(Seat::leaves);
    }

    @Test
    @DisplayName("申辩、退回整改、复查、申诉各一次，最后归档")
    void from_plan_to_archive(Browser chromium) {
        browser = chromium;
        clock.moveTo(LocalDate.parse("2026-11-23"));

        planIsMade();
        teamIsFormed();
        noticeIsServed();
        unitAssessesItself();
        groundsAreInspected();
        opinionIsDefendedAgainst();
        resultIsServed();
        objectionClimbs();
        problemsAreRectified();
        reportIsPublished();

        assertThat(told.isClosed()).isTrue();
        assertThat(told.record()).contains("file-sealed");
        looksAt("county.staff1", "/cases/" + told.number().value(), "case-file");
        seats.forEach((login, seat) ->
                assertThat(seat.troubles()).as("troubles of " + login).isEmpty());
    }

    private void planIsMade() {
        story.forgetPlans();
        var staff = seat("county.staff1");
        staff.visits("/");
        picture(staff, "start");
        staff.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("拟订督导计划"))
                .click();
        staff.page().waitForURL("**/cases/**");
        var plan = new CaseNumber(staff.page().locator("h1 .number").textContent());
        told = story.of(plan);

        does("county.staff1", "draft-plan");
        does("county.head", "sign-plan");
        does("county.leader", "approve-plan");

        told = story.of(following(plan));
    }

    private void teamIsFormed() {
        does("county.staff1", "appoint-team");
        does("inspector01", "declare-impartiality");
        likewise("inspector11", "declare-impartiality");
        likewise("inspector21", "declare-impartiality");
    }

    private void noticeIsServed() {
        does("county.staff1", "prepare-notice");
        does("county.head", "sign-notice");
        onTheDay("2026-11-25");
        does("s014.liaison", "confirm-service");
    }

    private void unitAssessesItself() {
        onTheDay("2026-12-04");
        does("s014.liaison", "file-self-assessment");
        does("inspector01", "review-self-assessment");
    }

    private void groundsAreInspected() {
        onTheDay("2026-12-14");
        does("inspector01", "inspect-on-site");
        likewise("inspector11", "inspect-on-site");
        likewise("inspector21", "inspect-on-site");
        does("county.staff1", "hear-public");
        likewise("county.staff1", "hear-public", Map.of("audience", "PARENTS"));
        likewise("county.staff1", "hear-public", Map.of("audience", "TEACHERS"));
    }

    private void opinionIsDefendedAgainst() {
        onTheDay("2026-12-18");
        // The office asks for no vote, so that nobody is asked who agrees.
        does("inspector01", "deliberate", Collections.singletonMap("agreeing", null));
        does("inspector01", "draft-opinion");
        does("s014.liaison", "confirm-service");
        onTheDay("2026-12-21");
        looksAt("s014.head", "/cases/" + told.number().value() + "/deadlines/DEFENCE", "why-this-day");
        looksAt("county.head", "/deadlines", "deadlines");
        does("s014.head", "defend");
        does("inspector01", "weigh-defence");
    }

    private void resultIsServed() {
        does("county.staff1", "decide-result");
        does("county.head", "sign-result");
        does("s014.liaison", "confirm-service");
    }

    private void objectionClimbs() {
        onTheDay("2026-12-25");
        does("s014.head", "request-review");
        does("county.staff1", "admit-review");
        does("county.head", "assign-reviewers");
        does("inspector02", "review-result");
        likewise("inspector22", "review-result");
        does("county.head", "rule-on-review");
        does("s014.liaison", "confirm-service");
        does("s014.head", "request-appeal");
        var supervision = told;
        told = supervision.appeal();
        does("city.staff1", "admit-appeal");
        does("city.head", "assign-handlers");
        does("city.inspector1", "examine-appeal");
        looksAt("city.inspector1", "/cases/" + told.number().value() + "/bundle", "bundle");
        likewise("city.inspector2", "examine-appeal");
        does("city.head", "rule-on-appeal");
        does("s014.liaison", "confirm-service");
        assertThat(told.isClosed()).isTrue();
        told = supervision;
    }

    private void problemsAreRectified() {
        onTheDay("2027-01-04");
        does("s014.liaison", "report-rectification");
        does(
                "inspector01",
                "verify-rectification",
                Map.of("verdict", "SENT_BACK", "findings", "加固材料没有检测报告。", "days", 10));
        does("s014.head", "report-rectification", Map.of("outcome", "已补做检测，报告合格。"));
        does("inspector01", "verify-rectification");
        likewise("s014.liaison", "report-rectification");
        likewise("inspector01", "verify-rectification");
    }

    private void reportIsPublished() {
        onTheDay("2027-01-11");
        does("county.staff1", "draft-report", Map.of("situation", "按计划完成考察和座谈。家长来电13800001234反映的情况属实。"));
        does("county.head", "sign-report");
        does("county.leader", "read-report");
        does("city.staff1", "accept-filing");
        does("county.staff1", "redact-report");
        does("county.head", "publish-report");
        var reader = seat("county.staff1");
        reader.visits("/published");
        reader.page().locator("main tbody th a").first().click();
        assertThat(reader.page().locator("main .paper").textContent())
                .contains("家长来电■■■反映")
                .doesNotContain("13800001234");
        picture(reader, "published");
    }

    /** The plan names one unit, so that it opens one case, under the next number of the year. */
    private static CaseNumber following(CaseNumber plan) {
        var parts = plan.value().split("-");
        return new CaseNumber("%s-%04d".formatted(parts[0], Integer.parseInt(parts[1]) + 1));
    }

    private void does(String login, String task) {
        does(login, task, Map.of());
    }

    private void likewise(String login, String task) {
        likewise(login, task, Map.of());
    }

    /** Does once more what the story has shown already; the window would only show it again. */
    private void likewise(String login, String task, Map<String, ?> fields) {
        told.doneBy(login, task, fields);
    }

    /** Opens the task in the own inbox, claims it where needed, fills it in and hands it in. */
    private void does(String login, String task, Map<String, ?> fields) {
        var seat = seat(login);
        var open = waiting(login, task);
        var claimable = open.getAssignee() == null;
        seat.opens(claimable ? "待认领" : "我的待办", open.getId(), open.getName());
        if (claimable) {
            seat.claims();
        }
        seat.fills(task, told.filledIn(open, fields));
        picture(seat, task);
        var answer = seat.completes();
        assertThat(answer.status()).as(() -> task + ": " + answer.text()).isEqualTo(204);
        assertThat(told.open()).extracting(Task::getId).doesNotContain(open.getId());
        seat.choosesFilter("我的待办");
        assertThat(seat.isListed(open.getId())).isFalse();
    }

    private Task waiting(String login, String task) {
        return told.open().stream()
                .filter(one -> one.getTaskDefinitionKey().equals(task))
                .filter(one -> one.getAssignee() == null || one.getAssignee().equals(login))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "No %s for %s; %s waits for %s".formatted(task, login, told.number(), told.waitsFor())));
    }

    /** The clerk moves the clock of the demonstration; what the days between have made due happens. */
    private void onTheDay(String day) {
        var clerk = seat("county.staff1").another();
        clerk.visits("/demo/clock");
        clerk.page().locator("input[name=date]").fill(day);
        clerk.page().locator("main form button").click();
        clerk.page().locator("p.message.good").waitFor();
        // A window that is not in front is drawn once a second at most.
        clerk.page().close();
        assertThat(LocalDate.now(clock)).isEqualTo(day);
        told.on(day);
    }

    private Seat seat(String login) {
        return seats.computeIfAbsent(
                login,
                one -> AT_THE_LOGIN_PAGE.contains(one)
                        ? Seat.signIn(browser, "http://localhost:" + port, one)
                        : Seat.signedIn(browser, "http://localhost:" + port, one));
    }

    /** In a window of its own, so that the inbox stays as it is. */
    private void looksAt(String login, String address, String what) {
        var window = seat(login).another();
        window.visits(address);
        picture(window, what);
        assertThat(window.troubles()).as("troubles at " + address).isEmpty();
        window.page().close();
    }

    /** The first time something shows; the second looks the same. */
    private void picture(Seat seat, String what) {
        if (pictured.add(what)) {
            seat.keepsPicture("%02d-%s".formatted(pictured.size(), what));
        }
    }
}
