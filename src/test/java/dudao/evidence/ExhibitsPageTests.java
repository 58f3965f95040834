package dudao.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.http.HttpHeaders.CONTENT_DISPOSITION;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dudao.DudaoTest;
import dudao.Story;
import dudao.Visitor;
import dudao.calendar.MovableClock;
import dudao.cases.CaseKind;
import dudao.cases.CaseNumber;
import dudao.workflow.Waiting;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DudaoTest
@DisplayName("证据材料")
class ExhibitsPageTests {

    private static final String PAGE = "text/html,application/xhtml+xml,*/*;q=0.8";
    private static final String SCRIPT = "application/json";
    private static final AtomicInteger CONTENTS = new AtomicInteger();

    @LocalServerPort
    int port;

    @Autowired
    Exhibits exhibits;

    @Autowired
    Register register;

    @Autowired
    ContentStore store;

    @Autowired
    EvidenceSettings settings;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    Waiting waiting;
    CaseNumber number;

    @BeforeEach
    void a_case_of_the_unit(@Autowired MovableClock movable, @Autowired AutowireCapableBeanFactory beans) {
        movable.moveTo(LocalDate.parse("2026-11-23"));
        waiting = beans.createBean(Waiting.class);
        number = waiting.open();
    }

    @Nested
    @DisplayName("提交")
    class Handing_in {

        @Test
        void by_the_form_on_the_case_page() {
            var head = visitor("s014.head");

            var answer = head.upload(address(), Map.of(), "自评 报告（定稿）.pdf", aPdf(), PAGE);

            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(Visitor.location(answer)).endsWith("/cases/" + encoded(number.value()) + "#exhibits");
            assertThat(head.get(caseAddress()).body())
                    .contains("已提交1份证据材料", "自评 报告（定稿）.pdf", "PDF 文档", "第1版", "未扫描")
                    .contains("enctype=\"multipart/form-data\"");
            assertThat(exhibits.of(number)).singleElement().satisfies(exhibit -> {
                assertThat(exhibit.uploadedBy()).isEqualTo("s014.head");
                assertThat(exhibit.uploadedFrom()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
                assertThat(exhibit.uploadedAt()).isBetween("2026-11-23T00:30:00Z", "2026-11-23T00:35:00Z");
                assertThat(exhibits.verify(exhibit.id())).isTrue();
            });
        }

        @Test
        void by_a_script_for_one_indicator() {
            var content = aPdf();

            var answer =
                    visitor("s014.liaison").upload(address(), Map.of("subject", "A1-2"), "台账.pdf", content, SCRIPT);

            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(read(answer).get(0).path("name").asText()).isEqualTo("台账.pdf");
            assertThat(read(answer).get(0).path("size").asInt()).isEqualTo(content.length);
            assertThat(list("?subject=A1-2")).hasSize(1);
            assertThat(list("?subject=A1-3")).isEmpty();
            assertThat(list("")).hasSize(1);
        }

        @Test
        void again_under_the_same_name_is_a_new_version() {
            var head = visitor("s014.head");

            for (var n = 0; n < 2; n++) {
                assertThat(head.upload(address(), Map.of(), "报告.pdf", aPdf(), SCRIPT)
                                .statusCode())
                        .isEqualTo(201);
            }
            head.upload(address(), Map.of("subject", "A1"), "报告.pdf", aPdf(), SCRIPT);

            assertThat(exhibits.of(number)).extracting(Exhibit::version).containsExactly(2, 1, 1);
            assertThat(exhibits.of(number)).extracting(Exhibit::sha256).doesNotHaveDuplicates();
            assertThat(exhibits.bundle(number)).extracting(Exhibit::version).containsExactly(1, 2, 1);
            assertThat(head.get(caseAddress()).body()).contains("第1版，已有新版本");
        }

        @Test
        void of_one_name_by_several_at_once_numbers_them_all() {
            var staff = IntStream.range(0, 4)
                    .mapToObj(n -> visitor("county.staff1"))
                    .toList();

            staff.parallelStream().forEach(one -> one.upload(address(), Map.of(), "照片.pdf", aPdf(), SCRIPT));

            assertThat(exhibits.of(number)).extracting(Exhibit::version).containsExactly(4, 3, 2, 1);
        }

        @Test
        void the_same_content_in_two_cases_is_kept_once() {
            var content = aPdf();
            var head = visitor("s014.head");
            var other = waiting.open();

            head.upload(address(), Map.of(), "甲.pdf", content, SCRIPT);
            head.upload("/cases/" + encoded(other.value()) + "/exhibits", Map.of(), "乙.pdf", content, SCRIPT);

            assertThat(exhibits.of(number).get(0).sha256())
                    .isEqualTo(exhibits.of(other).get(0).sha256());
            assertThat(count("select count(*) from evidence_content where sha256 = '%s'"
                            .formatted(exhibits.of(other).get(0).sha256())))
                    .isEqualTo(1);
        }

        @Test
        void a_longest_name_in_chinese_is_kept_whole() {
            var name = "证".repeat(196) + ".pdf";

            visitor("s014.head").upload(address(), Map.of(), name, aPdf(), SCRIPT);

            assertThat(exhibits.of(number)).extracting(Exhibit::name).containsExactly(name);
        }
    }

