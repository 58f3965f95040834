package dudao.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.DudaoTest;
import dudao.Story;
import dudao.Visitor;
import dudao.cases.CaseKind;
import dudao.cases.CaseNumber;
import dudao.deadline.StatutoryClock;
import dudao.document.DocumentKind;
import dudao.extension.Extensions;
import dudao.law.Article;
import dudao.objection.Objections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The result found no problem unless a test says so, so that nothing but the objection is left to wait for. */
@DudaoTest
@DisplayName("复查与申诉")
class ObjectionProcessTests extends ProcessTests {

    private static final Map<String, String> REJECTED = Map.of("admission", "REJECTED", "reasons", "不属于受理范围。");
    private static final Map<String, String> SUPPLEMENT = Map.of("admission", "SUPPLEMENT", "reasons", "缺少加固合同。");
    private static final Map<String, String> CHANGED =
            Map.of("ruling", "CHANGED", "reasons", "加固早于检查。", "grade", "EXCELLENT");
    private static final Map<String, String> REVOKED = Map.of("ruling", "REVOKED", "reasons", "事实不清。");

    @LocalServerPort
    private int port;

    @Autowired
    private Objections objections;

    @Autowired
    private Extensions extensions;

    @Test
    @DisplayName("复查由本室作出结论，送达后可以申诉，申诉由上一级另案处理")
    void upheld_twice() {
        var supervision = resultServed();
        awaits(supervision, "request-review").of(UNIT_HEAD).until("2026-12-08");
        supervision.on("2026-12-08").does("request-review");
        awaits(supervision, "admit-review").of(OFFICE_STAFF).withoutTerm();
        supervision.does("admit-review");
        assertThat(issued(supervision)).contains(DocumentKind.ADMISSION_NOTICE);
        awaits(supervision, "assign-reviewers").of(OFFICE_HEAD).withoutTerm();
        supervision.does("assign-reviewers");
        assertThat(assignees(supervision, "review-result")).containsExactly("inspector02", "inspector22");
        awaits(supervision, "review-result", "inspector02")
                .ofPerson("inspector02")
                .withoutTerm();
        supervision.does("review-result").does("review-result");
        awaits(supervision, "rule-on-review").of(OFFICE_HEAD).until("2027-01-07");
        supervision.does("rule-on-review");
        assertThat(issued(supervision)).contains(DocumentKind.REVIEW_CONCLUSION);
        awaits(supervision, "confirm-service", "REVIEW_CONCLUSION").of(UNIT).until("2026-12-11");
        supervision.on("2026-12-10").does("confirm-service");
        awaits(supervision, "request-appeal").of(UNIT_HEAD).until("2026-12-25");
        supervision.does("request-appeal");

        assertThat(supervision.waitsFor()).isEmpty();
        assertThat(supervision.passed()).contains("send-up", "appeal-decided");
        told(supervision.appeal()).untilClosed();
        assertThat(supervision.waitsFor()).containsExactly("draft-report");
        assertThat(supervision.passed()).contains("appeal-settled").doesNotContain("review-late", "appealed-directly");
        assertThat(fact(
                        supervision,
                        "select string_agg(kind || ' ' || ruling, ', ' order by lodged_on) from objection"))
                .isEqualTo("REVIEW UPHELD, APPEAL UPHELD");
        assertRecorded(supervision, "request-review", "s014.head", municipal(15));
        assertRecorded(supervision, "rule-on-review", "county.head", municipal(15));
        assertRecorded(supervision, "request-appeal", "s014.head", municipal(15));
    }

    @Test
    @DisplayName("适用的规则没有异议程序的，不等待")
    void no_way_at_all() {
        var supervision = told(story.openUnder("national-624", CaseKind.SPECIAL_SUPERVISION))
                .until("decide-result");
        supervision.does("decide-result", Map.of("problems", List.of())).until("draft-report");

        assertThat(supervision.passed()).contains("no-objection").doesNotContain("request-review");
        assertThat(body(supervision, DocumentKind.RESULT_NOTICE)).doesNotContain("有异议的");
    }

