package dudao.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.DudaoTest;
import dudao.Story;
import dudao.document.DocumentKind;
import dudao.extension.Extensions;
import dudao.law.Article;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DudaoTest
@DisplayName("评议与结论")
class ConclusionProcessTests extends ProcessTests {

    @Autowired
    private Extensions extensions;

    @Test
    @DisplayName("评议、反馈、申辩、审议、决定、签发、送达")
    void the_defence_is_raised_and_weighed() {
        var supervision = special().until("deliberate");
        awaits(supervision, "deliberate").ofPerson(LEADER).withoutTerm();
        supervision.does("deliberate");
        awaits(supervision, "draft-opinion").ofPerson(LEADER).withoutTerm();
        supervision.does("draft-opinion");
        awaits(supervision, "confirm-service", "PRELIMINARY_OPINION").of(UNIT).until("2026-11-26");
        supervision.does("confirm-service");
        awaits(supervision, "defend").of(UNIT_HEAD).until("2026-12-03");
        supervision.on("2026-12-03").does("defend");
        assertThat(fact(supervision, "select answer || ' ' || answered_on from opinion"))
                .isEqualTo("DEFENDED 2026-12-03");
        awaits(supervision, "weigh-defence").ofPerson(LEADER).withoutTerm();
        supervision.does("weigh-defence");
        assertThat(fact(supervision, "select string_agg(adopted::text, ' ' order by ordinal) from opinion_point"))
                .isEqualTo("false true");
        awaits(supervision, "decide-result").of(OFFICE_STAFF).until("2026-12-23");
        supervision.does("decide-result");
        awaits(supervision, "sign-result").of(OFFICE_HEAD);
        assertThat(issued(supervision)).doesNotContain(DocumentKind.RESULT_NOTICE);
        supervision.does("sign-result");
        awaits(supervision, "confirm-service", "RESULT_NOTICE").of(UNIT).until("2026-12-07");
        supervision.does("confirm-service");

        assertThat(supervision.passed()).contains("concluded").doesNotContain("record-lapse", "report-overdue");
        assertThat(fact(supervision, "select issued_on from result")).isEqualTo("2026-12-03");
        assertRecorded(supervision, "deliberate", LEADER, national(20));
        assertRecorded(supervision, "defend", "s014.head", national(20));
        assertRecorded(supervision, "sign-result", "county.head", national(21));
    }

    @Test
    @DisplayName("放弃申辩的，直接拟定结果")
    void the_defence_is_waived() {
        var supervision = special().until("defend").does("defend", WAIVED);

        assertThat(supervision.waitsFor()).containsExactly("decide-result");
        assertThat(supervision.passed()).doesNotContain("weigh-defence", "record-lapse");
        assertThat(fact(supervision, "select answer from opinion")).isEqualTo("WAIVED");
        assertThat(recorded(supervision, "defend").note()).contains("放弃申辩");
    }

    @Test
    @DisplayName("申辩期满未申辩的，视为放弃")
    void the_defence_lapses() {
        var supervision = special().until("defend").on("2026-12-04");

        assertThat(supervision.waitsFor()).containsExactly("decide-result");
        assertThat(supervision.passed()).contains("defence-expired", "record-lapse");
        assertThat(fact(supervision, "select answer from opinion")).isEqualTo("LAPSED");
        assertPassed(supervision, "defence-lapsed", national(20));
    }

    @Test
    @DisplayName("错过的申辩期限恢复的，拟定中的结果放下，单位再次申辩")
    void the_defence_is_restored_while_the_result_is_drafted() {
        var supervision = lapsed();
        restores(supervision, "2026-12-04");

        awaits(supervision, "defend").of(UNIT_HEAD).until("2026-12-09");
        assertThat(supervision.waitsFor()).containsExactly("defend");
        supervision.does("defend").does("weigh-defence").does("decide-result").does("sign-result");
        assertThat(fact(supervision, "select answer from opinion")).isEqualTo("DEFENDED");
        assertThat(issued(supervision)).containsOnlyOnce(DocumentKind.RESULT_NOTICE);
    }

    @Test
    @DisplayName("结果待签发时恢复申辩期限的，先听取申辩；再次期满的，重新拟定")
    void the_defence_is_restored_while_the_result_waits_for_its_signature() {
        var supervision = lapsed().does("decide-result");
        restores(supervision, "2026-12-04");

        assertThat(supervision.waitsFor()).containsExactly("defend");
        assertThat(supervision.on("2026-12-10").waitsFor()).containsExactly("decide-result");
    }

    @Test
    @DisplayName("结果已经制发的，不能再恢复申辩期限，单位可以申请复查")
    void the_defence_is_not_restored_after_the_result() {
        var supervision = lapsed().does("decide-result").does("sign-result");
        applies(supervision, "2026-12-04");

        assertThat(supervision.refused("county.head", "decide-deadline-change", Map.of()))
                .contains("督导结果已经制发", "申请复查");
    }

    private Story.Told lapsed() {
        return special().until("defend").on("2026-12-04");
    }

    private void restores(Story.Told supervision, String obstacleEndedOn) {
        applies(supervision, obstacleEndedOn);
        supervision.does("decide-deadline-change");
    }

    private void applies(Story.Told supervision, String obstacleEndedOn) {
        extensions.begin(supervision.number(), "s014.head");
        supervision.doneBy(
                "s014.head",
                "apply-deadline-change",
                Map.of("deadline", "DEFENCE|", "change", "RESTORED", "days", 5, "obstacleEndedOn", obstacleEndedOn));
    }

    @Test
    @DisplayName("主任退回结果的，督导室重新拟定")
    void the_result_is_returned() {
        var supervision = special().until("sign-result").does("sign-result", RETURNED);

        awaits(supervision, "decide-result").of(OFFICE_STAFF).until("2026-12-23");
        supervision.does("decide-result").does("sign-result");

        assertThat(issued(supervision)).containsOnlyOnce(DocumentKind.RESULT_NOTICE);
    }

    @Test
    @DisplayName("逾期未作出结果的，报告主任一次，仍要作出")
    void the_result_is_overdue() {
        var supervision = special().until("decide-result").on("2026-12-23");
        assertThat(supervision.record()).doesNotContain("result-overdue");
        supervision.on("2026-12-24");

        awaits(supervision, "decide-result").of(OFFICE_STAFF);
        assertThat(supervision.passed()).contains("result-expired", "overdue-reported");
        assertPassed(supervision, "result-overdue", Article.UNREGULATED);

        supervision.does("decide-result").does("sign-result", RETURNED).on("2026-12-25");
        assertPassed(supervision, "result-overdue", Article.UNREGULATED);
        assertThat(supervision.until("request-review").passed()).contains("concluded");
    }

    @Test
    @DisplayName("主任未按期签发的，同样逾期")
    void the_head_is_late() {
        var supervision = special().until("sign-result");
        awaits(supervision, "sign-result").until("2026-12-23");
        supervision.on("2026-12-24");

        awaits(supervision, "sign-result").of(OFFICE_HEAD);
        assertPassed(supervision, "result-overdue", Article.UNREGULATED);
    }
}
