package dudao.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.DudaoTest;
import dudao.Story;
import dudao.document.DocumentKind;
import dudao.law.Article;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DudaoTest
@DisplayName("报告、备案与公布")
class PublicationProcessTests extends ProcessTests {

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
        awaits(supervision, "publish-report").of(OFFICE_STAFF).withoutTerm();
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