    @Nested
    @DisplayName("不能接收的，用中文说明怎么办")
    class Refused_files {

        @Test
        void a_program_called_pdf() {
            refused("说明.pdf", Samples.program(), 400, "“说明.pdf”不能作为证据材料提交");
        }

        @Test
        void a_zip_bomb() {
            refused("总结.docx", Samples.bomb(), 400, "“总结.docx”展开后的内容大得异常");
        }

        @Test
        void an_empty_file() {
            refused("空白.pdf", new byte[0], 400, "“空白.pdf”是空文件");
        }

        @Test
        void an_archive() {
            refused("材料.zip", Samples.zip(Map.of("a.txt", new byte[1])), 400, "“材料.zip”是压缩包，请解压后提交");
        }

        @Test
        void no_file_at_all() {
            refused("", new byte[0], 400, "请先选择要提交的文件");
        }

        @Test
        void a_name_that_leads_elsewhere_is_only_a_name() {
            visitor("s014.head").upload(address(), Map.of(), "../../../etc/passwd.pdf", aPdf(), SCRIPT);

            assertThat(exhibits.of(number)).extracting(Exhibit::name).containsExactly("passwd.pdf");
        }

        @ParameterizedTest
        @ValueSource(ints = {51, 70})
        void sixty_megabytes_are_answered_and_not_hung_up_on(int megabytes) {
            var head = visitor("s014.head");
            var film = new byte[megabytes << 20];

            var page = head.upload(address(), Map.of(), "录像.mp4", film, PAGE);
            assertThat(page.statusCode()).isEqualTo(413);
            assertThat(page.body()).contains("文件过大或者过多：单个文件不能超过 50 MB", "enctype=\"multipart/form-data\"", "_csrf");

            var script = head.upload(address(), Map.of(), "录像.mp4", film, SCRIPT);
            assertThat(script.statusCode()).isEqualTo(413);
            assertThat(read(script).path("problem").asText()).contains("单个文件不能超过 50 MB");
            assertThat(head.get(caseAddress()).statusCode()).isEqualTo(200);
            assertThat(exhibits.of(number)).isEmpty();
        }

        @Test
        void more_than_a_case_holds() {
            jdbc.sql("insert into evidence_case values (?, ?, null)")
                    .params(number.value(), settings.perCase().toBytes() - 100)
                    .update();

            refused("报告.pdf", aPdf(), 400, "本案证据材料合计不能超过 2 GB");
        }

        @Test
        void any_file_for_a_sealed_case() {
            exhibits.close(number);

            refused("报告.pdf", aPdf(), 409, "本案已经归档封卷");
            assertThat(visitor("s014.head").get(caseAddress()).body())
                    .contains("不再接收证据材料")
                    .doesNotContain("multipart/form-data");
        }

