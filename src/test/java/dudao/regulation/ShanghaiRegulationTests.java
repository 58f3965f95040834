package dudao.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.deadline.StatutoryClock;
import dudao.law.LegalRule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("上海市教育督导条例（2020年修正）")
class ShanghaiRegulationTests extends RulePackTests {

    ShanghaiRegulationTests() {
        super("shanghai-2020");
    }

    @Nested
    @DisplayName("第十五条 督导的周期")
    class Article_15 {

        @Test
        @DisplayName("对政府、对学校均每五年至少一次")
        void every_five_years() {
            rests(says(LegalRule.GOVERNMENT_CYCLE), "5", "《上海市教育督导条例》第十五条");
            rests(says(LegalRule.SCHOOL_CYCLE), "5", "《上海市教育督导条例》第十五条");
        }
    }

    @Nested
    @DisplayName("第十八条 经常性督导的通知")
    class Article_18 {

        @Test
        @DisplayName("确需通知的，不应早于两个工作日")
        void not_earlier_than_two_working_days() {
            rests(says(LegalRule.ROUTINE_NOTICE), "2", "《上海市教育督导条例》第十八条");
        }
    }

    @Nested
    @DisplayName("第二十一条 申辩与督导意见书")
    class Article_21 {

        @Test
        @DisplayName("反馈后十个工作日内可以申辩：周末不算")
        void ten_working_days_for_a_defence() {
            ends(clock(special().until("defend"), StatutoryClock.DEFENCE), "2026-12-07", "《上海市教育督导条例》第二十一条");
        }

        @Test
        @DisplayName("督导结束三十日内作出督导意见书")
        void the_result_within_thirty_days() {
            ends(clock(special().until("decide-result"), StatutoryClock.RESULT), "2026-12-23", "《上海市教育督导条例》第二十一条");
        }

        @Test
        @DisplayName("评议意见不足三分之二成员同意的，不能成立")
        void two_thirds_must_agree() {
            assertThat(special()
                            .until("deliberate")
                            .refused("inspector01", "deliberate", Map.of("agreeing", List.of("inspector01"))))
                    .contains("2/3", "只有 1 名同意");
        }

        @Test
        @DisplayName("三分之二成员同意的，成立")
        void two_of_three_are_enough() {
            assertThat(special()
                            .until("deliberate")
                            .does("deliberate", Map.of("agreeing", List.of("inspector01", "inspector11")))
                            .waitsFor())
                    .containsExactly("draft-opinion");
        }
    }
}
