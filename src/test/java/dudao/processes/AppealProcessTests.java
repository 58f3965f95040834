package dudao.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dudao.DudaoTest;
import dudao.Story;
import dudao.Visitor;
import dudao.cases.CaseKind;
import dudao.deadline.StatutoryClock;
import dudao.document.DocumentKind;
import dudao.law.Article;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A result of the county office is contested at the city office: the case travels up and back. */
@DudaoTest
@DisplayName("申诉")
class AppealProcessTests extends ProcessTests {

    private static final Map<String, String> REJECTED = Map.of("admission", "REJECTED", "reasons", "不属于受理范围。");
    private static final Map<String, String> SUPPLEMENT = Map.of("admission", "SUPPLEMENT", "reasons", "申诉书没有签名。");
    private static final Map<String, String> REVOKED = Map.of("ruling", "REVOKED", "reasons", "事实不清。");

    @LocalServerPort
    private int port;

    @Test
    @DisplayName("县督导室的案件进入市督导机构的待办，办结后回到县里")
    void up_to_the_city_office_and_back() {
        var supervision = resultServed(WALL).does("request-review");
        var appeal = brought(supervision);
        assertThat(appeal.number()).isNotEqualTo(supervision.number());
        assertThat(fact(appeal, "select kind || ' ' || office || ' ' || unit || ' ' || rule_pack from cases_file"))
                .isEqualTo("APPEAL M S014 source-003");
        awaits(appeal, "admit-appeal").of(HIGHER_OFFICE_STAFF).withoutTerm();
        assertThat(appeal.mayWork("city.staff1", "admit-appeal")).isTrue();
        assertThat(appeal.mayWork("county.staff1", "admit-appeal")).isFalse();
        appeal.does("admit-appeal");
        awaits(appeal, "assign-handlers").of(HIGHER_OFFICE_HEAD).withoutTerm();
        appeal.does("assign-handlers");
        assertThat(assignees(appeal, "examine-appeal")).containsExactly("city.inspector1", "city.inspector2");
        appeal.does("examine-appeal").does("examine-appeal");
        awaits(appeal, "rule-on-appeal").of(HIGHER_OFFICE_HEAD).until("2026-12-23");
        appeal.does("rule-on-appeal");
        awaits(appeal, "confirm-service", "APPEAL_RULING").of(UNIT).until("2026-11-26");
        assertThat(supervision.waitsFor()).as("rectification goes on").containsExactly("report-rectification");
        appeal.does("confirm-service");

        assertThat(appeal.isClosed()).isTrue();
        assertThat(appeal.record()).endsWith("file-sealed");
        assertThat(fact(appeal, "select count(*) from archive")).isEqualTo("1");
        assertThat(issued(appeal)).containsExactly(DocumentKind.ADMISSION_NOTICE, DocumentKind.APPEAL_RULING);
        assertRecorded(appeal, "rule-on-appeal", "city.head", municipal(15));
        assertThat(recorded(supervision, "appeal-reported-back").note())
                .contains(appeal.number().value() + " 维持");
        assertThat(supervision.passed()).contains("appeal-settled");
        supervision.does("report-rectification").does("verify-rectification");
        assertThat(supervision.waitsFor()).containsExactly("draft-report");
    }

