package dudao.processes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dudao.DudaoTest;
import dudao.Story;
import dudao.Visitor;
import dudao.archive.Archives;
import dudao.audit.AuditTrail;
import dudao.audit.CaseExport;
import dudao.audit.Sealer;
import dudao.document.DocumentKind;
import dudao.document.Documents;
import dudao.indicator.Frameworks;
import dudao.indicator.Imported;
import dudao.indicator.Sheet.Column;
import dudao.sheet.ChosenFramework;
import dudao.sheet.Explanations;
import dudao.sheet.Filler;
import dudao.verifier.Finding;
import dudao.verifier.Verifier;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DudaoTest
@DisplayName("评估表从通知到结果")
class SheetProcessTests extends ProcessTests {

    private static final List<String> TEAM = List.of("inspector01", "inspector11", "inspector21");

    @LocalServerPort
    int port;

    @Autowired
    Frameworks frameworks;

    @Autowired
    Documents documents;

    @Autowired
    Explanations explanations;

    @Autowired
    Archives archives;

    @Autowired
    AuditTrail trail;

    @Autowired
    CaseExport export;

    @Autowired
    Sealer sealer;

    @TempDir
    Path folder;

    @Test
    @DisplayName("单位缺项、缺材料的不能报送；报送后自评得分由评估表得出")
    void the_unit_hands_in_a_complete_sheet() throws IOException {
        var supervision = withSheet(true).until("file-self-assessment");
        var unit = filler(supervision, "s014.head", "file-self-assessment");
        unit.fills("A1", "18");

        assertThat(supervision.refused("s014.head", "file-self-assessment", Map.of()))
                .contains("评估表还有5项没有填好", "A2 落实情况", "C1 特色做法");
        fillsTheRest(unit);
        assertThat(supervision.refused("s014.head", "file-self-assessment", Map.of()))
                .contains("评估表有1项没有提交必备材料", "A1 工作计划");
        prove(supervision);
        supervision.does("file-self-assessment");

        assertThat(supervision.waitsFor()).containsExactly("review-self-assessment");
        assertThat(fact(supervision, "select score from self_assessment"))
                .as("18 + 10 + 30 + 20, not what the form said")
                .isEqualTo("78.00");
        assertThat(unit.open().statusCode()).isEqualTo(404);
        assertThat(unit.puts("A1", "19", "", 1).statusCode())
                .as("handed in is handed in")
                .isEqualTo(404);
        assertThat(broken(supervision)).isEmpty();
        jdbc.sql("update indicator_value set value = '19' where case_number = ? and side = 'UNIT' and item = 'A1'")
                .param(supervision.number().value())
                .update();
        assertThat(broken(supervision)).singleElement().satisfies(said -> assertThat(said)
                .contains("评估表 UNIT 的内容被修改（sheet/UNIT.json）"));
    }

    @Test
    @DisplayName("退回单项：只有退回的指标可以修改，审核合格后了结")
    void single_leaves_are_sent_back() throws IOException {
        var supervision = withSheet(true).until("file-self-assessment");
        var unit = filler(supervision, "s014.head", "file-self-assessment");
        unit.fills("A1", "18");
        fillsTheRest(unit);
        prove(supervision);
        supervision.does("file-self-assessment");

        var reviewer = filler(supervision, LEADER, "review-self-assessment");
        assertThat(reviewer.sheet().path("marking").asBoolean()).isTrue();
        assertThat(reviewer.sheet().path("mine").isNull()).isTrue();
        assertThat(reviewer.puts("A2", "5", "", 1).statusCode()).isEqualTo(400);
        assertThat(reviewer.sendsBack("A1", "计划不是本年度的").statusCode()).isEqualTo(200);
        assertThat(reviewer.sendsBack("A1", "").statusCode()).as("taken back").isEqualTo(200);
        assertThat(Filler.json(reviewer.sendsBack("A2", "请附落实情况的说明"))
                        .path("returned")
                        .asText())
                .isEqualTo("请附落实情况的说明");
        assertThat(reviewer.sendsBack("B1", "学生数与学籍不符").statusCode()).isEqualTo(200);
        assertThat(reviewer.row("A2").path("returned").asText()).isEqualTo("请附落实情况的说明");
        supervision.does("review-self-assessment", Map.of("verdict", "SENT_BACK", "review", "两项请补正。", "days", 5));
        assertThat(trail.of(supervision.number()))
                .extracting(line -> line.string("kind"))
                .filteredOn(kind -> kind.startsWith("column-"))
                .containsExactly("column-handed-in", "column-reopened");

        var again = filler(supervision, "s014.head", "file-self-assessment");
        assertThat(again.row("A2").path("returned").asText()).isEqualTo("请附落实情况的说明");
        assertThat(again.row("A2").path("locked").asBoolean()).isFalse();
        assertThat(again.row("A1").path("locked").asBoolean()).isTrue();
        assertThat(Filler.json(again.puts("A1", "20", "", 1)).path("message").asText())
                .contains("没有退回补正", "A2、B1");
        assertThat(again.puts("A2", "15", "", 1).statusCode()).isEqualTo(200);
        assertThat(again.puts("#学生数", "1050", "以学籍系统为准", 1).statusCode()).isEqualTo(200);
        supervision.does("file-self-assessment").does("review-self-assessment");

        assertThat(broken(supervision)).as("what was handed in last counts").isEmpty();
        assertThat(fact(supervision, "select score from self_assessment")).isEqualTo("53.00");
        assertThat(fact(supervision, "select count(*) from sheet_return where settled_at is not null"))
                .isEqualTo("2");
        assertThat(supervision.passed()).contains("assessed");
    }

