package dudao.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.DudaoTest;
import dudao.Story;
import dudao.cases.CaseKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DudaoTest
@DisplayName("专项督导")
class SpecialSupervisionProcessTests {

    @Autowired
    Story story;

    @Test
    @DisplayName("从立案到归档：自评、申辩、整改、复查、申诉、报告、备案、公布")
    void runs_from_opening_to_the_sealed_file() {
        var supervision = story.open(CaseKind.SPECIAL_SUPERVISION, true).untilClosed();

        assertThat(supervision.record())
                .contains("appoint-team", "defend", "rule-on-review", "rule-on-appeal", "file-sealed");
    }
}
