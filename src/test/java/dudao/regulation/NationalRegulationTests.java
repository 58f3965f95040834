package dudao.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dudao.DudaoTest;
import dudao.Story;
import dudao.archive.Archives;
import dudao.cases.CaseKind;
import dudao.document.DocumentKind;
import dudao.document.Documents;
import dudao.inspection.Inspections;
import dudao.law.Refused;
import dudao.opinion.Opinions;
import dudao.result.Results;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the national regulation demands of a special or comprehensive supervision, article by article. */
@DudaoTest
@DisplayName("教育督导条例（国务院令第624号）")
class NationalRegulationTests {

    @Autowired
    Story story;

    @Autowired
    Documents documents;

    @Autowired
    Inspections inspections;

    @Autowired
    Opinions opinions;

    @Autowired
    Results results;

    @Autowired
    Archives archives;

    private Story.Told special() {
        return story.open(CaseKind.SPECIAL_SUPERVISION, true);
    }

    @Nested
    @DisplayName("第十条 有利害关系的督学应当回避")
    class Article_10 {

        @Test
        @DisplayName("子女在该单位就读的督学不能被指派")
        void a_tied_inspector_cannot_be_appointed() {
            var supervision = story.open(CaseKind.SPECIAL_SUPERVISION, false, "S023");
            assertThat(supervision.refused(
                            "county.staff1",
                            "appoint-team",
                            Map.of("leader", "inspector01", "inspectors", List.of("inspector11", "inspector37"))))
                    .contains("子女在该单位就读", "应当回避", "《教育督导条例》第十条");
        }

        @Test
        @DisplayName("主要负责人近亲属不能被指派为组长")
        void a_relative_of_the_head_cannot_lead() {
            var supervision = story.open(CaseKind.SPECIAL_SUPERVISION, false, "S056");
            assertThat(supervision.refused(
                            "county.staff1",
                            "appoint-team",
                            Map.of("leader", "inspector31", "inspectors", List.of("inspector11", "inspector21"))))
                    .contains("主要负责人近亲属");
        }

        @Test
        @DisplayName("离开该单位不满三年的督学不能被指派，满三年后可以")
        void former_staff_is_bound_for_three_years() {
            var early = story.open(CaseKind.SPECIAL_SUPERVISION, false, "S036");
            var team = Map.of("leader", "inspector01", "inspectors", List.of("inspector11", "inspector57"));
            assertThat(early.refused("county.staff1", "appoint-team", team)).contains("未满三年");

            var late = story.open("2028-08-01", CaseKind.SPECIAL_SUPERVISION, false, "S036");
            late.doneBy("county.staff1", "appoint-team", team);
            assertThat(late.waitsFor()).containsOnly("declare-impartiality");
        }

        @Test
        @DisplayName("督学本人申请回避，主任决定后退出；不足三名时补选")
        void an_inspector_asks_to_stand_aside() {
            var supervision = special()
                    .does("appoint-team")
                    .doneBy(
                            "inspector11",
                            "declare-impartiality",
                            Map.of("declaration", "RECUSAL_REQUESTED", "reasons", "与校长系同学，关系密切。"))
                    .doneBy("inspector01", "declare-impartiality")
                    .doneBy("inspector21", "declare-impartiality");
            assertThat(supervision.waitsFor()).containsExactly("decide-recusal");

            supervision.does("decide-recusal");
            assertThat(supervision.waitsFor()).containsExactly("appoint-team");
            assertThat(supervision.refused("county.staff1", "appoint-team", Map.of()))
                    .contains("已经回避");

            supervision.doneBy(
                    "county.staff1", "appoint-team", Map.of("inspectors", List.of("inspector21", "inspector41")));
            assertThat(supervision.waitsFor()).containsExactly("declare-impartiality");
        }

        @Test
        @DisplayName("被督导单位签收通知书时可以申请督学回避，由主任决定")
        void the_unit_asks_that_an_inspector_stand_aside() {
            var supervision = special().until("confirm-service");
            supervision.doneBy(
                    "s014.head", "confirm-service", Map.of("recusalOf", "inspector21", "recusalReasons", "曾与我校发生诉讼。"));
            assertThat(supervision.waitsFor()).containsExactly("decide-recusal");

            supervision.does("decide-recusal", Map.of("ruling", "REFUSED", "reasons", "诉讼已于五年前了结。"));
            assertThat(supervision.waitsFor()).containsExactly("file-self-assessment");
        }

