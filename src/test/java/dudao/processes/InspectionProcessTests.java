package dudao.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.DudaoTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DudaoTest
@DisplayName("现场考察与听取意见")
class InspectionProcessTests extends ProcessTests {

    @Test
    @DisplayName("每名督学各自考察；学生、家长、教师逐一听取")
    void everybody_inspects_and_everybody_is_heard() {
        var supervision =
                specialWithoutSelfAssessment().until("inspect-on-site").on("2026-12-14");
        assertThat(assignees(supervision, "inspect-on-site"))
                .containsExactly("inspector01", "inspector11", "inspector21");
        awaits(supervision, "inspect-on-site", "inspector21")
                .ofPerson("inspector21")
                .withoutTerm();
        awaits(supervision, "hear-public").of(OFFICE_STAFF).withoutTerm();

        for (var audience : List.of("STUDENTS", "PUBLIC", "PARENTS")) {
            supervision.does("hear-public", Map.of("audience", audience));
            awaits(supervision, "hear-public").of(OFFICE_STAFF);
        }
        supervision.does("hear-public", Map.of("audience", "TEACHERS"));
        assertThat(supervision.waitsFor()).containsExactly("inspect-on-site", "inspect-on-site", "inspect-on-site");
        supervision.does("inspect-on-site").does("inspect-on-site");
        assertThat(supervision.waitsFor()).containsExactly("inspect-on-site");
        supervision.does("inspect-on-site");

        awaits(supervision, "deliberate").ofPerson(LEADER);
        assertThat(supervision.passed()).contains("conclude-inspection", "inspected");
        assertThat(fact(supervision, "select count(*) from inspection_record")).isEqualTo("3");
        assertThat(fact(supervision, "select string_agg(audience, ' ' order by id) from inspection_hearing"))
                .isEqualTo("STUDENTS PUBLIC PARENTS TEACHERS");
        assertThat(fact(supervision, "select last_day from deadline where clock = 'RESULT'"))
                .as("thirty days after the inspection")
                .isEqualTo("2027-01-13");
        assertRecorded(supervision, "inspect-on-site", "inspector21", national(18));
        assertRecorded(supervision, "hear-public", "county.staff1", national(19));
    }

    @Test
    @DisplayName("专家也到现场")
    void experts_come_along() {
        var supervision = specialWithoutSelfAssessment().does("appoint-team", Map.of("experts", List.of("expert01")));

        assertThat(assignees(supervision.until("inspect-on-site"), "inspect-on-site"))
                .containsExactly("expert01", "inspector01", "inspector11", "inspector21");
    }
}
