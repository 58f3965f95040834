package dudao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dudao.DudaoTest;
import dudao.Story;
import dudao.Visitor;
import dudao.audit.AuditTrail;
import dudao.cases.CaseKind;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One report, published with a number of telephone that should have been hidden. */
@DudaoTest
@DisplayName("督导报告公布")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicationPageTests {

    private static final String PHONE = "13900007777";

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient jdbc;

    private Story.Told told;
    private int number;
    private Visitor stranger;
    private Visitor staff;
    private Visitor head;

    @BeforeAll
    void a_published_report() {
        told = story.open(CaseKind.SPECIAL_SUPERVISION, false).until("draft-report");
        told.does("draft-report", Map.of("situation", "联系电话" + PHONE + "，联系人孙大圣。"))
                .until("redact-report")
                .does("redact-report", Map.of("redactions", List.of(Map.of("kind", "NAME", "passage", "孙大圣"))))
                .untilClosed();
        number = jdbc.sql("select public_number from report where case_number = ?")
                .param(told.number().value())
                .query(Integer.class)
                .single();
        stranger = new Visitor(port);
        staff = Visitor.signedIn(port, "county.staff1");
        head = Visitor.signedIn(port, "county.head");
    }

    @Test
    @DisplayName("社会公众不登录就能读到公布、更正和撤回，读不到遮盖的内容和此前的版本")
    void published_corrected_withdrawn() {
        assertThat(stranger.get("/published").body()).contains("/published/" + number);
        assertThat(stranger.get("/published/" + number).body())
                .contains(PHONE, "联系人■■■")
                .doesNotContain("孙大圣");

        staff.get(address(""));
        var correction = Map.of("act", "CORRECT", "redactions", "姓名 孙大圣\n电话 " + PHONE, "note", "遮盖遗漏的电话");
        assertThat(staff.submit(address(""), with(correction, "preview", "true"))
                        .body())
                .contains("联系电话■■■，联系人■■■");
        assertThat(staff.submit(address(""), with(correction, "redactions", "门牌 三号"))
                        .body())
                .contains("没有看懂“门牌 三号”");
        assertThat(staff.submit(address(""), correction).statusCode()).isEqualTo(302);
        assertThat(stranger.get("/published/" + number).body()).contains(PHONE);
        assertThat(staff.submit(address(""), correction).body()).contains("等待审核");
        assertThat(staff.submit(address("/decision"), Map.of("agreed", "true")).statusCode())
                .isEqualTo(403);
        head.get(address(""));
        assertThat(head.submit(address("/decision"), Map.of("agreed", "false")).body())
                .contains("请填写理由");
        assertThat(head.submit(address("/decision"), Map.of("agreed", "true")).statusCode())
                .isEqualTo(302);

        assertThat(stranger.get("/published/" + number).body())
                .contains("联系电话■■■", "更正", "遮盖遗漏的电话")
                .doesNotContain(PHONE);

        staff.submit(address(""), Map.of("act", "WITHDRAW", "redactions", "", "note", "事实有误，重新核实"));
        head.submit(address("/decision"), Map.of("agreed", "true", "remarks", "同意撤回"));
        assertThat(stranger.get("/published/" + number).body())
                .contains("撤回", "事实有误，重新核实")
                .doesNotContain("联系电话");
        assertThat(staff.get(address("")).body()).contains("第1版", "第2版", "第3版", PHONE, "孙大圣", "同意撤回");
        assertThat(trail.of(told.number()))
                .filteredOn(line -> "report-shown".equals(line.string("kind")))
                .extracting(line -> line.string("act"))
                .containsExactly("PUBLISH", "CORRECT", "WITHDRAW");
        assertThat(trail.of(told.number()))
                .extracting(line -> line.string("act"))
                .containsOnlyOnce("prepare-correct-publication", "correct-publication")
                .containsOnlyOnce("prepare-withdraw-publication", "withdraw-publication");
    }

    @Test
    @DisplayName("公布经过对单位关闭，别的机构看不到")
    void closed_to_the_unit() {
        assertThat(Visitor.signedIn(port, "s014.head").get(address("")).statusCode())
                .isEqualTo(403);
        assertThat(stranger.get(address("")).statusCode()).isNotEqualTo(200);
        assertThat(stranger.get("/published/999999999").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("数据库拒绝改动已经决定的版本，也拒绝同一个人拟制和决定")
    void the_database_keeps_the_versions() {
        for (var sql : List.of(
                "update report_edition set body = 'x' where case_number = ? and ordinal = 1",
                "delete from report_edition where case_number = ? and ordinal = 1")) {
            assertThatThrownBy(() -> jdbc.sql(sql).param(told.number().value()).update())
                    .hasMessageContaining("stays as it is");
        }
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into report_edition (case_number, ordinal, act, body, note, prepared_by, prepared_at,
                                    agreed, decided_by, decided_at) values (?, 99, 'PUBLISH', 'x', '', 'a', now(), true, 'a', now())
                                """).param(told.number().value()).update())
                .hasMessageContaining("two_people");
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var all = new java.util.HashMap<>(fields);
        all.put(name, value);
        return all;
    }

    private String address(String rest) {
        return "/cases/%s/publication%s"
                .formatted(URLEncoder.encode(told.number().value(), StandardCharsets.UTF_8), rest);
    }
}