    @Test
    @DisplayName("原案卷随案移送，固定不变；受理机关、原机关和单位都能查阅，他人不能")
    void the_lower_file_comes_along_frozen() {
        var supervision = resultServed(WALL);
        story.signIn("s014.head");
        supervision.handsIn("复查申请");
        story.signOut();
        supervision.does("request-review");
        var appeal = brought(supervision);
        var address = "/cases/" + appeal.number().value().replace("督", "%E7%9D%A3") + "/bundle";
        var page = Visitor.signedIn(port, "city.inspector3").get(address);
        assertThat(page.statusCode()).isEqualTo(404);
        page = Visitor.signedIn(port, "city.staff1").get(address);

        assertThat(page.body())
                .contains(supervision.number().value(), "校验一致", "督导结果通知书", "督导复查结论通知书", "西侧围墙开裂", "作出复查结论", "申请复查");
        assertThat(Visitor.signedIn(port, "county.staff1").get(address).statusCode())
                .isEqualTo(200);
        assertThat(Visitor.signedIn(port, "s014.head").get(address).statusCode())
                .isEqualTo(200);
        assertThat(Visitor.signedIn(port, "s001.head").get(address).statusCode())
                .isEqualTo(404);
        assertThat(page.body()).contains("市教育督导规定 第1版", "签收（督导结果通知书）", "直接送达，段杰鹏（主要负责人）签收");
        var hash = page.body().split("/bundle/exhibits/")[1].substring(0, 64);
        assertThat(Visitor.signedIn(port, "city.staff1")
                        .get(address + "/exhibits/" + hash)
                        .body())
                .isEqualTo("已经收到。");
        assertThat(Visitor.signedIn(port, "s001.head")
                        .get(address + "/exhibits/" + hash)
                        .statusCode())
                .isEqualTo(404);
        supervision.does("report-rectification");
        assertThat(Visitor.signedIn(port, "city.staff1").get(address).body()).doesNotContain("整改并报告");
        assertThatThrownBy(() -> jdbc.sql("update objection_bundle set content = '{}' where case_number = ?")
                        .param(appeal.number().value())
                        .update())
                .hasMessageContaining("frozen");
    }

    @Test
    @DisplayName("办理过原案的人和原机关的人不得办理申诉")
    void nobody_from_below() throws Exception {
        var appeal = brought(resultServed().does("request-review"));
        try (var post = story.holds("county.staff1", "M", "OFFICE_STAFF")) {
            assertThat(appeal.refused("county.staff1", "admit-appeal", Map.of()))
                    .contains("办理过原案");
        }
        appeal.does("admit-appeal");
        assertThat(appeal.refused("city.head", "assign-handlers", Map.of("handlers", List.of("inspector02"))))
                .contains("办理过原案");
        assertThat(appeal.refused("city.head", "assign-handlers", Map.of("handlers", List.of("s001.head"))))
                .contains("不能经办本案");
    }

    @Test
    @DisplayName("申诉不予受理的，回告原机关，结论生效")
    void not_admitted() {
        var supervision = resultServed().does("request-review");
        var appeal = brought(supervision).does("admit-appeal", REJECTED);

        assertThat(appeal.isClosed()).isTrue();
        assertThat(appeal.passed()).contains("appeal-rejected").doesNotContain("issue-ruling");
        assertThat(issued(appeal)).containsExactly(DocumentKind.REJECTION_NOTICE);
        assertThat(metOn(appeal, StatutoryClock.APPEAL_RULING)).isEqualTo("2026-11-23");
        assertThat(supervision.waitsFor()).containsExactly("draft-report");
    }

    @Test
    @DisplayName("申诉补正后继续审查")
    void completed() {
        var appeal = brought(resultServed().does("request-review")).does("admit-appeal", SUPPLEMENT);
        awaits(appeal, "supplement-appeal").of(UNIT_HEAD).until("2026-11-30");
        appeal.does("supplement-appeal");

        awaits(appeal, "admit-appeal").of(HIGHER_OFFICE_STAFF);
    }

    @Test
    @DisplayName("期满不补正的，视为撤回申诉，原案继续")
    void taken_as_withdrawn() {
        var supervision = resultServed().does("request-review");
        var appeal = brought(supervision).does("admit-appeal", SUPPLEMENT).on("2026-12-01");

        assertThat(appeal.isClosed()).isTrue();
        assertPassed(appeal, "request-withdrawn", Article.UNREGULATED);
        assertThat(appeal.passed()).contains("appeal-withdrawn");
        assertThat(supervision.waitsFor()).containsExactly("draft-report");
    }

