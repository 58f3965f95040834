package dudao.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.DudaoTest;
import dudao.Story;
import dudao.Visitor;
import dudao.cases.CaseKind;
import dudao.cases.Cases;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DudaoTest
@DisplayName("单案调整")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RepairTests {

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Cases cases;

    private Visitor administrator;
    private Visitor head;

    @BeforeAll
    void signIn() {
        administrator = Visitor.signedIn(port, "admin");
        head = Visitor.signedIn(port, "county.head");
    }

    private Story.Told at(String task) {
        return story.open("2026-11-23", CaseKind.SPECIAL_SUPERVISION, true, "S008")
                .until(task);
    }

    private String places(Visitor visitor, Story.Told one) {
        return visitor.get(
                        "/studio/repairs?case=" + URLEncoder.encode(one.number().value(), StandardCharsets.UTF_8))
                .body();
    }

    /** The engine's id of the step under way. */
    private String token(Story.Told one, String step) {
        var page = places(administrator, one);
        var found = Pattern.compile("data-token=\"(" + step + ":[^\"]+)\"").matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> asks(Story.Told one, String from, String to, String basis) {
        return administrator.submit(
                "/studio/repairs",
                Map.of(
                        "case",
                        one.number().value(),
                        "move",
                        token(one, from) + "|" + to,
                        "reason",
                        "误点了同意",
                        "basis",
                        basis));
    }

    private HttpResponse<String> decides(Visitor visitor, String repair) {
        return visitor.submit(repair + "/decision", Map.of("agreed", "true"));
    }

    @Test
    @DisplayName("一人提出、另一人同意：案件回到前一步，记入案卷")
    void a_second_person_agrees() {
        var one = at("sign-notice");
        var asked = asks(one, "sign-notice", "prepare-notice", "");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(302);
        var repair = Visitor.location(asked);
        assertThat(one.waitsFor()).containsExactly("sign-notice");

        assertThat(decides(administrator, repair).body()).contains("提出调整的人不能审批");
        assertThat(decides(Visitor.signedIn(port, "city.head"), repair).statusCode())
                .as("the head of another office")
                .isEqualTo(404);
        assertThat(one.waitsFor()).containsExactly("sign-notice");
        assertThat(decides(head, repair).body()).contains("已调整");
        assertThat(decides(head, repair).body()).contains("已经决定");

        assertThat(one.waitsFor()).containsExactly("prepare-notice");
        assertThat(cases.record(one.number()).stream()
                        .filter(event -> event.act().equals("token-moved")))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.actor()).contains("county.head");
                    assertThat(event.note().orElseThrow()).contains("由“签发督导通知书”改到“拟制督导通知书”", "误点了同意");
                });
        one.until("file-self-assessment");
    }

    @Test
    @DisplayName("期日前后对照：哪些不再等候，哪些新增")
    void the_dates_are_shown() {
        var one = at("file-self-assessment");
        var repair = Visitor.location(asks(one, "file-self-assessment", "review-self-assessment", ""));

        assertThat(head.get(repair).body())
                .contains("期限“自评”：2026-12-08 → 2026-12-08（不变）", "定时“自评期满”：2026-12-09 00:00 → 无（不再等候）");
        one.on("2026-12-09");
        assertThat(decides(head, repair).body()).contains("案件已经不在这一步");
        assertThat(one.record()).contains("self-assessment-omitted").doesNotContain("token-moved");
    }

    @Test
    @DisplayName("不能跨越逐人、逐个问题分别办理的步骤")
    void never_across_what_repeats() {
        var appointing = at("appoint-team");
        assertThat(asks(appointing, "appoint-team", "sign-notice", "").body()).contains("不能跨越");
        var inspecting = at("inspect-on-site");
        assertThat(asks(inspecting, "hear-public", "inspect-on-site", "").body())
                .contains("不能跨越");
        assertThat(asks(inspecting, "inspect", "assess", "").body()).contains("不能跨越");

        assertThat(appointing.waitsFor()).containsExactly("appoint-team");
        assertThat(inspecting.waitsFor()).contains("inspect-on-site", "hear-public");
    }

    @Test
    @DisplayName("跳过法定步骤的，要写明法条")
    void steps_of_the_law_are_not_jumped_over() {
        var one = at("prepare-notice");
        var refused = asks(one, "prepare", "conclude", "工作需要");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("跳过法定步骤", "现场考察", "教育督导条例");
        assertThat(one.waitsFor()).containsExactly("prepare-notice");

        var back = asks(one, "prepare", "assess", "");
        assertThat(back.body()).contains("跳过法定步骤", "制发督导通知书");
    }
}
