package dudao.letter;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.DudaoTest;
import dudao.Story;
import dudao.Visitor;
import dudao.audit.AuditTrail;
import dudao.calendar.MovableClock;
import dudao.cases.CaseKind;
import dudao.identity.Directory;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DudaoTest
@DisplayName("公众来信")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LettersTests {

    private static final Pattern CODE = Pattern.compile("<strong>([2-9A-Z-]{19})</strong>");

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    MovableClock clock;

    @Autowired
    AuditTrail trail;

    @Autowired
    Letters letters;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    private Story.Told told;
    private String address;
    private Visitor stranger;

    @BeforeAll
    void a_published_report() {
        told = story.openUnder("shanghai-2020", CaseKind.SPECIAL_SUPERVISION).untilClosed();
        address = "/published/%s/letters"
                .formatted(jdbc.sql("select public_number from report where case_number = ?")
                        .param(told.number().value())
                        .query(Integer.class)
                        .single());
        stranger = new Visitor(port);
    }

    @Test
    @DisplayName("不登录就能反映；凭查询码读到处理；姓名和联系方式只有督导室看得到，导出时遮盖；不当网页代码")
    void from_the_letter_to_the_answer() {
        assertThat(stranger.opens(address).body()).contains("《上海市教育督导条例》第二十四条");
        assertThat(write(Map.of("text", "太短")).body()).contains("十字以上");
        var received = write(
                Map.of("writer", "钱学文", "contact", "13700001111", "text", "<script>alert(1)</script>报告说食堂已整改，实际没有。"));
        assertThat(received.statusCode()).isEqualTo(200);
        var code = CODE.matcher(received.body());
        assertThat(code.find()).isTrue();
        var number = newest();

        var staff = Visitor.signedIn(port, "county.staff1");
        assertThat(staff.get("/letters").body()).contains("/letters/" + number);
        assertThat(staff.get("/letters/" + number).body())
                .contains("钱学文", "13700001111", "&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert");
        assertThat(staff.get("/letters/export").body())
                .contains("钱**", "137****11")
                .doesNotContain("钱学文", "13700001111");
        for (var other : new String[] {"s014.head", "inspector01", "admin"}) {
            assertThat(Visitor.signedIn(port, other).get("/letters/" + number).statusCode())
                    .isEqualTo(403);
        }
        assertThat(Visitor.signedIn(port, "city.staff1")
                        .get("/letters/" + number)
                        .statusCode())
                .isEqualTo(404);

        assertThat(asked(code.group(1)).body()).contains("正在调查核实");
        assertThat(staff.submit("/letters/" + number, Map.of("outcome", "ANSWERED"))
                        .body())
                .contains("请写明反馈给反映人的处理情况");
        assertThat(staff.submit("/letters/" + number, Map.of("outcome", "ANSWERED", "answer", "经核实，留样柜已更换。"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(asked(code.group(1).toLowerCase()).body()).contains("核实答复", "经核实，留样柜已更换。");
        assertThat(asked("AAAA-AAAA-AAAA-AAAA").statusCode()).isEqualTo(404);
        assertThat(trail.of(told.number()))
                .filteredOn(line ->
                        "letter-received".equals(line.string("kind")) || "letter-decided".equals(line.string("kind")))
                .hasSize(2)
                .noneMatch(line -> line.text().contains("食堂") || line.text().contains("留样柜"));
    }

    @Test
    @DisplayName("反映值得督导的，另立一件专项督导")
    void a_letter_opens_a_case() {
        var letter = written();
        story.signIn("county.staff1");
        var decided = letters.decide(
                letter,
                Letter.Outcome.CASE,
                "已另行立案督导。",
                directory.person("county.staff1").orElseThrow());
        story.signOut();

        assertThat(decided.handledIn()).isPresent();
        assertThat(jdbc.sql("select kind || ' ' || unit from cases_file where case_number = ?")
                        .param(decided.handledIn().orElseThrow())
                        .query(String.class)
                        .single())
                .isEqualTo("SPECIAL_SUPERVISION S014");
        assertThat(history("county.staff1", decided.handledIn().orElseThrow()))
                .contains("因公众来信第%d号立案（来信针对%s的督导报告）".formatted(letter, told.number()));
        assertThat(history("county.staff1", told.number().value()))
                .contains("收到公众来信第%d号".formatted(letter), "处理公众来信第%d号".formatted(letter), "立案督导");
        assertThat(history("s014.head", decided.handledIn().orElseThrow())).doesNotContain("公众来信");
        assertThat(history("s014.head", told.number().value())).doesNotContain("公众来信");
    }

    private String history(String login, String number) {
        return Visitor.signedIn(port, login)
                .get("/cases/%s/history?newest=true".formatted(number))
                .body();
    }

    @Test
    @DisplayName("过了本室设定的时间，不再接收")
    void the_window_closes() {
        var before = clock.instant();
        clock.moveTo(before.plus(Duration.ofDays(31)));
        try {
            assertThat(stranger.opens(address).body()).contains("时间已经结束").doesNotContain("<textarea");
            assertThat(write(Map.of("text", "报告说食堂已整改，实际没有。")).body()).contains("时间已经结束");
        } finally {
            clock.moveTo(before);
        }
    }

    @Test
    @DisplayName("一小时内提交得太频繁，或者机器填写的，不接收")
    void too_often() {
        var throttle = new Throttle(new LetterSettings(30, 2, 300));
        assertThat(throttle.lets("10.0.0.1")).isTrue();
        assertThat(throttle.lets("10.0.0.1")).isTrue();
        assertThat(throttle.lets("10.0.0.1")).isFalse();
        assertThat(throttle.lets("10.0.0.2")).isTrue();
        stranger.opens(address);
        assertThat(write(Map.of("subject", "buy now", "text", "报告说食堂已整改，实际没有。")).statusCode())
                .isEqualTo(429);
    }

    private int written() {
        stranger.opens(address);
        assertThat(write(Map.of("text", "围墙又开裂了，请再来看一看。")).statusCode()).isEqualTo(200);
        return newest();
    }

    private int newest() {
        return jdbc.sql("select max(number) from letter where case_number = ?")
                .param(told.number().value())
                .query(Integer.class)
                .single();
    }

    private HttpResponse<String> write(Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("relation", "PARENT");
        return stranger.submit(address, all);
    }

    private HttpResponse<String> asked(String code) {
        return stranger.submit("/published/answer", Map.of("code", code));
    }
}
