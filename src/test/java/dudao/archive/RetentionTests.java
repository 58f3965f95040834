package dudao.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dudao.DudaoTest;
import dudao.Story;
import dudao.Visitor;
import dudao.audit.AuditTrail;
import dudao.audit.CaseExport;
import dudao.audit.Sealer;
import dudao.calendar.MovableClock;
import dudao.cases.CaseKind;
import dudao.cases.CaseNumber;
import dudao.evidence.Exhibit;
import dudao.evidence.Exhibits;
import dudao.evidence.Upload;
import dudao.identity.BodyCode;
import dudao.verifier.Digest;
import dudao.verifier.Finding;
import dudao.verifier.Verifier;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xml.sax.SAXParseException;

/** One sealed file, from its sealing to its end: each test goes on where the one before it stopped. */
@DudaoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("封卷以后")
class RetentionTests {

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    MovableClock clock;

    @Autowired
    Exhibits exhibits;

    @Autowired
    HistoryCleanup cleanup;

    @Autowired
    KeptFiles files;

    @Autowired
    AuditTrail trail;

    @Autowired
    CaseExport export;

    @Autowired
    Sealer sealer;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private CaseNumber number;
    private CaseNumber running;
    private CaseNumber outlived;
    private Exhibit photo;
    private Visitor staff;
    private Visitor head;

    @BeforeAll
    void a_sealed_file() {
        var supervision =
                story.open(CaseKind.SPECIAL_SUPERVISION, false, "S041").until("deliberate");
        number = supervision.number();
        story.signIn("inspector01");
        photo = exhibits.add(
                        number,
                        "",
                        List.of(new Upload("说明.txt", new ByteArrayResource("只在本案的材料。".getBytes()))),
                        "10.0.0.1")
                .get(0);
        story.signOut();
        supervision.untilClosed();
        running = story.open(CaseKind.SPECIAL_SUPERVISION, false, "S041").number();
        outlived = story.open(CaseKind.SPECIAL_SUPERVISION, false, "S041").number();
        copied(running);
        copied(outlived);
        staff = Visitor.signedIn(port, "county.staff1");
        head = Visitor.signedIn(port, "county.head");
    }

    @Test
    @Order(0)
    @DisplayName("长期保存包：文书、数据、说明和证明都在，摘要都对，验证程序直接核对")
    void a_file_that_lasts() throws Exception {
        sealer.seal();
        var zip = folder.resolve("lasting.zip");
        assertThat(taken(staff, zip)).isEqualTo(200);
        assertThat(taken(Visitor.signedIn(port, "s041.head"), folder.resolve("none.zip")))
                .as("the unit")
                .isEqualTo(403);

        assertThat(Verifier.verify(zip, null)).noneMatch(Finding::isBroken);
        try (var file = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
            var names = file.stream().map(ZipEntry::getName).toList();
            assertThat(names)
                    .contains("README.txt", "index.html", "metadata.json", "ead.xml", "data/file.json", "pdf/01.pdf")
                    .contains("data/file.schema.json", "documents/01.txt", "archive/manifest.txt", "events.jsonl");
            var listed = text(file, "manifest-sha256.txt").lines().toList();
            assertThat(listed).hasSize(names.size() - 1);
            for (var line : listed) {
                assertThat(line)
                        .startsWith(Digest.SHA_256.hex(file.getInputStream(file.getEntry(line.substring(66)))
                                .readAllBytes()));
            }
            assertThat(text(file, "metadata.json"))
                    .contains("\"全宗\" : \"清源县人民政府教育督导室\"", "\"保管期限\" : \"定期30年\"", "督导结果通知书");
            assertThat(text(file, "ead.xml")).contains("<archdesc level=\"file\">", "<unittitle>督导报告</unittitle>");
            assertIsEadAsWritten(text(file, "ead.xml"));
            assertThat(text(file, "index.html"))
                    .contains("办案记录", "签发督导通知书", "督导结果通知书")
                    .doesNotContain("th:text");
            var data = new ObjectMapper().readTree(text(file, "data/file.json"));
            var schema = new ObjectMapper().readTree(text(file, "data/file.schema.json"));
            assertThat(data.path("cases_event").size()).isGreaterThan(20);
            assertThat(data.path("evidence_exhibit")
                            .path(0)
                            .path("uploaded_from")
                            .asText())
                    .as("where from is masked")
                    .isEqualTo("＊＊＊");
            data.fields().forEachRemaining(table -> {
                var columns = schema.path("properties")
                        .path(table.getKey())
                        .path("items")
                        .path("properties");
                table.getValue().forEach(row -> assertThat(row.fieldNames())
                        .toIterable()
                        .as(table.getKey())
                        .allMatch(columns::has));
            });
        }
    }

