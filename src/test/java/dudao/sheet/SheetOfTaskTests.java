package dudao.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.DudaoTest;
import dudao.Story;
import dudao.Visitor;
import dudao.cases.CaseKind;
import dudao.indicator.Frameworks;
import dudao.indicator.Imported;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DudaoTest
@DisplayName("在任务中填评估表")
class SheetOfTaskTests {

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Frameworks frameworks;

    @Autowired
    JdbcClient jdbc;

    private Story.Told told;
    private String task;
    private Filler head;

    @BeforeEach
    void a_school_has_a_sheet_before_it() {
        var framework = ChosenFramework.write(Imported.ofACase(frameworks));
        told = story.open(CaseKind.SPECIAL_SUPERVISION, true)
                .until("prepare-notice")
                .does("prepare-notice", Map.of("framework", framework))
                .until("file-self-assessment");
        task = told.task("file-self-assessment").getId();
        head = Filler.of(port, "s014.head", task);
    }

    @Test
    @DisplayName("整张表一次读出：级次、填法、选项、材料、只看得到自己的一列")
    void the_whole_sheet_at_once() {
        var sheet = head.sheet();

        assertThat(sheet.path("title").asText()).isEqualTo("学校办学水平督导评估");
        assertThat(sheet.path("stage").asText()).as("of the unit").isEqualTo("小学");
        assertThat(sheet.path("mine").asText()).isEqualTo("UNIT");
        assertThat(sheet.path("marking").asBoolean()).isFalse();
        assertThat(sheet.path("findings").asBoolean()).isFalse();
        assertThat(sheet.path("upload").asText()).startsWith("/cases/").endsWith("/exhibits");
        assertThat(head.columns()).containsExactly("UNIT");
        assertThat(StreamSupport.stream(sheet.path("rows").spliterator(), false).map(row -> "%s %d %s %s"
                        .formatted(
                                row.path("code").asText(),
                                row.path("level").asInt(),
                                row.path("above").asText(),
                                row.path("input").asText())))
                .containsExactly(
                        "A 1  computed",
                        "A1 2 A number",
                        "A2 2 A choice",
                        "A3 2 A choice",
                        "B 1  computed",
                        "B1 2 B computed",
                        "B2 2 B choice",
                        "C 1  computed",
                        "C1 2 C text");
        assertThat(head.row("A2").path("choices")).hasSize(4);
        assertThat(head.row("A1").path("materials").get(0).asText()).isEqualTo("年度工作计划");
        assertThat(head.row("A3").path("mayNotApply").asBoolean()).isTrue();
        assertThat(head.row("B2").path("veto").asBoolean()).isTrue();
        assertThat(head.row("A1").path("cells").path("UNIT").path("state").asText())
                .isEqualTo("MISSING");
        assertThat(sheet.path("data").findValuesAsText("item")).containsExactly("#教学用房面积", "#学生数");
        assertThat(sheet.path("progress").path("of").asInt()).isEqualTo(6);
        assertThat(head.open().headers().firstValue("X-CSRF-TOKEN")).isPresent();
    }

    @Test
    @DisplayName("逐项保存，随即得知本级、上级和合计")
    void a_leaf_is_saved() {
        var saved = head.fills("A1", "18");

        assertThat(saved.path("cell").path("value").asText()).isEqualTo("18");
        assertThat(saved.path("cell").path("revision").asInt()).isEqualTo(1);
        assertThat(saved.path("cell").path("figure").asText()).isEqualTo("18分");
        assertThat(saved.path("cell").path("by").asText()).isNotBlank();
        assertThat(saved.path("rows").fieldNames()).toIterable().containsExactly("A", "A1");
        assertThat(saved.path("rows").path("A").path("figure").asText()).isEqualTo("18分");
        assertThat(saved.path("totals").path("UNIT").asText()).startsWith("18分（满分100分）");
        assertThat(saved.path("progress").path("filled").asInt()).isEqualTo(1);

        head.fills("#学生数", "1000");
        assertThat(head.fills("#教学用房面积", "4500")
                        .path("rows")
                        .path("B1")
                        .path("figure")
                        .asText())
                .isEqualTo("4.5㎡，30分，达标");
    }

    @Test
    @DisplayName("同校两人同时填：不同的项互不影响，同一项后来的看到冲突")
    void two_people_fill_at_once() {
        var liaison = Filler.of(port, "s014.liaison", task);
        head.fills("A1", "18");
        assertThat(liaison.puts("A2", "10", "", 0).statusCode()).isEqualTo(200);

        var late = liaison.puts("A1", "12", "", 0);

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(Filler.json(late).path("message").asText()).contains("已被别人修改");
        assertThat(Filler.json(late).path("cell").path("value").asText()).isEqualTo("18");
        assertThat(Filler.json(late).path("cell").path("revision").asInt()).isEqualTo(1);
        assertThat(liaison.puts("A1", "12", "", 1).statusCode()).isEqualTo(200);
        assertThat(IntStream.range(0, 6).parallel().mapToObj(n -> (n % 2 == 0 ? head : liaison)
                        .puts("C1", "第" + n, "", 0)
                        .statusCode()))
                .containsOnlyOnce(200)
                .containsOnly(200, 409);
    }