    @Test
    @DisplayName("期满未自评的，督学在空白的自评旁边核查；认定与自评不同的，逐项写进案卷经过，送达以后单位也看得到")
    void omitted() {
        var supervision = withSheet(true).until("file-self-assessment");
        filler(supervision, "s014.head", "file-self-assessment").fills("A1", "18");
        supervision.on("2026-12-09");

        var inspector = filler(supervision, "inspector01", "inspect-on-site");
        assertThat(inspector.columns()).containsExactly("UNIT", "INSPECTOR:inspector01");
        assertThat(inspector.row("A1").path("cells").path("UNIT").path("value").asText())
                .isEqualTo("18");
        assertThat(inspector.row("A2").path("cells").path("UNIT").path("state").asText())
                .isEqualTo("MISSING");

        TEAM.forEach(one -> inspects(supervision, one, "17", "10"));
        supervision.until("draft-opinion");
        assertThat(changes(supervision, "s014.head")).doesNotContain("评估认定与单位自评不同");
        supervision.until("defend");
        assertThat(changes(supervision, "county.staff1")).contains("评估认定与单位自评不同：A1 工作计划", "自评：18", "认定：17", "共1条");
        assertThat(changes(supervision, "s014.head")).contains("评估认定与单位自评不同：A1 工作计划");
    }

    @Test
    @DisplayName("督学互不相见，都交表后才看得到；单位始终看不到督学的各列")
    void inspectors_are_blind_to_each_other() {
        var supervision = withSheet(false).until("inspect-on-site");
        inspects(supervision, "inspector01", "18", "15");

        var second = filler(supervision, "inspector11", "inspect-on-site");
        assertThat(second.columns()).containsExactly("INSPECTOR:inspector11");
        assertThat(second.sheet().path("findings").asBoolean()).isTrue();
        assertThat(second.row("A2").path("differs").asBoolean()).isFalse();
        assertThat(page(supervision, "inspector01")).contains("督学").doesNotContain("inspector11");
        assertThat(columns(supervision, "inspector01")).isOne();
        assertThat(columns(supervision, "county.staff1"))
                .as("the office waits as well")
                .isZero();
        second.fills("A1", "17");
        assertThat(supervision.refused("inspector11", "inspect-on-site", Map.of()))
                .contains("评估表还有5项没有填好", "A2 落实情况");
        inspects(supervision, "inspector11", null, "15");
        assertThat(columns(supervision, "inspector11")).isOne();
        inspects(supervision, "inspector21", "16", "10");

        assertThat(columns(supervision, "inspector11")).isEqualTo(3);
        assertThat(columns(supervision, "county.staff1")).isEqualTo(3);
        assertThat(columns(supervision, "auditor")).isEqualTo(5);
        assertThat(columns(supervision, "s014.head")).as("its own").isOne();
        assertThat(Visitor.signedIn(port, "s001.head").get(address(supervision)).statusCode())
                .isEqualTo(404);
        assertThat(Visitor.signedIn(port, "admin").get(address(supervision)).statusCode())
                .isIn(403, 404);
    }

