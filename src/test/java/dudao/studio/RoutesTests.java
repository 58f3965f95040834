package dudao.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dudao.DudaoTest;
import dudao.Visitor;
import dudao.calendar.MovableClock;
import dudao.diagram.Shipped;
import dudao.workflow.DiagramsInForce;
import dudao.workflow.Reach;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is evil is refused by whichever way it comes in, with its element named, and nothing is given to the engine. */
@DudaoTest
@DisplayName("提交的各条途径")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutesTests {

    /** @param named what the answer has to name */
    private record Evil(String path, byte[] text, String named) {}

    private static final String ISSUE = "camunda:expression=\"${notices.issue(caseNumber)}\"";
    private static final Pattern TOKEN = Pattern.compile("<code id=\"token\">(dudao_[\\w-]+)</code>");

    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    DiagramsInForce inForce;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private Visitor administrator;
    private String token;

    @BeforeAll
    void a_token_is_made() {
        administrator = Visitor.signedIn(port, "admin");
        token = newToken();
    }

    private String newToken() {
        var found = TOKEN.matcher(administrator
                .submit("/studio/tokens", Map.of("name", "办公室的编辑器", "days", "30"))
                .body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static Evil issuing(String otherwise) {
        return diagram(Shipped.text("preparation").replace(ISSUE, otherwise), "issue-notice");
    }

    private static Evil diagram(String text, String named) {
        return new Evil("diagrams/preparation.bpmn", text.getBytes(StandardCharsets.UTF_8), named);
    }

    private static Evil form(String component, String named) {
        var text = "{\"id\": \"sign-notice\", \"type\": \"default\", \"components\": [%s]}".formatted(component);
        return new Evil("forms/sign-notice.form", text.getBytes(StandardCharsets.UTF_8), named);
    }

    private static Map<String, Evil> evils() {
        var laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 \"哈\">");
        for (var n = 1; n < 12; n++) {
            laughs.append(
                    "<!ENTITY l%d \"%s\">".formatted(n, "&l%d;".formatted(n - 1).repeat(10)));
        }
        var evils = new LinkedHashMap<String, Evil>();
        evils.put(
                "script task",
                diagram(
                        Shipped.text("preparation")
                                .replace(
                                        "<bpmn:serviceTask id=\"issue-notice\"", "<bpmn:scriptTask id=\"issue-notice\"")
                                .replaceFirst(
                                        "(?s)(id=\"issue-notice\".*?)</bpmn:serviceTask>", "$1</bpmn:scriptTask>"),
                        "issue-notice"));
        evils.put("getClass", issuing("camunda:expression=\"${''.getClass().forName('java.lang.Runtime')}\""));
        evils.put("class", issuing("camunda:class=\"java.lang.Runtime\""));
        evils.put("no process bean", issuing("camunda:expression=\"${dataSource.getConnection()}\""));
        evils.put(
                "connector",
                diagram(
                        Shipped.text("preparation")
                                .replaceFirst(
                                        "(<bpmn:serviceTask id=\"issue-notice\"[^>]*>)",
                                        "$1<bpmn:extensionElements><camunda:connector/></bpmn:extensionElements>"),
                        "issue-notice"));
        evils.put(
                "one-second cycle",
                diagram(
                        Shipped.text("conclusion")
                                .replaceFirst(
                                        "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">[^<]*</bpmn:timeDate>",
                                        "<bpmn:timeCycle>R/PT1S</bpmn:timeCycle>"),
                        "defence-expired"));
        evils.put(
                "external entity",
                diagram("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>", "DOCTYPE"));
        evils.put("billion laughs", diagram(laughs + "]><x>&l11;</x>", "DOCTYPE"));
        evils.put(
                "html script",
                form(
                        "{\"id\": \"Field_1\", \"type\": \"html\", \"label\": \"说明\", \"content\": \"<script>alert(1)</script>\"}",
                        "Field_1"));
        evils.put(
                "image with a script",
                form(
                        "{\"id\": \"Field_2\", \"type\": \"text\", \"text\": \"<img src=x onerror=alert(1)>\"}",
                        "Field_2"));
        return evils;
    }

    private HttpResponse<String> byPage(byte[] text) {
        return administrator.upload("/studio", Map.of("note", "攻击"), "draft.bpmn", text, "text/html");
    }

    private HttpResponse<String> byModeler(String shown, String name, byte[] text) {
        return new Modeler(port, shown).deploy(name, text);
    }

    private HttpResponse<String> byBundle(byte[] zip) {
        return byBundle(zip, "攻击");
    }

    private HttpResponse<String> byBundle(byte[] zip, String note) {
        return administrator.upload("/studio/bundles", Map.of("note", note), "bundle.zip", zip, "text/html");
    }

    private static byte[] bundle(String path, byte[] text) {
        return new DiagramBundle(new TreeMap<>(Map.of(path, text))).zip(Instant.EPOCH);
    }

    @Test
    @DisplayName("网页、桌面编辑器、流程包：都拒绝，指出节点，什么也没有启用")
    void every_route_refuses_what_is_evil() {
        var deployments = repository.createDeploymentQuery().count();
        var decided = inForce.latest();
        evils().forEach((name, evil) -> {
            var page = byPage(evil.text());
            assertThat(page.statusCode()).as(name).isEqualTo(400);
            assertThat(page.body()).as(name).contains(evil.named()).doesNotContain("root:");
            var modeler = byModeler(token, "draft.bpmn", evil.text());
            assertThat(modeler.statusCode()).as(name).isEqualTo(400);
            assertThat(modeler.body())
                    .as(name)
                    .contains("\"message\"", evil.named())
                    .doesNotContain("root:");
            assertThat(byBundle(bundle(evil.path(), evil.text())).body())
                    .as(name)
                    .contains(evil.named(), "没有通过检查")
                    .doesNotContain("root:");
        });
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(deployments);
        assertThat(inForce.latest()).isEqualTo(decided);
        assertThat(jdbc.sql("select count(*) from studio_draft where sound and note like '%攻击%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    @DisplayName("20 MB 的文件")
    void twenty_megabytes() {
        var huge = " ".repeat(20_000_000).getBytes(StandardCharsets.US_ASCII);
        assertThat(byPage(huge).body()).contains("超过 1000 KB");
        assertThat(byModeler(token, "draft.bpmn", huge).body()).contains("超过 1000 KB");
        assertThat(byBundle(huge).body()).contains("超过 10000 KB");
        assertThat(byBundle(bundle("diagrams/preparation.bpmn", new byte[5_000_000]))
                        .body())
                .contains("diagrams/preparation.bpmn", "超过 1000 KB");
    }

    @Test
    @DisplayName("流程包：炸弹、路径、重复、校验值、缺少的文件")
    void a_bundle_is_what_its_manifest_says() throws IOException {
        var good = Shipped.text("preparation").getBytes(StandardCharsets.UTF_8);
        var zeros = new byte[25_000_000];
        var manifest = "{\"format\": \"dudao-bundle-1\", \"sha256\": {\"diagrams/preparation.bpmn\": \"%s\"}}"
                .formatted(Texts.sha256(good))
                .getBytes(StandardCharsets.UTF_8);
        var refused = new LinkedHashMap<String, byte[]>();
        refused.put("解开以后超过 20 MB", zip(Map.of("manifest.json", manifest, "diagrams/preparation.bpmn", zeros)));
        refused.put("../../etc/passwd", zip(Map.of("manifest.json", manifest, "../../etc/passwd", good)));
        refused.put("与清单上的校验值不符", zip(Map.of("manifest.json", manifest, "diagrams/preparation.bpmn", new byte[10])));
        refused.put("清单上有，包里没有", zip(Map.of("manifest.json", manifest)));
        refused.put("没有清单", zip(Map.of("diagrams/preparation.bpmn", good)));
        refused.put("不是完好的 JSON", zip(Map.of("manifest.json", "{".getBytes(StandardCharsets.UTF_8))));
        refused.put("清单 manifest.json", "not a zip".getBytes(StandardCharsets.UTF_8));
        var many = new TreeMap<String, byte[]>();
        for (var n = 0; n < 300; n++) {
            many.put("diagrams/d%d.bpmn".formatted(n), new byte[1]);
        }
        refused.put("超过 200 个", zip(many));
        refused.forEach((why, zip) -> {
            var answer = byBundle(zip);
            assertThat(answer.statusCode()).as(why).isEqualTo(400);
            assertThat(answer.body())
                    .as(why)
                    .contains("没有导入任何文件", why.equals("清单 manifest.json") ? "manifest.json" : why);
        });
    }

    @Test
    @DisplayName("导出的流程包在同一系统导入，什么也没有改变；改过的成为草稿")
    void a_bundle_goes_out_and_in() throws DiagramBundle.Unusable {
        var out = administrator.getBytes("/studio/bundle.zip");
        var read = DiagramBundle.read(out);
        assertThat(read.files())
                .containsKeys("diagrams/conclusion.bpmn", "forms/sign-notice.form", "rules/statutory-terms.dmn");
        assertThat(byBundle(out).body()).contains("与现行的相同").doesNotContain("已成为草稿");

        var files = new TreeMap<>(read.files());
        files.put(
                "diagrams/preparation.bpmn",
                Shipped.text("preparation")
                        .replace("name=\"签发督导通知书\"", "name=\"签发通知书\"")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(byBundle(new DiagramBundle(files).zip(Instant.EPOCH), "试用系统里改好的")
                        .body())
                .containsOnlyOnce("已成为草稿");
    }

    @Test
    @DisplayName("桌面编辑器凭令牌提交草稿；没有令牌、过期、撤销、会话都不行")
    void the_modeler_hands_in_drafts_by_token() {
        var deployments = repository.createDeploymentQuery().count();
        var modeler = new Modeler(port, token);
        assertThat(modeler.get("/version").body()).contains("7.24.0");
        assertThat(modeler.get("/deployment?maxResults=0").statusCode()).isEqualTo(200);
        var text = Shipped.text("preparation")
                .replace("name=\"签发督导通知书\"", "name=\"签发\"")
                .getBytes(StandardCharsets.UTF_8);
        var accepted = modeler.deploy("preparation.bpmn", text);
        assertThat(accepted.statusCode()).isEqualTo(200);
        assertThat(accepted.body()).contains("draft-", "没有部署");
        assertThat(administrator.get("/studio").body()).contains("由桌面流程图编辑器提交");
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(deployments);

        for (var shown : List.of("", "dudao_wrong", "Dudao-2026")) {
            assertThat(byModeler(shown, "a.bpmn", text).statusCode()).as(shown).isEqualTo(401);
        }
        assertThat(administrator
                        .upload("/studio/modeler/deployment/create", Map.of(), "a.bpmn", text, "application/json")
                        .statusCode())
                .isEqualTo(401);
        assertThat(jdbc.sql("select count(*) from studio_token where hash = ?")
                        .param(token)
                        .query(Integer.class)
                        .single())
                .isZero();

        var other = newToken();
        var number = jdbc.sql("select max(number) from studio_token")
                .query(Integer.class)
                .single();
        assertThat(administrator
                        .submit("/studio/tokens/" + number + "/revocation", Map.of())
                        .body())
                .contains("已撤销");
        assertThat(new Modeler(port, other).get("/version").statusCode()).isEqualTo(401);

        var before = clock.instant();
        var brief = newToken();
        clock.moveTo(before.plus(Duration.ofDays(31)));
        assertThat(new Modeler(port, brief).get("/version").statusCode()).isEqualTo(401);
        clock.moveTo(before);
        assertThat(new Modeler(port, brief).get("/engine-rest/version").statusCode())
                .isNotEqualTo(200);
    }

    @Test
    @DisplayName("Camunda Modeler 逐个请求：先看连不连得上、要不要认证，再问版本，再交文件，回答是它看得懂的")
    void every_request_of_the_modeler_is_answered() throws IOException {
        var modeler = new Modeler(port, token);
        assertThat(new Modeler(port, "").checksConnection().statusCode()).isEqualTo(401);
        assertThat(modeler.asksFirst("/deployment/create", "POST")).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .contains("file://");
            assertThat(answer.headers().firstValue("Access-Control-Allow-Headers"))
                    .contains("authorization");
            assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                    .isEmpty();
        });
        assertThat(modeler.checksConnection()).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .contains("file://");
        });
        assertThat(JSON.readTree(modeler.asksVersion().body()).path("version").asText())
                .isEqualTo("7.24.0");

        var diagram = Shipped.text("preparation").replace("name=\"签发督导通知书\"", "name=\"签发\"");
        var form = inForce.forms(Reach.EVERYWHERE).get("sign-notice.form");
        var accepted = JSON.readTree(
                modeler.deploy("督导准备.bpmn", diagram.getBytes(StandardCharsets.UTF_8), Map.of("签发.form", form))
                        .body());
        assertThat(accepted.path("id").asText()).matches("draft-\\d+-\\d+");
        assertThat(accepted.path("deployedProcessDefinitions").isNull()).isTrue();
        assertThat(administrator.get("/studio").body()).contains("由桌面流程图编辑器提交：督导准备");

        var refused = modeler.deploy(
                "坏的.bpmn", diagram.replace("isExecutable=\"true\"", "").getBytes());
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(refused.body()).path("message").asText()).contains("可执行");
    }

    private static byte[] zip(Map<String, byte[]> files) {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            for (var path : new ArrayList<>(new TreeMap<>(files).keySet())) {
                zip.putNextEntry(new ZipEntry(path));
                zip.write(files.get(path));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