        private void refused(String name, byte[] content, int status, String words) {
            var head = visitor("s014.head");

            var page = head.upload(address(), Map.of(), name, content, PAGE);
            assertThat(page.statusCode()).isEqualTo(status);
            assertThat(page.body()).contains(words, "没有保存任何文件");

            var script = head.upload(address(), Map.of(), name, content, SCRIPT);
            assertThat(script.statusCode()).isEqualTo(status);
            assertThat(read(script).path("problem").asText()).contains(words);
            assertThat(exhibits.of(number)).isEmpty();
        }
    }

    @Nested
    @DisplayName("只给可以查阅本案的人")
    class Access {

        @ParameterizedTest
        @CsvSource({
            "s014.head,200,201",
            "county.head,200,201",
            "auditor,200,403",
            "county.leader,200,403",
            "s015.head,404,404",
            "admin,404,404",
            "city.inspector1,404,404"
        })
        void to_read_and_to_hand_in(String login, int reads, int adds) {
            var id = added("报告.pdf", aPdf());
            var visitor = visitor(login);

            assertThat(visitor.get(address()).statusCode()).isEqualTo(reads);
            assertThat(visitor.get(address() + "/" + id).statusCode()).isEqualTo(reads);
            assertThat(visitor.get(address() + "/" + id + "/preview").statusCode())
                    .isEqualTo(reads);
            assertThat(visitor.upload(address(), Map.of(), "补充.pdf", aPdf(), SCRIPT)
                            .statusCode())
                    .isEqualTo(adds);
        }

        @Test
        void under_the_number_of_another_case_it_does_not_exist() {
            var id = added("报告.pdf", aPdf());
            var other = "/cases/" + encoded(waiting.open().value()) + "/exhibits/";
            var head = visitor("s014.head");

            assertThat(head.get(other + id).statusCode()).isEqualTo(404);
            for (var wrong : new String[] {"x", "0", "-1", "99999999999999999999", "1%20or%201=1"}) {
                assertThat(head.get(address() + "/" + wrong).statusCode())
                        .as(wrong)
                        .isIn(400, 404);
            }
        }

        @Test
        void when_and_where_a_picture_was_taken_is_for_those_who_supervise() {
            added("现场.jpg", Samples.photograph());

            assertThat(visitor("county.staff1").get(caseAddress()).body())
                    .contains("拍摄于 2026年11月20日 10:15", "北纬31.50000°，东经120.25000°", "提交地址");
            for (var login : new String[] {"s014.head", "county.leader"}) {
                assertThat(visitor(login).get(caseAddress()).body())
                        .contains("现场.jpg")
                        .doesNotContain("拍摄", "120.25", "提交地址");
            }
            assertThat(visitor("s014.head")
                            .send("GET", address(), null, Map.of("Accept", SCRIPT))
                            .body())
                    .contains("现场.jpg")
                    .doesNotContain("120.25", "127.0.0.1");
        }
    }

    @Nested
    @DisplayName("归档封卷")
    class Sealing {

        @Test
        void lists_the_hash_of_every_exhibit_and_lets_none_in_afterwards(@Autowired Story story) {
            var told = story.open(CaseKind.SPECIAL_SUPERVISION, false);
            number = told.number();
            var sha256 = exhibits.find(added("报告.pdf", aPdf())).orElseThrow().sha256();

            told.untilClosed();

            assertThat(jdbc.sql("select manifest from archive where case_number = ?")
                            .param(number.value())
                            .query(String.class)
                            .single())
                    .contains(sha256 + "  报告.pdf 第1版\n");
            var late = visitor("s014.head").upload(address(), Map.of(), "迟到.pdf", aPdf(), SCRIPT);
            assertThat(late.statusCode()).isEqualTo(409);
        }
    }

    @Nested
    @DisplayName("下载与预览")
    class Given_out {

        @Test
        void a_download_carries_its_chinese_name_and_runs_nowhere() {
            var content = aPdf();
            var answer = visitor("county.head").get(address() + "/" + added("自评 报告.pdf", content));

            assertThat(answer.body()).isEqualTo(new String(content, StandardCharsets.UTF_8));
            assertThat(answer.headers().firstValue(CONTENT_DISPOSITION).orElseThrow())
                    .startsWith("attachment;")
                    .endsWith("filename*=UTF-8''%E8%87%AA%E8%AF%84%20%E6%8A%A5%E5%91%8A.pdf");
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
            assertThat(answer.headers().allValues("Content-Security-Policy"))
                    .singleElement()
                    .asString()
                    .contains("default-src 'none'", "sandbox");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("no-store");
        }

