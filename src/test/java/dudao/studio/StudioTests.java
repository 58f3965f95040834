package dudao.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dudao.DudaoTest;
import dudao.Story;
import dudao.Visitor;
import dudao.cases.CaseKind;
import dudao.diagram.Finding;
import dudao.diagram.Shipped;
import dudao.workflow.DiagramsInForce;
import dudao.workflow.Reach;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DudaoTest
@DisplayName("流程设计")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StudioTests {

    private static final Reach COUNTY = new Reach(null, "office:C");
    private static final Pattern NUMBER = Pattern.compile("/studio/drafts/(\\d+)");

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DiagramsInForce inForce;

    @Autowired
    Story story;

    @Autowired
    DraftReview review;

    private Visitor administrator;
    private Visitor head;

    @BeforeAll
    void signIn() {
        administrator = Visitor.signedIn(port, "admin");
        head = Visitor.signedIn(port, "county.head");
    }

    @AfterAll
    void gone() {
        Studio.forgetDecisions(jdbc);
    }

    private HttpResponse<String> handIn(String text) {
        return administrator.upload(
                "/studio", Map.of("note", "改了名称"), "draft.bpmn", text.getBytes(StandardCharsets.UTF_8), "text/html");
    }

    private int newestDraft() {
        var found = NUMBER.matcher(administrator.get("/studio").body());
        assertThat(found.find()).isTrue();
        return Integer.parseInt(found.group(1));
    }

    private int version() {
        return inForce.version("special-supervision", COUNTY).orElseThrow();
    }

    private static String renamed(String name) {
        return Shipped.text("special-supervision").replace("name=\"已归档\"", "name=\"" + name + "\"");
    }

    private HttpResponse<String> decide(Visitor visitor, int draft, boolean agreed) {
        return visitor.submit(
                "/studio/drafts/" + draft + "/decision", Map.of("agreed", String.valueOf(agreed), "reasons", ""));
    }

    @Test
    @DisplayName("引擎对产品自带的流程图没有意见")
    void the_engine_agrees_to_what_ships() {
        for (var key : Shipped.HOUSE.diagrams().keySet()) {
            assertThat(review.of(Shipped.text(key).getBytes(StandardCharsets.UTF_8)).stream()
                            .map(Finding::line))
                    .as(key)
                    .isEmpty();
        }
        assertThat(review.of(Shipped.text("annual-plan")
                        .replace("<bpmn:incoming>", "<bpmn:text>x</bpmn:text><bpmn:incoming>")
                        .getBytes(StandardCharsets.UTF_8)))
                .anyMatch(finding -> finding.text().contains("不符合 BPMN 标准"));
    }

    @Test
    @DisplayName("提交、由另一人同意、启用；进行中的案件不变；一步恢复")
    void from_draft_to_force_and_back() {
        var running = story.open(CaseKind.SPECIAL_SUPERVISION, false);
        var before = version();
        var draft = renamed("案件办结归档");
        assertThat(handIn(draft).statusCode()).isEqualTo(200);
        assertThat(version()).isEqualTo(before);
        var number = newestDraft();

        assertThat(decide(administrator, number, true).body()).contains("提交草稿的人不能审批");
        assertThat(version()).isEqualTo(before);
        var agreed = decide(head, number, true).body();
        var after = version();
        assertThat(after).isGreaterThan(before);
        assertThat(agreed).contains("已启用为第" + after + "版");
        assertThat(administrator.get("/studio/acts").body()).containsPattern("\\d+张流程图");
        assertThat(decide(head, number, true).body()).contains("已经决定");
        assertThat(jdbc.sql("select count(*) from audit_diagram where reference like ?")
                        .param("special-supervision:%d:%%".formatted(after))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        var newer = story.open(CaseKind.SPECIAL_SUPERVISION, false);
        assertThat(versionOf(running.number().value())).isEqualTo(before);
        assertThat(versionOf(newer.number().value())).isEqualTo(after);
        running.until("prepare-notice");
        newer.until("prepare-notice");
        assertThat(head.get("/diagrams/special-supervision/outline").body()).contains("案件办结归档");

        var back = administrator.submit("/studio/decisions/" + inForce.latest() + "/return", Map.of("note", "改回原来的名称"));
        assertThat(back.body()).contains("新立的案件适用第" + before + "版");
        assertThat(version()).isEqualTo(before);
        assertThat(head.get("/diagrams/special-supervision/outline").body())
                .contains("已归档")
                .doesNotContain("案件办结归档");
        assertThat(versionOf(newer.number().value())).isEqualTo(after);
    }

    private int versionOf(String caseNumber) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber, "special-supervision")
                .singleResult();
        return repository
                .getProcessDefinition(instance.getProcessDefinitionId())
                .getVersion();
    }

    @Test
    @DisplayName("两个人改同一张图：后一份须在新的现行图上重做")
    void two_drafts_of_one_diagram_conflict() {
        handIn(renamed("甲的名称"));
        var first = newestDraft();
        handIn(renamed("乙的名称"));
        var second = newestDraft();
        assertThat(decide(head, first, true).body()).contains("已启用");
        var at = version();
        assertThat(decide(head, second, true).body()).contains("现行流程图已经改变");
        assertThat(version()).isEqualTo(at);
    }

    @Test
    @DisplayName("不安全的流程图、太大的文件被拒绝并指出节点，什么也没有启用")
    void attacks_are_refused_and_nothing_is_put_in_force() {
        var before = repository.createDeploymentQuery().count();
        var answer = handIn(Shipped.text("preparation")
                .replace("camunda:expression=\"${notices.issue(caseNumber)}\"", "camunda:class=\"java.lang.Runtime\""));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("issue-notice", "不允许指定程序类");
        assertThat(decide(head, newestDraft(), true).body()).contains("没有通过检查");
        assertThat(handIn(" ".repeat(20_000_000)).statusCode()).isEqualTo(400);
        assertThat(handIn("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>")
                        .body())
                .contains("DOCTYPE")
                .doesNotContain("root:");
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    @DisplayName("绕过本页直接部署，对所有人关闭")
    void raw_deployment_is_closed() {
        var before = repository.createDeploymentQuery().count();
        var text = Shipped.text("annual-plan").getBytes(StandardCharsets.UTF_8);
        for (var prefix :
                List.of("/engine-rest", "/engine-rest/engine/default", "/camunda/api/engine/engine/default")) {
            for (var login : List.of("admin", "auditor", "county.head", "county.staff1", "s014.head")) {
                var visitor = Visitor.signedIn(port, login);
                var answer = visitor.upload(
                        prefix + "/deployment/create",
                        Map.of("deployment-name", "evil"),
                        "annual-plan.bpmn",
                        text,
                        "application/json");
                assertThat(answer.statusCode()).as("%s by %s", prefix, login).isBetween(400, 499);
            }
        }
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    @DisplayName("草稿保存以后不能修改、不能删除")
    void a_draft_stays() {
        handIn(renamed("丙的名称"));
        var number = newestDraft();
        for (var sql : List.of(
                "delete from studio_draft where number = ?", "update studio_draft set text = '' where number = ?")) {
            assertThat(catchThrowable(() -> jdbc.sql(sql).param(number).update()))
                    .as(sql)
                    .hasMessageContaining("stays as it is");
        }
    }
}