    @Test
    @DisplayName("合议、认定、问题、申辩、等次、通知书，直到封存")
    void from_the_deliberation_to_the_sealed_file() {
        var supervision = withSheet(false).until("inspect-on-site");
        inspects(supervision, "inspector01", "18", "15");
        inspects(supervision, "inspector11", "17", "15");
        filler(supervision, "inspector21", "inspect-on-site").finds("A2", "没有检查记录");
        inspects(supervision, "inspector21", "16", "10");
        supervision.until("deliberate");

        deliberated(supervision);
        assertThat(columns(supervision, "s014.head")).isOne();
        assertThat(shown(supervision, LEADER, "draft-opinion")
                        .path("problems")
                        .path("value")
                        .asText())
                .isEqualTo("【A2 落实情况】没有检查记录，台账不全");
        supervision.until("defend");

        assertThat(filler(supervision, "s014.head", "defend").columns()).containsExactly("UNIT", "FINAL");
        assertThat(page(supervision, "s014.head")).contains("认定").doesNotContain("督学 ");
        assertThat(supervision.refused(
                        "s014.head", "defend", Map.of("choice", "DEFEND", "points", List.of(point("Z9")))))
                .contains("Z9");
        supervision.does("defend", Map.of("choice", "DEFEND", "points", List.of(point("A2"))));
        assertThat(shown(supervision, LEADER, "weigh-defence").path("answers").toString())
                .contains("（指标A2）台账在档案室");
        supervision.does(
                "weigh-defence",
                Map.of("answers", List.of(Map.of("ordinal", 1, "verdict", "REJECTED", "reasons", "补查仍不全。"))));

        var proposed = shown(supervision, "county.staff1", "decide-result");
        assertThat(proposed.path("grade").path("value").asText()).isEqualTo("GOOD");
        assertThat(proposed.path("assessment").path("value").asText()).contains("89分（满分100分），得分率89%，等次良好");
        assertThat(proposed.path("problems").path("value").toString()).contains("【A2 落实情况】没有检查记录，台账不全", "A2");
        supervision.does(
                "decide-result",
                Map.of("problems", List.of(Map.of("title", "台账不全", "demand", "补齐台账", "days", 30, "indicator", "A2"))));
        assertThat(fact(supervision, "select indicator from result_problem")).isEqualTo("A2");
        supervision.until("request-review");
        assertThat(documents
                        .latest(supervision.number(), DocumentKind.RESULT_NOTICE)
                        .orElseThrow()
                        .body())
                .contains("二、等次：良好\n评估表认定：89分（满分100分），得分率89%，等次良好\n");

        supervision.untilClosed();
        sealed(supervision);
    }

    /** A1 within the tolerance, A2 apart. */
    private void deliberated(Story.Told supervision) {
        var group = filler(supervision, LEADER, "deliberate");
        assertThat(group.columns())
                .as("all of them; the unit was not asked for one")
                .containsExactly("INSPECTOR:inspector01", "INSPECTOR:inspector11", "INSPECTOR:inspector21", "FINAL");
        assertThat(group.row("A1").path("cells").path("FINAL").path("value").asText())
                .isEqualTo("17");
        assertThat(group.row("A1").path("cells").path("FINAL").path("takenOver").asBoolean())
                .isTrue();
        assertThat(group.row("A2").path("differs").asBoolean()).isTrue();
        assertThat(group.row("A2").path("finding").asText()).isEqualTo("没有检查记录");
        assertThat(supervision.refused(LEADER, "deliberate", Map.of())).contains("需要合议：A2 落实情况");
        assertThat(Filler.json(group.puts("A2", "10", "", 0)).path("message").asText())
                .contains("写明合议的理由");
        assertThat(Filler.json(group.puts("A1", "19", "", 0)).path("message").asText())
                .contains("与督学一致的意见（17）不同");
        assertThat(group.puts("A2", "10", "台账只有半年", 0).statusCode()).isEqualTo(200);
        assertThat(group.puts("A1", "17", "", 0).statusCode()).isEqualTo(200);
        assertThat(group.puts("A1", "19", "计划翔实", 1).statusCode()).isEqualTo(200);
        assertThat(group.puts("A1", "", "", 2).statusCode()).as("as proposed").isEqualTo(200);
        assertThat(group.puts("A3", "B", "", 0).statusCode()).isEqualTo(200);
        assertThat(group.finds("A2", "没有检查记录，台账不全").statusCode()).isEqualTo(200);
        supervision.does("deliberate");

        assertThat(
                        fact(
                                supervision,
                                "select string_agg(item || '=' || value, ' ' order by item) from indicator_value where side = 'FINAL'"))
                .isEqualTo("#学生数=1000 #教学用房面积=4500 A1=17 A2=10 A3=B B2=合格 C1=校本课程");
    }

