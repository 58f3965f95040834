package dudao.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.DudaoTest;
import dudao.Story;
import dudao.deadline.StatutoryClock;
import dudao.document.DocumentKind;
import dudao.law.Article;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The result found no problem, so that nothing but the objection is left to wait for. */
@DudaoTest
@DisplayName("复查与申诉")
class ObjectionProcessTests extends ProcessTests {

    private static final Map<String, String> REJECTED = Map.of("admission", "REJECTED", "reasons", "不属于受理范围。");
    private static final Map<String, String> CHANGED =
            Map.of("ruling", "CHANGED", "reasons", "加固早于检查。", "grade", "EXCELLENT");
    private static final Map<String, String> REVOKED = Map.of("ruling", "REVOKED", "reasons", "事实不清。");

    @Test
    @DisplayName("复查由本室作出结论，送达后可以申诉，申诉由上一级作出决定")
    void upheld_twice() {
        var supervision = resultServed();
        awaits(supervision, "request-review").of(UNIT_HEAD).until("2026-12-08");
        supervision.on("2026-12-08").does("request-review");
        awaits(supervision, "admit-review").of(OFFICE_STAFF).withoutTerm();
        supervision.does("admit-review");
        awaits(supervision, "assign-reviewers").of(OFFICE_HEAD).withoutTerm();
        supervision.does("assign-reviewers");
        assertThat(assignees(supervision, "review-result")).containsExactly("inspector02", "inspector22");
        awaits(supervision, "review-result", "inspector02")
                .ofPerson("inspector02")
                .withoutTerm();
        supervision.does("review-result").does("review-result");
        awaits(supervision, "rule-on-review").of(OFFICE_HEAD).until("2027-01-07");
        supervision.does("rule-on-review");
        assertThat(issued(supervision)).contains(DocumentKind.REVIEW_CONCLUSION);
        awaits(supervision, "confirm-service", "REVIEW_CONCLUSION").of(UNIT).until("2026-12-11");
        supervision.on("2026-12-10").does("confirm-service");
        awaits(supervision, "request-appeal").of(UNIT_HEAD).until("2026-12-25");
        supervision.does("request-appeal");
        awaits(supervision, "admit-appeal").of(HIGHER_OFFICE_STAFF).withoutTerm();
        supervision.does("admit-appeal");
        awaits(supervision, "rule-on-appeal").of(HIGHER_OFFICE_HEAD).until("2027-01-11");
        supervision.does("rule-on-appeal");
        awaits(supervision, "confirm-service", "APPEAL_RULING").of(UNIT).until("2026-12-14");
        supervision.does("confirm-service");

        assertThat(supervision.waitsFor()).containsExactly("draft-report");
        assertThat(supervision.passed()).contains("appeal-ruled").doesNotContain("review-late", "appealed-directly");
        assertThat(fact(
                        supervision,
                        "select string_agg(kind || ' ' || ruling, ', ' order by lodged_on) from objection"))
                .isEqualTo("REVIEW UPHELD, APPEAL UPHELD");
        assertRecorded(supervision, "request-review", "s014.head", municipal(15));
        assertRecorded(supervision, "rule-on-review", "county.head", municipal(15));
        assertRecorded(supervision, "rule-on-appeal", "city.head", municipal(15));
    }

    @Test
    @DisplayName("不申请复查")
    void the_review_is_waived() {
        var supervision = resultServed().does("request-review", WAIVED);

        assertThat(supervision.waitsFor()).containsExactly("draft-report");
        assertThat(supervision.passed()).contains("review-waived");
        assertThat(metOn(supervision, StatutoryClock.REVIEW_REQUEST)).isEqualTo("2026-11-23");
        assertThat(fact(supervision, "select count(*) from objection")).isEqualTo("0");
    }

    @Test
    @DisplayName("期满未申请复查的，权利消灭")
    void the_review_lapses() {
        var supervision = resultServed().on("2026-12-09");

        assertThat(supervision.waitsFor()).containsExactly("draft-report");
        assertThat(supervision.passed()).contains("review-request-expired", "review-lapsed");
        assertPassed(supervision, "review-lapsed", municipal(15));
    }

    @Test
    @DisplayName("复查不予受理")
    void the_review_is_not_admitted() {
        var supervision = resultServed().does("request-review").does("admit-review", REJECTED);

        assertThat(supervision.waitsFor()).containsExactly("draft-report");
        assertThat(supervision.passed()).contains("review-rejected");
        assertThat(metOn(supervision, StatutoryClock.REVIEW_RULING)).isEqualTo("2026-11-23");
        assertThat(fact(supervision, "select admitted from objection")).isEqualTo("f");
        assertThat(recorded(supervision, "admit-review").note()).contains("不予受理：不属于受理范围。");
    }