        @Test
        @DisplayName("有利害关系的工作人员不能认领本案任务")
        void a_tied_person_cannot_claim() throws Exception {
            var supervision = story.open(CaseKind.SPECIAL_SUPERVISION, false, "S014");
            try (var tie = story.tie("county.staff2", "S014", "SPOUSE_EMPLOYED_THERE")) {
                assertThat(supervision.refused("county.staff2", "appoint-team", Map.of()))
                        .contains("配偶在该单位任职");
            }
        }

        @Test
        @DisplayName("有利害关系的督学不能担任复查人员")
        void a_tied_inspector_cannot_review() {
            var supervision =
                    story.open(CaseKind.SPECIAL_SUPERVISION, false, "S023").until("assign-reviewers");
            assertThat(supervision.refused(
                            "county.head", "assign-reviewers", Map.of("reviewers", List.of("inspector37"))))
                    .contains("不能担任本案复查人员");
        }
    }

    @Nested
    @DisplayName("第十四条 计划由政府批准，综合督导和专项督导按计划实施")
    class Article_14 {

        @Test
        @DisplayName("计划批准后为每个单位立案，未批准不立案")
        void cases_open_when_the_government_has_approved() {
            var plan = story.plan(2026);
            plan.does("draft-plan").does("sign-plan");
            var before = story.casesOf("S014");
            plan.does("approve-plan", Map.of("verdict", "RETURNED", "reasons", "范围过大。"));
            assertThat(story.casesOf("S014")).isEqualTo(before);

            plan.does("draft-plan").does("sign-plan").does("approve-plan");
            assertThat(story.casesOf("S014")).isEqualTo(before + 1);
            assertThat(plan.isClosed()).isTrue();
        }
    }

    @Nested
    @DisplayName("第十六条 督导小组由三名以上督学组成")
    class Article_16 {

        @Test
        @DisplayName("两名督学不成立")
        void two_are_too_few() {
            assertThat(special()
                            .refused(
                                    "county.staff1",
                                    "appoint-team",
                                    Map.of("leader", "inspector01", "inspectors", List.of("inspector11"))))
                    .contains("3 名以上督学", "只有 2 名");
        }

        @Test
        @DisplayName("专家不计入三名督学")
        void experts_do_not_count() {
            assertThat(special()
                            .refused(
                                    "county.staff1",
                                    "appoint-team",
                                    Map.of(
                                            "leader", "inspector01",
                                            "inspectors", List.of("inspector11"),
                                            "experts", List.of(story.anExpert()))))
                    .contains("专家不计入");
        }

        @Test
        @DisplayName("不是本室督学的人不能作为组员")
        void a_stranger_is_no_inspector() {
            assertThat(special()
                            .refused(
                                    "county.staff1",
                                    "appoint-team",
                                    Map.of(
                                            "leader",
                                            "inspector01",
                                            "inspectors",
                                            List.of("inspector11", "county.staff3"))))
                    .contains("不是本室的督学");
        }
    }

    @Nested
    @DisplayName("第十七条 事先发出书面督导通知")
    class Article_17 {

        @Test
        @DisplayName("通知书送达以前没有现场考察任务")
        void nobody_is_sent_before_the_notice_is_served() {
            var supervision = special().until("confirm-service");
            assertThat(supervision.waitsFor()).containsExactly("confirm-service");
            assertThat(supervision.passed()).doesNotContain("inspect-on-site");
        }

        @Test
        @DisplayName("即使流程图有误，未送达的案件也不能结束考察")
        void facts_refuse_what_a_wrong_diagram_would_allow() {
            var supervision = special().until("prepare-notice");
            assertThatThrownBy(() -> inspections.conclude(supervision.number())).isInstanceOf(Refused.class);
        }
    }

    @Nested
    @DisplayName("第十八条 自评与审核、现场考察")
    class Article_18 {

