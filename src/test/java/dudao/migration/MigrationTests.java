package dudao.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.Addresses;
import dudao.DudaoTest;
import dudao.Story;
import dudao.Visitor;
import dudao.calendar.MovableClock;
import dudao.cases.CaseEvent;
import dudao.cases.CaseKind;
import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.cases.Matter;
import dudao.cases.NewCase;
import dudao.diagram.Shipped;
import dudao.identity.BodyCode;
import dudao.identity.Directory;
import dudao.workflow.DiagramVersions;
import dudao.workflow.DiagramsInForce;
import dudao.workflow.Migrations;
import dudao.workflow.PendingDate;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

@DudaoTest
@DisplayName("案件迁移")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MigrationTests {

    private static final String WHOLE = "special-supervision";
    private static final String SELF_ASSESSMENT = "'SELF_ASSESSMENT',''";
    /** A version of the test's own, so that it moves no cases of others. */
    private static final String BASE = Shipped.text(WHOLE).replace("name=\"已归档\"", "name=\"已归档（迁移）\"");

    private static final String UNIT = "S007";

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
    DiagramVersions diagramVersions;

    @Autowired
    MigrationWorker worker;

    @Autowired
    Passages passages;

    @Autowired
    Cases cases;

    @Autowired
    Story story;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Directory directory;

    @Autowired
    WebApplicationContext context;

    private Versions versions;
    private Visitor administrator;
    private Visitor head;
    /** As shipped; with the step of self-assessment called otherwise; with the self-assessment done by others until another day. */
    private int shipped;

    private int renamed;
    private int sooner;

    @BeforeAll
    void put_in_force() {
        administrator = Visitor.signedIn(port, "admin");
        head = Visitor.signedIn(port, "county.head");
        versions = new Versions(inForce, transactions, clock);
        shipped = versions.put(WHOLE, BASE);
        sooner = otherTime();
        versions.put("self-assessment", null);
        renamed = versions.put(WHOLE, BASE.replace("\"assess\"", "\"assess-again\""));
        assertThat(Set.of(shipped, sooner, renamed)).hasSize(3);
    }

    /** The self-assessment is done by others, is called otherwise and ends by another clock. */
    private int otherTime() {
        versions.put(
                "self-assessment",
                Shipped.text("self-assessment")
                        .replace(SELF_ASSESSMENT, "'RECEIPT','NOTICE'")
                        .replace("${posts.unit(caseNumber)}", "${posts.officeStaff(caseNumber)}")
                        .replace("填报自评报告", "代填自评报告"));
        return versions.now(WHOLE);
    }

    /** What was put in force for the class counts again, for the cases that a test opens. */
    @BeforeEach
    void as_before() {
        versions.put("self-assessment", null);
        assertThat(versions.put(WHOLE, BASE)).isEqualTo(shipped);
    }

    private void inForce(int version) {
        if (version == renamed) {
            assertThat(versions.put(WHOLE, BASE.replace("\"assess\"", "\"assess-again\"")))
                    .isEqualTo(renamed);
        } else {
            assertThat(otherTime()).isEqualTo(sooner);
        }
    }

    @AfterAll
    void gone() {
        story.signOut();
        versions.close();
    }

    private Story.Told assessing() {
        return story.open("2026-11-23", CaseKind.SPECIAL_SUPERVISION, true, UNIT)
                .until("file-self-assessment");
    }

    private String mapped() {
        return "%s:%d:assess=assess-again".formatted(WHOLE, shipped);
    }

    private int proposed(int from, int to, String map, String dateReason) {
        inForce(to);
        var wish = new HashMap<>(Map.of(
                "process",
                WHOLE,
                "from",
                "" + from,
                "to",
                "" + to,
                "map",
                map,
                "reason",
                "新版步骤更清楚",
                "dateReason",
                dateReason));
        var answer = administrator.submit("/studio/migrations", wish);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return Integer.parseInt(Visitor.location(answer).replaceAll(".*/", ""));
    }

    private String decided(Visitor by, int migration) {
        return by.submit("/studio/migrations/%d/decision".formatted(migration), Map.of("agreed", "true"))
                .body();
    }

    private Passage passage(int migration, Story.Told one) {
        return passages.of(migration).stream()
                .filter(passage -> passage.caseNumber().equals(one.number()))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, LocalDateTime> dates(Story.Told one) {
        var dates = new HashMap<String, LocalDateTime>();
        for (PendingDate date : migrations.dates(one.number())) {
            dates.put(date.id(), date.at());
        }
        return dates;
    }

    private int version(Story.Told one) {
        return one.runs().stream()
                .filter(run -> run.process().equals(WHOLE))
                .findFirst()
                .orElseThrow()
                .version();
    }

    private List<CaseEvent> migrated(Story.Told one) {
        return cases.record(one.number()).stream()
                .filter(event -> event.act().equals("case-migrated"))
                .toList();
    }

    @Test
    @DisplayName("手工对应后迁移：任务、定时器、法定期限都不变，一案一条记录，案件按新图办下去")
    void a_case_goes_on_with_its_dates() {
        var one = assessing();
        var before = dates(one);
        assertThat(before.values()).hasSizeGreaterThanOrEqualTo(2).doesNotContainNull();
        var page =
                administrator.get("/studio/migrations/new?process=%s&from=%d&to=%d".formatted(WHOLE, shipped, renamed));
        assertThat(page.body()).contains("assess-again", one.number().value(), "自评（assess）");

        var migration = proposed(shipped, renamed, mapped(), "");
        assertThat(passage(migration, one).state()).isEqualTo(Passage.State.CHECKED);
        assertThat(passage(migration, one).dates())
                .extracting(DateLine::verdict)
                .hasSizeGreaterThanOrEqualTo(3)
                .containsOnly(Verdict.KEPT);
        assertThat(version(one)).isEqualTo(shipped);
        assertThat(migrated(one)).isEmpty();

        assertThat(decided(administrator, migration)).contains("提出迁移的人不能审批");
        assertThat(decided(head, migration)).contains("已同意");
        worker.work();

        assertThat(passage(migration, one).state()).isEqualTo(Passage.State.MOVED);
        assertThat(version(one)).isEqualTo(renamed);
        assertThat(one.runs().stream().filter(run -> run.running()))
                .as("all its diagrams go along")
                .hasSize(2)
                .allSatisfy(run -> assertThat(run.version())
                        .isEqualTo(diagramVersions.together(WHOLE, renamed).get(run.process())));
        assertThat(dates(one)).isEqualTo(before);
        assertThat(migrated(one)).singleElement().satisfies(event -> assertThat(
                        event.note().orElseThrow())
                .contains("第%d版 → 第%d版".formatted(shipped, renamed), "新版步骤更清楚", "原有期日不变"));
        assertThat(jdbc.sql("select count(*) from audit_event where chain = ? and body like ?")
                        .params(one.number().value(), "%%case-migrated%%%s:%d:%%".formatted(WHOLE, renamed))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(administrator
                        .get("/studio/migrations/%d/sheet".formatted(migration))
                        .body())
                .contains("案号,状态,期日", one.number().value(), "期限“自评”", "不变");
        one.on("2026-12-08");
        assertThat(one.waitsFor()).containsExactly("file-self-assessment");
        assertThat(one.on("2026-12-09").record()).contains("self-assessment-omitted");
        one.until("draft-opinion");
    }

    @Test
    @DisplayName("停着案件的步骤没有对应：不能迁移，指出是哪一步")
    void a_step_without_counterpart_is_named() {
        var one = assessing();
        var migration = proposed(shipped, renamed, "", "");

        assertThat(passage(migration, one).state()).isEqualTo(Passage.State.REFUSED);
        assertThat(passage(migration, one).problem()).contains("“自评”（assess）", "新图中没有与它对应的步骤");
        assertThat(version(one)).isEqualTo(shipped);
        one.on("2026-12-09");
    }

    @Test
    @DisplayName("期日会改变：没有理由的不迁移；写明理由并经同意的，改变记入案卷")
    void a_date_moves_only_for_a_reason() {
        var one = assessing();
        var before = dates(one);
        var refused = proposed(shipped, sooner, "", "");
        assertThat(passage(refused, one).state()).isEqualTo(Passage.State.REFUSED);
        assertThat(passage(refused, one).problem()).contains("期日会改变", "任务“代填自评报告”：2026-12-08 → ", "移动");
        assertThat(decided(head, refused)).contains("没有可以迁移的案件");
        assertThat(dates(one)).as("nothing was changed by looking").isEqualTo(before);

        var reasoned = proposed(shipped, sooner, "", "原流程图期限写错");
        assertThat(passage(reasoned, one).state()).isEqualTo(Passage.State.CHECKED);
        decided(head, reasoned);
        worker.work();

        assertThat(passage(reasoned, one).state()).isEqualTo(Passage.State.MOVED);
        assertThat(dates(one)).isNotEqualTo(before);
        assertThat(one.mayWork("county.staff1", "file-self-assessment")).isTrue();
        assertThat(one.mayWork("s007.head", "file-self-assessment")).isFalse();
        assertThat(one.task("file-self-assessment").getName()).startsWith("代填自评报告 · ");
        assertThat(migrated(one))
                .singleElement()
                .satisfies(event -> assertThat(event.note().orElseThrow()).contains("移动", "原流程图期限写错"));
    }

    @Test
    @DisplayName("同意以后案件走到没有对应的步骤：再次核对，不迁移，列出原因；可以重试")
    void a_case_that_moved_on_is_looked_at_again() {
        var one = story.open("2026-11-23", CaseKind.SPECIAL_SUPERVISION, true, UNIT)
                .until("prepare-notice");
        var migration = proposed(shipped, renamed, "", "");
        assertThat(passage(migration, one).state()).isEqualTo(Passage.State.CHECKED);
        assertThat(decided(head, migration)).contains("已同意");
        one.until("file-self-assessment");
        worker.work();

        assertThat(passage(migration, one).state()).isEqualTo(Passage.State.FAILED);
        assertThat(passage(migration, one).problem()).contains("“自评”（assess）");
        assertThat(version(one)).isEqualTo(shipped);
        assertThat(migrated(one)).isEmpty();
        assertThat(head.get("/studio/migrations/" + migration).body()).contains("没有成功", "“自评”（assess）");

        one.does("file-self-assessment").does("review-self-assessment");
        var again = administrator.submit("/studio/migrations/%d/repeat".formatted(migration), Map.of());
        assertThat(again.body()).contains("重新排队");
        worker.work();

        assertThat(passage(migration, one).state()).isEqualTo(Passage.State.MOVED);
        assertThat(version(one)).isEqualTo(renamed);
        one.until("draft-opinion");
    }

    @Test
    @DisplayName("逐个问题分别办理、复查期限同时进行的案件：各问题的期限和定时都不变")
    void problems_keep_their_times() {
        var one = story.open("2026-11-23", CaseKind.SPECIAL_SUPERVISION, false, UNIT)
                .until("decide-result");
        one.does(
                "decide-result",
                Map.of(
                        "problems",
                        List.of(
                                Map.of("title", "围墙开裂", "demand", "加固", "days", 30),
                                Map.of("title", "留样不规范", "demand", "登记", "days", 15))));
        one.until("request-review");
        var before = dates(one);
        var migration = proposed(shipped, renamed, "", "");
        assertThat(passage(migration, one).dates())
                .extracting(DateLine::what)
                .contains("期限“整改”（问题1）", "期限“整改”（问题2）", "定时“整改期满”（问题2）", "任务“整改并报告”（问题1）");
        decided(head, migration);
        worker.work();

        assertThat(passage(migration, one).state()).isEqualTo(Passage.State.MOVED);
        assertThat(version(one)).isEqualTo(renamed);
        assertThat(dates(one)).isEqualTo(before);
        one.on("2026-12-09");
        assertThat(one.record()).containsOnlyOnce("rectification-omitted");
        one.does("order-correction").does("report-rectification");
    }

    @Test
    @DisplayName("只能迁往对这一案适用的一版；别的督导室主任不能审批")
    void only_to_what_counts_for_the_case() {
        var one = assessing();
        var migration = proposed(shipped, sooner, "", "办理人写错");
        assertThat(passage(migration, one).state()).isEqualTo(Passage.State.CHECKED);
        var elsewhere = Visitor.signedIn(port, "city.head");
        assertThat(decided(elsewhere, migration))
                .contains("不属于您督导室")
                .doesNotContain(one.number().value());
        as_before();
        assertThat(decided(head, migration)).contains("已同意");
        worker.work();

        assertThat(passage(migration, one).state()).isEqualTo(Passage.State.FAILED);
        assertThat(passage(migration, one).problem())
                .contains("第%d版现在不适用".formatted(sooner), "第%d版".formatted(shipped));
        assertThat(version(one)).isEqualTo(shipped);
    }

    @Test
    @DisplayName("两个节点同时办理：每案只迁移一次")
    void two_workers_move_each_case_once() throws Exception {
        var told = new ArrayList<Story.Told>();
        for (var n = 0; n < 4; n++) {
            told.add(assessing());
        }
        var migration = proposed(shipped, renamed, mapped(), "");
        decided(head, migration);
        var start = new CyclicBarrier(2);
        Callable<Boolean> node = () -> {
            start.await();
            worker.work();
            return true;
        };
        var nodes = Executors.newFixedThreadPool(2);
        try {
            for (var done : nodes.invokeAll(List.of(node, node))) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            nodes.shutdown();
        }

        for (var one : told) {
            assertThat(passage(migration, one).state()).isEqualTo(Passage.State.MOVED);
            assertThat(passage(migration, one).attempts()).isEqualTo(1);
            assertThat(migrated(one)).hasSize(1);
        }
    }

    @Test
    @DisplayName("管理员在流程设计各页看不到案情，审计员看得到每一次操作")
    void content_stays_closed() {
        var number = cases.open(new NewCase(
                CaseKind.SPECIAL_SUPERVISION,
                "机密标题甲",
                new BodyCode("C"),
                new BodyCode(UNIT),
                null,
                List.of(Matter.SAFETY),
                false));
        var one = story.of(number).until("prepare-notice");
        one.does("prepare-notice", Map.of("requirements", "机密要求乙", "contact", "机密联系人丙"));
        one.does("sign-notice", Map.of("verdict", "RETURNED", "reasons", "机密理由丁"));
        var migration = proposed(shipped, renamed, "", "");
        var repair = Visitor.location(administrator.submit(
                "/studio/repairs",
                Map.of("case", number.value(), "move", token(one) + "|sign-notice", "reason", "试一试")));
        decided(head, migration);
        worker.work();

        var asked = Map.of(
                "GET /studio/migrations/new",
                "?process=%s&from=%d&to=%d".formatted(WHOLE, shipped, sooner),
                "GET /studio/repairs",
                "?case=" + encoded(number));
        var addresses = Addresses.ofPages(context).stream()
                .filter(address -> address.matches("GET /(studio|diagrams).*"))
                .toList();
        assertThat(addresses).contains("GET /studio/migrations/{number}/sheet", "GET /studio/repairs/{number}");
        for (var address : addresses) {
            var path = address.substring("GET ".length())
                            .replace("/migrations/{number}", "/migrations/" + migration)
                            .replace("/studio/repairs/{number}", repair)
                            .replace("{process}", WHOLE)
                            .replace("{version}", "" + shipped)
                            .replaceAll("\\{[^}]+}", "1")
                    + asked.getOrDefault(address, "");
            assertThat(administrator.get(path).body())
                    .as(address)
                    .doesNotContain("机密标题甲", "机密要求乙", "机密联系人丙", "机密理由丁", unitName());
        }
        assertThat(administrator.get("/studio/migrations/" + migration).body()).contains(number.value());

        for (var act : List.of(
                "POST /studio/migrations",
                "POST /studio/migrations/%d/decision".formatted(migration),
                "POST /studio/repairs")) {
            assertThat(jdbc.sql("select count(*) from audit_event where body like ?")
                            .param("%\"address\":\"" + act + "\"%")
                            .query(Integer.class)
                            .single())
                    .as(act)
                    .isPositive();
        }
    }

    private String unitName() {
        return directory.body(new BodyCode(UNIT)).name();
    }

    private String token(Story.Told one) {
        var page = administrator
                .get("/studio/repairs?case=" + encoded(one.number()))
                .body();
        var found = Pattern.compile("data-token=\"(prepare-notice:[^\"]+)\"").matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    private static String encoded(CaseNumber number) {
        return URLEncoder.encode(number.value(), StandardCharsets.UTF_8);
    }
}