    @Test
    @DisplayName("复查变更结果，期满未申诉的，结论生效")
    void changed_and_not_appealed() {
        var supervision = resultServed()
                .until("rule-on-review")
                .does("rule-on-review", CHANGED)
                .does("confirm-service");
        assertThat(fact(supervision, "select grade from result")).isEqualTo("EXCELLENT");
        awaits(supervision, "request-appeal").of(UNIT_HEAD).until("2026-12-08");
        supervision.on("2026-12-09");

        assertThat(supervision.waitsFor()).containsExactly("draft-report");
        assertThat(supervision.passed()).contains("appeal-expired", "appeal-lapsed");
        assertPassed(supervision, "appeal-lapsed", municipal(15));
    }

    @Test
    @DisplayName("复查撤销结果的，没有可以申诉的了")
    void revoked_by_the_review() {
        var supervision = resultServed(WALL)
                .until("rule-on-review")
                .does("rule-on-review", REVOKED)
                .does("confirm-service");

        assertThat(supervision.waitsFor()).containsExactly("draft-report");
        assertThat(supervision.passed())
                .contains("result-revoked", "settlement-ended")
                .doesNotContain("request-appeal");
        assertThat(fact(supervision, "select revoked_on from result")).isEqualTo("2026-11-23");
    }

    @Test
    @DisplayName("不申诉")
    void the_appeal_is_waived() {
        var supervision = resultServed().until("request-appeal").does("request-appeal", WAIVED);

        assertThat(supervision.waitsFor()).containsExactly("draft-report");
        assertThat(supervision.passed()).contains("appeal-waived");
        assertThat(metOn(supervision, StatutoryClock.APPEAL)).isEqualTo("2026-11-23");
    }

    @Test
    @DisplayName("申诉不予受理")
    void the_appeal_is_not_admitted() {
        var supervision = resultServed().until("admit-appeal").does("admit-appeal", REJECTED);

        assertThat(supervision.waitsFor()).containsExactly("draft-report");
        assertThat(supervision.passed()).contains("appeal-rejected");
        assertThat(metOn(supervision, StatutoryClock.APPEAL_RULING)).isEqualTo("2026-11-23");
        assertRecorded(supervision, "admit-appeal", "city.staff1", municipal(15));
    }

    @Test
    @DisplayName("复查逾期的，报告主任和上级；单位可以继续等待")
    void the_review_is_late_and_the_unit_waits() {
        var supervision = late();
        awaits(supervision, "choose-direct-appeal").of(UNIT_HEAD).withoutTerm();
        assertPassed(supervision, "review-overdue", municipal(15));
        supervision.does("choose-direct-appeal", WAIVED);

        assertThat(supervision.waitsFor()).containsExactly("rule-on-review");
        assertThat(supervision.passed()).contains("review-awaited");
        supervision.does("rule-on-review");
        assertThat(supervision.waitsFor()).containsExactly("confirm-service");
    }

    @Test
    @DisplayName("复查逾期的，单位可以直接申诉，复查随之终止")
    void the_review_is_late_and_the_unit_goes_up() {
        var supervision = late().does("choose-direct-appeal");

        assertThat(supervision.waitsFor()).containsExactly("admit-appeal");
        assertThat(supervision.passed()).contains("straight-up", "appealed-directly");
        supervision.does("admit-appeal").does("rule-on-appeal", REVOKED).does("confirm-service");
        assertThat(supervision.waitsFor()).containsExactly("draft-report");
        assertThat(issued(supervision))
                .contains(DocumentKind.APPEAL_RULING)
                .doesNotContain(DocumentKind.REVIEW_CONCLUSION);
        assertThat(supervision.untilClosed().record()).endsWith("file-sealed");
    }

    @Test
    @DisplayName("逾期作出复查结论的，不再问单位是否直接申诉")
    void the_review_is_late_but_comes_before_the_choice() {
        var supervision = late().does("rule-on-review");

        assertThat(supervision.waitsFor()).containsExactly("confirm-service");
        assertThat(supervision.does("confirm-service").waitsFor()).containsExactly("request-appeal");
    }

    @Test
    @DisplayName("申诉处理逾期的，报告上一级负责人，仍要处理")
    void the_appeal_is_late() {
        var supervision = resultServed().until("rule-on-appeal");
        awaits(supervision, "rule-on-appeal").of(HIGHER_OFFICE_HEAD).until("2026-12-23");
        supervision.on("2026-12-24");

        awaits(supervision, "rule-on-appeal").of(HIGHER_OFFICE_HEAD);
        assertPassed(supervision, "appeal-overdue", Article.UNREGULATED);
        supervision.does("rule-on-appeal", CHANGED).does("confirm-service");
        assertThat(fact(supervision, "select grade from result")).isEqualTo("EXCELLENT");
        assertThat(supervision.passed()).contains("appeal-overdue-reported", "appeal-ruled");
    }

    /** The reviewers are done, the head has not ruled, and the day after the last one has come. */
    private Story.Told late() {
        var supervision = resultServed().until("rule-on-review").on("2026-12-23");
        assertThat(supervision.waitsFor()).containsExactly("rule-on-review");
        supervision.on("2026-12-24");
        assertThat(supervision.waitsFor()).containsExactly("choose-direct-appeal", "rule-on-review");
        return supervision;
    }
}