    @Test
    @DisplayName("规则规定径向上一级的，没有复查，直接申请复核")
    void straight_to_the_higher_office() {
        var supervision = told(story.openUnder("zhejiang-2019", CaseKind.SPECIAL_SUPERVISION))
                .until("decide-result");
        supervision.does("decide-result", Map.of("problems", List.of())).until("request-appeal");
        assertThat(body(supervision, DocumentKind.RESULT_NOTICE))
                .contains("自收到本通知书之日起10日内向上一级教育督导机构申请复核（《浙江省教育督导条例》第十一条）");
        awaits(supervision, "request-appeal").of(UNIT_HEAD).until("2026-12-03");
        supervision.does("request-appeal");

        assertThat(fact(told(supervision.appeal()), "select title from cases_file"))
                .endsWith("复核");
        assertThat(recorded(supervision, "request-appeal").article().citation()).isEqualTo("《浙江省教育督导条例》第十一条");
        supervision.appeal().untilClosed();
        assertThat(supervision.waitsFor()).containsExactly("draft-report");
        assertThat(supervision.passed()).doesNotContain("request-review", "review");
    }

    @Test
    @DisplayName("不申请复查")
    void the_review_is_waived() {
        var supervision = resultServed().does("request-review", WAIVED);

        assertThat(supervision.waitsFor()).containsExactly("draft-report");
        assertThat(supervision.passed()).contains("review-waived");
        assertThat(metOn(supervision, StatutoryClock.REVIEW_REQUEST)).isEqualTo("2026-11-23");
        assertThat(fact(supervision, "select count(*) from objection")).isEqualTo("0");
    }

    @Test
    @DisplayName("期满未申请复查的，权利消灭")
    void the_review_lapses() {
        var supervision = resultServed().on("2026-12-09");

        assertThat(supervision.waitsFor()).containsExactly("draft-report");
        assertThat(supervision.passed()).contains("review-request-expired", "review-lapsed");
        assertPassed(supervision, "review-lapsed", municipal(15));
    }

    @Test
    @DisplayName("复查不予受理")
    void the_review_is_not_admitted() {
        var supervision = resultServed().does("request-review").does("admit-review", REJECTED);

        assertThat(supervision.waitsFor()).containsExactly("draft-report");
        assertThat(supervision.passed()).contains("review-rejected", "review-not-concluded");
        assertThat(metOn(supervision, StatutoryClock.REVIEW_RULING)).isEqualTo("2026-11-23");
        assertThat(fact(supervision, "select decision from objection")).isEqualTo("REJECTED");
        assertThat(issued(supervision)).contains(DocumentKind.REJECTION_NOTICE);
        assertThat(recorded(supervision, "admit-review").note()).contains("不予受理：不属于受理范围。");
    }

    @Test
    @DisplayName("申请需要补正的，补正期间复查期限中止，补正后再审查")
    void the_request_is_completed() {
        var supervision = resultServed().does("request-review").does("admit-review", SUPPLEMENT);
        awaits(supervision, "supplement-review").of(UNIT_HEAD).until("2026-11-30");
        assertThat(body(supervision, DocumentKind.SUPPLEMENT_NOTICE)).contains("2026年11月30日", "缺少加固合同。");
        assertThat(fact(supervision, "select suspended_on from deadline where clock = 'REVIEW_RULING'"))
                .isEqualTo("2026-11-23");
        supervision.on("2026-11-27").does("supplement-review");

        awaits(supervision, "admit-review").of(OFFICE_STAFF);
        assertThat(fact(supervision, "select last_day from deadline where clock = 'REVIEW_RULING'"))
                .isEqualTo("2026-12-28");
        assertThat(metOn(supervision, StatutoryClock.SUPPLEMENT)).isEqualTo("2026-11-27");
        supervision.does("admit-review");
        awaits(supervision, "assign-reviewers").of(OFFICE_HEAD);
    }

    @Test
    @DisplayName("期满不补正的，视为撤回申请")
    void the_request_is_taken_as_withdrawn() {
        var supervision = resultServed()
                .does("request-review")
                .does("admit-review", SUPPLEMENT)
                .on("2026-12-01");

        assertThat(supervision.waitsFor()).containsExactly("draft-report");
        assertThat(supervision.passed()).contains("review-withdrawn", "review-not-concluded");
        assertPassed(supervision, "request-withdrawn", Article.UNREGULATED);
        assertThat(fact(supervision, "select withdrawn_on from objection")).isEqualTo("2026-12-01");
    }

