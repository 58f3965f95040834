package dudao.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.DudaoTest;
import dudao.Story;
import dudao.Visitor;
import dudao.calendar.MovableClock;
import dudao.cases.CaseKind;
import dudao.cases.CaseNumber;
import dudao.diagram.Shipped;
import dudao.workflow.DiagramsInForce;
import dudao.workflow.Migrations;
import dudao.workflow.PendingDate;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** What an office does when its procedure changes, from the draft to the way back. */
@DudaoTest
@DisplayName("流程设计全程：加一步和一个期限")
class ChangedProcedureTests {

    private static final String WHOLE = "special-supervision";

    /** A version of the test's own, so that it moves no cases of others. */
    private static final String BASE = Shipped.text(WHOLE).replace("name=\"已归档\"", "name=\"已归档（全程）\"");

    @LocalServerPort
    int port;

    @Autowired
    DiagramsInForce inForce;

    @Autowired
    MovableClock clock;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Migrations migrations;

    @Autowired
    MigrationWorker worker;

    @Autowired
    Story story;

    private Versions versions;
    private Visitor administrator;
    private Visitor head;
    private int before;

    @BeforeEach
    void an_office() {
        administrator = Visitor.signedIn(port, "admin");
        head = Visitor.signedIn(port, "county.head");
        versions = new Versions(inForce, transactions, clock);
        before = versions.put(WHOLE, BASE);
    }

    @AfterEach
    void gone() {
        story.signOut();
        versions.close();
    }

    /** After the self-assessment its report is reviewed once more, by the head, within the time of the self-assessment. */
    private static String withAnotherReview() {
        return Shipped.text(WHOLE)
                .replace("<bpmn:callActivity id=\"inspect\"", """
                        <bpmn:userTask id="review-self-assessment" name="复核自评报告" camunda:formRef="review-self-assessment" camunda:formRefBinding="deployment" camunda:candidateGroups="${posts.officeHead(caseNumber)}" camunda:dueDate="${deadlines.lastDay(caseNumber,'SELF_ASSESSMENT','')}">
                          <bpmn:incoming>assess-to-review</bpmn:incoming>
                          <bpmn:outgoing>review-to-inspect</bpmn:outgoing>
                        </bpmn:userTask>
                        <bpmn:callActivity id="inspect\"""")
                .replace(">assess-to-inspect</bpmn:outgoing>", ">assess-to-review</bpmn:outgoing>")
                .replace(">assess-to-inspect</bpmn:incoming>", ">review-to-inspect</bpmn:incoming>")
                .replace(
                        "<bpmn:sequenceFlow id=\"assess-to-inspect\" sourceRef=\"assess\" targetRef=\"inspect\" />",
                        """
                        <bpmn:sequenceFlow id="assess-to-review" sourceRef="assess" targetRef="review-self-assessment" />
                        <bpmn:sequenceFlow id="review-to-inspect" sourceRef="review-self-assessment" targetRef="inspect" />
                        """)
                .replaceAll("<bpmndi:BPMNEdge id=\"assess-to-inspect-di\".*</bpmndi:BPMNEdge>", """
                        <bpmndi:BPMNShape id="review-self-assessment-di" bpmnElement="review-self-assessment"><dc:Bounds x="750" y="-10" width="110" height="80" /></bpmndi:BPMNShape>
                        <bpmndi:BPMNEdge id="assess-to-review-di" bpmnElement="assess-to-review"><di:waypoint x="725" y="100" /><di:waypoint x="725" y="30" /><di:waypoint x="750" y="30" /></bpmndi:BPMNEdge>
                        <bpmndi:BPMNEdge id="review-to-inspect-di" bpmnElement="review-to-inspect"><di:waypoint x="860" y="30" /><di:waypoint x="885" y="30" /><di:waypoint x="885" y="100" /></bpmndi:BPMNEdge>
                        """);
    }

    private Story.Told assessing() {
        return story.open("2026-11-23", CaseKind.SPECIAL_SUPERVISION, true, "S009")
                .until("file-self-assessment");
    }

    private int activated(String text) {
        var handedIn = administrator.upload(
                "/studio",
                Map.of("note", "自评报告由主任复核"),
                WHOLE + ".bpmn",
                text.getBytes(StandardCharsets.UTF_8),
                "text/html");
        assertThat(handedIn.body()).contains("草稿已通过检查");
        var found = Pattern.compile("/studio/drafts/(\\d+)").matcher(handedIn.body());
        assertThat(found.find()).isTrue();
        rehearsed(found.group(1));
        var decided = head.submit("/studio/drafts/%s/decision".formatted(found.group(1)), Map.of("agreed", "true"));
        var after = versions.now(WHOLE);
        assertThat(decided.body()).contains("已启用为第%d版".formatted(after));
        assertThat(after).isGreaterThan(before);
        return after;
    }

    private void rehearsed(String draft) {
        var page = head.get("/studio/drafts/%s/rehearsal".formatted(draft));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("以往案件推演", "会停住");
    }

    private void migrated(CaseNumber number, int to) {
        var proposed = administrator.submit(
                "/studio/migrations",
                Map.of("process", WHOLE, "from", "" + before, "to", "" + to, "reason", "自评报告由主任复核"));
        assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(302);
        var page = Visitor.location(proposed);
        assertThat(head.get(page).body()).contains(number.value(), "可以迁移", "不变").doesNotContain("移动</td>");
        assertThat(head.submit(page + "/decision", Map.of("agreed", "true")).body())
                .contains("已同意");
        worker.work();
        assertThat(head.get(page).body()).contains("已迁移");
    }

    private Map<String, LocalDateTime> dates(CaseNumber number) {
        return migrations.dates(number).stream().collect(Collectors.toMap(PendingDate::id, PendingDate::at));
    }

    private int version(CaseNumber number) {
        return story.of(number).runs().stream()
                .filter(run -> run.process().equals(WHOLE))
                .findFirst()
                .orElseThrow()
                .version();
    }

    @Test
    @DisplayName("检查、推演、同意、启用；一案按原图办完，一案迁移而期日不变；一步恢复")
    void a_step_and_a_clock_are_added() {
        var finishing = assessing();
        var moving = assessing();
        var after = activated(withAnotherReview());

        finishing.does("file-self-assessment").does("review-self-assessment");
        assertThat(finishing.waitsFor()).contains("inspect-on-site");
        assertThat(finishing.untilClosed().number())
                .satisfies(number -> assertThat(version(number)).isEqualTo(before));

        var kept = dates(moving.number());
        migrated(moving.number(), after);
        assertThat(dates(moving.number())).isEqualTo(kept);
        assertThat(version(moving.number())).isEqualTo(after);
        moving.does("file-self-assessment").does("review-self-assessment");
        assertThat(moving.waitsFor()).containsExactly("review-self-assessment");
        assertThat(moving.mayWork("county.head", "review-self-assessment")).isTrue();
        assertThat(moving.task("review-self-assessment").getDueDate()).isNotNull();
        moving.does("review-self-assessment");
        assertThat(moving.waitsFor()).contains("inspect-on-site");

        var back = administrator.submit(
                "/studio/decisions/%d/return".formatted(inForce.latest()), Map.of("note", "仍由督导组审核"));
        assertThat(back.body()).contains("新立的案件适用第%d版".formatted(before));
        assertThat(versions.now(WHOLE)).isEqualTo(before);
        assertThat(version(moving.number())).isEqualTo(after);
    }
}
