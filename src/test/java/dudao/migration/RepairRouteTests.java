package dudao.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.check.StatutoryStep;
import dudao.check.StatutorySteps;
import dudao.diagram.Drawing;
import dudao.diagram.Shipped;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("单案调整的去处")
class RepairRouteTests {

    private static final Map<String, Drawing> DRAWINGS = Shipped.drawings();

    private static String refusal(String process, String from, String to) {
        return RepairRoute.refusal(DRAWINGS.get(process), from, to);
    }

    private static List<String> past(String process, String from, String to) {
        var drawing = DRAWINGS.get(process);
        return Leap.past(
                        drawing,
                        Shipped.HOUSE,
                        from,
                        drawing,
                        Shipped.HOUSE,
                        to,
                        StatutorySteps.shipped().all())
                .stream()
                .map(StatutoryStep::name)
                .distinct()
                .toList();
    }

    @Test
    @DisplayName("同一路上的前一步、后一步可以")
    void along_one_way() {
        assertThat(refusal("preparation", "sign-notice", "prepare-notice")).isEmpty();
        assertThat(refusal("preparation", "prepare-notice", "serve-notice")).isEmpty();
        assertThat(refusal("rectification", "verify-rectification", "report-rectification"))
                .isEmpty();
        assertThat(refusal("special-supervision", "conclude", "inspect")).isEmpty();
    }

    @Test
    @DisplayName("跨越多实例、并行、框，或者不是步骤的不可以")
    void never_across() {
        assertThat(refusal("preparation", "declare-impartiality", "prepare-notice"))
                .isEqualTo("studio.repair.repeated");
        assertThat(refusal("preparation", "appoint-team", "prepare-notice")).isEqualTo("studio.repair.repeated");
        assertThat(refusal("special-supervision", "object", "rectify")).isEqualTo("studio.repair.repeated");
        assertThat(refusal("special-supervision", "conclude", "object")).isEqualTo("studio.repair.frame");
        assertThat(refusal("inspection", "hear-public", "conclude-inspection")).isEqualTo("studio.repair.no-such-step");
        assertThat(refusal("preparation", "sign-notice", "nowhere")).isEqualTo("studio.repair.no-such-step");
        assertThat(refusal("preparation", "sign-notice", "sign-notice")).isEqualTo("studio.repair.no-such-step");
    }

    @Test
    @DisplayName("往后跳过的法定步骤逐个说出，往前不跳过任何一步")
    void steps_of_the_law_that_are_left_out() {
        assertThat(past("special-supervision", "prepare", "inspect"))
                .contains("组成督导组", "制发督导通知书", "送达督导通知书")
                .doesNotContain("现场考察");
        assertThat(past("special-supervision", "inspect", "publish")).contains("现场考察", "申辩", "制发督导结果通知书");
        assertThat(past("special-supervision", "conclude", "prepare")).isEmpty();
        assertThat(past("conclusion", "decide-result", "draft-opinion")).isEmpty();
        assertThat(past("preparation", "sign-notice", "prepare-notice")).isEmpty();
    }
}
