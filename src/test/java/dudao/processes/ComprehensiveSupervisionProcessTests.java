package dudao.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.DudaoTest;
import dudao.cases.CaseKind;
import dudao.document.DocumentKind;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DudaoTest
@DisplayName("综合督导")
class ComprehensiveSupervisionProcessTests extends ProcessTests {

    @Test
    @DisplayName("从立案到归档")
    void runs_from_opening_to_the_sealed_file() {
        var supervision = comprehensive().untilClosed();

        assertThat(supervision.passed()).contains("assess", "rectified", "objection-settled", "case-closed");
        assertThat(issued(supervision))
                .contains(
                        DocumentKind.NOTICE,
                        DocumentKind.PRELIMINARY_OPINION,
                        DocumentKind.RESULT_NOTICE,
                        DocumentKind.REVIEW_CONCLUSION,
                        DocumentKind.REPORT);
        assertThat(issued(supervision.appeal())).contains(DocumentKind.APPEAL_RULING);
        assertThat(fact(supervision, "select count(*) from archive")).isEqualTo("1");
    }

    @Test
    @DisplayName("自评总是要做的，立案时没有要求也一样")
    void the_unit_always_assesses_itself() {
        var supervision =
                told(story.open(CaseKind.COMPREHENSIVE_SUPERVISION, false)).until("file-self-assessment");

        awaits(supervision, "file-self-assessment").of(UNIT).until("2026-12-08");
    }

    @Test
    @DisplayName("复查撤销结果的，整改随之终止")
    void a_revoked_result_is_not_rectified_any_more() {
        var supervision =
                comprehensive().until("request-review").does("request-review").does("admit-review");
        supervision.does("assign-reviewers").does("review-result").does("review-result");
        supervision.does("rule-on-review", Map.of("ruling", "REVOKED", "reasons", "事实不清。"));
        assertThat(supervision.waitsFor())
                .containsExactly("confirm-service", "report-rectification", "report-rectification");
        supervision.does("confirm-service");

        assertThat(supervision.waitsFor()).containsExactly("draft-report");
        assertThat(supervision.passed())
                .contains("result-revoked", "settlement-ended")
                .doesNotContain("objection-settled");
        assertThat(fact(supervision, "select revoked_on from result")).isEqualTo("2026-11-23");
    }
}
