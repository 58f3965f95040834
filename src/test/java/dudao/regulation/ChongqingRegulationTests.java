package dudao.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.deadline.StatutoryClock;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("重庆市教育督导条例（2015年）")
class ChongqingRegulationTests extends RulePackTests {

    ChongqingRegulationTests() {
        super("chongqing-2015");
    }

    @Nested
    @DisplayName("第二十六条 初步督导意见与申辩")
    class Article_26 {

        @Test
        @DisplayName("专项督导：评议结束后五日内反馈；遇周末顺延")
        void five_days_in_a_special_supervision() {
            ends(clock(special().until("draft-opinion"), StatutoryClock.OPINION), "2026-11-30", "《重庆市教育督导条例》第二十六条");
        }

        @Test
        @DisplayName("综合督导：评议结束后十日内书面反馈")
        void ten_days_in_a_comprehensive_supervision() {
            ends(
                    clock(comprehensive().until("draft-opinion"), StatutoryClock.OPINION),
                    "2026-12-03",
                    "《重庆市教育督导条例》第二十六条");
        }

        @Test
        @DisplayName("收到初步督导意见之日起五日内申辩")
        void five_days_for_a_defence() {
            ends(clock(special().until("defend"), StatutoryClock.DEFENCE), "2026-11-30", "《重庆市教育督导条例》第二十六条");
        }
    }

    @Nested
    @DisplayName("第二十七条 督导意见书")
    class Article_27 {

        @Test
        @DisplayName("于反馈初步督导意见之日起三十日内发出")
        void thirty_days_from_the_feedback() {
            ends(clock(special().until("decide-result"), StatutoryClock.RESULT), "2026-12-23", "《重庆市教育督导条例》第二十七条");
        }
    }

    @Nested
    @DisplayName("第二十八条 整改报告")
    class Article_28 {

        @Test
        @DisplayName("整改结束之日起十日内报告：任务的期限随之")
        void ten_days_after_the_rectification() {
            var told = special().until("report-rectification");
            ends(clock(told, StatutoryClock.RECTIFICATION_REPORT, "1"), "2027-01-04", "《重庆市教育督导条例》第二十八条");
            assertThat(told.task("report-rectification").getDueDate().toInstant())
                    .isEqualTo(Instant.parse("2027-01-04T15:59:59Z"));
        }
    }
}