    /** What the file was sealed with still follows from the entries, to the byte. */
    private void sealed(Story.Told supervision) {
        assertThat(archives.sealOf(supervision.number())).isPresent();
        assertThat(explanations.of(supervision.number())).hasSize(4).allSatisfy(explanation -> assertThat(
                        explanations.sealed(supervision.number(), column(explanation.column())))
                .hasValueSatisfying(kept -> assertThat(kept.getBytes(StandardCharsets.UTF_8))
                        .isEqualTo(explanation.text().getBytes(StandardCharsets.UTF_8))));
        assertThat(explanations.sealed(supervision.number(), Column.FINAL).orElseThrow())
                .contains("A2 落实情况：按15/10/5/0分档，评10分", "合计：89分（满分100分），得分率89%，等次良好");
        assertThat(fact(supervision, "select manifest from archive")).contains("评估表计算说明（FINAL）");
    }

    @Test
    @DisplayName("一票否决的，等次为最低一等，指明是哪一项")
    void a_veto_is_named() {
        var supervision = withSheet(false).until("inspect-on-site");
        for (var inspector : TEAM) {
            var filler = filler(supervision, inspector, "inspect-on-site");
            filler.fills("A1", "20");
            filler.fills("A2", "15");
            filler.fills("B2", "不合格");
            fillsTheRest(filler);
            supervision.doneBy(inspector, "inspect-on-site");
        }
        supervision.until("decide-result");

        var proposed = shown(supervision, "county.staff1", "decide-result");
        assertThat(proposed.path("grade").path("value").asText()).isEqualTo("FAILED");
        assertThat(proposed.path("assessment").path("value").asText()).contains("一票否决：B2 校园安全，认定为不合格");
    }

    @Test
    @DisplayName("拟制通知书时选用；退回修改时可以换、可以不用；待填的、学段不合的不能选")
    void chosen_with_the_notice() {
        var framework = ChosenFramework.write(Imported.ofACase(frameworks));
        var ofTheCity = ChosenFramework.write(Imported.ofTheCity(frameworks));
        var supervision = special().until("prepare-notice");
        assertThat(shown(supervision, "county.staff1", "prepare-notice")
                        .path("frameworkOptions")
                        .path("value")
                        .toString())
                .contains(framework, "term-opening/1")
                .doesNotContain("township/1", "equity-county/1", ofTheCity);
        for (var wrong : List.of("township/1", "equity-county/1", ofTheCity, "case-sheet/999", "x")) {
            assertThat(supervision.refused("county.staff1", "prepare-notice", Map.of("framework", wrong)))
                    .contains("已经不能使用");
        }
        assertThat(supervision.refused(
                        "county.staff1", "prepare-notice", Map.of("framework", framework, "stage", "高中")))
                .contains("请选择学段：小学、初中");
        supervision
                .does("prepare-notice", Map.of("framework", framework, "stage", "初中"))
                .does("sign-notice", RETURNED);
        assertThat(shown(supervision, "county.staff1", "prepare-notice")
                        .path("framework")
                        .path("value")
                        .asText())
                .isEqualTo(framework);
        var other = ChosenFramework.write(Imported.large(frameworks));
        supervision.does("prepare-notice", Map.of("framework", other)).does("sign-notice", RETURNED);
        assertThat(fact(supervision, "select framework || stage from indicator_sheet"))
                .isEqualTo("large-sheet");
        supervision.does("prepare-notice");
        assertThat(fact(supervision, "select count(*) from indicator_sheet")).isEqualTo("0");
    }

    /** What the verifier finds in the case as it stands now. */
    private List<String> broken(Story.Told supervision) throws IOException {
        sealer.seal();
        var zip = folder.resolve("case.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip), StandardCharsets.UTF_8)) {
            export.into(out, supervision.number(), 0);
        }
        return Verifier.verify(zip, null).stream()
                .filter(Finding::isBroken)
                .map(Finding::toString)
                .toList();
    }