    @Test
    @DisplayName("填错的当场用中文说明，什么都没有保存")
    void what_does_not_fit_is_refused() {
        assertThat(Filler.json(head.puts("A1", "21", "", 0)).path("message").asText())
                .contains("得分应在0到满分20分之间");
        for (var wrong : List.of(
                head.puts("A1", "二十", "", 0),
                head.puts("A2", "12", "", 0),
                head.puts("A9", "1", "", 0),
                head.puts("A", "1", "", 0),
                head.puts("B1", "4.5", "", 0),
                head.puts("#校长数", "1", "", 0),
                head.puts("#学生数", "-1", "", 0),
                head.puts("C1", "长".repeat(2001), "", 0),
                head.doesNotApply("A1", "没有"),
                head.sendsBack("A1", "重填"),
                head.finds("A1", "没有计划"))) {
            assertThat(wrong.statusCode()).isEqualTo(400);
            assertThat(Filler.json(wrong).path("message").asText()).matches("(?s).*\\p{IsHan}.*");
        }
        assertThat(head.doesNotApply("A3", "没有住校生").statusCode()).isEqualTo(200);
        assertThat(values()).isOne();
        var visitor = Visitor.signedIn(port, "s014.head");
        for (var body : List.of("", "[]", "{", "{\"revision\":\"x\"}")) {
            assertThat(visitor.call("PUT", "/tasks/" + task + "/sheet/A1", body).statusCode())
                    .as(body)
                    .isEqualTo(400);
        }
    }

    @Test
    @DisplayName("外人看不到有没有这个任务")
    void strangers_see_nothing() {
        for (var stranger : List.of("s001.head", "county.staff1", "inspector01", "admin")) {
            var filler = Filler.of(port, stranger, task);
            assertThat(filler.open().statusCode()).as(stranger).isEqualTo(404);
            assertThat(filler.puts("A1", "1", "", 0).statusCode()).as(stranger).isEqualTo(404);
        }
        assertThat(new Filler(new Visitor(port), task).open().statusCode()).isIn(302, 401, 403);
        assertThat(values()).isZero();
    }

    @Test
    @DisplayName("没有评估表的案件，什么都不变")
    void a_case_without_a_sheet() {
        var plain = story.open(CaseKind.SPECIAL_SUPERVISION, true).until("file-self-assessment");
        var filler =
                Filler.of(port, "s014.head", plain.task("file-self-assessment").getId());

        assertThat(filler.sheet().path("rows")).isEmpty();
        assertThat(filler.puts("A1", "1", "", 0).statusCode()).isEqualTo(404);
        assertThat(Visitor.signedIn(port, "s014.head")
                        .get("/cases/" + encoded(plain) + "/sheet")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("没有评估表的案件，从通知到签发结果只多问一次数据库")
    void a_case_without_a_sheet_asks_once() {
        try (var statements = new Statements()) {
            story.open(CaseKind.SPECIAL_SUPERVISION, true).until("sign-result");

            assertThat(statements.said()).hasSizeGreaterThan(100);
            assertThat(statements.said())
                    .filteredOn(statement -> statement.matches("(?is).*\\b(indicator_|sheet_)\\w+.*"))
                    .hasSize(1);
        }
    }

    @Test
    @DisplayName("保存一项用的数据库语句不随表的大小增加，也不写流程引擎的历史")
    void a_save_costs_the_same_however_large_the_sheet_is() {
        head.fills("A1", "1");
        var small = cost(() -> head.fills("A2", "10"));
        var large = large();
        large.fills("L1", "1");
        IntStream.rangeClosed(2, 60).forEach(leaf -> large.fills("L" + leaf, "0.5"));
        var history = history();

        var atTheEnd = cost(() -> large.fills("L61", "1"));

        assertThat(atTheEnd).as("statements").hasSameSizeAs(small).hasSizeLessThanOrEqualTo(8);
        assertThat(history()).isEqualTo(history);
    }

    private Filler large() {
        var framework = ChosenFramework.write(Imported.large(frameworks));
        var other = story.open(CaseKind.SPECIAL_SUPERVISION, true)
                .until("prepare-notice")
                .does("prepare-notice", Map.of("framework", framework))
                .until("file-self-assessment");
        return Filler.of(port, "s014.head", other.task("file-self-assessment").getId());
    }

    private static List<String> cost(Runnable act) {
        try (var statements = new Statements()) {
            act.run();
            return statements.said();
        }
    }

    private long history() {
        return jdbc.sql("select (select count(*) from act_hi_detail) + (select count(*) from act_hi_op_log)"
                        + " + (select count(*) from act_hi_varinst) + (select count(*) from act_hi_actinst)"
                        + " + (select count(*) from act_hi_comment)")
                .query(Long.class)
                .single();
    }

    private int values() {
        return jdbc.sql("select count(*) from indicator_value where case_number = ?")
                .param(told.number().value())
                .query(Integer.class)
                .single();
    }

    private static String encoded(Story.Told of) {
        return URLEncoder.encode(of.number().value(), StandardCharsets.UTF_8);
    }
}
