package dudao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dudao.DudaoTest;
import dudao.Story;
import dudao.Visitor;
import dudao.cases.CaseKind;
import dudao.deadline.Ledger;
import dudao.deadline.StatutoryClock;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DudaoTest
@DisplayName("案卷经过")
class HistoryPageTests {

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Test
    @DisplayName("办理、期限、文书在一条时间线上，写明何人、何事、依据、文书和所依流程图的版本")
    void everything_on_one_line() {
        var told = defending();

        assertThat(page("county.staff1", told, ""))
                .contains("签发督导通知书", "county.head", "制发督导通知书 清教督", "送达初步督导意见", "申辩期限起算")
                .contains("最后一日2026年12月3日", "督导准备", "《教育督导条例》第", "第1版");
    }

    @Test
    @DisplayName("按类别查看，只有这一类；导出的与所查看的相同")
    void one_kind() {
        var told = defending();

        assertThat(page("county.staff1", told, "?kind=DOCUMENTS"))
                .contains("制发督导通知书")
                .doesNotContain("申辩期限起算", "建立案卷");
        assertThat(page("county.staff1", told, "/export?kind=DOCUMENTS").lines())
                .hasSizeGreaterThan(3)
                .first()
                .asString()
                .endsWith("日期,时间,类别,办理人,账号,事项,说明,依据,文书,流程图");
        assertThat(page("county.staff1", told, "/export?kind=DOCUMENTS").lines().skip(1))
                .allMatch(line -> line.contains(",文书,") || line.matches("[^,]*"));
    }

    @Test
    @DisplayName("五十条一页，可以倒过来看")
    void pages() {
        var told = story.open(CaseKind.SPECIAL_SUPERVISION, true).untilClosed();

        assertThat(page("county.staff1", told, "")).contains("建立案卷", "下一页").doesNotContain("<strong>办结</strong>");
        assertThat(page("county.staff1", told, "?newest=true"))
                .contains("<strong>办结</strong>")
                .doesNotContain("建立案卷");
        assertThat(page("county.staff1", told, "?page=99")).contains("没有符合条件的事项");
    }

    @Test
    @DisplayName("数据库语句的条数与事项的多少无关")
    void statements_do_not_grow() {
        var shortCase = defending();
        var longCase = story.open(CaseKind.SPECIAL_SUPERVISION, true).untilClosed();
        var staff = Visitor.signedIn(port, "county.staff1");
        staff.get(address(shortCase, ""));
        staff.get(address(longCase, ""));

        var few = statements(() -> staff.get(address(shortCase, "?day=2026-12-31")));
        var many = statements(() -> staff.get(address(longCase, "?day=2027-12-31")));

        assertThat(many).hasSameSizeAs(few).hasSizeBetween(8, 16);
    }

