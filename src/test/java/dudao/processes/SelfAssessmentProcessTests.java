package dudao.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.DudaoTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DudaoTest
@DisplayName("自评")
class SelfAssessmentProcessTests extends ProcessTests {

    @Test
    @DisplayName("单位在通知书所定期限内填报，组长审核合格")
    void filed_and_accepted() {
        var supervision = special().until("file-self-assessment");
        awaits(supervision, "file-self-assessment").of(UNIT).until("2026-12-08");
        supervision.on("2026-12-08").does("file-self-assessment");

        awaits(supervision, "review-self-assessment").ofPerson(LEADER).withoutTerm();
        assertThat(fact(supervision, "select filed_by || ' ' || filed_on from self_assessment"))
                .isEqualTo("s014.head 2026-12-08");
        supervision.does("review-self-assessment");

        assertThat(supervision.passed()).contains("assessed").doesNotContain("not-assessed");
        assertThat(supervision.waitsFor()).contains("inspect-on-site", "hear-public");
        assertThat(fact(supervision, "select accepted from self_assessment")).isEqualTo("t");
        assertRecorded(supervision, "file-self-assessment", "s014.head", national(18));
        assertRecorded(supervision, "review-self-assessment", LEADER, national(18));
    }

    @Test
    @DisplayName("退回补正的，期限重新起算")
    void sent_back_with_new_time() {
        var supervision = special().until("review-self-assessment");
        supervision.does("review-self-assessment", Map.of("verdict", "SENT_BACK", "review", "缺应急演练材料。", "days", 5));

        awaits(supervision, "file-self-assessment").of(UNIT).until("2026-11-30");
        supervision.does("file-self-assessment").does("review-self-assessment");

        assertThat(supervision.passed()).contains("assessed");
    }

    @Test
    @DisplayName("期满未报送的，记载后径行考察")
    void omitted() {
        var supervision = special().until("file-self-assessment").on("2026-12-09");

        assertThat(supervision.passed()).contains("self-assessment-expired", "record-omission", "not-assessed");
        assertThat(supervision.waitsFor()).contains("inspect-on-site").doesNotContain("file-self-assessment");
        assertPassed(supervision, "self-assessment-omitted", national(25));
        assertThat(fact(supervision, "select count(*) from self_assessment")).isEqualTo("0");
    }
}