    @Test
    @DisplayName("邮寄的以邮戳日期为准：期满前寄出、期满后收到的，仍然受理")
    void posted_in_time() {
        var supervision = resultServed().on("2026-12-09");
        assertThat(supervision.passed()).contains("review-lapsed");
        enters(supervision.on("2026-12-11"), "REVIEW", "POST", "2026-12-08", "2026-12-11");

        assertThat(supervision.passed()).contains("late-paper-review");
        assertThat(metOn(supervision, StatutoryClock.REVIEW_REQUEST)).isEqualTo("2026-12-08");
        supervision.does("admit-review");
        assertThat(body(supervision, DocumentKind.ADMISSION_NOTICE)).contains("2026年12月8日（邮寄）");
        assertThat(fact(supervision, "select last_day from deadline where clock = 'REVIEW_RULING'"))
                .isEqualTo("2027-01-11");
    }

    @Test
    @DisplayName("逾期的书面申请要登记，只能不予受理，答复中写明最后一日")
    void handed_in_too_late() {
        var supervision = resultServed().on("2026-12-09");
        enters(supervision, "REVIEW", "COUNTER", "", "2026-12-09");
        assertThat(supervision.refused(
                        "county.staff1", "admit-review", Map.of("admission", "ADMITTED", "reasons", "同意。")))
                .contains("2026年12月8日", "逾期");
        supervision.does("admit-review", Map.of("admission", "REJECTED", "reasons", "逾期。"));

        assertThat(body(supervision, DocumentKind.REJECTION_NOTICE))
                .contains("至2026年12月8日届满", "2026年12月9日提出", "《市教育督导规定》第十五条")
                .contains("障碍消除后10日内申请恢复期限（参照《民事诉讼法》第八十六条）");
        assertThat(supervision.waitsFor()).containsExactly("draft-report");
    }

    @Test
    @DisplayName("期内收到书面复查申请的，不再等待网上申请")
    void on_paper_in_time() {
        var supervision = resultServed();
        enters(supervision, "REVIEW", "COUNTER", "", "2026-11-23");

        assertThat(supervision.waitsFor()).containsExactly("admit-review");
        assertThat(supervision.passed()).contains("paper-review").doesNotContain("late-paper-review");
        assertRecorded(supervision, "paper-request-entered", "county.staff1", municipal(15));
    }

