package dudao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/**
 * Every address × every post, against {@code access.csv}. With {@code -Daccess.write} the table is written anew, and every
 * row that changed is to be read by somebody before it is kept.
 */
@DisplayName("谁能打开什么")
@DudaoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTests {

    private static final Path TABLE = Path.of("src/test/resources/access.csv");
    private static final String CASE = "督2026-9999";
    private static final Map<String, String> ROLES = new LinkedHashMap<>();

    private static final Set<String> WRITES_OR_QUERIES_BY_POST = Set.of(
            "ENGINE/task/{id}/claim",
            "ENGINE/task/{id}/unclaim",
            "ENGINE/task/{id}/submit-form",
            "ENGINE/filter/{id}/list",
            "ENGINE/filter/{id}/count",
            "ENGINE/group",
            "ENGINE/group/count",
            "ENGINE/process-instance",
            "ENGINE/process-instance/count",
            "ENGINE/variable-instance/count",
            "ENGINE/history/task/count",
            "/camunda/api/cockpit/plugin/base/{engine}/incident",
            "/camunda/api/cockpit/plugin/base/{engine}/incident/count",
            "/camunda/api/cockpit/plugin/base/{engine}/process-definition/{id}/called-process-definitions",
            "/camunda/api/cockpit/plugin/base/{engine}/process-instance",
            "/camunda/api/cockpit/plugin/base/{engine}/process-instance/count",
            "/camunda/api/cockpit/plugin/base/{engine}/process-instance/{id}/called-process-instances",
            "/camunda/api/admin/auth/user/{processEngineName}/logout",
            // The first passwords are shown once, in the answer, and to the administrator alone.
            "/people/passwords");
    private static final Set<String> OPEN_TO_STRANGERS = Set.of(
            "/login",
            "/actuator/health",
            "/published",
            "/css/identity.css",
            "/camunda/api/admin/auth/user/{processEngineName}/logout");

    static {
        ROLES.put("anonymous", "");
        ROLES.put("unit", "s014.head");
        ROLES.put("otherUnit", "s001.head");
        ROLES.put("inspector", "inspector01");
        ROLES.put("office", "county.staff1");
        ROLES.put("higherOffice", "city.staff1");
        ROLES.put("administrator", "admin");
        ROLES.put("auditor", "auditor");
    }

    @LocalServerPort
    int port;

    @Autowired
    WebApplicationContext context;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    FilterService filters;

    @Autowired
    JdbcClient jdbc;

    private final List<Visitor> visitors = new ArrayList<>();
    private String deployment = "";
    private String task = "";
    private String process = "";
    private String definition = "";
    private String filter = "";

    @BeforeAll
    void a_task_of_the_unit() {
        var diagram = Bpmn.createExecutableProcess("access")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("file-self-assessment")
                .camundaCandidateGroups("unit-head_S014")
                .endEvent()
                .done();
        deployment = repository
                .createDeployment()
                .addModelInstance("access.bpmn", diagram)
                .deploy()
                .getId();
        jdbc.sql("""
                        insert into cases_file (case_number, kind, title, office, unit, matters,
                            self_assessment_demanded, rule_pack, rule_version, opened_on)
                        values (?, 'SPECIAL_SUPERVISION', '专项督导', 'C', 'S014', '', true, 'source-003', '1', '2026-11-01')
                        """).param(CASE).update();
        definition = repository
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .singleResult()
                .getId();
        filter = filters.createFilterQuery().filterName("待认领").singleResult().getId();
        process = runtime.startProcessInstanceByKey("access", CASE).getId();
        task = tasks.createTaskQuery().processInstanceId(process).singleResult().getId();
        ROLES.values()
                .forEach(login -> visitors.add(login.isEmpty() ? new Visitor(port) : Visitor.signedIn(port, login)));
    }

    @AfterAll
    void gone() {
        repository.deleteDeployment(deployment, true);
        // What the walk itself has begun.
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(CASE)
                .list()
                .forEach(begun -> runtime.deleteProcessInstance(begun.getId(), "the walk is over"));
        jdbc.sql("delete from extension_application where case_number = ?")
                .param(CASE)
                .update();
        jdbc.sql("delete from cases_file where case_number = ?").param(CASE).update();
    }

    @Test
    void every_address_answers_as_the_table_says() throws IOException {
        var found = answers();
        if (System.getProperty("access.write") != null) {
            write(found);
        }
        var expected = Files.readAllLines(TABLE).stream()
                .skip(1)
                .map(line -> line.split(",", 3))
                .collect(Collectors.toMap(line -> line[0] + " " + line[1], line -> line[2], (a, b) -> a, TreeMap::new));
        assertThat(found.keySet()).as("addresses, and rows of the table").isEqualTo(expected.keySet());
        assertThat(found.keySet().stream()
                        .filter(address -> !found.get(address).equals(expected.get(address)))
                        .map(address -> "%s: %s, not %s".formatted(address, found.get(address), expected.get(address))))
                .as("addresses that answer %s otherwise than the table says", ROLES.keySet())
                .isEmpty();
    }

    /** So that a table written anew cannot open a door unseen. */
    @Test
    void the_table_opens_few_addresses_that_write_and_none_to_strangers() throws IOException {
        for (var line : Files.readAllLines(TABLE).stream().skip(1).toList()) {
            var row = line.split(",");
            var address = row[1].replaceFirst("^(/engine-rest|/camunda/api/engine/engine/\\{name})/", "ENGINE/");
            var succeeds = IntStream.range(2, row.length).anyMatch(n -> row[n].startsWith("2"));
            if (row[0].matches("POST|PUT|DELETE|PATCH") && succeeds) {
                assertThat(WRITES_OR_QUERIES_BY_POST).as(line).contains(address);
            }
            if (row[2].startsWith("2")) {
                assertThat(OPEN_TO_STRANGERS).as(line).contains(row[1]);
            }
        }
    }

    @Test
    void nobody_acts_past_the_form() {
        var acts = List.of(
                "POST /task/{id}/complete",
                "POST /task/{id}/resolve",
                "POST /task/{id}/delegate",
                "POST /task/{id}/assignee",
                "PUT /task/{id}",
                "POST /task/create",
                "POST /task/{id}/bpmnError",
                "POST /task/{id}/identity-links",
                "POST /task/{id}/variables",
                "PUT /task/{id}/variables/evil",
                "POST /task/{id}/localVariables",
                "PUT /task/{id}/localVariables/handedIn",
                "POST /task/{id}/attachment/create",
                "GET /task/{id}/attachment/x",
                "GET /task/{id}/attachment/x/data",
                "DELETE /task/{id}/attachment/x",
                "PUT /execution/{process}/localVariables/evil",
                "POST /execution/{process}/signal",
                "PUT /process-instance/{process}/variables/evil",
                "POST /process-instance/{process}/modification",
                "DELETE /process-instance/{process}",
                "POST /process-definition/key/access/start",
                "POST /process-definition/key/access/submit-form",
                "POST /message",
                "POST /signal",
                "POST /deployment/create",
                "POST /filter/create",
                "POST /authorization/create",
                "POST /user/create",
                "POST /group/create");
        for (var prefix :
                List.of("/engine-rest", "/engine-rest/engine/default", "/camunda/api/engine/engine/default")) {
            for (var role : List.of("unit", "office", "administrator")) {
                for (var act : acts) {
                    var parts = act.split(" ");
                    var address = prefix + parts[1].replace("{id}", task).replace("{process}", process);
                    var answer = visitor(role).call(parts[0], address, body(parts[0]));
                    assertThat(answer.statusCode())
                            .as("%s %s by %s", parts[0], address, role)
                            .isBetween(400, 499);
                }
            }
        }
        assertThat(tasks.createTaskQuery().taskId(task).singleResult()).isNotNull();
    }

    @Test
    void nobody_claims_for_somebody_else() {
        var liaison = "{\"userId\": \"s014.liaison\"}";
        for (var prefix : List.of("/engine-rest", "/camunda/api/engine/engine/default")) {
            for (var role : List.of("unit", "otherUnit", "office", "administrator")) {
                var answer = visitor(role).call("POST", prefix + "/task/" + task + "/claim", liaison);
                assertThat(answer.statusCode()).as("%s by %s", prefix, role).isBetween(400, 499);
            }
        }
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isNull();
    }

    @Test
    void who_claimed_a_task_gives_it_back_and_nobody_else_does() {
        var colleague = Visitor.signedIn(port, "s014.liaison");
        for (var prefix : List.of("/engine-rest", "/camunda/api/engine/engine/default")) {
            var address = prefix + "/task/" + task;
            var claimed = visitor("unit").call("POST", address + "/claim", "{\"userId\": \"s014.head\"}");
            assertThat(claimed.statusCode()).isEqualTo(204);
            assertThat(colleague.call("POST", address + "/unclaim", "{}").statusCode())
                    .isEqualTo(403);
            assertThat(visitor("office")
                            .call("POST", address + "/unclaim", "{}")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(visitor("unit").call("POST", address + "/unclaim", "{}").statusCode())
                    .isEqualTo(204);
        }
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isNull();
    }

    private Visitor visitor(String role) {
        return visitors.get(List.copyOf(ROLES.keySet()).indexOf(role));
    }

    private SortedMap<String, String> answers() {
        var addresses = List.copyOf(Addresses.of(context));
        var answers = IntStream.range(0, addresses.size())
                .parallel()
                .mapToObj(n -> Map.entry(addresses.get(n), ask(addresses.get(n))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new TreeMap<>(answers);
    }

    private String ask(String address) {
        var parts = address.split(" ", 2);
        var ends = address.startsWith("POST ") && address.endsWith("/logout");
        return visitors.stream()
                .map(visitor -> ends ? freshOne(visitor) : visitor)
                .map(visitor -> String.valueOf(
                        visitor.call(parts[0], fill(parts[1]), body(parts[0])).statusCode()))
                .collect(Collectors.joining(","));
    }

    /** Signing out is not to end the session that asks for the other addresses. */
    private Visitor freshOne(Visitor visitor) {
        var login = List.copyOf(ROLES.values()).get(visitors.indexOf(visitor));
        return login.isEmpty() ? new Visitor(port) : Visitor.signedIn(port, login);
    }

    private String fill(String address) {
        // The engine answers no list without an end.
        var bound = address.matches("/(engine-rest|camunda/api)/.*") ? "?maxResults=10" : "";
        return address.replace("/task/{id}", "/task/" + task)
                        .replace("/tasks/{task}", "/tasks/" + task)
                        .replace("/deadlines/{which}", "/deadlines/DEFENCE")
                        .replace("/process-definition/{id}", "/process-definition/" + definition)
                        .replace("/user/{id}", "/user/s014.head")
                        .replace("/filter/{id}", "/filter/" + filter)
                        .replace("/process-instance/{id}", "/process-instance/" + process)
                        .replaceAll("\\{(name|engine|engineName|processEngineName)}", "default")
                        .replaceAll("\\{(number|caseNumber)}", URLEncoder.encode(CASE, StandardCharsets.UTF_8))
                        .replaceAll("\\{[^}]+}", "x")
                + bound;
    }

    private static String body(String method) {
        return Set.of("GET", "DELETE", "OPTIONS", "HEAD").contains(method) ? null : "{}";
    }

    private static void write(SortedMap<String, String> found) throws IOException {
        var lines = new ArrayList<>(List.of("method,address," + String.join(",", ROLES.keySet())));
        found.forEach((address, answers) -> lines.add(address.replaceFirst(" ", ",") + "," + answers));
        Files.write(TABLE, lines);
    }
}
