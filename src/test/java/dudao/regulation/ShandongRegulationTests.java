package dudao.regulation;

import dudao.deadline.StatutoryClock;
import dudao.law.LegalRule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("山东省教育督导条例（2018年修正）")
class ShandongRegulationTests extends RulePackTests {

    ShandongRegulationTests() {
        super("shandong-2018");
    }

    @Nested
    @DisplayName("第十八条 复查与申诉")
    class Article_18 {

        @Test
        @DisplayName("收到督导结论之日起十五日内申请复查")
        void fifteen_days_for_a_review() {
            ends(
                    clock(special().until("request-review"), StatutoryClock.REVIEW_REQUEST),
                    "2026-12-08",
                    "《山东省教育督导条例》第十八条");
        }

        @Test
        @DisplayName("收到复查申请之日起一个月内作出结论：止于次月的同一日")
        void one_month_ends_on_the_corresponding_day() {
            ends(
                    clock(special().until("assign-reviewers"), StatutoryClock.REVIEW_RULING),
                    "2026-12-23",
                    "《山东省教育督导条例》第十八条");
        }

        @Test
        @DisplayName("申诉向本级人民政府或者上一级督导机构提出，没有期限")
        void an_appeal_is_never_too_late() {
            rests(says(LegalRule.APPEAL_TO), "HIGHER_OFFICE_OR_GOVERNMENT", "《山东省教育督导条例》第十八条");
            rests(says(LegalRule.APPEAL_LIMITED), "NO", "《山东省教育督导条例》第十八条");
        }
    }
}
