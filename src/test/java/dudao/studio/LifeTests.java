package dudao.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dudao.DudaoTest;
import dudao.Story;
import dudao.Visitor;
import dudao.calendar.MovableClock;
import dudao.cases.CaseKind;
import dudao.diagram.Shipped;
import dudao.law.Refused;
import dudao.workflow.DiagramsInForce;
import dudao.workflow.Reach;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DudaoTest
@DisplayName("流程图的启用")
class LifeTests {

    private static final Reach COUNTY = new Reach(null, "office:C");
    private static final Reach SPECIAL_IN_COUNTY = new Reach(CaseKind.SPECIAL_SUPERVISION, "office:C");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    @Autowired
    Life life;

    @Autowired
    DiagramsInForce inForce;

    @Autowired
    RepositoryService repository;

    @Autowired
    HistoryService history;

    @Autowired
    SpringProcessEngineConfiguration engine;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    @BeforeEach
    void today() {
        story.signOut();
        clock.moveTo(TODAY);
    }

    @AfterEach
    void gone() {
        story.signOut();
        Studio.forgetDecisions(jdbc);
    }

    private int draft(String key, String was, String becomes) {
        story.signIn("admin");
        var text = Shipped.text(key);
        assertThat(text).contains(was);
        var handedIn = life.handIn(text.replace(was, becomes).getBytes(StandardCharsets.UTF_8), "改了名称");
        assertThat(handedIn.findings()).isEmpty();
        return handedIn.number();
    }

    private @Nullable Integer agree(String who, int draft, LocalDate from, Reach... reaches) {
        story.signIn(who);
        return life.decide(draft, true, "", List.of(reaches), from);
    }

    private String preparation(Reach reach) {
        return new String(inForce.texts(reach).get("preparation"), StandardCharsets.UTF_8);
    }

    private int preparation(String name) {
        return draft("preparation", "name=\"签发督导通知书\"", "name=\"" + name + "\"");
    }

    /** What the first diagram that the case called names its step. */
    private String preparationOf(Story.Told told) {
        story.signOut();
        var run = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(told.number().value())
                .processDefinitionKey("preparation")
                .singleResult();
        return repository
                .getBpmnModelInstance(run.getProcessDefinitionId())
                .getModelElementById("sign-notice")
                .getAttributeValue("name");
    }

    @Test
    @DisplayName("只对所选的案件和机构启用，所调用的流程也是如此")
    void counts_only_for_the_chosen_cases() {
        agree("province.head", preparation("甲"), TODAY, SPECIAL_IN_COUNTY);

        assertThat(preparation(SPECIAL_IN_COUNTY)).contains("name=\"甲\"");
        assertThat(preparation(new Reach(CaseKind.COMPREHENSIVE_SUPERVISION, "office:C")))
                .doesNotContain("name=\"甲\"");
        assertThat(preparation(new Reach(CaseKind.SPECIAL_SUPERVISION, "office:M")))
                .doesNotContain("name=\"甲\"");
        assertThat(preparationOf(story.open(CaseKind.SPECIAL_SUPERVISION, false)))
                .isEqualTo("甲");
        assertThat(preparationOf(story.open(CaseKind.COMPREHENSIVE_SUPERVISION, true)))
                .isEqualTo("签发督导通知书");
    }