        @Test
        @DisplayName("督导小组审核自评报告，可以退回补正")
        void the_group_reviews_and_may_send_back() {
            var supervision = special()
                    .until("review-self-assessment")
                    .does("review-self-assessment", Map.of("verdict", "SENT_BACK", "review", "缺演练记录。", "days", 7));
            assertThat(supervision.waitsFor()).containsExactly("file-self-assessment");
            assertThat(supervision
                            .does("file-self-assessment")
                            .does("review-self-assessment")
                            .waitsFor())
                    .contains("inspect-on-site");
        }

        @Test
        @DisplayName("逾期未自评的，记入案卷，督导组径行考察")
        void the_group_goes_on_without_it() {
            var supervision = special().until("file-self-assessment").on("2026-12-09");
            assertThat(supervision.record()).contains("self-assessment-omitted");
            assertThat(supervision.waitsFor()).contains("inspect-on-site");
        }

        @Test
        @DisplayName("每名督学都提交现场考察记录")
        void every_inspector_hands_in_a_record() {
            var supervision = special().until("inspect-on-site");
            assertThat(supervision.waitsFor())
                    .containsExactly("hear-public", "inspect-on-site", "inspect-on-site", "inspect-on-site");
        }
    }

    @Nested
    @DisplayName("第十九条 听取学生、家长和教师的意见")
    class Article_19 {

        @Test
        @DisplayName("三类人员没有都听取以前不能评议")
        void no_deliberation_before_all_are_heard() {
            var supervision = special().until("hear-public");
            supervision.does("hear-public").doneBy("county.staff1", "hear-public", Map.of("audience", "PUBLIC"));
            for (var inspector : List.of("inspector01", "inspector11", "inspector21")) {
                supervision.doneBy(inspector, "inspect-on-site");
            }
            assertThat(supervision.waitsFor()).containsExactly("hear-public");
            assertThatThrownBy(() -> inspections.conclude(supervision.number()))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("家长、教师");

            supervision
                    .doneBy("county.staff1", "hear-public", Map.of("audience", "PARENTS"))
                    .doneBy("county.staff1", "hear-public", Map.of("audience", "TEACHERS"));
            assertThat(supervision.waitsFor()).containsExactly("deliberate");
        }
    }

    @Nested
    @DisplayName("第二十条 反馈初步督导意见，单位可以申辩")
    class Article_20 {

        @Test
        @DisplayName("评议须有三名以上督导组成员参加")
        void three_must_deliberate() {
            assertThat(special()
                            .until("deliberate")
                            .refused(
                                    "inspector01",
                                    "deliberate",
                                    Map.of("attendance", List.of("inspector01", "inspector11"))))
                    .contains("三名以上");
        }

        @Test
        @DisplayName("没有反馈和申辩机会，不能作出督导结果")
        void no_result_before_the_defence() {
            var supervision = special().until("defend");
            assertThat(opinions.isSettled(supervision.number())).isFalse();
            assertThatThrownBy(() -> results.issue(supervision.number()))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("result.defence-open");
        }

        @Test
        @DisplayName("申辩期限届满未申辩的，视为放弃，记入案卷")
        void the_right_lapses() {
            var supervision = special().until("defend");
            assertThat(supervision.on("2026-12-03").waitsFor()).containsExactly("defend");
            assertThat(supervision.on("2026-12-04").waitsFor()).containsExactly("decide-result");
            assertThat(supervision.record()).contains("defence-lapsed");
        }

        @Test
        @DisplayName("期限届满以后，即使任务还没有撤下，也不再受理申辩")
        void a_late_defence_is_refused_before_the_timer_has_run() {
            var supervision = special().until("defend").early("2026-12-04");
            assertThat(supervision.refused("s014.head", "defend", Map.of())).contains("2026年12月3日", "视为放弃");
        }

        @Test
        @DisplayName("申辩逐条写明采纳或者不采纳，以及理由")
        void every_point_is_answered_with_reasons() {
            var supervision = special().until("weigh-defence");
            var first = Map.of("ordinal", 1, "verdict", "ADOPTED", "reasons", "属实。");
            assertThat(supervision.refused("inspector01", "weigh-defence", Map.of("answers", List.of(first))))
                    .contains("第 2 条申辩");
            assertThat(supervision.refused(
                            "inspector01",
                            "weigh-defence",
                            Map.of(
                                    "answers",
                                    List.of(first, Map.of("ordinal", 2, "verdict", "REJECTED", "reasons", "")))))
                    .contains("第2项“理由”不能为空");
        }
    }

