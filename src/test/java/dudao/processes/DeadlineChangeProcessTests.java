package dudao.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.DudaoTest;
import dudao.Story;
import dudao.cases.CaseKind;
import dudao.deadline.Deadline;
import dudao.deadline.DeadlineChange;
import dudao.deadline.Deadlines;
import dudao.deadline.Ledger;
import dudao.deadline.StatutoryClock;
import dudao.extension.Extensions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DudaoTest
@DisplayName("期限变更")
class DeadlineChangeProcessTests extends ProcessTests {

    private static final String SELF_ASSESSMENT = "SELF_ASSESSMENT|";

    @Autowired
    private Extensions extensions;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Ledger ledger;

    @Nested
    @DisplayName("延长")
    class Extension {

        @Test
        @DisplayName("准许后，最后一日、任务期限和定时器在同一事务中一起移动，原日期留在记录里")
        void moves_everything_at_once() {
            var supervision = assessing();
            awaits(supervision, "file-self-assessment").until("2026-12-08");

            granted(supervision, Map.of("deadline", SELF_ASSESSMENT, "change", "EXTENDED", "days", 10));

            awaits(supervision, "file-self-assessment").until("2026-12-18");
            assertThat(ledger.of(supervision.number())).singleElement().satisfies(entry -> {
                assertThat(entry.change()).isEqualTo(DeadlineChange.EXTENDED);
                assertThat(entry.before()).contains(LocalDate.parse("2026-12-08"));
                assertThat(entry.after()).contains(LocalDate.parse("2026-12-18"));
                assertThat(entry.actor()).contains("county.head");
                assertThat(entry.reason()).isEqualTo("施工单位因连续降雨停工。");
            });
            assertThat(supervision.on("2026-12-09").waitsFor()).contains("file-self-assessment");
            assertThat(supervision.on("2026-12-19").record()).contains("self-assessment-omitted");
        }

        @Test
        @DisplayName("只能延长一次")
        void happens_once() {
            var supervision = assessing();
            granted(supervision, Map.of("deadline", SELF_ASSESSMENT, "change", "EXTENDED", "days", 10));
            begin(supervision, "s014.head");

            assertThat(supervision.refused(
                            "s014.head",
                            "apply-deadline-change",
                            Map.of("deadline", SELF_ASSESSMENT, "change", "EXTENDED", "days", 5)))
                    .contains("最多延长 1 次");
        }

        @Test
        @DisplayName("届满以后不能再延长，应当申请恢复期限")
        void comes_too_late_after_the_last_day() {
            var supervision = specialWithoutSelfAssessment().until("decide-result");
            begin(supervision, "county.staff1");
            supervision.early("2026-12-24");

            assertThat(supervision.refused(
                            "county.staff1",
                            "apply-deadline-change",
                            Map.of("deadline", "RESULT|", "change", "EXTENDED", "days", 5)))
                    .contains("已于 2026年12月23日 届满", "申请恢复期限");
        }

        @Test
        @DisplayName("申请在期限届满前提出、届满后才决定的，不能再准许延长")
        void is_decided_before_the_last_day_too() {
            var supervision = specialWithoutSelfAssessment().until("decide-result");
            begin(supervision, "county.staff1");
            supervision
                    .doneBy(
                            "county.staff1",
                            "apply-deadline-change",
                            Map.of("deadline", "RESULT|", "change", "EXTENDED", "days", 5))
                    .early("2026-12-24");

            assertThat(supervision.refused("county.head", "decide-deadline-change", Map.of()))
                    .contains("已于 2026年12月23日 届满");
        }

        @Test
        @DisplayName("以月计算的期限按日延长，新的日数自原最后一日接着计算")
        void a_period_in_months_grows_by_days() {
            var supervision = told(story.openUnder("shandong-2018", CaseKind.SPECIAL_SUPERVISION))
                    .until("decide-result");
            supervision.does("decide-result", Map.of("problems", List.of()));
            supervision.until("request-review").does("request-review");
            assertThat(clock(supervision, StatutoryClock.REVIEW_RULING, "").lastDay())
                    .isEqualTo(LocalDate.parse("2026-12-23"));

            granted(supervision, Map.of("deadline", "REVIEW_RULING|", "change", "EXTENDED", "days", 5));

            assertThat(clock(supervision, StatutoryClock.REVIEW_RULING, "").lastDay())
                    .isEqualTo(LocalDate.parse("2026-12-28"));
        }

        @Test
        @DisplayName("整改期限延长的，自其届满起算的报告期限随之移动")
        void the_time_to_report_follows_the_rectification() {
            var supervision = told(story.openUnder("chongqing-2015", CaseKind.SPECIAL_SUPERVISION))
                    .until("report-rectification");
            assertThat(clock(supervision, StatutoryClock.RECTIFICATION_REPORT, "2")
                            .lastDay())
                    .isEqualTo(LocalDate.parse("2026-12-18"));

            granted(supervision, Map.of("deadline", "RECTIFICATION|2", "change", "EXTENDED", "days", 10));

            assertThat(clock(supervision, StatutoryClock.RECTIFICATION, "2").lastDay())
                    .isEqualTo(LocalDate.parse("2026-12-18"));
            awaits(supervision, "report-rectification", "2").until("2026-12-28");
            granted(supervision, Map.of("deadline", "RECTIFICATION|2", "change", "SUSPENDED"));
            assertThat(clock(supervision, StatutoryClock.RECTIFICATION_REPORT, "2")
                            .isSuspended())
                    .isTrue();
        }

