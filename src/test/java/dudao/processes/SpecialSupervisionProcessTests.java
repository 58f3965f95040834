package dudao.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.DudaoTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DudaoTest
@DisplayName("专项督导")
class SpecialSupervisionProcessTests extends ProcessTests {

    @Test
    @DisplayName("从立案到归档：自评、申辩、整改、复查、申诉、报告、备案、公布")
    void runs_from_opening_to_the_sealed_file() {
        var supervision = special().untilClosed();

        assertThat(supervision.record())
                .contains(
                        "appoint-team",
                        "file-self-assessment",
                        "defend",
                        "verify-rectification",
                        "rule-on-review",
                        "accept-filing",
                        "publish-report")
                .endsWith("publish-report", "file-sealed");
        assertThat(supervision.passed()).contains("assess", "rectified", "objection-settled", "case-closed");
        assertThat(variables(supervision))
                .as("a loop says whom or what it is about")
                .contains("subject");
    }

    @Test
    @DisplayName("计划不要求自评的，通知书送达后直接考察")
    void goes_on_site_without_self_assessment() {
        var supervision =
                specialWithoutSelfAssessment().until("confirm-service").does("confirm-service");

        assertThat(supervision.waitsFor())
                .containsExactly("hear-public", "inspect-on-site", "inspect-on-site", "inspect-on-site");
        assertThat(supervision.passed()).doesNotContain("assess");
        assertThat(fact(supervision, "select count(*) from deadline where clock = 'SELF_ASSESSMENT'"))
                .isEqualTo("0");
    }

    @Test
    @DisplayName("没有发现问题的，只等复查与申诉的权利用尽")
    void nothing_to_rectify() {
        var supervision = special().until("decide-result");
        supervision
                .does("decide-result", Map.of("problems", List.of()))
                .does("sign-result")
                .does("confirm-service");

        assertThat(supervision.waitsFor()).containsExactly("request-review");
        supervision.does("request-review", WAIVED);

        assertThat(supervision.waitsFor()).containsExactly("draft-report");
        assertThat(supervision.passed()).contains("rectified").doesNotContain("report-rectification");
        assertThat(supervision.untilClosed().record()).endsWith("file-sealed");
    }

    @Test
    @DisplayName("报告要等整改和异议都办结")
    void the_report_waits_for_both() {
        var supervision = resultServed(WALL).does("request-review", WAIVED);
        assertThat(supervision.waitsFor()).containsExactly("report-rectification");

        supervision.does("report-rectification").does("verify-rectification");

        assertThat(supervision.waitsFor()).containsExactly("draft-report");
    }

    @Test
    @DisplayName("申诉撤销结果的，未完成的整改随之终止")
    void an_appeal_that_revokes_the_result_ends_its_rectification() {
        var supervision = resultServed(WALL, SAMPLES).does("request-review");
        supervision
                .does("admit-review")
                .does("assign-reviewers")
                .does("review-result")
                .does("review-result");
        supervision.does("rule-on-review").does("confirm-service").does("request-appeal");
        var appeal = told(supervision.appeal()).until("rule-on-appeal");
        appeal.does("rule-on-appeal", Map.of("ruling", "REVOKED", "reasons", "事实不清。"));
        assertThat(appeal.waitsFor()).containsExactly("confirm-service");
        assertThat(supervision.waitsFor()).containsExactly("report-rectification", "report-rectification");

        appeal.does("confirm-service");

        assertThat(supervision.waitsFor()).containsExactly("draft-report");
        assertThat(supervision.passed())
                .contains("settlement-ended", "problem-withdrawn")
                .doesNotContain("problem-closed", "objection-settled");
        assertThat(fact(supervision, "select revoked_on from result")).isEqualTo("2026-11-23");
    }
}
