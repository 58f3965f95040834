package dudao.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.deadline.StatutoryClock;
import dudao.law.LegalRule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("郑州市教育督导条例（2001年）")
class ZhengzhouRegulationTests extends RulePackTests {

    ZhengzhouRegulationTests() {
        super("zhengzhou-2001");
    }

    @Nested
    @DisplayName("第十六条 督学人数")
    class Article_16 {

        @Test
        @DisplayName("本条例为两名以上；上位的《教育督导条例》第十六条要求三名，从严")
        void two_here_three_above() {
            rests(says(LegalRule.MINIMUM_TEAM), "2", "《郑州市教育督导条例》第十六条");
            assertThat(special()
                            .refused(
                                    "county.staff1",
                                    "appoint-team",
                                    Map.of("leader", "inspector01", "inspectors", List.of("inspector11"))))
                    .contains("3 名以上督学");
        }
    }

    @Nested
    @DisplayName("第二十三条 复查与申诉")
    class Article_23 {

        @Test
        @DisplayName("收到督导结果通知书之日起十五日内申请复查")
        void fifteen_days_for_a_review() {
            ends(
                    clock(special().until("request-review"), StatutoryClock.REVIEW_REQUEST),
                    "2026-12-08",
                    "《郑州市教育督导条例》第二十三条");
        }

        @Test
        @DisplayName("收到复查申请后三十日内作出决定")
        void thirty_days_for_the_review() {
            ends(
                    clock(special().until("assign-reviewers"), StatutoryClock.REVIEW_RULING),
                    "2026-12-23",
                    "《郑州市教育督导条例》第二十三条");
        }

        @Test
        @DisplayName("申诉没有期限")
        void an_appeal_is_never_too_late() {
            rests(says(LegalRule.APPEAL_LIMITED), "NO", "《郑州市教育督导条例》第二十三条");
        }
    }
}
