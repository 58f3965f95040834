package dudao.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.DudaoTest;
import dudao.deadline.StatutoryClock;
import dudao.document.DocumentKind;
import dudao.law.Article;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DudaoTest
@DisplayName("整改与核查")
class RectificationProcessTests extends ProcessTests {

    private static final Map<String, Object> SENT_BACK =
            Map.of("verdict", "SENT_BACK", "findings", "围墙北段未加固。", "days", 10);

    @Test
    @DisplayName("每个问题各有期限，自结果送达起算")
    void every_problem_has_its_own_time() {
        var supervision = resultServed(WALL, SAMPLES);

        awaits(supervision, "report-rectification", "1").of(UNIT).until("2026-12-23");
        awaits(supervision, "report-rectification", "2").of(UNIT).until("2026-12-08");
    }

    @Test
    @DisplayName("整改到位的销号")
    void closed() {
        var supervision = resultServed(WALL).on("2026-12-01").does("report-rectification");
        awaits(supervision, "verify-rectification", "1").ofPerson(LEADER).until("2026-12-31");
        supervision.does("verify-rectification");

        assertThat(supervision.waitsFor()).doesNotContain("report-rectification", "verify-rectification");
        assertThat(supervision.passed()).contains("problem-closed", "rectified").doesNotContain("order-correction");
        assertThat(fact(supervision, "select reported_by || ' ' || verified_by || ' ' || closed from rectification"))
                .isEqualTo("s014.head inspector01 true");
        assertRecorded(supervision, "report-rectification", "s014.head", national(22));
        assertRecorded(supervision, "verify-rectification", LEADER, national(22));
    }

    @Test
    @DisplayName("整改不到位的退回一次，另给期限")
    void sent_back_once() {
        var supervision = resultServed(WALL).does("report-rectification").does("verify-rectification", SENT_BACK);
        awaits(supervision, "report-rectification", "1").of(UNIT).until("2026-12-03");
        supervision.does("report-rectification").does("verify-rectification");

        assertThat(supervision.passed()).contains("problem-closed");
        assertThat(fact(
                        supervision,
                        "select string_agg(round || ' ' || closed, ', ' order by round) from rectification"))
                .isEqualTo("1 false, 2 true");
    }

    @Test
    @DisplayName("期满未整改的，通报批评并责令改正，整改义务仍在")
    void correction_is_ordered() {
        var supervision = resultServed(SAMPLES).does("request-review", WAIVED).on("2026-12-08");
        assertThat(supervision.waitsFor()).containsExactly("report-rectification");
        supervision.on("2026-12-09");

        assertPassed(supervision, "rectification-omitted", national(25));
        assertThat(metOn(supervision, StatutoryClock.RECTIFICATION)).isEqualTo("not yet");
        awaits(supervision, "order-correction", "1").of(OFFICE_STAFF).withoutTerm();
        awaits(supervision, "report-rectification", "1").of(UNIT);
        supervision.does("order-correction");
        assertThat(issued(supervision)).contains(DocumentKind.CORRECTION_ORDER);
        assertRecorded(supervision, "order-correction", "county.staff1", national(25));
        supervision.does("report-rectification").does("verify-rectification");

        assertThat(supervision.waitsFor()).containsExactly("draft-report");
        assertThat(supervision.passed()).contains("correction-ordered", "problem-closed");
    }

    @Test
    @DisplayName("核查逾期的，报告主任，仍要核查")
    void verification_is_overdue() {
        var supervision = resultServed(WALL).does("request-review", WAIVED).does("report-rectification");
        supervision.on("2026-12-24");

        awaits(supervision, "verify-rectification", "1").ofPerson(LEADER);
        assertPassed(supervision, "verification-overdue", Article.UNREGULATED);
        assertThat(supervision.record()).doesNotContain("rectification-omitted");
        supervision.does("verify-rectification");

        assertThat(supervision.waitsFor()).containsExactly("draft-report");
    }
}