    @Test
    @DisplayName("书面申请的日期自相矛盾的，不予登记并说明理由")
    void paper_with_impossible_days() {
        var supervision = resultServed();
        var staff = Visitor.signedIn(port, "county.staff1");
        assertThat(staff.submit(requests(supervision), paper("REVIEW", "COUNTER", "", "2026-11-25"))
                        .body())
                .contains("收到日期 2026年11月25日 还没有到");
        assertThat(staff.submit(requests(supervision), paper("REVIEW", "POST", "", "2026-11-23"))
                        .body())
                .contains("请填写邮戳日期");
        assertThat(staff.submit(requests(supervision), paper("REVIEW", "POST", "2026-11-20", "2026-11-23"))
                        .body())
                .contains("早于督导结果送达之日");
        assertThat(staff.submit(requests(supervision), paper("APPEAL", "COUNTER", "", "2026-11-23"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(Visitor.signedIn(port, "city.staff1")
                        .get(requests(supervision))
                        .statusCode())
                .isEqualTo(200);
        assertThat(supervision.waitsFor()).containsExactly("request-review");
    }

    @Test
    @DisplayName("因正当理由错过申请时间的，由主任决定恢复期限，重新征询单位")
    void a_missed_time_runs_again() {
        var supervision = resultServed().on("2026-12-09");
        extensions.begin(supervision.number(), "s014.head");
        supervision
                .doneBy(
                        "s014.head",
                        "apply-deadline-change",
                        Map.of(
                                "deadline", "REVIEW_REQUEST|",
                                "change", "RESTORED",
                                "days", 10,
                                "obstacleEndedOn", "2026-12-09",
                                "reason", "负责人住院"))
                .does("decide-deadline-change");

        awaits(supervision, "request-review").of(UNIT_HEAD).until("2026-12-21");
        assertThat(supervision.passed()).contains("review-reopened");
        supervision.does("request-review").does("admit-review");
        awaits(supervision, "assign-reviewers").of(OFFICE_HEAD);
    }

    @Test
    @DisplayName("复查变更结果，期满未申诉的，结论生效")
    void changed_and_not_appealed() {
        var supervision = resultServed()
                .until("rule-on-review")
                .does("rule-on-review", CHANGED)
                .does("confirm-service");
        assertThat(fact(supervision, "select grade from result")).isEqualTo("EXCELLENT");
        awaits(supervision, "request-appeal").of(UNIT_HEAD).until("2026-12-08");
        supervision.on("2026-12-09");

        assertThat(supervision.waitsFor()).containsExactly("draft-report");
        assertThat(supervision.passed()).contains("appeal-expired", "appeal-lapsed");
        assertPassed(supervision, "appeal-lapsed", municipal(15));
    }

    @Test
    @DisplayName("逐项变更：撤销的问题不再整改，变更的要求自结论送达起另计期限，其余不变")
    void changed_item_by_item() {
        var third = Map.of("title", "值班记录不全", "demand", "逐日登记", "days", 20);
        var supervision = resultServed(WALL, SAMPLES, third).does("request-review");
        reviewed(supervision)
                .does(
                        "rule-on-review",
                        Map.of(
                                "ruling",
                                "CHANGED",
                                "reasons",
                                "围墙问题不成立。",
                                "problems",
                                List.of(
                                        Map.of("number", "1", "outcome", "DROPPED"),
                                        Map.of("number", "2", "outcome", "CHANGED", "demand", "改为每周核对", "days", 40),
                                        Map.of("number", "3", "outcome", "KEPT"))));
        assertThat(fact(
                        supervision,
                        "select suspended_on from deadline where subject = '1' and clock = 'RECTIFICATION'"))
                .isEqualTo("2026-11-23");
        assertThat(body(supervision, DocumentKind.REVIEW_CONCLUSION))
                .contains("第1个问题：撤销该问题", "第2个问题：变更整改要求为“改为每周核对”，整改期限自收到本文书之日起40日");
        supervision.on("2026-11-26").does("confirm-service");

        assertThat(supervision.waitsFor())
                .containsExactly("report-rectification", "report-rectification", "request-appeal");
        awaits(supervision, "report-rectification", "2").of(UNIT).until("2027-01-05");
        awaits(supervision, "report-rectification", "3").of(UNIT).until("2026-12-14");
        assertThat(fact(supervision, "select closed_on from deadline where subject = '1' and clock = 'RECTIFICATION'"))
                .isEqualTo("2026-11-26");
        assertThat(fact(supervision, "select demand from result_problem where number = 2"))
                .isEqualTo("改为每周核对");
        assertThat(supervision.on("2026-12-14").record()).doesNotContain("rectification-omitted");
    }

    @Test
    @DisplayName("变更而没有写明变更什么的，不能提交")
    void a_change_says_what_changes() {
        var supervision = resultServed().until("rule-on-review");
        assertThat(supervision.refused("county.head", "rule-on-review", Map.of("ruling", "CHANGED", "reasons", "变更。")))
                .contains("变更后的等次");
    }

    @Test
    @DisplayName("复查撤销结果的，没有可以申诉的了")
    void revoked_by_the_review() {
        var supervision = resultServed(WALL).does("request-review");
        reviewed(supervision).does("rule-on-review", REVOKED).does("confirm-service");

        assertThat(supervision.waitsFor()).containsExactly("draft-report");
        assertThat(supervision.passed())
                .contains("result-revoked", "settlement-ended")
                .doesNotContain("request-appeal");
        assertThat(fact(supervision, "select revoked_on from result")).isEqualTo("2026-11-23");
        var unit = Visitor.signedIn(port, "s014.head");
        var page = encoded("/cases/" + supervision.number().value());
        assertThat(unit.get(page).body()).contains("2026年11月23日终止，不再要求").doesNotContain("中止中</span>");
        assertThat(unit.get(page + "/deadlines/RECTIFICATION?subject=1").body())
                .contains("已终止，没有最后一日", "自2026年11月23日（星期一）起不再要求办理，期限终止。");
    }

    @Test
    @DisplayName("撤销并重新督导的，另立新案，原督导组成员不得参加")
    void supervised_anew() {
        var supervision = resultServed(WALL).until("rule-on-review");
        var before = story.casesOf("S014");
        supervision.does("rule-on-review", Map.of("ruling", "ANEW", "reasons", "程序违法。"));
        assertThat(story.casesOf("S014")).isEqualTo(before + 1);
        var anew = told(story.of(
                new CaseNumber(recorded(supervision, "supervised-anew").note().orElseThrow())));

        assertThat(fact(anew, "select kind from cases_file")).isEqualTo("SPECIAL_SUPERVISION");
        assertThat(anew.refused("county.staff1", "appoint-team", Map.of())).contains("回避");
        anew.does("appoint-team", Map.of("leader", "inspector02", "inspectors", List.of("inspector22", "inspector41")));
        assertThat(anew.waitsFor()).contains("declare-impartiality");
        assertThat(recorded(anew, "follows-revoked").note())
                .contains(supervision.number().value());
        assertThat(supervision.does("confirm-service").waitsFor()).containsExactly("draft-report");
    }

    @Test
    @DisplayName("不申诉")
    void the_appeal_is_waived() {
        var supervision = resultServed().until("request-appeal").does("request-appeal", WAIVED);

        assertThat(supervision.waitsFor()).containsExactly("draft-report");
        assertThat(supervision.passed()).contains("appeal-waived");
        assertThat(metOn(supervision, StatutoryClock.APPEAL)).isEqualTo("2026-11-23");
    }

    @Test
    @DisplayName("书面申诉在期内或者期满后收到的，都移送上一级")
    void appeals_on_paper() {
        var inTime = resultServed().until("request-appeal");
        enters(inTime, "APPEAL", "COUNTER", "", "2026-11-23");
        assertThat(inTime.passed()).contains("paper-appeal");
        assertThat(told(inTime.appeal()).waitsFor()).containsExactly("admit-appeal");

        var late = resultServed().until("request-appeal").on("2026-12-09");
        enters(late, "APPEAL", "COUNTER", "", "2026-12-09");
        assertThat(late.passed()).contains("late-paper-appeal");
        assertThat(told(late.appeal()).refused("city.staff1", "admit-appeal", Map.of()))
                .contains("2026年12月8日");
    }

    @Test
    @DisplayName("申诉没有期限的，等待期满后单位仍可从案卷页面提出")
    void an_appeal_without_a_time() {
        var supervision = told(story.openUnder("shandong-2018", CaseKind.SPECIAL_SUPERVISION))
                .until("decide-result");
        supervision.does("decide-result", Map.of("problems", List.of())).until("request-appeal");
        supervision.on("2026-12-24");
        assertThat(supervision.waitsFor()).containsExactly("draft-report");
        assertThat(supervision.record()).contains("appeal-not-awaited").doesNotContain("appeal-lapsed");
        var head = Visitor.signedIn(port, "s014.head");
        var page = "/cases/" + supervision.number().value();
        assertThat(head.get(encoded(page)).body()).contains("提出申诉</button>");
        assertThat(head.submit(encoded(page + "/appeals"), Map.of("ask", "1")).statusCode())
                .isEqualTo(302);

        awaits(supervision, "request-appeal").of(UNIT_HEAD).until("2027-01-25");
        assertThat(supervision.passed()).contains("appeal-reopened");
        supervision.does("request-appeal");
        assertThat(told(supervision.appeal()).waitsFor()).containsExactly("admit-appeal");
        assertThat(head.get(encoded(page)).body()).doesNotContain("提出申诉</button>");
        assertThat(Visitor.signedIn(port, "s001.head")
                        .submit(encoded(page + "/appeals"), Map.of("ask", "1"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("复查逾期的，报告主任和上级；单位可以继续等待")
    void the_review_is_late_and_the_unit_waits() {
        var supervision = late();
        awaits(supervision, "choose-direct-appeal").of(UNIT_HEAD).withoutTerm();
        assertPassed(supervision, "review-overdue", municipal(15));
        supervision.does("choose-direct-appeal", WAIVED);

        assertThat(supervision.waitsFor()).containsExactly("rule-on-review");
        assertThat(supervision.passed()).contains("review-awaited");
        supervision.does("rule-on-review");
        assertThat(supervision.waitsFor()).containsExactly("confirm-service");
    }

    @Test
    @DisplayName("复查逾期的，单位可以直接申诉，复查随之终止")
    void the_review_is_late_and_the_unit_goes_up() {
        var supervision = late().does("choose-direct-appeal");

        assertThat(supervision.waitsFor()).isEmpty();
        assertThat(supervision.passed()).contains("straight-up", "appealed-directly");
        told(supervision.appeal())
                .until("rule-on-appeal")
                .does("rule-on-appeal", REVOKED)
                .does("confirm-service");
        assertThat(supervision.waitsFor()).containsExactly("draft-report");
        assertThat(issued(supervision)).doesNotContain(DocumentKind.REVIEW_CONCLUSION);
        assertThat(supervision.untilClosed().record()).endsWith("file-sealed");
    }

    @Test
    @DisplayName("直接申诉不予受理的，复查恢复办理，结论送达后仍可申诉")
    void a_direct_appeal_that_fails_brings_the_review_back() {
        var supervision = late().does("choose-direct-appeal");
        told(supervision.appeal()).does("admit-appeal", REJECTED);

        awaits(supervision, "assign-reviewers").of(OFFICE_HEAD);
        supervision.does("assign-reviewers");
        assertThat(supervision.waitsFor()).containsExactly("rule-on-review");
        supervision.does("rule-on-review").does("confirm-service").does("request-appeal");
        assertThat(told(supervision.appeal()).waitsFor()).containsExactly("admit-appeal");
        assertThat(fact(supervision, "select count(*) from objection where kind = 'APPEAL'"))
                .isEqualTo("2");
    }

    @Test
    @DisplayName("逾期作出复查结论的，不再问单位是否直接申诉")
    void the_review_is_late_but_comes_before_the_choice() {
        var supervision = late().does("rule-on-review");

        assertThat(supervision.waitsFor()).containsExactly("confirm-service");
        assertThat(supervision.does("confirm-service").waitsFor()).containsExactly("request-appeal");
    }

    /** The reviewers are done, the head has not ruled, and the day after the last one has come. */
    private Story.Told late() {
        var supervision = resultServed().until("rule-on-review").on("2026-12-23");
        assertThat(supervision.waitsFor()).containsExactly("rule-on-review");
        supervision.on("2026-12-24");
        assertThat(supervision.waitsFor()).containsExactly("choose-direct-appeal", "rule-on-review");
        return supervision;
    }

    private Story.Told reviewed(Story.Told supervision) {
        return supervision
                .does("admit-review")
                .does("assign-reviewers")
                .does("review-result")
                .does("review-result");
    }

    /** The staff of the office enter what came on paper. */
    private void enters(Story.Told supervision, String kind, String filedBy, String postedOn, String arrivedOn) {
        var answer = Visitor.signedIn(port, "county.staff1")
                .submit(requests(supervision), paper(kind, filedBy, postedOn, arrivedOn));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("已登记");
    }

    private static Map<String, String> paper(String kind, String filedBy, String postedOn, String arrivedOn) {
        var fields = new HashMap<>(Map.of(
                "kind", kind, "filedBy", filedBy, "arrivedOn", arrivedOn, "demand", "请求变更等次。", "grounds", "已经加固。"));
        if (!postedOn.isEmpty()) {
            fields.put("postedOn", postedOn);
        }
        return fields;
    }

    private static String requests(Story.Told supervision) {
        return encoded("/cases/" + supervision.number().value() + "/requests");
    }

    private static String encoded(String address) {
        return address.replace("督", "%E7%9D%A3");
    }

    private String body(Story.Told supervision, DocumentKind kind) {
        return fact(supervision, "select body from document where kind = '" + kind + "'");
    }
}
