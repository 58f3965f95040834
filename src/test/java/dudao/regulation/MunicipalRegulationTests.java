package dudao.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.DudaoTest;
import dudao.Story;
import dudao.cases.CaseKind;
import dudao.document.DocumentKind;
import dudao.document.Documents;
import dudao.result.Grade;
import dudao.result.Results;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the jurisdiction's own rule adds. */
@DudaoTest
@DisplayName("市教育督导规定")
class MunicipalRegulationTests {

    @Autowired
    Story story;

    @Autowired
    Documents documents;

    @Autowired
    Results results;

    private Story.Told special() {
        return story.open(CaseKind.SPECIAL_SUPERVISION, false);
    }

    @Nested
    @DisplayName("第十二条 下达方案、指导自评、检查评估、通报并下达《督导结果通知书》")
    class Article_12 {

        @Test
        @DisplayName("四个步骤依次进行")
        void the_steps_come_in_order() {
            var supervision =
                    story.open(CaseKind.COMPREHENSIVE_SUPERVISION, true).until("request-review");
            assertThat(supervision.record())
                    .containsSubsequence(
                            "prepare-notice",
                            "file-self-assessment",
                            "inspect-on-site",
                            "decide-result",
                            "sign-result");
            assertThat(documents.isServed(supervision.number(), DocumentKind.RESULT_NOTICE))
                    .isTrue();
        }
    }

    @Nested
    @DisplayName("第十五条 收到结果通知书15日内申请复查，30日内作出结论，15日内申诉")
    class Article_15 {

        @Test
        @DisplayName("第15日仍可申请复查，第16日权利消灭，结果生效，整改继续")
        void the_fifteenth_day_is_in_time() {
            var supervision = special().until("request-review");
            assertThat(supervision.on("2026-12-08").waitsFor()).contains("request-review");
            assertThat(supervision.on("2026-12-09").waitsFor())
                    .doesNotContain("request-review")
                    .contains("report-rectification");
            assertThat(supervision.record()).contains("review-lapsed");
        }

        @Test
        @DisplayName("最后一日是休假日的，顺延到次一工作日")
        void the_last_day_rolls_over_a_holiday() {
            var supervision = story.open("2026-09-11", CaseKind.SPECIAL_SUPERVISION, false, "S014")
                    .until("request-review");
            assertThat(supervision.on("2026-09-28").waitsFor()).contains("request-review");
            assertThat(supervision.on("2026-09-29").waitsFor()).doesNotContain("request-review");
        }

        @Test
        @DisplayName("期限自送达起算，不自制发起算")
        void the_time_runs_from_service() {
            var supervision = special().until("sign-result").does("sign-result").on("2026-11-25");
            supervision.doneBy("s014.head", "confirm-service", Map.of("receivedOn", "2026-11-25"));
            assertThat(supervision.on("2026-12-10").waitsFor()).contains("request-review");
            assertThat(supervision.on("2026-12-11").waitsFor()).doesNotContain("request-review");
        }

        @Test
        @DisplayName("复查人员不得是原督导组成员")
        void reviewers_are_not_of_the_team() {
            assertThat(special()
                            .until("assign-reviewers")
                            .refused(
                                    "county.head",
                                    "assign-reviewers",
                                    Map.of("reviewers", List.of("inspector02", "inspector11"))))
                    .contains("原督导组成员");
        }

        @Test
        @DisplayName("复查逾期不视为任何结论：报告主任和上级，单位可以直接申诉")
        void a_late_review_opens_the_way_up() {
            var supervision = special().until("assign-reviewers").on("2026-12-24");
            assertThat(supervision.record()).contains("review-overdue");
            assertThat(supervision.waitsFor()).contains("assign-reviewers", "choose-direct-appeal");

            supervision.does("choose-direct-appeal");
            assertThat(supervision.waitsFor()).doesNotContain("assign-reviewers");
            assertThat(supervision.appeal().mayWork("city.staff1", "admit-appeal"))
                    .isTrue();
            assertThat(supervision.appeal().mayWork("county.staff1", "admit-appeal"))
                    .isFalse();
        }