    @Test
    @DisplayName("处理逾期的，报告受理机关负责人，仍要处理")
    void late() {
        var appeal = brought(resultServed().does("request-review"))
                .until("rule-on-appeal")
                .on("2026-12-24");

        awaits(appeal, "rule-on-appeal").of(HIGHER_OFFICE_HEAD);
        assertPassed(appeal, "appeal-overdue", Article.UNREGULATED);
        assertThat(appeal.passed()).contains("appeal-overdue-reported");
        assertThat(appeal.untilClosed().record()).contains("rule-on-appeal");
    }

    @Test
    @DisplayName("变更整改要求的，原案的整改期限自处理决定送达起另计")
    void a_changed_demand_runs_from_the_service_of_the_ruling() {
        var supervision = resultServed(WALL).does("request-review");
        var appeal = brought(supervision).until("rule-on-appeal");
        appeal.does(
                "rule-on-appeal",
                Map.of(
                        "ruling", "CHANGED",
                        "reasons", "期限过短。",
                        "grade", "EXCELLENT",
                        "problems",
                                List.of(Map.of("number", "1", "outcome", "CHANGED", "demand", "拆除重建", "days", 60))));
        assertThat(fact(supervision, "select grade from result")).isEqualTo("EXCELLENT");
        appeal.on("2026-11-25").does("confirm-service");

        awaits(supervision, "report-rectification", "1").of(UNIT).until("2027-01-25");
        assertThat(fact(supervision, "select demand from result_problem")).isEqualTo("拆除重建");
    }

    @Test
    @DisplayName("撤销结果的，原案未完成的整改随之终止")
    void revoked() {
        var supervision = resultServed(WALL).does("request-review");
        var appeal = brought(supervision).until("rule-on-appeal").does("rule-on-appeal", REVOKED);
        assertThat(supervision.waitsFor()).containsExactly("report-rectification");
        appeal.does("confirm-service");

        assertThat(supervision.waitsFor()).containsExactly("draft-report");
        assertThat(supervision.passed()).contains("problem-withdrawn", "settlement-ended");
        assertThat(supervision.untilClosed().record()).endsWith("file-sealed");
    }

    @Test
    @DisplayName("规则允许的，可以向本级人民政府申诉")
    void to_the_own_government() throws Exception {
        var supervision = told(story.openUnder("shandong-2018", CaseKind.SPECIAL_SUPERVISION))
                .until("decide-result");
        supervision.does("decide-result", Map.of("problems", List.of())).until("request-appeal");
        assertThat(supervision.refused("s014.head", "request-appeal", Map.of("office", "G")))
                .contains("另选受理机关");
        try (var post = story.holds("inspector41", "G", "OFFICE_STAFF")) {
            supervision.does("request-appeal", Map.of("office", "G"));
            var appeal = told(supervision.appeal());
            assertThat(fact(appeal, "select office from cases_file")).isEqualTo("G");
            awaits(appeal, "admit-appeal").of("office-staff_G", "office-deputy_G");
            assertThat(appeal.mayWork("inspector41", "admit-appeal")).isTrue();
            assertThat(appeal.mayWork("city.staff1", "admit-appeal")).isFalse();
        }
    }

    @Test
    @DisplayName("没有开放政府途径的规则，不能向政府申诉")
    void not_to_the_government_where_the_rules_do_not_say_so() {
        var supervision = resultServed().until("request-appeal");
        assertThat(supervision.refused("s014.head", "request-appeal", Map.of("office", "G")))
                .contains("另选受理机关");
    }

    /** The review upheld the result, and the unit went up. */
    private Story.Told brought(Story.Told supervision) {
        supervision
                .does("admit-review")
                .does("assign-reviewers")
                .does("review-result")
                .does("review-result")
                .does("rule-on-review")
                .does("confirm-service")
                .does("request-appeal");
        return told(supervision.appeal());
    }
}
