package dudao.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.DudaoTest;
import dudao.Story;
import dudao.document.DocumentKind;
import dudao.law.Article;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DudaoTest
@DisplayName("报告、备案与公布")
class PublicationProcessTests extends ProcessTests {

    @Autowired
    RuntimeService runtime;

    @Test
    @DisplayName("起草、签发、提交政府并报上一级备案，两者都办了才公布，公布后封卷")
    void reported_filed_published_and_sealed() {
        var supervision = ended();
        awaits(supervision, "draft-report").of(OFFICE_STAFF).until("2026-12-23");
        supervision.does("draft-report");
        awaits(supervision, "sign-report").of(OFFICE_HEAD);
        assertThat(issued(supervision)).doesNotContain(DocumentKind.REPORT);
        supervision.does("sign-report");
        assertThat(issued(supervision)).containsOnlyOnce(DocumentKind.REPORT);
        awaits(supervision, "read-report").of(GOVERNMENT_LEADER).withoutTerm();
        awaits(supervision, "accept-filing").of(HIGHER_OFFICE_STAFF).withoutTerm();
        supervision.does("accept-filing");
        assertThat(supervision.waitsFor()).containsExactly("read-report");
        supervision.does("read-report");
        awaits(supervision, "redact-report").of(OFFICE_STAFF).withoutTerm();
        supervision.does("redact-report");
        awaits(supervision, "publish-report").of(OFFICE_HEAD).withoutTerm();
        assertThat(fact(supervision, "select count(*) from archive")).isEqualTo("0");
        supervision.does("publish-report");

        assertThat(supervision.isClosed()).isTrue();
        assertThat(supervision.passed()).contains("file-sealed", "case-closed").doesNotContain("report-overdue");
        assertThat(fact(supervision, "select submitted_on || ' ' || filed_on || ' ' || published_on from report"))
                .isEqualTo("2026-11-23 2026-11-23 2026-11-23");
        assertThat(fact(supervision, "select manifest from archive")).contains("督导报告");
        assertRecorded(supervision, "read-report", "county.leader", national(23));
        assertRecorded(supervision, "accept-filing", "city.staff1", national(23));
        assertThat(recorded(supervision, "file-sealed").article()).isEqualTo(national(23));
    }

    @Test
    @DisplayName("公开版本只遮盖，不改写；退回的重新拟制，遮盖的内容还在；报告中没有的文字不能遮盖")
    void the_public_version_is_returned() {
        var supervision = ended().does(
                        "draft-report", Map.of("situation", "家长反映电话为13800001234。", "conclusion", "由李明老师负责整改。"))
                .until("redact-report");
        assertThat(supervision.refused(
                        "county.staff1",
                        "redact-report",
                        Map.of("redactions", List.of(Map.of("kind", "NAME", "passage", "王二小")))))
                .contains("没有“王二小”这样的文字");
        supervision.does(
                "redact-report", Map.of("redactions", List.of(Map.of("kind", "PHONE", "passage", "13800001234"))));
        supervision.does("publish-report", RETURNED);
        awaits(supervision, "redact-report").of(OFFICE_STAFF);
        assertThat(fact(supervision, "select count(*) from report_edition where not agreed"))
                .isEqualTo("1");
        supervision.does(
                "redact-report",
                Map.of(
                        "redactions",
                        List.of(
                                Map.of("kind", "PHONE", "passage", "13800001234"),
                                Map.of("kind", "NAME", "passage", "李明"))));
        supervision.does("publish-report");

        assertThat(supervision.isClosed()).isTrue();
        assertThat(fact(supervision, "select body from report_edition where agreed"))
                .contains("电话为■■■。", "由■■■老师负责整改。")
                .doesNotContain("13800001234", "李明");
        assertThat(fact(supervision, "select prepared_by || ' ' || decided_by from report_edition where agreed"))
                .isEqualTo("county.staff1 county.head");
    }

    @Test
    @DisplayName("拟制的人自己不能审核，即使他也是主任")
    void two_people() throws Exception {
        var supervision = ended().until("redact-report");
        try (var staff = story.holds("s001.liaison", "C", "OFFICE_STAFF")) {
            supervision.doneBy("s001.liaison", "redact-report");
        }
        try (var head = story.holds("s001.liaison", "C", "OFFICE_HEAD")) {
            assertThat(supervision.refused("s001.liaison", "publish-report", Map.of()))
                    .contains("须由另一人审核");
        }
    }

    @Test
    @DisplayName("旧版流程停在公布这一步的案件：旧表单说明应当迁移，迁移后没有公开版本的先退回拟制，再由另一人公布")
    void a_case_of_the_former_diagram() {
        var supervision = ended().until("redact-report");
        // Where the former diagram stood, whose step of the same name was the first of the publication.
        var waiting = supervision.task("redact-report");
        runtime.createProcessInstanceModification(waiting.getProcessInstanceId())
                .cancelAllForActivity("redact-report")
                .startBeforeActivity("publish-report")
                .execute();
        var former = new HashMap<String, Object>();
        former.put("publicVersion", "督导报告（公开版本）");
        former.put("personalDataRemoved", true);
        former.put("verdict", null);
        former.put("channel", "县人民政府门户网站");

        assertThat(supervision.refused("county.head", "publish-report", former)).contains("没有“", "本案还在旧版流程上", "案件迁移");
        assertThat(supervision.refused("county.head", "publish-report", Map.of()))
                .contains("没有等待审核的公开版本");
        supervision.does("publish-report", RETURNED);
        awaits(supervision, "redact-report").of(OFFICE_STAFF).withoutTerm();
        supervision.does("redact-report").does("publish-report");

        assertThat(supervision.isClosed()).isTrue();
        assertThat(fact(supervision, "select prepared_by || ' ' || decided_by from report_edition"))
                .isEqualTo("county.staff1 county.head");
    }

    @Test
    @DisplayName("主任退回报告的，重新起草")
    void the_report_is_returned() {
        var supervision = ended().does("draft-report").does("sign-report", RETURNED);

        awaits(supervision, "draft-report").of(OFFICE_STAFF).until("2026-12-23");
        assertThat(issued(supervision)).doesNotContain(DocumentKind.REPORT);
        assertThat(supervision.untilClosed().record()).endsWith("file-sealed");
    }

    @Test
    @DisplayName("报告逾期的，报告主任一次，仍要提交")
    void the_report_is_overdue() {
        var supervision = ended().on("2026-12-23");
        assertThat(supervision.record()).doesNotContain("report-overdue");
        supervision.on("2026-12-24");

        awaits(supervision, "draft-report").of(OFFICE_STAFF);
        assertPassed(supervision, "report-overdue", Article.UNREGULATED);
        supervision.does("draft-report").does("sign-report", RETURNED).on("2026-12-25");
        assertPassed(supervision, "report-overdue", Article.UNREGULATED);
        assertThat(supervision.untilClosed().passed()).contains("overdue-reported", "file-sealed");
    }

    @Test
    @DisplayName("主任未按期签发报告的，同样逾期")
    void the_head_is_late() {
        var supervision = ended().does("draft-report");
        awaits(supervision, "sign-report").until("2026-12-23");
        supervision.on("2026-12-24");

        awaits(supervision, "sign-report").of(OFFICE_HEAD);
        assertPassed(supervision, "report-overdue", Article.UNREGULATED);
    }

    /** Nothing to rectify and no objection: the supervision ended on 2026-11-23. */
    private Story.Told ended() {
        return resultServed().does("request-review", WAIVED);
    }
}