        @Test
        @DisplayName("自收到复查结论之日起15日内申诉，期满权利消灭")
        void the_appeal_has_its_own_fifteen_days() {
            var supervision = special().until("request-appeal");
            assertThat(supervision.on("2026-12-08").waitsFor()).contains("request-appeal");
            assertThat(supervision.on("2026-12-09").waitsFor()).doesNotContain("request-appeal");
            assertThat(supervision.record()).contains("appeal-lapsed");
        }

        @Test
        @DisplayName("逾期申请的，答复中写明期限届满之日，不予受理")
        void what_is_late_is_answered() {
            var supervision = special().until("request-review").early("2026-12-09");
            supervision.does("request-review");
            assertThat(supervision.refused("county.staff1", "admit-review", Map.of()))
                    .contains("2026年12月8日");
            supervision.does("admit-review", Map.of("admission", "REJECTED", "reasons", "逾期。"));
            assertThat(documents
                            .latest(supervision.number(), DocumentKind.REJECTION_NOTICE)
                            .orElseThrow()
                            .body())
                    .contains("至2026年12月8日届满");
        }

        @Test
        @DisplayName("申诉由上一级督导机构另案处理，处理决定书由上一级制发")
        void the_appeal_is_a_case_of_the_higher_office() {
            var supervision = special().until("request-appeal").does("request-appeal");
            var appeal = supervision.appeal().untilClosed();
            assertThat(documents
                            .latest(appeal.number(), DocumentKind.APPEAL_RULING)
                            .orElseThrow()
                            .body())
                    .startsWith("临江市人民政府教育督导委员会办公室");
            assertThat(documents.latest(supervision.number(), DocumentKind.APPEAL_RULING))
                    .isEmpty();
        }

        @Test
        @DisplayName("一案只复查一次、申诉一次")
        void one_review_and_one_appeal() {
            var supervision = special().untilClosed();
            assertThat(supervision.record()).containsOnlyOnce("request-review", "request-appeal");
        }

        @Test
        @DisplayName("撤销结果的，整改终止")
        void a_revoked_result_ends_the_rectification() {
            var supervision = special()
                    .until("rule-on-review")
                    .does("rule-on-review", Map.of("ruling", "REVOKED", "reasons", "主要事实不清。"));
            supervision.does("confirm-service");
            assertThat(supervision.waitsFor()).containsExactly("draft-report");
            assertThat(results.isRevoked(supervision.number())).isTrue();
        }

        @Test
        @DisplayName("变更结果的，等次随之变更")
        void a_changed_result_has_another_grade() {
            var supervision = special()
                    .until("rule-on-review")
                    .does("rule-on-review", Map.of("ruling", "CHANGED", "reasons", "加固已完成。", "grade", "EXCELLENT"));
            assertThat(results.grade(supervision.number())).isEqualTo(Grade.EXCELLENT);
        }

        @Test
        @DisplayName("异议期间不停止整改")
        void an_objection_does_not_suspend() {
            assertThat(special().until("rule-on-review").waitsFor()).contains("rule-on-review");
            assertThat(special().until("request-review").waitsFor())
                    .containsExactly("report-rectification", "report-rectification", "request-review");
        }
    }

    @Nested
    @DisplayName("第十八条 有隶属关系或者其他关系的督学应当回避")
    class Article_18 {

        @Test
        @DisplayName("在被督导单位任职的督学不能被指派")
        void whoever_works_there_cannot_be_appointed() throws Exception {
            var supervision = special();
            try (var post = story.holds("inspector41", "S014", "UNIT_LIAISON")) {
                assertThat(supervision.refused(
                                "county.staff1",
                                "appoint-team",
                                Map.of("inspectors", List.of("inspector11", "inspector41"))))
                        .contains("系该单位工作人员");
            }
        }
    }
}