    /** The office has chosen the framework; the unit is a primary school. */
    private Story.Told withSheet(boolean selfAssessment) {
        var framework = ChosenFramework.write(Imported.ofACase(frameworks));
        return (selfAssessment ? special() : specialWithoutSelfAssessment())
                .until("prepare-notice")
                .does("prepare-notice", Map.of("framework", framework));
    }

    private void inspects(Story.Told supervision, String inspector, String plan, String practice) {
        var filler = filler(supervision, inspector, "inspect-on-site");
        if (plan != null) {
            filler.fills("A1", plan);
        }
        filler.fills("A2", practice);
        filler.fills("A3", "B");
        fillsTheRest(filler);
        supervision.doneBy(inspector, "inspect-on-site");
    }

    /** Whatever is not filled in yet, as one ordinarily would. */
    private static void fillsTheRest(Filler filler) {
        var mine = filler.sheet().path("mine").asText();
        var ordinary = Map.of("A2", "10", "B2", "合格", "C1", "校本课程", "#学生数", "1000", "#教学用房面积", "4500");
        ordinary.forEach((item, value) -> {
            if (revision(filler, item, mine) == 0) {
                filler.fills(item, value);
            }
        });
        if (revision(filler, "A3", mine) == 0) {
            assertThat(filler.doesNotApply("A3", "没有住校生").statusCode()).isEqualTo(200);
        }
    }

    private static int revision(Filler filler, String item, String column) {
        var sheet = filler.sheet();
        for (var part : List.of("rows", "data")) {
            for (var row : sheet.path(part)) {
                if (item.equals(row.path("code").asText(row.path("item").asText()))) {
                    return row.path("cells").path(column).path("revision").asInt();
                }
            }
        }
        throw new AssertionError("No item " + item);
    }

    private void prove(Story.Told supervision) {
        var answer = Visitor.signedIn(port, "s014.head")
                .upload(
                        "/cases/%s/exhibits".formatted(encoded(supervision)),
                        Map.of("subject", "A1"),
                        "计划.txt",
                        "年度工作计划".getBytes(StandardCharsets.UTF_8),
                        "application/json");
        assertThat(answer.statusCode()).isEqualTo(201);
    }

    private Filler filler(Story.Told supervision, String login, String task) {
        var open = supervision.open().stream()
                .filter(one -> one.getTaskDefinitionKey().equals(task))
                .filter(one -> one.getAssignee() == null || one.getAssignee().equals(login))
                .findFirst()
                .orElseThrow(() -> new AssertionError("%s has no %s".formatted(login, task)));
        return Filler.of(port, login, open.getId());
    }

    /** What the form of the task shows. */
    private JsonNode shown(Story.Told supervision, String login, String task) {
        return Filler.json(Visitor.signedIn(port, login)
                .call(
                        "GET",
                        "/engine-rest/task/%s/form-variables?deserializeValues=false"
                                .formatted(supervision.task(task).getId()),
                        null));
    }

    private String changes(Story.Told supervision, String login) {
        return Visitor.signedIn(port, login)
                .get("/cases/%s/history?kind=CHANGES".formatted(encoded(supervision)))
                .body();
    }

    private String page(Story.Told supervision, String login) {
        var answer = Visitor.signedIn(port, login).get(address(supervision));
        assertThat(answer.statusCode()).as(login).isEqualTo(200);
        return answer.body();
    }

    /** How many columns the page of the sheet shows the person. */
    private int columns(Story.Told supervision, String login) {
        var page = page(supervision, login);
        var head = page.indexOf("<th scope=\"col\">满分</th>");
        return head < 0
                ? 0
                : page.substring(head, page.indexOf("</thead>", head)).split("<th scope=\"col\"").length - 3;
    }

    private static Map<String, String> point(String indicator) {
        return Map.of("claim", "台账在档案室", "grounds", "附照片。", "indicator", indicator);
    }

    private static Column column(String key) {
        return key.startsWith("INSPECTOR:")
                ? Column.of(key.substring(10))
                : key.equals("FINAL") ? Column.FINAL : Column.UNIT;
    }

    private static String address(Story.Told supervision) {
        return "/cases/%s/sheet".formatted(encoded(supervision));
    }

    private static String encoded(Story.Told supervision) {
        return URLEncoder.encode(supervision.number().value(), StandardCharsets.UTF_8);
    }
}
