package dudao.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dudao.DudaoTest;
import dudao.Visitor;
import dudao.diagram.Shipped;
import dudao.studio.Texts;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DudaoTest
@DisplayName("在浏览器里修改：工作草稿")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditingTests {

    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private Visitor first;
    private Visitor second;

    @BeforeAll
    void signIn() {
        first = Visitor.signedIn(port, "admin");
        second = Visitor.signedIn(port, "admin");
    }

    @AfterAll
    void gone() {
        jdbc.sql("delete from studio_working_change").update();
        jdbc.sql("delete from studio_working_draft").update();
    }

    private String begin(Map<String, String> from) {
        var begun = first.submit("/studio/edit", from);
        assertThat(begun.statusCode()).isEqualTo(302);
        return Visitor.location(begun).replaceFirst("^https?://[^/]+", "");
    }

    private String diagram() {
        return begin(Map.of("process", "annual-plan"));
    }

    private static HttpResponse<String> save(Visitor visitor, String draft, int version, String text) {
        return visitor.call("PUT", draft + "/text?version=" + version, text);
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String renamed(String name) {
        return Shipped.text("annual-plan").replace("name=\"审核年度督导计划\"", "name=\"" + name + "\"");
    }

    @Test
    @DisplayName("两人改同一份：后保存的人得知是谁改过，可以另存，谁的都不丢")
    void two_change_one_draft() {
        var draft = diagram();
        assertThat(read(save(first, draft, 1, renamed("甲改的名称"))).path("version").asInt())
                .isEqualTo(2);
        var refused = save(second, draft, 1, renamed("乙改的名称"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(read(refused).path("problem").asText()).contains("改过这份工作草稿", "没有丢失");
        assertThat(first.get(draft + "/text").body()).contains("甲改的名称").doesNotContain("乙改的名称");

        var apart = read(second.call("POST", draft + "/copy", renamed("乙改的名称")))
                .path("draft")
                .asInt();
        assertThat(first.get("/studio/edit/" + apart + "/text").body()).contains("乙改的名称");
        assertThat(first.get("/studio/edit/" + apart).body()).contains("改名为“乙改的名称”");
        assertThat(second.submit(draft + "/hand-in", Map.of("version", "1", "note", "乙提交"))
                        .body())
                .contains("改过这份工作草稿");
    }

    @Test
    @DisplayName("同一人连续的保存记为一次修改，没有改变的不记")
    void saves_in_a_row_are_one_change() {
        var draft = diagram();
        save(first, draft, 1, renamed("一"));
        save(first, draft, 2, renamed("二"));
        assertThat(read(save(first, draft, 3, renamed("二"))).path("version").asInt())
                .isEqualTo(3);
        assertThat(first.get(draft).body()).contains("改名为“二”").doesNotContain("改名为“一”");
    }

    @Test
    @DisplayName("新的流程：画好、提交；编号已有的不能另立")
    void a_process_nobody_has_drawn_yet() {
        var wanted = Map.of("key", "special-visit", "name", "专门走访", "model", "", "form", "hear-public");
        assertThat(first.submit("/studio/edit/new", Map.of("key", "appeal", "name", "申诉"))
                        .body())
                .contains("编号“appeal”已经有流程使用", "value=\"appeal\"");
        var begun = first.submit("/studio/edit/new", wanted);
        assertThat(begun.statusCode()).isEqualTo(302);
        var draft = Visitor.location(begun).replaceFirst("^https?://[^/]+", "");

        var blank = first.get(draft + "/text").body();
        assertThat(read(first.call("POST", draft + "/check", blank)).path("findings"))
                .extracting(finding -> finding.path("element").asText())
                .containsOnly("hear-public");
        var drawn = blank.replace(
                "camunda:formRefBinding",
                "camunda:candidateGroups=\"${posts.officeStaff(caseNumber)}\""
                        + " camunda:dueDate=\"${deadlines.lastDay(caseNumber,'DEFENCE','')}\" camunda:formRefBinding");
        save(first, draft, 1, drawn);
        var handedIn = first.submit(draft + "/hand-in", Map.of("version", "2", "note", "走访单列一个流程"));
        var kept = Visitor.location(handedIn).replaceFirst("^https?://[^/]+", "");
        assertThat(first.get(kept).body()).contains("等待审批", "专门走访", "新的流程，没有以前的一份可以对照");
        assertThat(first.get(kept + "/outline").body()).contains("流程说明", "的文字说明", "督导室工作人员", "“申辩”期限最后一日以前");
    }

    @Test
    @DisplayName("读不出来的、换了流程的不保存；检查指出节点；通过的提交审批，之后不能再改")
    void from_draft_to_decision() {
        var draft = diagram();
        assertThat(read(save(first, draft, 1, "<x/>")).path("problem").asText()).contains("没有保存");
        assertThat(read(save(first, draft, 1, Shipped.text("appeal")))
                        .path("problem")
                        .asText())
                .contains("编号不能改变");

        var unsound =
                Shipped.text("annual-plan").replace(" camunda:candidateGroups=\"${posts.officeHead(caseNumber)}\"", "");
        assertThat(read(first.call("POST", draft + "/check", unsound)).path("findings"))
                .anyMatch(finding -> finding.path("element").asText().equals("sign-plan")
                        && finding.path("text").asText().contains("由谁办理"));
        save(first, draft, 1, unsound);
        assertThat(first.submit(draft + "/hand-in", Map.of("version", "2", "note", "改审核人"))
                        .body())
                .contains("没有提交，草稿还在", "sign-plan", "value=\"改审核人\"");

        save(first, draft, 2, renamed("审核计划"));
        var handedIn = first.submit(draft + "/hand-in", Map.of("version", "3", "note", "名称从简"));
        assertThat(Visitor.location(handedIn)).contains("/studio/drafts/");
        assertThat(first.get(Visitor.location(handedIn).replaceFirst("^https?://[^/]+", ""))
                        .body())
                .contains("等待审批", "名称从简", "任务“审核年度督导计划”改名为“审核计划”。");
        assertThat(save(first, draft, 3, renamed("再改")).statusCode()).isEqualTo(400);
        assertThat(first.get("/studio/compare?work=" + draft.replaceFirst(".*/", ""))
                        .body())
                .contains("data-changed=\"sign-plan\"");
    }

    @Test
    @DisplayName("表单：缺了必填的栏目指出来，改了文字的提交审批")
    void a_form_is_reworded() {
        var draft = begin(Map.of("form", "verify-rectification"));
        var text = first.get(draft + "/text").body();
        assertThat(first.get(draft + "/product").body()).isEqualTo(text);

        var without = text.replaceFirst("\"key\": \"(\\w+)\"", "\"key\": \"$1Else\"");
        assertThat(read(first.call("POST", draft + "/check", without)).path("findings"))
                .anyMatch(finding -> finding.path("text").asText().contains("必须填写它"))
                .anyMatch(finding -> finding.path("text").asText().contains("Else"));
        assertThat(read(save(first, draft, 1, text.replace("verify-rectification", "defend")))
                        .path("problem")
                        .asText())
                .contains("编号不能改变");

        save(first, draft, 1, text.replaceFirst("\"label\": \"[^\"]+\"", "\"label\": \"换个说法\""));
        assertThat(first.get(draft).body()).contains("改名为“换个说法”");
        var handedIn = first.submit(draft + "/hand-in", Map.of("version", "2", "note", "说得明白些"));
        assertThat(first.get(Visitor.location(handedIn).replaceFirst("^https?://[^/]+", ""))
                        .body())
                .contains("等待审批", "表单：核查整改情况", "改名为“换个说法”");
    }

    @Test
    @DisplayName("规则表：有错的指出来，不启用")
    void rules_are_checked() {
        var draft = begin(Map.of("rules", "true"));
        var wrong = first.get(draft + "/text").body().replaceFirst("CALENDAR_DAYS", "MOONS");
        assertThat(read(first.call("POST", draft + "/check", wrong)).path("findings"))
                .isNotEmpty();
        save(first, draft, 1, wrong);
        assertThat(first.submit(draft + "/hand-in", Map.of("version", "2", "note", "换算"))
                        .body())
                .contains("没有提交，草稿还在");
    }

    @Test
    @DisplayName("搁置的草稿不再列在正在修改的里面，但仍可查看")
    void laid_aside() {
        var draft = diagram();
        assertThat(first.get("/studio/edit").body()).contains(draft + "\"");
        first.submit(draft + "/lay-aside", Map.of("version", "1"));
        assertThat(first.get("/studio/edit").body().split("办结的工作草稿")[0]).doesNotContain(draft + "\"");
        assertThat(first.get(draft).body()).contains("已搁置").doesNotContain("搁置这份草稿");
    }

    @Test
    @DisplayName("审计员看到每一次另起、保存、搁置、提交，连同内容的校验值")
    void every_act_is_told() {
        var draft = diagram();
        var number = draft.replaceFirst(".*/", "");
        save(first, draft, 1, renamed("留痕"));
        first.submit(draft + "/lay-aside", Map.of("version", "2"));
        var again = diagram();
        save(first, again, 1, renamed("留痕二"));
        first.submit(again + "/hand-in", Map.of("version", "2", "note", "名称从简"));

        var acts = Visitor.signedIn(port, "auditor").get("/studio/acts").body();
        var hash = Texts.sha256(renamed("留痕").getBytes(StandardCharsets.UTF_8));
        assertThat(acts)
                .contains(
                        "另起工作草稿",
                        "工作草稿%s 第2次 annual-plan %s".formatted(number, hash),
                        "搁置工作草稿",
                        "提交草稿",
                        Texts.sha256(renamed("留痕二").getBytes(StandardCharsets.UTF_8)));
        assertThat(acts).doesNotContain("PUT " + draft);
        assertThat(Visitor.signedIn(port, "s014.head").get("/studio/acts").statusCode())
                .isEqualTo(403);
    }
}