    @Test
    @DisplayName("新的流程：启用以后可以转入，案件在其中办理；还有流程转入它时不能取消")
    void a_new_process_is_called_by_another() {
        story.signIn("admin");
        var visit = Shipped.text("self-assessment")
                .replace("id=\"self-assessment\"", "id=\"special-visit\"")
                .replace("processRef=\"self-assessment\"", "processRef=\"special-visit\"");
        agree(
                "province.head",
                life.handIn(visit.getBytes(StandardCharsets.UTF_8), "另立一个流程").number(),
                TODAY);
        var begun = inForce.latest();
        agree(
                "province.head",
                draft("special-supervision", "calledElement=\"self-assessment\"", "calledElement=\"special-visit\""),
                TODAY,
                SPECIAL_IN_COUNTY);
        var calling = inForce.latest();

        var told = story.open(CaseKind.SPECIAL_SUPERVISION, true).until("file-self-assessment");
        assertThat(told.runs())
                .extracting(Story.Run::process)
                .contains("special-visit")
                .doesNotContain("self-assessment");
        story.signIn("province.head");
        assertThatThrownBy(() -> life.end(begun, "不再单列"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("studio.still-called"));
        life.end(calling, "照旧自评");
        life.end(begun, "不再单列");
        assertThat(inForce.texts()).doesNotContainKey("special-visit");
        assertThat(told.waitsFor()).contains("file-self-assessment");
    }

    @Test
    @DisplayName("适用规则包的机构：机构自己的决定优先，取消以后回到较宽的")
    void the_narrower_decision_goes_before_the_wider() {
        agree("county.head", preparation("县的"), TODAY, COUNTY);
        var ofCounty = inForce.latest();
        agree("province.head", preparation("规则包的"), TODAY, new Reach(null, "pack:source-003"));
        agree("province.head", preparation("全部的"), TODAY, Reach.EVERYWHERE);

        assertThat(preparation(COUNTY)).contains("name=\"县的\"");
        assertThat(preparation(new Reach(null, "office:M"))).contains("name=\"规则包的\"");
        assertThat(preparation(new Reach(null, "pack:shanghai"))).contains("name=\"全部的\"");
        life.end(ofCounty, "不再单独规定");
        assertThat(preparation(COUNTY)).contains("name=\"规则包的\"");
    }

    @Test
    @DisplayName("到日自行启用，正好一次，记入留痕")
    void comes_in_force_on_its_day_once() throws Exception {
        var day = TODAY.plusDays(10);
        assertThat(agree("county.head", preparation("将来的"), day, COUNTY)).isNull();
        assertThat(preparation(COUNTY)).doesNotContain("将来的");
        var dayBefore = story.open("2026-12-02", CaseKind.SPECIAL_SUPERVISION, false, "S014");
        assertThat(preparationOf(dayBefore)).isEqualTo("签发督导通知书");

        story.signOut();
        clock.moveTo(day);
        var told = toldOfBeginnings();
        var nodes =
                IntStream.range(0, 4).mapToObj(n -> new Thread(inForce::begin)).toList();
        nodes.forEach(Thread::start);
        for (var node : nodes) {
            node.join();
        }
        assertThat(toldOfBeginnings()).isEqualTo(told + 1);
        assertThat(preparationOf(story.open("2026-12-03", CaseKind.SPECIAL_SUPERVISION, false, "S014")))
                .isEqualTo("将来的");
    }

    private int toldOfBeginnings() {
        return jdbc.sql("select count(*) from audit_event where body like '%\"what\":\"diagram-in-force\"%'")
                .query(Integer.class)
                .single();
    }

    @Test
    @DisplayName("还没有到任何节点查看，当日立案的也已经适用")
    void a_case_of_the_day_does_not_wait_for_the_clockwork() {
        agree("county.head", preparation("将来的"), TODAY.plusDays(10), COUNTY);
        assertThat(preparationOf(story.open("2026-12-03", CaseKind.SPECIAL_SUPERVISION, false, "S014")))
                .isEqualTo("将来的");
    }

    @Test
    @DisplayName("到日以前可以撤销；同一范围先有将来的决定，不会被悄悄取代")
    void a_later_day_can_be_withdrawn() {
        agree("county.head", preparation("将来的"), TODAY.plusDays(10), COUNTY);
        var coming = inForce.latest();
        var now = preparation("现在的");
        assertThatThrownBy(() -> agree("county.head", now, TODAY, COUNTY))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("studio.decided-for-later");
        life.withdraw(coming);
        agree("county.head", now, TODAY, COUNTY);
        clock.moveTo(TODAY.plusDays(11));
        assertThat(preparation(COUNTY)).contains("现在的");
        assertThatThrownBy(() -> life.withdraw(inForce.latest())).hasMessageContaining("studio.counts-already");
    }

    @Test
    @DisplayName("主任只能为本机构和下级机构决定；不能自过去起")
    void a_head_decides_for_his_own() {
        var draft = preparation("别人的");
        for (var reach : List.of(Reach.EVERYWHERE, new Reach(null, "office:M"), new Reach(null, "pack:source-003"))) {
            assertThatThrownBy(() -> agree("county.head", draft, TODAY, reach))
                    .as(reach.place())
                    .hasMessageContaining("studio.not-his-to-decide");
        }
        assertThatThrownBy(() -> agree("county.head", draft, TODAY.minusDays(1), COUNTY))
                .hasMessageContaining("studio.past-day");
        assertThat(agree("city.head", draft, TODAY, COUNTY)).isNotNull();
    }

    @Test
    @DisplayName("一步恢复：所选范围回到前一份，再前一份是产品的")
    void one_act_back() {
        agree("county.head", preparation("第一份"), TODAY, COUNTY);
        var first = inForce.latest();
        agree("county.head", preparation("第二份"), TODAY, COUNTY);
        var second = inForce.latest();

        life.goBack(second, "改回去");
        assertThat(preparation(COUNTY)).contains("第一份");
        assertThatThrownBy(() -> life.goBack(first, "早已不适用")).hasMessageContaining("studio.no-such-decision");
        life.end(inForce.latest(), "用产品的");
        assertThat(preparation(COUNTY)).isEqualTo(Shipped.text("preparation"));
    }

    @Test
    @DisplayName("产品升级不改变本室决定的流程图，页面提示产品有新版本")
    void an_upgrade_overrides_nothing_silently() {
        agree("county.head", preparation("本室的"), TODAY, COUNTY);
        story.signOut();
        var upgrade = repository.createDeployment().name(engine.getDeploymentName());
        inForce.ofProduct().forEach((part, text) -> {
            var newer = new String(text, StandardCharsets.UTF_8).replace("name=\"签发督导通知书\"", "name=\"产品的新名称\"");
            upgrade.addInputStream(
                    part.endsWith(".form") ? part : part + ".bpmn",
                    new ByteArrayInputStream(newer.getBytes(StandardCharsets.UTF_8)));
        });
        var deployed = upgrade.deploy();
        try {
            assertThat(preparation(COUNTY)).contains("本室的");
            assertThat(preparation(Reach.EVERYWHERE)).contains("产品的新名称");
            assertThat(preparationOf(story.open(CaseKind.SPECIAL_SUPERVISION, false)))
                    .isEqualTo("本室的");
            var page = Visitor.signedIn(port, "admin").get("/studio").body();
            assertThat(page).containsOnlyOnce("产品有新版本</strong>");
        } finally {
            story.signOut();
            repository.deleteDeployment(deployed.getId(), true);
        }
    }

    @Test
    @DisplayName("同意以前别人已经决定了同一张图，草稿须重做；别的范围不妨碍")
    void a_draft_is_overtaken_only_where_it_counts() {
        var first = preparation("甲的");
        var second = preparation("乙的");
        agree("county.head", first, TODAY, COUNTY);
        assertThatThrownBy(() -> agree("county.head", second, TODAY, COUNTY)).hasMessageContaining("studio.overtaken");
        agree("province.head", second, TODAY, new Reach(null, "office:M"));
        assertThat(preparation(new Reach(null, "office:M"))).contains("乙的");
        assertThat(preparation(COUNTY)).contains("甲的");
    }

    @Test
    @DisplayName("页面：选择案件、机构和日期")
    void the_page_takes_what_is_chosen() {
        var draft = preparation("页面选的");
        var head = Visitor.signedIn(port, "county.head");
        var page = head.get("/studio/drafts/" + draft).body();
        assertThat(page).contains("专项督导", "office:C").doesNotContain("everywhere");
        var answer = head.submit(
                "/studio/drafts/" + draft + "/decision",
                Map.of("agreed", "true", "kinds", "SPECIAL_SUPERVISION", "places", "office:C", "from", "2026-12-01"));
        assertThat(answer.body()).contains("自2026-12-01起适用", "专项督导，", "自2026年12月1日起");
        assertThat(Visitor.signedIn(port, "auditor").get("/studio").body()).contains("到期启用", "2026年12月1日");
        assertThat(head.submit("/studio/drafts/" + draft + "/decision", Map.of("agreed", "true", "places", "office:X"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("表单：检查、启用、案件用它办理；少了必填的、多了没有人接收的不行")
    void a_form_lives_the_same_life() throws Exception {
        story.signIn("admin");
        var product = new String(inForce.ofProduct().get("appoint-team.form"), StandardCharsets.UTF_8);
        var unknown = product.replaceFirst("\"components\"\\s*:\\s*\\[", """
                "components": [{"id": "Field_new", "key": "nobodyKnows", "type": "textfield", "label": "没有人接收"},""");
        assertThat(life.handIn(unknown.getBytes(StandardCharsets.UTF_8), "多一栏").findings())
                .singleElement()
                .matches(one -> one.element().equals("Field_new") && one.text().contains("不接收"));
        var without = "{\"id\": \"appoint-team\", \"type\": \"default\", \"components\": []}";
        assertThat(life.handIn(without.getBytes(StandardCharsets.UTF_8), "空表单").findings())
                .isNotEmpty()
                .allMatch(one -> one.text().contains("必须填写"));

        var note = product.replaceFirst("\"components\"\\s*:\\s*\\[", """
                "components": [{"id": "Text_new", "type": "text", "text": "请先核对督学责任区。"},""");
        var handedIn = life.handIn(note.getBytes(StandardCharsets.UTF_8), "加一句提示");
        assertThat(handedIn.findings()).isEmpty();
        agree("county.head", handedIn.number(), TODAY, COUNTY);
        var told = story.open(CaseKind.SPECIAL_SUPERVISION, false).until("appoint-team");
        var task = told.task("appoint-team");
        var deployment =
                repository.getProcessDefinition(task.getProcessDefinitionId()).getDeploymentId();
        try (var form = repository.getResourceAsStream(deployment, "appoint-team.form")) {
            assertThat(new String(form.readAllBytes(), StandardCharsets.UTF_8)).contains("请先核对督学责任区。");
        }
        told.does("appoint-team");
        var page = Visitor.signedIn(port, "admin").get("/studio").body();
        assertThat(page).contains("appoint-team.form");
        assertThat(Visitor.signedIn(port, "admin")
                        .get("/studio/drafts/" + handedIn.number())
                        .statusCode())
                .isEqualTo(200);
    }
}
