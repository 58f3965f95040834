package dudao;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What people ordinarily write into each form; a test names only what matters to it. */
public final class Acts {

    private Acts() {}

    private static final Map<String, Object> AGREED = Map.of("verdict", "AGREED");

    private static final Map<String, Map<String, Object>> ORDINARY = Map.ofEntries(
            Map.entry(
                    "draft-plan",
                    Map.of(
                            "title", "2026年度督导计划",
                            "basis", "根据《教育督导条例》和县委县政府工作部署，保障学校规范办学。",
                            "programmes",
                                    List.of(Map.of(
                                            "kind",
                                            "SPECIAL_SUPERVISION",
                                            "purpose",
                                            "校园安全专项督导",
                                            "units",
                                            List.of("S014"),
                                            "matters",
                                            List.of("SAFETY", "BUILDINGS"),
                                            "selfAssessmentDemanded",
                                            true)))),
            Map.entry("sign-plan", AGREED),
            Map.entry("approve-plan", AGREED),
            Map.entry(
                    "appoint-team",
                    Map.of("leader", "inspector01", "inspectors", List.of("inspector11", "inspector21"))),
            Map.entry("declare-impartiality", Map.of("declaration", "IMPARTIAL")),
            Map.entry("decide-recusal", Map.of("ruling", "GRANTED", "reasons", "情况属实，应当回避。")),
            Map.entry(
                    "prepare-notice",
                    Map.of(
                            "startsOn", "2026-12-14",
                            "endsOn", "2026-12-18",
                            "selfAssessmentDays", 15,
                            "requirements", "请准备安全制度、隐患台账、应急演练记录，安排师生家长座谈会场。",
                            "contact", "曹嘉 0000-12345678")),
            Map.entry("sign-notice", AGREED),
            Map.entry("confirm-service", Map.of()),
            Map.entry(
                    "record-service",
                    Map.of(
                            "mode", "LEFT_AT_PREMISES",
                            "recipient", "大湾社区居委会 李某",
                            "recipientRole", "RECEIVER",
                            "proof", "负责人拒绝签收，在居委会工作人员见证下留置于门卫室，已拍照。")),
            Map.entry(
                    "correct-service",
                    Map.of(
                            "choice", "CORRECT",
                            "mode", "BY_POST",
                            "recipient", "李伟",
                            "recipientRole", "HEAD",
                            "proof", "邮件回执注明的收件日期。",
                            "reason", "原记录误填为寄出的日期。")),
            Map.entry("approve-correction", Map.of("verdict", "APPROVED")),
            Map.entry(
                    "apply-deadline-change",
                    Map.of("choice", "APPLY", "change", "EXTENDED", "days", 10, "reason", "施工单位因连续降雨停工。")),
            Map.entry("decide-deadline-change", Map.of("verdict", "GRANTED", "reasons", "情况属实，理由正当。")),
            Map.entry(
                    "file-self-assessment",
                    Map.of(
                            "report", "我校建立安全责任制，逐级签订责任书，每月排查隐患，本学期开展消防和防震演练各两次。",
                            "problems", "西侧围墙老化；食堂留样记录不全。",
                            "measures", "已列入整改计划，年底前完成。",
                            "score", 92.5)),
            Map.entry("review-self-assessment", Map.of("verdict", "ACCEPTED", "review", "材料齐全，数据真实。")),
            Map.entry(
                    "inspect-on-site",
                    Map.of(
                            "methods", List.of("听取汇报", "实地查看"),
                            "situation", "查看教学楼、食堂、宿舍和围墙，抽查值班记录。",
                            "findings", "西侧围墙开裂，食堂留样登记缺11月第二周。")),
            Map.entry(
                    "hear-public",
                    Map.of("audience", "STUDENTS", "manner", "座谈会", "participants", 12, "points", "放学时校门口车辆多。")),
            Map.entry(
                    "deliberate",
                    Map.of(
                            "attendance",
                            List.of("inspector01", "inspector11", "inspector21"),
                            "agreeing",
                            List.of("inspector01", "inspector11", "inspector21"),
                            "minutes",
                            "一致认为学校安全管理总体规范，存在两个应当整改的问题。")),
            Map.entry(
                    "draft-opinion",
                    Map.of(
                            "achievements", "安全责任制健全，演练到位。",
                            "problems", "一、西侧围墙开裂。二、食堂留样登记不全。",
                            "suggestions", "与交警部门协商疏导放学车流。")),
            Map.entry(
                    "defend",
                    Map.of(
                            "choice",
                            "DEFEND",
                            "points",
                            List.of(
                                    Map.of("claim", "围墙已于上周加固", "grounds", "附施工合同和照片。"),
                                    Map.of("claim", "留样登记由承包方保管", "grounds", "附登记本复印件。")))),
            Map.entry(
                    "weigh-defence",
                    Map.of(
                            "answers",
                            List.of(
                                    Map.of("ordinal", 1, "verdict", "REJECTED", "reasons", "复看现场，加固尚未验收。"),
                                    Map.of("ordinal", 2, "verdict", "ADOPTED", "reasons", "登记本完整，删去该问题中的“缺失”表述。")))),
            Map.entry(
                    "decide-result",
                    Map.of(
                            "evaluation", "学校安全工作总体规范，责任落实，隐患排查及时。",
                            "grade", "GOOD",
                            "problems",
                                    List.of(
                                            Map.of("title", "西侧围墙开裂", "demand", "加固并通过验收", "days", 30),
                                            Map.of("title", "食堂留样管理不规范", "demand", "由学校保管登记本并每日核对", "days", 15)),
                            "suggestions", "与交警部门协商疏导放学车流。")),
            Map.entry("sign-result", AGREED),
            Map.entry("report-rectification", Map.of("measures", "聘请有资质单位施工，专人负责。", "outcome", "已完成并验收合格，附验收单。")),
            Map.entry("order-correction", Map.of("criticism", "未按期整改并报告，予以通报批评。", "demand", "七日内完成整改并书面报告。")),
            Map.entry("verify-rectification", Map.of("verdict", "CLOSED", "findings", "现场核实，验收单真实，整改到位。")),
            Map.entry(
                    "request-review", Map.of("choice", "LODGE", "demand", "请求将等次变更为优秀。", "grounds", "围墙问题已在检查前着手整改。")),
            Map.entry("admit-review", Map.of("admission", "ADMITTED", "reasons", "在法定期限内提出，符合受理条件。")),
            Map.entry("assign-reviewers", Map.of("reviewers", List.of("inspector02", "inspector22"))),
            Map.entry("review-result", Map.of("opinion", "原结果认定事实清楚，等次适当。")),
            Map.entry("rule-on-review", Map.of("ruling", "UPHELD", "reasons", "事实清楚，依据充分，程序合法。")),
            Map.entry(
                    "choose-direct-appeal",
                    Map.of("choice", "LODGE", "demand", "请求撤销督导结果。", "grounds", "督导室逾期未作出复查结论。")),
            Map.entry("request-appeal", Map.of("choice", "LODGE", "demand", "请求变更等次。", "grounds", "复查没有考虑已经完成的加固。")),
            Map.entry("admit-appeal", Map.of("admission", "ADMITTED", "reasons", "在法定期限内提出，符合受理条件。")),
            Map.entry("supplement-review", Map.of("supplement", "补交加固合同和验收单复印件。")),
            Map.entry("supplement-appeal", Map.of("supplement", "补交申诉书签名页。")),
            Map.entry("assign-handlers", Map.of("handlers", List.of("city.inspector1", "city.inspector2"))),
            Map.entry("examine-appeal", Map.of("opinion", "原案证据充分，复查程序合法。")),
            Map.entry("rule-on-appeal", Map.of("ruling", "UPHELD", "reasons", "原结果和复查结论均无不当。")),
            Map.entry("draft-report", Map.of("situation", "按计划完成自评审核、现场考察和座谈。", "conclusion", "学校安全工作良好，问题已整改销号。")),
            Map.entry("sign-report", AGREED),
            Map.entry("read-report", Map.of("instruction", "已阅，请教育局跟踪校门口交通疏导。")),
            Map.entry("accept-filing", Map.of("filingNumber", "临教督备〔2026〕12号")),
            Map.entry("redact-report", Map.of("checked", true)),
            Map.entry("publish-report", Map.of("verdict", "AGREED", "channel", "县人民政府门户网站")));

    public static Map<String, Object> ordinary(String task) {
        var fields = ORDINARY.get(task);
        if (fields == null) {
            throw new IllegalArgumentException("Nobody has said what is ordinarily written into " + task);
        }
        return new HashMap<>(fields);
    }

    public static Set<String> tasks() {
        return ORDINARY.keySet();
    }
}
