package dudao.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.DudaoTest;
import dudao.Story;
import dudao.cases.CaseEvent;
import dudao.cases.CaseKind;
import dudao.cases.Cases;
import dudao.deadline.StatutoryClock;
import dudao.document.Document;
import dudao.document.DocumentKind;
import dudao.document.Documents;
import dudao.law.Article;
import dudao.law.Regulation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A diagram as people live through it: they hand in forms, days pass, and the test looks where the case waits, for whom,
 * until when, and what was written.
 */
@DudaoTest
abstract class ProcessTests {

    /** Names of the classes of which something ran, and of those that came to their end. */
    static final Book BEGUN = new Book("begun");

    static final Book ENDED = new Book("ended");

    static final Map<String, String> RETURNED = Map.of("verdict", "RETURNED", "reasons", "依据不充分，请补充。");
    static final Map<String, String> WAIVED = Map.of("choice", "WAIVE");
    static final Map<String, Object> WALL = Map.of("title", "西侧围墙开裂", "demand", "加固并通过验收", "days", 30);
    static final Map<String, Object> SAMPLES = Map.of("title", "食堂留样管理不规范", "demand", "每日核对登记", "days", 15);
    static final String[] OFFICE_STAFF = {"office-staff_C", "office-deputy_C"};
    static final String[] UNIT = {"unit-head_S014", "unit-liaison_S014"};
    static final String OFFICE_HEAD = "office-head_C";
    static final String UNIT_HEAD = "unit-head_S014";
    static final String[] HIGHER_OFFICE_STAFF = {"office-staff_M", "office-deputy_M"};
    static final String HIGHER_OFFICE_HEAD = "office-head_M";
    static final String GOVERNMENT_LEADER = "government-leader_G";
    static final String LEADER = "inspector01";

    /** What a loop carries: whom or what it is about, and the engine's own counters. */
    private static final Set<String> OF_LOOPS =
            Set.of("subject", "loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");

    @Autowired
    Story story;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    private Cases cases;

    @Autowired
    private Documents documents;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private ManagementService management;

    private final List<Story.Told> told = new ArrayList<>();

    @BeforeAll
    static void begun(TestInfo test) {
        BEGUN.add(test.getTestClass().orElseThrow().getSimpleName());
    }

    @AfterAll
    static void ended(TestInfo test) {
        ENDED.add(test.getTestClass().orElseThrow().getSimpleName());
    }

    @AfterEach
    void no_fact_became_a_variable() {
        for (var one : told) {
            assertThat(variables(one)).as("variables of case %s", one.number()).isSubsetOf(OF_LOOPS);
        }
    }

    @AfterEach
    void every_act_left_one_line_in_the_trail() {
        for (var one : told) {
            Traces.assertEveryActLeftOne(jdbc, one.number());
        }
    }

    /** Every variable that was ever stored in the case, in whichever of its diagrams. */
    List<String> variables(Story.Told supervision) {
        story.signOut();
        return history
                .createHistoricVariableInstanceQuery()
                .processInstanceIdIn(instances(supervision).toArray(String[]::new))
                .list()
                .stream()
                .map(HistoricVariableInstance::getName)
                .toList();
    }

    /** A special supervision of the Dawan primary school with self-assessment, opened on Monday 2026-11-23. */
    Story.Told special() {
        return told(story.open(CaseKind.SPECIAL_SUPERVISION, true));
    }

    Story.Told specialWithoutSelfAssessment() {
        return told(story.open(CaseKind.SPECIAL_SUPERVISION, false));
    }

    Story.Told comprehensive() {
        return told(story.open(CaseKind.COMPREHENSIVE_SUPERVISION, true));
    }

    Story.Told told(Story.Told opened) {
        told.add(opened);
        return opened;
    }

    /** The one open task of the name. */
    Awaited awaits(Story.Told supervision, String task) {
        return new Awaited(supervision.task(task), tasks, runtime, management);
    }

    /** The open task of the name that is about the subject, where the case waits for several. */
    Awaited awaits(Story.Told supervision, String task, String subject) {
        return supervision.open().stream()
                .filter(one -> one.getTaskDefinitionKey().equals(task))
                .map(one -> new Awaited(one, tasks, runtime, management))
                .filter(one -> one.isAbout(subject))
                .findFirst()
                .orElseThrow(() -> new AssertionError("%s does not wait for %s about %s but for %s"
                        .formatted(supervision.number(), task, subject, supervision.waitsFor())));
    }

    /** The result has been served with as many problems to rectify, all on 2026-11-23; the unit may ask for a review. */
    Story.Told resultServed(Map<?, ?>... problems) {
        var supervision = specialWithoutSelfAssessment().until("decide-result");
        supervision.does("decide-result", Map.of("problems", List.of(problems)));
        return supervision.until("request-review");
    }

    /** Everybody who has an open task of the name. */
    List<String> assignees(Story.Told supervision, String task) {
        return supervision.open().stream()
                .filter(one -> one.getTaskDefinitionKey().equals(task))
                .map(Task::getAssignee)
                .sorted()
                .toList();
    }

    /** The latest entry of the name in the record of the case. */
    CaseEvent recorded(Story.Told supervision, String act) {
        return cases.record(supervision.number()).stream()
                .filter(event -> event.act().equals(act))
                .reduce((one, later) -> later)
                .orElseThrow(() -> new AssertionError(
                        "Nobody recorded %s in %s but %s".formatted(act, supervision.number(), supervision.record())));
    }

    /** What the house itself records when a day has passed: nobody did it, an article stands behind it. */
    void assertPassed(Story.Told supervision, String act, Article article) {
        assertThat(recorded(supervision, act).actor()).as("who did " + act).isEmpty();
        assertThat(recorded(supervision, act).article()).isEqualTo(article);
        assertThat(supervision.record()).as("once").containsOnlyOnce(act);
    }

    void assertRecorded(Story.Told supervision, String act, String actor, Article article) {
        assertThat(recorded(supervision, act).actor()).contains(actor);
        assertThat(recorded(supervision, act).article()).isEqualTo(article);
    }

    static Article national(int article) {
        return Regulation.NATIONAL_624.article(article);
    }

    static Article municipal(int article) {
        return Regulation.MUNICIPAL_003.article(article);
    }

    List<DocumentKind> issued(Story.Told supervision) {
        return documents.of(supervision.number()).stream().map(Document::kind).toList();
    }

    boolean isServed(Story.Told supervision, DocumentKind kind) {
        return documents.isServed(supervision.number(), kind);
    }

    /** One fact of the case as a table holds it, e.g. {@code fact(supervision, "select answer from opinion")}. */
    String fact(Story.Told supervision, String select) {
        return jdbc.sql(select + (select.contains(" where ") ? " and" : " where") + " case_number = ?")
                .param(supervision.number().value())
                .query(String.class)
                .single();
    }

    /** The day on which what the clock waits for came. */
    String metOn(Story.Told supervision, StatutoryClock clock) {
        return fact(
                supervision,
                "select coalesce(met_on::text, 'not yet') from deadline where clock = '%s'".formatted(clock));
    }

    private List<String> instances(Story.Told supervision) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(supervision.number().value())
                .list()
                .stream()
                .map(HistoricProcessInstance::getId)
                .toList();
    }
}
