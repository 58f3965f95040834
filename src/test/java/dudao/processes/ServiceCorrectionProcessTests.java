package dudao.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.DudaoTest;
import dudao.Story;
import dudao.document.DocumentKind;
import dudao.document.Documents;
import dudao.workflow.Procedures;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DudaoTest
@DisplayName("更正送达")
class ServiceCorrectionProcessTests extends ProcessTests {

    @Autowired
    private Documents documents;

    @Autowired
    private Procedures procedures;

    @Test
    @DisplayName("更正经主任同意后，新记录取代旧记录，自送达起算的期限、任务和定时器随之移动")
    void the_right_day_takes_the_place_of_the_wrong_one() {
        var supervision = defending();
        awaits(supervision, "defend").until("2026-12-03");
        supervision.early("2026-11-25");
        corrects(supervision, Map.of("servedOn", "2026-11-25"));
        awaits(supervision, "approve-correction").of(OFFICE_HEAD);
        supervision.does("approve-correction");

        awaits(supervision, "defend").until("2026-12-07");
        assertThat(records(supervision)).isEqualTo("2026-11-23 superseded, 2026-11-25 in force");
        assertThat(fact(supervision, "select change || ' ' || before || ' ' || after from deadline_entry"))
                .isEqualTo("CORRECTED 2026-12-03 2026-12-07");
    }

    @Test
    @DisplayName("按更正后的送达日期期限尚未届满的，已经视为放弃的申辩重新进行")
    void a_right_taken_for_lapsed_is_open_again() {
        var supervision = defending().on("2026-12-04");
        assertThat(supervision.waitsFor()).containsExactly("decide-result");
        corrects(supervision, Map.of("servedOn", "2026-11-27"));
        supervision.does("approve-correction");

        awaits(supervision, "defend").until("2026-12-07");
        assertThat(supervision.waitsFor()).containsExactly("defend");
    }

    @Test
    @DisplayName("主任不同意的，送达记录不变")
    void the_head_may_refuse() {
        var supervision = defending().early("2026-11-25");
        corrects(supervision, Map.of("servedOn", "2026-11-25"));
        supervision.does("approve-correction", Map.of("verdict", "REJECTED", "reasons", "回执日期清楚。"));

        awaits(supervision, "defend").until("2026-12-03");
        assertThat(records(supervision)).isEqualTo("2026-11-23 in force");
    }

    @Test
    @DisplayName("经查送达记录无误的，不更正")
    void the_record_may_be_right_after_all() {
        var supervision = defending();
        corrects(supervision, Map.of("choice", "KEEP"));

        assertThat(supervision.waitsFor()).containsExactly("defend");
        assertThat(supervision.passed()).contains("service-kept");
    }

    @Test
    @DisplayName("更正的日期早于成文日期的，提出时即被拒绝，什么也不改变")
    void a_service_before_the_issue_is_refused() {
        var supervision = defending();
        procedures.begin("service-correction", supervision.number(), "");

        assertThat(supervision.refused(
                        "county.staff1",
                        "correct-service",
                        Map.of("servedOn", "2026-11-20", "document", opinion(supervision))))
                .contains("早于文书的成文日期");
        assertThat(records(supervision)).isEqualTo("2026-11-23 in force");
    }

    @Test
    @DisplayName("复查结论的送达更正后，结论变更的整改期限和申诉期限随之移动")
    void what_a_ruling_demands_moves_with_its_service() {
        var supervision = resultServed(WALL);
        supervision
                .does("request-review")
                .does("admit-review")
                .does("assign-reviewers")
                .does("review-result")
                .does("review-result")
                .does(
                        "rule-on-review",
                        Map.of(
                                "ruling", "CHANGED",
                                "reasons", "期限过短。",
                                "problems",
                                        List.of(Map.of(
                                                "number", "1", "outcome", "CHANGED", "demand", "拆除重建", "days", 60))))
                .does("confirm-service");
        awaits(supervision, "report-rectification", "1").until("2027-01-22");
        awaits(supervision, "request-appeal").until("2026-12-08");
        supervision.early("2026-11-25");
        procedures.begin("service-correction", supervision.number(), "");
        supervision
                .does(
                        "correct-service",
                        Map.of(
                                "servedOn",
                                "2026-11-25",
                                "document",
                                document(supervision, DocumentKind.REVIEW_CONCLUSION)))
                .does("approve-correction");

        awaits(supervision, "report-rectification", "1").until("2027-01-25");
        awaits(supervision, "request-appeal").until("2026-12-10");
    }

    private Story.Told defending() {
        return specialWithoutSelfAssessment().until("defend");
    }

    private void corrects(Story.Told supervision, Map<String, ?> fields) {
        procedures.begin("service-correction", supervision.number(), "");
        var all = new HashMap<String, Object>(fields);
        all.put("document", opinion(supervision));
        supervision.does("correct-service", all);
    }

    private String opinion(Story.Told supervision) {
        return document(supervision, DocumentKind.PRELIMINARY_OPINION);
    }

    private String document(Story.Told supervision, DocumentKind kind) {
        return documents.latest(supervision.number(), kind).orElseThrow().number();
    }

    private String records(Story.Told supervision) {
        return fact(supervision, """
                select string_agg(s.effective_on || case when s.superseded then ' superseded' else ' in force' end, ', ' order by s.version)
                from service_record s join document on number = document_number and kind = 'PRELIMINARY_OPINION'
                """);
    }
}