    /** What Hibernate and Spring send to the database meanwhile. */
    private static List<String> statements(Runnable act) {
        var heard = new ListAppender<ILoggingEvent>();
        var loggers = Stream.of("org.hibernate.SQL", "org.springframework.jdbc.core.JdbcTemplate")
                .map(name -> (Logger) LoggerFactory.getLogger(name))
                .toList();
        heard.start();
        loggers.forEach(logger -> {
            logger.setLevel(Level.DEBUG);
            logger.addAppender(heard);
        });
        try {
            act.run();
        } finally {
            loggers.forEach(logger -> {
                logger.detachAppender(heard);
                logger.setLevel(null);
            });
        }
        return heard.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> message.contains("select "))
                .toList();
    }

    @Nested
    @DisplayName("截至某一天")
    class As_of_a_day {

        @Test
        @DisplayName("此后的延长、办理都还不知道，期限是当日的最后一日")
        void what_came_later_is_not_known() {
            var told = defending().on("2026-11-25");
            story.signIn("county.head");
            ledger.extend(told.number(), StatutoryClock.DEFENCE, "", 5, "校舍施工");
            story.signOut();

            assertThat(page("county.staff1", told, "?day=2026-11-24"))
                    .contains("截至<strong>2026年11月24日</strong>24时", "2026年12月3日", "还有9日")
                    .doesNotContain("校舍施工", "2026年12月8日");
            assertThat(page("county.staff1", told, "?day=2026-11-25"))
                    .contains("校舍施工", "最后一日由2026年12月3日改为2026年12月8日", "还有13日");
            assertThat(page("county.staff1", told, "?day=2026-11-22"))
                    .contains("当日还没有制发文书", "当日还没有开始计算的期限", "没有符合条件的事项");
        }

        @Test
        @DisplayName("已经中止的，当日没有最后一日；恢复以后有")
        void a_period_that_stood_still() {
            var told = defending().on("2026-11-25");
            story.signIn("county.head");
            ledger.suspend(told.number(), StatutoryClock.DEFENCE, "", "防汛");
            told.on("2026-11-30");
            story.signIn("county.head");
            ledger.resume(told.number(), StatutoryClock.DEFENCE, "", "汛情解除");
            story.signOut();

            assertThat(page("county.staff1", told, "?day=2026-11-26&kind=EXHIBITS"))
                    .contains("中止中");
            assertThat(page("county.staff1", told, "?day=2026-11-30&kind=EXHIBITS"))
                    .doesNotContain("中止中");
        }

        @Test
        @DisplayName("后来才登记的送达，即使写的是前几天，当日也不知道")
        void a_service_entered_later() {
            var told = story.open("2026-11-23", CaseKind.SPECIAL_SUPERVISION, false, "S014")
                    .until("sign-notice")
                    .does("sign-notice");
            told.on("2026-11-26");
            told.doneBy("s014.head", "confirm-service", Map.of("receivedOn", "2026-11-24"));

            assertThat(page("county.staff1", told, "?day=2026-11-25"))
                    .contains("尚未送达")
                    .doesNotContain("送达日期2026年11月24日");
            assertThat(page("county.staff1", told, "?day=2026-11-26")).contains("送达日期2026年11月24日");
        }
    }

    @Nested
    @DisplayName("谁看得到")
    class Who_reads_it {

        @Test
        @DisplayName("看得到案卷的看得到经过；别的单位答复没有这个案件")
        void whoever_reads_the_case() {
            var told = defending();

            assertThat(Visitor.signedIn(port, "s001.head")
                            .get(address(told, ""))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(page("s014.head", told, "")).contains("签发督导通知书").doesNotContain("kind=READS");
        }

        @Test
        @DisplayName("审计员查阅经过本身留痕，督导室看得到这一条，单位看不到")
        void reads_are_told_to_the_office() {
            var told = defending();
            page("auditor", told, "");
            Visitor.signedIn(port, "s001.head").get(address(told, ""));

            assertThat(page("county.staff1", told, "?kind=READS"))
                    .contains("查阅案卷经过", "auditor", "要求查阅案卷经过，被拒绝", "s001.head");
            assertThat(page("s014.head", told, "?kind=READS"))
                    .doesNotContain("auditor")
                    .contains("没有符合条件的事项");
        }
    }

    @Nested
    @DisplayName("流程引擎清理以后")
    class Without_the_engines_history {

        @Test
        @DisplayName("经过、所走的流程和案卷页一字不差；超期自动进行的，所中止的步骤也在")
        void the_same_page() {
            var told = story.open(CaseKind.SPECIAL_SUPERVISION, true)
                    .until("defend")
                    .on("2027-03-01")
                    .untilClosed();
            var before = page("county.staff1", told, "?newest=true");
            var file = file(told);
            assertThat(file)
                    .contains("此流程已结束", "<span>已经过：")
                    .containsPattern("已中止：<[^>]*>[^<]*申辩")
                    .containsPattern("data-passed=\"[^\"]*sign-notice")
                    .containsPattern("data-broken-off=\"[^\"]*defend");
            var instances = jdbc.sql("select id_ from act_hi_procinst where business_key_ = ?")
                    .param(told.number().value())
                    .query(String.class)
                    .list();
            assertThat(instances).isNotEmpty();
            for (var table : List.of(
                    "act_hi_actinst", "act_hi_taskinst", "act_hi_varinst", "act_hi_op_log", "act_hi_procinst")) {
                jdbc.sql("delete from %s where proc_inst_id_ in (:instances)".formatted(table))
                        .param("instances", instances)
                        .update();
            }

            assertThat(main(page("county.staff1", told, "?newest=true"))).isEqualTo(main(before));
            assertThat(main(file(told))).isEqualTo(main(file));
            assertThat(before).contains("data-passed=\"", "sign-notice", "等待最长");
        }
    }

    @Nested
    @DisplayName("变更")
    class Changes {

        @Test
        @DisplayName("退回后重新拟制的，逐栏写明原为和现为；没有变的不写；督导室的草稿单位看不到")
        void what_was_handed_in_anew() {
            var told = story.open("2026-11-23", CaseKind.SPECIAL_SUPERVISION, false, "S014")
                    .until("sign-notice")
                    .does("sign-notice", Map.of("verdict", "RETURNED", "reasons", "联系人有误。"));
            told.does("prepare-notice", Map.of("contact", "王敏 0123-7654321"));

            assertThat(page("county.staff1", told, "?kind=CHANGES"))
                    .contains("改填：督导通知书的联系人", "原为：", "现为：王敏 0123-7654321", "共1条")
                    .doesNotContain("改填：督导通知书的要求");
            assertThat(page("s014.head", told, "?kind=CHANGES"))
                    .contains("没有符合条件的事项")
                    .doesNotContain("0123-7654321");
            assertThat(page("county.staff1", told, "?kind=CHANGES&day=2026-11-22"))
                    .contains("没有符合条件的事项");
        }

        @Test
        @DisplayName("督导结果与初步督导意见对照，不同的逐栏写明；送达以前单位看不到；当日不知道的不写")
        void the_decision_against_the_opinion() {
            var told = story.open("2026-11-23", CaseKind.SPECIAL_SUPERVISION, false, "S014")
                    .until("sign-result");
            assertThat(page("county.staff1", told, "?kind=CHANGES")).doesNotContain("与初步督导意见");
            told.on("2026-11-24").does("sign-result");

            assertThat(page("county.staff1", told, "?kind=CHANGES"))
                    .contains("督导结果的问题与初步督导意见不同", "督导结果：西侧围墙开裂")
                    .doesNotContain("督导结果的建议与初步督导意见不同");
            assertThat(page("county.staff1", told, "?kind=CHANGES&day=2026-11-23"))
                    .doesNotContain("与初步督导意见");
            assertThat(page("s014.head", told, "?kind=CHANGES")).doesNotContain("与初步督导意见");
            told.does("confirm-service");
            assertThat(page("s014.head", told, "?kind=CHANGES")).contains("督导结果的问题与初步督导意见不同");
        }

        @Test
        @DisplayName("每一轮整改报告的变更，单位自己看得到")
        void rounds_of_rectification() {
            var told = story.open("2026-11-23", CaseKind.SPECIAL_SUPERVISION, false, "S014")
                    .until("decide-result");
            told.does("decide-result", Map.of("problems", List.of(Map.of("title", "围墙开裂", "demand", "加固", "days", 30))))
                    .until("verify-rectification")
                    .does("verify-rectification", Map.of("verdict", "SENT_BACK", "findings", "没有检测报告。", "days", 10));
            told.does("report-rectification", Map.of("outcome", "已补做检测，报告合格。"));

            assertThat(page("s014.head", told, "?kind=CHANGES"))
                    .contains("改填：整改完成情况（1）", "现为：已补做检测，报告合格。")
                    .doesNotContain("改填：整改措施");
        }
    }

    @Nested
    @DisplayName("期限由留痕说明")
    class Periods_by_the_trail {

        @Test
        @DisplayName("何时起算、何时完成，与所在的动作同一时刻；重新起算以前完成过的，当日看得到")
        void starts_and_meets() {
            var told = story.open("2026-11-23", CaseKind.SPECIAL_SUPERVISION, false, "S014")
                    .until("verify-rectification");
            told.on("2026-11-24")
                    .does("verify-rectification", Map.of("verdict", "SENT_BACK", "findings", "没有检测报告。", "days", 10));

            assertThat(page("county.staff1", told, "?kind=PERIODS")).contains("申辩期限起算", "（督导通知书）按期完成（2026年11月23日）");
            assertThat(page("county.staff1", told, "?day=2026-11-23&kind=EXHIBITS"))
                    .contains("2026年11月23日按期完成")
                    .doesNotContain("此后重新办理");
        }
    }

    private String file(Story.Told told) {
        var answer = Visitor.signedIn(port, "county.staff1")
                .get("/cases/" + URLEncoder.encode(told.number().value(), StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private Story.Told defending() {
        return story.open("2026-11-23", CaseKind.SPECIAL_SUPERVISION, false, "S014")
                .until("defend");
    }

    private String page(String login, Story.Told told, String rest) {
        var answer = Visitor.signedIn(port, login).get(address(told, rest));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static String main(String page) {
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"))
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private static String address(Story.Told told, String rest) {
        return "/cases/%s/history%s".formatted(URLEncoder.encode(told.number().value(), StandardCharsets.UTF_8), rest);
    }
}