    @Nested
    @DisplayName("第二十一条 督导意见书对问题提出限期整改要求")
    class Article_21 {

        @Test
        @DisplayName("结果通知书载明评价、问题、整改期限和异议权利")
        void the_notice_says_what_the_unit_needs_to_know() {
            var supervision = special().until("request-review");
            var text = documents
                    .latest(supervision.number(), DocumentKind.RESULT_NOTICE)
                    .orElseThrow()
                    .body();
            assertThat(text).contains("良好", "西侧围墙开裂", "30日内", "15日内", "申请复查", "申诉", "不采纳：复看现场");
        }

        @Test
        @DisplayName("每个问题都须有整改期限")
        void a_problem_without_a_time_is_refused() {
            assertThat(special()
                            .until("decide-result")
                            .refused(
                                    "county.staff1",
                                    "decide-result",
                                    Map.of("problems", List.of(Map.of("title", "围墙", "demand", "加固")))))
                    .contains("“限期整改的问题”第1项“整改期限（日）”不能为空");
        }
    }

    @Nested
    @DisplayName("第二十二条 整改并核查")
    class Article_22 {

        @Test
        @DisplayName("核查不到位的退回再整改")
        void what_is_not_rectified_goes_back() {
            var supervision = special()
                    .until("report-rectification")
                    .does("report-rectification")
                    .does("verify-rectification", Map.of("verdict", "SENT_BACK", "findings", "围墙只刷了漆。", "days", 10));
            assertThat(supervision.waitsFor()).contains("report-rectification");
            assertThat(supervision.open())
                    .filteredOn(task -> task.getTaskDefinitionKey().equals("report-rectification"))
                    .extracting(task -> task.getName())
                    .containsExactlyInAnyOrder("整改并报告（问题1） · 清源县大湾实验小学", "整改并报告（问题2） · 清源县大湾实验小学");
        }

        @Test
        @DisplayName("销号的人不是整改的人：核查任务不给单位")
        void the_closer_is_not_the_rectifier() {
            var supervision = special().until("report-rectification").does("report-rectification");
            assertThat(supervision.task("verify-rectification").getAssignee()).isEqualTo("inspector01");
            assertThat(supervision.mayWork("s014.head", "verify-rectification")).isFalse();
        }
    }

    @Nested
    @DisplayName("第二十三条 报告、备案、公布")
    class Article_23 {

        @Test
        @DisplayName("未备案、未公布的案卷不能封卷")
        void an_unpublished_file_stays_open() {
            var supervision = special().until("read-report");
            assertThatThrownBy(() -> archives.seal(supervision.number()))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("archive.not-published");
            assertThat(archives.sealOf(supervision.number())).isEmpty();
        }

        @Test
        @DisplayName("提交本级政府、报上级备案、向社会公布以后封卷")
        void a_published_file_is_sealed() {
            var supervision = special().untilClosed();
            assertThat(supervision.record())
                    .containsSubsequence("sign-report", "accept-filing", "publish-report", "file-sealed");
            assertThat(archives.sealOf(supervision.number()))
                    .hasValueSatisfying(seal -> assertThat(seal).hasSize(64));
        }
    }

    @Nested
    @DisplayName("第二十五条 未整改并报告的，通报批评并责令改正")
    class Article_25 {

        @Test
        @DisplayName("整改期满未报告的，记入案卷并由督导室责令改正，整改义务仍在")
        void an_overdue_problem_is_ordered_to_be_corrected() {
            var supervision = special().until("report-rectification").on("2026-12-09");
            assertThat(supervision.record()).contains("rectification-omitted");
            assertThat(supervision.waitsFor()).contains("order-correction", "report-rectification");

            supervision.does("order-correction");
            assertThat(documents.latest(supervision.number(), DocumentKind.CORRECTION_ORDER))
                    .hasValueSatisfying(order -> assertThat(order.body()).contains("第二十五条", "食堂留样管理不规范"));
        }
    }
}