        @Test
        void a_preview_is_shown_in_place_where_the_browser_can() {
            var head = visitor("county.head");
            var picture = head.get(address() + "/" + added("图.png", Samples.picture("png")) + "/preview");

            assertThat(picture.headers().firstValue("Content-Type")).contains("image/png");
            assertThat(picture.headers().firstValue(CONTENT_DISPOSITION).orElseThrow())
                    .startsWith("inline;");
            assertThat(picture.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("sandbox");
            assertThat(head.get(address() + "/" + added("总结.docx", Samples.docx()) + "/preview")
                            .statusCode())
                    .isEqualTo(404);
        }

        @Test
        void what_was_altered_on_disk_is_found_out() throws IOException {
            var id = added("报告.pdf", aPdf());
            var sha256 = exhibits.find(id).orElseThrow().sha256();
            var file = store.open(sha256).getFile().toPath();

            Files.writeString(file, "altered");
            assertThat(exhibits.verify(id)).isFalse();
            Files.delete(file);
            assertThat(exhibits.verify(id)).isFalse();
        }
    }

    @Nested
    @DisplayName("病毒扫描")
    class Scanning {

        @Test
        void what_is_infected_is_given_to_nobody_and_taken_from_nobody() throws Exception {
            var evil = aPdf();
            var bad = added("带毒.pdf", evil);
            var good = added("干净.pdf", aPdf());
            scan(content -> Arrays.equals(content, evil) ? "stream: Eicar FOUND" : "stream: OK");

            var head = visitor("s014.head");
            assertThat(exhibits.find(good).orElseThrow().scan()).isEqualTo(ScanState.CLEAN);
            assertThat(head.get(address() + "/" + good).statusCode()).isEqualTo(200);
            assertThat(head.get(caseAddress()).body()).contains("有病毒", "不能下载", "已扫描");
            for (var way : new String[] {"", "/preview"}) {
                var answer = head.get(address() + "/" + bad + way);
                assertThat(answer.statusCode()).isEqualTo(403);
                assertThat(answer.body()).contains("“带毒.pdf”查出病毒，不能下载").doesNotContain("%PDF", "没有保存");
            }
            assertThat(read(head.upload(address(), Map.of(), "又来.pdf", evil, SCRIPT))
                            .path("problem")
                            .asText())
                    .contains("此前已经查出病毒");
        }

        @Test
        void what_a_scanner_cannot_look_at_stays_unscanned_for_all_to_see() throws Exception {
            var id = added("报告.pdf", aPdf());

            scan(content -> "INSTREAM: no memory. ERROR");

            assertThat(exhibits.find(id).orElseThrow().scan()).isEqualTo(ScanState.UNSCANNED);
        }

        /** Waits for what the scanner does by itself after an upload. */
        private void scan(Function<byte[], String> verdict) throws Exception {
            try (var clamd = new FakeClamd(100 << 20, verdict)) {
                var scanner = new Scanner(new ClamAv(clamd.address()), store, register, clock);
                scanner.on(new ContentKept());
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> count("select count(*) from evidence_content where scanned_at is null") == 0);
                scanner.destroy();
            }
        }
    }

    private long added(String name, byte[] content) {
        var answer = visitor("s014.head").upload(address(), Map.of(), name, content, SCRIPT);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return read(answer).get(0).path("id").asLong();
    }

    private JsonNode list(String query) {
        return read(visitor("s014.head").send("GET", address() + query, null, Map.of("Accept", SCRIPT)));
    }

    private Visitor visitor(String login) {
        return Visitor.signedIn(port, login);
    }

    private static byte[] aPdf() {
        return Samples.pdf("content " + CONTENTS.incrementAndGet());
    }

    private JsonNode read(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + answer.body(), e);
        }
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private String caseAddress() {
        return "/cases/" + encoded(number.value());
    }

    private String address() {
        return caseAddress() + "/exhibits";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