    @Test
    @Order(1)
    @DisplayName("引擎的流程历史封卷三十日以后才清理，办理中的不清理；案卷页和案卷经过照样完整")
    void the_engines_history_goes_after_the_sealing() {
        var before = staff.get(address("/history/export?kind=ACTS")).body();
        assertThat(cleanup.clean()).doesNotContain(number);
        clock.moveTo(clock.instant().plus(Duration.ofDays(31)));

        var cleaned = cleanup.clean();

        assertThat(cleaned).contains(number).doesNotContain(running);
        assertThat(engineRows(number)).isZero();
        assertThat(engineRows(running)).isPositive();
        assertThat(cleanup.clean()).as("nothing is left to do").doesNotContain(number);
        assertThat(story.of(running).waitsFor()).isNotEmpty();
        var page = staff.get(address(""));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("本案已办结", "归档与保管", "定期30年（本室设定）", "2056年12月31日");
        assertThat(staff.get(address("/history/export?kind=ACTS")).body())
                .contains("签发督导报告")
                .isEqualTo(before);
    }

    @Test
    @Order(2)
    @DisplayName("未到期的不能列入；冻结的不列入，解除后列入")
    void what_may_go() {
        assertThat(files.due(office(), 200)).extracting(KeptFile::caseNumber).doesNotContain(number);
        assertThat(staff.submit("/retention/lists", Map.of("cases", number.value()))
                        .statusCode())
                .isEqualTo(400);
        // 30 years and a New Year have passed since.
        jdbc.sql("update archive set sealed_at = timestamptz '1990-06-01 10:00+08' where case_number = ?")
                .param(number.value())
                .update();

        assertThat(staff.get("/retention").body()).contains("列入" + number);
        assertThat(staff.submit(address("/hold"), Map.of("reason", "")).statusCode())
                .isEqualTo(302);
        assertThat(staff.get(address("")).body()).contains("请写明理由");
        staff.submit(address("/hold"), Map.of("reason", "诉讼未结"));
        assertThat(staff.get(address("")).body()).contains("诉讼未结", "解除冻结");
        assertThat(staff.get("/retention").body()).doesNotContain("列入" + number).contains("诉讼未结");
        staff.submit(address("/hold/lift"), Map.of("reason", "诉讼已结"));
        assertThat(files.due(office(), 200)).extracting(KeptFile::caseNumber).contains(number);
    }

