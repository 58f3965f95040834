package dudao.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.DudaoTest;
import dudao.Story;
import dudao.Visitor;
import dudao.cases.CaseKind;
import dudao.verifier.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;

@DudaoTest
@DisplayName("查阅、下载、登录和被拒绝的访问都留痕")
class WatchTests {

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Watch watch;

    @Autowired
    Heads heads;

    @Autowired
    JdbcClient jdbc;

    private String number;
    private String address;

    @BeforeEach
    void a_case() {
        number = story.open(CaseKind.SPECIAL_SUPERVISION, false).number().value();
        address = "/cases/" + URLEncoder.encode(number, StandardCharsets.UTF_8);
        heads.seal();
    }

    @Test
    @DisplayName("审计人员查阅案卷一次记一条，本室人员查阅不记")
    void reads_of_auditors() {
        Visitor.signedIn(port, "auditor").get(address);
        Visitor.signedIn(port, "county.staff1").get(address);

        assertThat(told("case-looked-at")).singleElement().satisfies(line -> assertThat(line)
                .containsEntry("by", "auditor")
                .containsEntry("address", "GET /cases/" + number));
    }

    @Test
    @DisplayName("别的单位要看，答复没有这个案件，并且留痕")
    void who_may_not_read() {
        assertThat(Visitor.signedIn(port, "s001.head").get(address).statusCode())
                .isEqualTo(404);

        assertThat(told("refused")).singleElement().satisfies(line -> assertThat(line)
                .containsEntry("by", "s001.head"));
    }

    @Test
    @DisplayName("单位不能下载证明包，审计人员和上下级督导室能，下载留痕")
    void who_takes_the_proof() {
        assertThat(Visitor.signedIn(port, "s014.head")
                        .get(address + "/proof.zip")
                        .statusCode())
                .isEqualTo(403);
        for (var login : List.of("auditor", "county.head")) {
            var answer = Visitor.signedIn(port, login).get(address + "/proof.zip");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
        }
        assertThat(told("downloaded")).extracting(line -> line.get("by")).containsExactly("auditor", "county.head");
        var head = Visitor.signedIn(port, "auditor").get("/audit/head.json");
        assertThat(head.body()).contains("\"algorithm\":\"SHA-256\"").contains("\"signature\"");
    }

    @Test
    @DisplayName("登录成功和失败各记一条；不认识的名字不记，那可能是误填的口令")
    void who_came_in() {
        var before = ofDays();
        new Visitor(port).signIn("s014.head", "wrong password");
        new Visitor(port).signIn("my secret password", "wrong password");
        Visitor.signedIn(port, "s014.head");

        assertThat(ofDays()).noneMatch(line -> line.contains("my secret"));
        assertThat(since(before))
                .extracting(line -> line.get("kind"))
                .containsExactlyInAnyOrder("sign-in-failed", "signed-in");
    }

    @Test
    @DisplayName("管理员解除锁定、提出选定规则各记一条")
    void what_administrators_do() {
        var before = ofDays();
        var admin = Visitor.signedIn(port, "admin");
        admin.submit("/people/s014.liaison/unlock", Map.of());
        admin.submit("/rules/choices", Map.of("office", "M", "from", "2099-01-01", "pack", "source-003 1"));
        jdbc.sql("delete from rules_proposal where office = 'M'").update();

        assertThat(since(before))
                .extracting(line -> line.get("kind"))
                .containsExactlyInAnyOrder("signed-in", "account-changed", "house-changed");
        assertThat(since(before))
                .filteredOn(line -> line.get("kind").equals("house-changed"))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .containsEntry("by", "admin")
                        .containsEntry("what", "studio-rules-proposed")
                        .containsEntry("detail", "M 2099-01-01 source-003@1"));
    }

    @Test
    @DisplayName("没有模块说明的提交，由地址说明；草稿和评估表的填写不是动作")
    void what_nobody_else_tells() throws Exception {
        var before = ofDays();
        story.signIn("admin");
        try {
            for (var address :
                    List.of("/frameworks/x/1/copy", "/tasks/1/draft", "/tasks/1/sheet/A1", "/messages/read")) {
                var request = new MockHttpServletRequest("POST", address);
                request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, address);
                watch.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
            }
        } finally {
            story.signOut();
        }
        assertThat(since(before)).singleElement().satisfies(line -> assertThat(line)
                .containsEntry("kind", "submitted")
                .containsEntry("by", "admin")
                .containsEntry("address", "POST /frameworks/x/1/copy"));
    }

    private List<String> ofDays() {
        return jdbc.sql("select body from audit_event where chain like '日%' order by chain, seq")
                .query(String.class)
                .list();
    }

    private List<Map<String, Object>> since(List<String> before) {
        var added = new ArrayList<>(ofDays());
        before.forEach(added::remove);
        return added.stream().map(Json::object).toList();
    }

    private List<Map<String, Object>> told(String kind) {
        return jdbc
                .sql("select body from audit_event where chain like '日%' order by body::jsonb ->> 'at'")
                .query(String.class)
                .list()
                .stream()
                .map(Json::object)
                .filter(line -> line.get("kind").equals(kind) && number.equals(line.get("about")))
                .toList();
    }
}
