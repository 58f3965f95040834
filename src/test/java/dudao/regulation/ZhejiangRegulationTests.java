package dudao.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.deadline.StatutoryClock;
import dudao.law.LegalRule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("浙江省教育督导条例（2019年）")
class ZhejiangRegulationTests extends RulePackTests {

    ZhejiangRegulationTests() {
        super("zhejiang-2019");
    }

    @Nested
    @DisplayName("第九条 督导的周期")
    class Article_9 {

        @Test
        @DisplayName("对政府每三年、对学校每五年至少一次综合督导")
        void three_and_five_years() {
            rests(says(LegalRule.GOVERNMENT_CYCLE), "3", "《浙江省教育督导条例》第九条");
            rests(says(LegalRule.SCHOOL_CYCLE), "5", "《浙江省教育督导条例》第九条");
        }
    }

    @Nested
    @DisplayName("第十一条 督导程序")
    class Article_11 {

        @Test
        @DisplayName("自收到初步督导意见之日起十日内申辩")
        void ten_days_for_a_defence() {
            ends(clock(special().until("defend"), StatutoryClock.DEFENCE), "2026-12-03", "《浙江省教育督导条例》第十一条");
        }

        @Test
        @DisplayName("自督导结束之日起三十日内发出督导意见书")
        void the_result_thirty_days_after_the_end() {
            ends(clock(special().until("deliberate"), StatutoryClock.RESULT), "2026-12-23", "《浙江省教育督导条例》第十一条");
        }

        @Test
        @DisplayName("异议径向上一级申请复核，没有原机关的复查")
        void straight_to_the_higher_office() {
            rests(says(LegalRule.OBJECTION_PATH), "HIGHER_OFFICE", "《浙江省教育督导条例》第十一条");
            assertThat(isGranted(special(), StatutoryClock.REVIEW_REQUEST)).isFalse();
        }

        @Test
        @DisplayName("自收到督导意见书之日起十日内申请复核，上一级自收到申请之日起三十日内答复")
        void ten_days_up_and_thirty_days_for_the_answer() throws Exception {
            var supervision = special().until("request-appeal");
            ends(clock(supervision, StatutoryClock.APPEAL), "2026-12-03", "《浙江省教育督导条例》第十一条");
            try (var rules = story().rules("M", "zhejiang-2019")) {
                supervision.does("request-appeal");
            }
            ends(clock(supervision.appeal(), StatutoryClock.APPEAL_RULING), "2026-12-23", "《浙江省教育督导条例》第十一条");
        }

        @Test
        @DisplayName("十日期满未申请复核的，权利消灭")
        void the_right_lapses() {
            var supervision = special().until("request-appeal").on("2026-12-04");
            assertThat(supervision.record()).contains("appeal-lapsed");
            assertThat(supervision.waitsFor()).doesNotContain("request-appeal");
        }

        @Test
        @DisplayName("不要求评议表决")
        void no_vote() {
            assertThat(special().until("deliberate").does("deliberate").waitsFor())
                    .containsExactly("draft-opinion");
        }
    }

    @Nested
    @DisplayName("第二十三条 督导报告")
    class Article_23 {

        @Test
        @DisplayName("督导结束后三十日内向本级人民政府提交")
        void within_thirty_days() {
            ends(clock(special().until("draft-report"), StatutoryClock.REPORT), "2026-12-23", "《浙江省教育督导条例》第二十三条");
        }
    }
}