    @Test
    @Order(3)
    @DisplayName("一人提出，另一人审批：提出的人、数据库里冒充的人都不行；其间冻结的不销毁")
    void two_people() {
        assertThat(head.submit("/retention/lists", Map.of("cases", number.value()))
                        .body())
                .contains("等待另一人审批");
        var list = lastList();
        assertThat(files.due(office(), 200))
                .as("stands in a list")
                .extracting(KeptFile::caseNumber)
                .doesNotContain(number);

        assertThat(head.submit(decision(list), Map.of("approved", "true")).body())
                .contains("提出清单的人不能审批");
        assertThat(staff.submit(decision(list), Map.of("approved", "true")).statusCode())
                .as("staff decide nothing")
                .isEqualTo(403);
        assertThatThrownBy(() -> jdbc.sql("""
                                update archive_destruction_list set approved = true, decided_by = proposed_by, decided_at = now()
                                where number = ?
                                """).param(list).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("two_people");
        assertThatThrownBy(() -> jdbc.sql("insert into archive_destroyed values (?, ?, now())")
                        .params(number.value(), list)
                        .update())
                .isInstanceOf(UncategorizedSQLException.class)
                .hasMessageContaining("not approved by a second person");
        jdbc.sql(
                        "update archive_destruction_list set approved = false, decided_by = 'x', decided_at = now() where number = ?")
                .param(list)
                .update();

        staff.submit("/retention/lists", Map.of("cases", number.value()));
        staff.submit(address("/hold"), Map.of("reason", "又有诉讼"));
        assertThat(head.submit(decision(lastList()), Map.of("approved", "true")).body())
                .contains("没有销毁任何案卷");
        assertThat(bodies()).isNotEmpty().doesNotContain("");
        staff.submit(address("/hold/lift"), Map.of("reason", "诉讼已结"));
    }

    @Test
    @Order(4)
    @DisplayName("批准后内容销毁，证明保留，验证程序说明还能核对什么")
    void destroyed() throws IOException {
        assertThat(verified()).noneMatch(Finding::isBroken);
        assertThat(exhibits.verify(photo.id())).isTrue();
        jdbc.sql("insert into archive values (?, '', ?, timestamptz '1990-06-01 10:00+08')")
                .params(outlived.value(), Digest.SHA_256.hex(""))
                .update();

        assertThat(head.get("/retention/lists/" + lastList()).body())
                .contains("移送上级的案卷副本", "申诉案卷尚未封卷，副本随申诉案卷保管", "已满，副本一并销毁");

        assertThat(head.submit(decision(lastList()), Map.of("approved", "true")).body())
                .contains("已批准并销毁", "申诉案卷尚未封卷，副本随申诉案卷保管", "已满，副本一并销毁");

        assertThat(copyIn(running)).as("kept with its appeal").isNotEmpty();
        assertThat(copyIn(outlived)).as("nothing keeps it any more").isEmpty();
        assertThat(staff.get("/cases/" + outlived + "/bundle").body()).contains("内容已按销毁清单销毁", Digest.SHA_256.hex("{}"));
        assertThat(trail.of(outlived))
                .filteredOn(line -> "copy-destroyed".equals(line.string("kind")))
                .singleElement()
                .satisfies(line -> assertThat(line.string("sha256")).isEqualTo(Digest.SHA_256.hex("{}")));
        assertThatThrownBy(() -> jdbc.sql("update objection_bundle set content = '' where case_number = ?")
                        .param(running.value())
                        .update())
                .isInstanceOf(UncategorizedSQLException.class)
                .hasMessageContaining("is frozen");
        assertThat(bodies()).isNotEmpty().containsOnly("");
        assertThat(exhibits.find(photo.id())).isEmpty();
        assertThat(Path.of(
                        "target/evidence",
                        System.getProperty("dudao.jvm", "jvm-1"),
                        photo.sha256().substring(0, 2),
                        photo.sha256().substring(2, 4),
                        photo.sha256()))
                .doesNotExist();
        for (var table :
                List.of("cases_event", "deadline", "result", "report where situation <> '' and report.case_number")) {
            assertThat(jdbc.sql("select count(*) from "
                                    + (table.contains("where") ? table : table + " where case_number") + " = ?")
                            .param(number.value())
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(jdbc.sql("select salt from audit_chain where chain = ?")
                        .param(number.value())
                        .query(byte[].class)
                        .optional())
                .isEmpty();
        assertThat(trail.of(number))
                .filteredOn(line -> "deleted-by-retention".equals(line.string("kind")))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.string("proposedBy")).isEqualTo("county.staff1");
                    assertThat(line.string("approvedBy")).isEqualTo("county.head");
                    assertThat(line.text().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(600);
                });
        var findings = verified();
        assertThat(findings).noneMatch(Finding::isBroken);
        assertThat(findings.toString()).contains("号销毁清单销毁", "hashes remain");
        assertThat(staff.get(address("")).body()).contains("内容已于", "已办结").doesNotContain("下载长期保存包");
        assertThat(staff.get(address("/history?newest=true")).body())
                .contains("移送%s的副本保留".formatted(running), "移送%s的副本一并销毁".formatted(outlived));
        assertThat(staff.get(address("/archive.zip")).statusCode()).isEqualTo(404);
        assertThat(staff.get("/retention/lists/" + lastList()).body()).contains(number.value(), "已批准并销毁");
    }

    private void assertIsEadAsWritten(String ead) throws Exception {
        var validator = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(getClass().getResource("/preservation/ead-as-written.xsd"))
                .newValidator();
        validator.validate(new StreamSource(new StringReader(ead)));
        assertThatThrownBy(() -> validator.validate(
                        new StreamSource(new StringReader(ead.replace("<agenttype value=\"machine\"></agenttype>", "")
                                .replace("<agenttype value=\"machine\"/>", "")))))
                .isInstanceOf(SAXParseException.class);
    }

    /** As though the file had been sent up with an appeal that is handled in the case. */
    private void copied(CaseNumber appeal) {
        jdbc.sql("insert into objection_bundle values (?, ?, '{\"events\":[]}', ?, now())")
                .params(appeal.value(), number.value(), Digest.SHA_256.hex("{}"))
                .update();
    }

    private String copyIn(CaseNumber appeal) {
        return jdbc.sql("select content from objection_bundle where case_number = ?")
                .param(appeal.value())
                .query(String.class)
                .single();
    }

    /** As the browser keeps it. */
    private int taken(Visitor visitor, Path zip) throws Exception {
        var cookies = visitor.cookie("JSESSIONID");
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + address("/archive.zip")))
                                .header("Cookie", "JSESSIONID=" + cookies)
                                .build(),
                        BodyHandlers.ofFile(zip))
                .statusCode();
    }

    private static String text(ZipFile zip, String name) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }

    private List<Finding> verified() throws IOException {
        var head = sealer.seal();
        var zip = folder.resolve("case.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip), StandardCharsets.UTF_8)) {
            export.into(out, number, head.size());
        }
        return Verifier.verify(zip, head);
    }

    private List<String> bodies() {
        return jdbc.sql("select body from document where case_number = ?")
                .param(number.value())
                .query(String.class)
                .list();
    }

    private int engineRows(CaseNumber of) {
        return jdbc.sql("""
                        select count(*) from act_hi_procinst i left join act_hi_actinst a on a.proc_inst_id_ = i.id_
                        left join act_hi_op_log o on o.proc_inst_id_ = i.id_ where i.business_key_ = ?
                        """).param(of.value()).query(Integer.class).single();
    }

    private int lastList() {
        return jdbc.sql("select max(number) from archive_destruction_list")
                .query(Integer.class)
                .single();
    }

    private static String decision(int list) {
        return "/retention/lists/%d/decision".formatted(list);
    }

    private static BodyCode office() {
        return new BodyCode("C");
    }

    private String address(String rest) {
        return "/cases/" + URLEncoder.encode(number.value(), StandardCharsets.UTF_8) + rest;
    }
}