        @Test
        @DisplayName("主任不准许的，期限不变")
        void may_be_refused() {
            var supervision = assessing();
            applied(supervision, Map.of("deadline", SELF_ASSESSMENT, "change", "EXTENDED", "days", 10));
            awaits(supervision, "decide-deadline-change").of(OFFICE_HEAD);
            supervision.does("decide-deadline-change", Map.of("verdict", "REFUSED", "reasons", "理由不充分。"));

            awaits(supervision, "file-self-assessment").until("2026-12-08");
            assertThat(ledger.of(supervision.number())).isEmpty();
        }

        @Test
        @DisplayName("申请人可以不申请了")
        void may_be_withdrawn() {
            var supervision = assessing();
            begin(supervision, "s014.head");
            supervision.doneBy("s014.head", "apply-deadline-change", Map.of("choice", "WITHDRAW"));

            assertThat(supervision.passed()).contains("change-withdrawn").doesNotContain("decide-deadline-change");
        }
    }

    @Nested
    @DisplayName("中止与恢复计算")
    class Suspension {

        @Test
        @DisplayName("中止期间不届满，恢复后接着计算剩余的日数")
        void keeps_what_is_left() {
            var supervision = assessing().on("2026-11-30");
            granted(supervision, Map.of("deadline", SELF_ASSESSMENT, "change", "SUSPENDED"));
            assertThat(supervision.task("file-self-assessment").getDueDate()).isNull();
            assertThat(supervision.on("2026-12-21").waitsFor()).contains("file-self-assessment");

            granted(supervision, Map.of("deadline", SELF_ASSESSMENT, "change", "RESUMED"));

            // Of fifteen days six had passed on 30 November; nine are left from 21 December on.
            awaits(supervision, "file-self-assessment").until("2026-12-30");
        }

        @Test
        @DisplayName("没有中止的，不能恢复计算")
        void only_what_stands_still_is_resumed() {
            var supervision = assessing();
            begin(supervision, "s014.head");

            assertThat(supervision.refused(
                            "s014.head",
                            "apply-deadline-change",
                            Map.of("deadline", SELF_ASSESSMENT, "change", "RESUMED")))
                    .contains("没有中止");
        }

        @Test
        @DisplayName("重新起算的，全部期限自决定之日另行计算")
        void an_interrupted_period_starts_anew() {
            var supervision = assessing().on("2026-11-30");
            granted(supervision, Map.of("deadline", SELF_ASSESSMENT, "change", "INTERRUPTED"));

            awaits(supervision, "file-self-assessment").until("2026-12-15");
        }
    }

    @Nested
    @DisplayName("恢复期限")
    class Restoration {

        private Story.Told omitted() {
            return specialWithoutSelfAssessment().until("report-rectification").on("2026-12-10");
        }

        @Test
        @DisplayName("因正当理由错过整改期限，障碍消除后十日内申请，主任准许的，期限恢复")
        void a_missed_period_runs_again() {
            var supervision = omitted();
            assertThat(supervision.record()).contains("rectification-omitted");
            granted(
                    supervision,
                    Map.of(
                            "deadline", "RECTIFICATION|2",
                            "change", "RESTORED",
                            "days", 5,
                            "obstacleEndedOn", "2026-12-09"));

            assertThat(clock(supervision, StatutoryClock.RECTIFICATION, "2").lastDay())
                    .isEqualTo(LocalDate.parse("2026-12-15"));
        }

        @Test
        @DisplayName("障碍消除十日后才申请的，不予恢复")
        void ten_days_after_the_obstacle_it_is_too_late() {
            var supervision = omitted();
            begin(supervision, "s014.head");

            assertThat(supervision.refused(
                            "s014.head",
                            "apply-deadline-change",
                            Map.of(
                                    "deadline", "RECTIFICATION|2",
                                    "change", "RESTORED",
                                    "days", 5,
                                    "obstacleEndedOn", "2026-11-29")))
                    .contains("至 2026年12月9日");
        }

        @Test
        @DisplayName("没有错过的期限不必恢复")
        void nothing_is_restored_that_still_runs() {
            var supervision = omitted();
            begin(supervision, "s014.head");

            assertThat(supervision.refused(
                            "s014.head",
                            "apply-deadline-change",
                            Map.of(
                                    "deadline", "RECTIFICATION|1",
                                    "change", "RESTORED",
                                    "days", 5,
                                    "obstacleEndedOn", "2026-12-09")))
                    .contains("没有错过");
        }
    }

    private Story.Told assessing() {
        return special().until("file-self-assessment");
    }

    private Deadline clock(Story.Told supervision, StatutoryClock which, String subject) {
        return deadlines.running(supervision.number(), which, subject);
    }

    private void begin(Story.Told supervision, String login) {
        extensions.begin(supervision.number(), login);
    }

    private void applied(Story.Told supervision, Map<String, ?> wish) {
        begin(supervision, "s014.head");
        supervision.doneBy("s014.head", "apply-deadline-change", wish);
    }

    private void granted(Story.Told supervision, Map<String, ?> wish) {
        applied(supervision, wish);
        supervision.does("decide-deadline-change");
    }
}
