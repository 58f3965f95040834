package dudao.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.DudaoTest;
import dudao.Story;
import dudao.calendar.MovableClock;
import dudao.cases.CaseKind;
import dudao.cases.CaseNumber;
import dudao.evidence.Exhibits;
import dudao.evidence.Upload;
import dudao.verifier.Digest;
import dudao.verifier.Finding;
import dudao.verifier.Json;
import dudao.verifier.SignedHead;
import dudao.verifier.TrailLine;
import dudao.verifier.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody who owns the database changes it past every trigger; whoever holds a published head finds it out. */
@DudaoTest
@DisplayName("改动数据库以后")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TamperTests {

    private static final List<String> TABLES =
            List.of("audit_event", "audit_chain", "audit_leaf", "audit_node", "audit_head");

    @Autowired
    Story story;

    @Autowired
    MovableClock clock;

    @Autowired
    Exhibits exhibits;

    @Autowired
    Heads heads;

    @Autowired
    Publication publication;

    @Autowired
    CaseExport export;

    @Autowired
    TrailCheck check;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @TempDir
    Path folder;

    /** What a test changes it takes back, so that one case serves them all; whoever acts in a case begins one of his own. */
    private PublishedCase first;

    private CaseNumber number;
    private Story.Told supervision;
    private SignedHead published;

    private record PublishedCase(Story.Told told, SignedHead head, Instant at) {}

    @BeforeAll
    void a_case_that_was_published() {
        first = publishedCase();
    }

    @BeforeEach
    void is_looked_at_shortly_afterwards() {
        clock.moveTo(first.at());
        look(first);
    }

    private PublishedCase publishedCase() {
        var told = story.open(CaseKind.SPECIAL_SUPERVISION, false).until("sign-notice");
        heads.seal();
        clock.moveTo(clock.instant().plus(Duration.ofMinutes(30)));
        told.until("deliberate");
        story.signIn("inspector01");
        exhibits.add(
                told.number(),
                "",
                List.of(new Upload("说明.txt", new ByteArrayResource("围墙已经加固。".getBytes()))),
                "10.0.0.1");
        story.signOut();
        clock.moveTo(clock.instant().plus(Duration.ofMinutes(30)));
        var head = heads.seal().head();
        publication.file(head);
        return new PublishedCase(told, head, clock.instant());
    }

    private void look(PublishedCase one) {
        supervision = one.told();
        number = supervision.number();
        published = one.head();
    }

    @Test
    @DisplayName("没有改动：未被改动")
    void nothing_was_changed() {
        assertThat(afterwards(() -> {})).isEmpty();
        assertThat(trail.of(number)).hasSizeGreaterThan(15);
    }

    @Test
    @DisplayName("此后又办了事：仍然未被改动，未入树的如实说明")
    void later_acts_are_no_change() throws IOException {
        look(publishedCase());
        supervision.does("deliberate");
        var found = verified();
        assertThat(found).noneMatch(Finding::isBroken);
        assertThat(found.toString()).contains("尚未入树").contains("are not in a tree yet");
        heads.seal();
        assertThat(verified()).noneMatch(Finding::isBroken);
    }

    @Test
    @DisplayName("验证程序只要一个 JDK：另一个进程，没有别的类，也得出同样的结果")
    void from_a_shell() throws Exception {
        var classes = folder.resolve("classes/dudao/verifier");
        Files.createDirectories(classes);
        try (var compiled = Files.list(Path.of("target/classes/dudao/verifier"))) {
            for (var one : compiled.toList()) {
                Files.copy(one, classes.resolve(one.getFileName()));
            }
        }
        verified();
        var head = Files.writeString(folder.resolve("head.json"), published.file());
        assertThat(run(head, published.fingerprint())).isZero();
        assertThat(Files.readString(folder.resolve("said"))).contains("未被改动 / unchanged");
        assertThat(run(head, "0000000000000000")).isEqualTo(1);
        afterwards("delete from audit_event where chain = ? and seq = 5");
        assertThat(run(head, published.fingerprint())).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("said"))).contains("event 5 was removed");
        Files.writeString(folder.resolve("case.zip"), "no zip");
        assertThat(run(head, published.fingerprint())).isEqualTo(2);
    }

    private int run(Path head, String fingerprint) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        folder.resolve("classes").toString(),
                        "dudao.verifier.Verifier",
                        folder.resolve("case.zip").toString(),
                        head.toString(),
                        fingerprint)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start()
                .waitFor();
    }

    @Test
    @DisplayName("文书改了一个字")
    void a_changed_document() {
        assertThat(afterwards("update document set body = replace(body, '安全', '平安') where case_number = ?"))
                .isNotEmpty()
                .allMatch(said -> said.contains("文书") && said.contains("the document"));
    }

    @Test
    @DisplayName("办案记录的批注和办理人被改")
    void a_changed_record() {
        assertThat(afterwards(
                        "update cases_event set actor = 's014.head' where case_number = ? and act = 'sign-notice'"))
                .singleElement()
                .satisfies(said -> assertThat(said).contains("办案记录中第").contains("sign-notice"));
        assertThat(afterwards("delete from cases_event where case_number = ? and act = 'sign-notice'"))
                .singleElement()
                .satisfies(said -> assertThat(said).contains("办案记录中缺少第"));
    }

    @Test
    @DisplayName("封面和送达回证被改")
    void a_changed_cover_and_service() {
        assertThat(afterwards("update cases_file set title = '另一案' where case_number = ?"))
                .singleElement()
                .satisfies(said -> assertThat(said).contains("封面被修改"));
        assertThat(afterwards("""
                        update service_record set effective_on = effective_on - 1
                        where document_number in (select number from document where case_number = ?)
                        """)).isNotEmpty().allMatch(said -> said.contains("送达回证"));
    }

    @Test
    @DisplayName("公布的文本、表单变更的原文被改")
    void a_changed_publication_and_a_changed_former_value() {
        supervision = story.open(CaseKind.SPECIAL_SUPERVISION, false)
                .until("sign-notice")
                .does("sign-notice", Map.of("verdict", "RETURNED", "reasons", "联系人有误。"))
                .does("prepare-notice", Map.of("contact", "王敏 0123-7654321"))
                .untilClosed();
        number = supervision.number();
        published = heads.seal().head();

        assertThat(afterwards(() -> {})).isEmpty();
        assertThat(afterwards("update report_edition set body = body || '。' where case_number = ?"))
                .singleElement()
                .satisfies(said -> assertThat(said).contains("公开版本 1").contains("the publication 1 was changed"));
        assertThat(afterwards("update cases_change set before = 'x' where case_number = ?"))
                .hasSize(2)
                .anyMatch(said -> said.contains("（notice.contact）被修改或删除"));
        assertThat(afterwards("delete from cases_change where case_number = ?"))
                .singleElement()
                .satisfies(said -> assertThat(said).contains("was changed or removed"));
    }

    @Test
    @DisplayName("改了一条记录")
    void a_changed_event() {
        var tampered = afterwards(
                "update audit_event set body = replace(body, 'county.head', 'county.staff1') where chain = ? and body like '%sign-notice%'");
        assertThat(tampered).hasSize(2).anyMatch(said -> said.contains("的内容被修改或调换"));
        assertThat(checked("update audit_event set body = replace(body, 'county.head', 'x') where chain = ?"))
                .anyMatch(said -> said.contains(number.value()) && said.contains("内容与摘要不符"));
    }

    @Test
    @DisplayName("记录被改成读不懂的内容")
    void an_unreadable_event() {
        assertThat(afterwards("update audit_event set body = 'x' where chain = ? and seq = 5"))
                .anyMatch(said -> said.contains("无法读取"));
        assertThat(afterwards("update audit_event set body = '{\"at\":\"x\"}' where chain = ? and seq = 5"))
                .anyMatch(said -> said.contains("无法读取"));
    }

    @Test
    @DisplayName("盐随案卷销毁以后，链仍然完整，并且如实说明不再能核对什么")
    void the_salt_is_destroyed() {
        assertThat(afterwards("update audit_chain set salt = null where chain = ?"))
                .isEmpty();
    }

    @Test
    @DisplayName("删了一条记录")
    void a_removed_event() {
        assertThat(afterwards("delete from audit_event where chain = ? and seq = 5"))
                .anyMatch(said -> said.contains("第5条记录被删除"))
                .anyMatch(said -> said.contains("event 5 was removed"));
        assertThat(checked("delete from audit_event where chain = ? and seq = 5"))
                .anyMatch(said -> said.contains(number + " 第6条：缺少此前的记录"));
    }

    @Test
    @DisplayName("删了最后一条记录，登记也一并改了")
    void a_removed_end() {
        var sql = """
                with gone as (delete from audit_event e using audit_chain c
                    where c.chain = ? and e.chain = c.chain and e.seq = c.seq returning e.chain, e.seq)
                update audit_chain c set seq = c.seq - 1, hash = (
                    select e.hash from audit_event e where e.chain = c.chain and e.seq = c.seq - 1)
                from gone where c.chain = gone.chain
                """;
        assertThat(afterwards(sql)).anyMatch(said -> said.contains("记录被删除"));
        assertThat(checked(sql)).anyMatch(said -> said.contains(number.value()) && said.contains("链被改写"));
    }

    @Test
    @DisplayName("增加了一条记录")
    void an_added_event() {
        var sql = """
                insert into audit_event select c.seq + 1, e.year, e.chain, e.body, e.hash
                from audit_event e join audit_chain c using (chain) where chain = ? and e.seq = 3
                """;
        assertThat(afterwards(sql)).anyMatch(said -> said.contains("之后多出了记录"));
        assertThat(checked(sql)).anyMatch(said -> said.contains("链的末尾与登记不符"));
    }

    @Test
    @DisplayName("两条记录调换了次序")
    void swapped_events() {
        var sql = """
                update audit_event e set body = o.body, hash = o.hash from audit_event o
                where e.chain = ? and o.chain = e.chain and e.seq in (4, 5) and o.seq = 9 - e.seq
                """;
        assertThat(afterwards(sql))
                .anyMatch(said -> said.contains("第4条记录的内容被修改或调换"))
                .anyMatch(said -> said.contains("event 5 was changed or swapped"));
        assertThat(checked(sql)).anyMatch(said -> said.contains(number + " 第4条"));
    }

    @Test
    @DisplayName("最后加了一条倒填时间的记录，摘要算得都对")
    void a_back_dated_event() {
        assertThat(afterwards(() -> append(Instant.parse("2026-11-23T00:35:00Z"))))
                .anyMatch(said -> said.contains("倒填时间") && said.contains("back-dated"));
    }

    @Test
    @DisplayName("事后插入一条记录，晚于前一条，但当时的树里没有")
    void an_event_that_the_tree_did_not_have_in_time() {
        var at = clock.instant().plus(Duration.ofMinutes(5));
        clock.moveTo(clock.instant().plus(Duration.ofDays(3)));
        assertThat(afterwards(() -> {
                    append(at);
                    heads.seal();
                }))
                .singleElement()
                .satisfies(said -> assertThat(said).contains("倒填时间或事后插入"));
    }

    @Test
    @DisplayName("整条链重写，摘要算得都对")
    void a_rewritten_chain() {
        assertThat(afterwards(this::rewrite)).anyMatch(said -> said.contains("整条链被改写"));
        assertThat(checked(this::rewrite)).anyMatch(said -> said.contains("链被改写"));
    }

    @Test
    @DisplayName("整条链重写，树也重做，用同一密钥签名")
    void a_rewritten_chain_and_tree() {
        Runnable sql = () -> {
            rewrite();
            jdbc.sql("update audit_chain set sealed = 0").update();
            List.of("audit_leaf", "audit_node", "audit_head")
                    .forEach(table -> jdbc.sql("delete from " + table).update());
            heads.seal();
        };
        assertThat(afterwards(sql)).anyMatch(said -> said.contains("树"));
        assertThat(checked(sql)).anyMatch(said -> said.contains("公布的树根"));
    }

    @Test
    @DisplayName("案件从树中删去")
    void a_case_missing_from_the_tree() {
        clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
        assertThat(afterwards(() -> {
                    jdbc.sql("delete from audit_leaf where chain = ?")
                            .param(number.value())
                            .update();
                    heads.seal();
                }))
                .anyMatch(said -> said.contains("本案不在树中") && said.contains("missing from the tree"));
    }

    @Test
    @DisplayName("数据库恢复到昨天的备份")
    void rolled_back_to_yesterday() {
        look(publishedCase());
        TABLES.forEach(table -> jdbc.sql("create table yesterday_%s as select * from %s".formatted(table, table))
                .update());
        try {
            supervision.does("deliberate");
            published = heads.seal().head();
            publication.file(published);
            Runnable restored = () -> TABLES.forEach(table -> {
                jdbc.sql("delete from " + table).update();
                jdbc.sql("insert into %s %s select * from yesterday_%s"
                                .formatted(table, table.equals("audit_head") ? "overriding system value" : "", table))
                        .update();
            });
            assertThat(afterwards(restored)).anyMatch(said -> said.contains("数据库被恢复到较早的状态"));
            assertThat(checked(restored)).anyMatch(said -> said.contains("数据库被恢复到较早的状态"));
        } finally {
            TABLES.forEach(table -> jdbc.sql("drop table yesterday_" + table).update());
        }
    }

    @Test
    @DisplayName("没有改动时，自查也没有发现")
    void the_check_finds_nothing_where_nothing_is() {
        assertThat(check.everything()).noneMatch(said -> said.contains(number.value()));
        assertThat(check.atStart()).isEmpty();
    }

    /** What the verifier finds after the change, which is then taken back. */
    private List<String> afterwards(String sql) {
        return afterwards(() -> jdbc.sql(sql).param(number.value()).update());
    }

    private List<String> afterwards(Runnable change) {
        return tampered(change, () -> verified().stream()
                .filter(Finding::isBroken)
                .map(Finding::toString)
                .toList());
    }

    private List<String> checked(String sql) {
        return checked(() -> jdbc.sql(sql).param(number.value()).update());
    }

    private List<String> checked(Runnable change) {
        return tampered(change, check::everything);
    }

    private interface Look {
        List<String> found() throws IOException;
    }

    private List<String> tampered(Runnable change, Look look) {
        return transactions.execute(status -> {
            status.setRollbackOnly();
            jdbc.sql("set local session_replication_role = replica").update();
            change.run();
            try {
                return look.found();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    private List<Finding> verified() throws IOException {
        var zip = folder.resolve("case.zip");
        try (var out = Files.newOutputStream(zip)) {
            export.write(number, published.size(), out);
        }
        return Verifier.verify(zip, published);
    }

    /** An event that was not written by the house, hashed as the house does. */
    private void append(Instant at) {
        var end = jdbc.sql("select seq, hash from audit_chain where chain = ?")
                .param(number.value())
                .query()
                .singleRow();
        var body = new TreeMap<String, Object>();
        body.put("v", 1);
        body.put("kind", "clock-struck");
        body.put("clock", "defence-expired");
        body.put("at", at.toString());
        put((Integer) end.get("seq") + 1, HexFormat.of().formatHex((byte[]) end.get("hash")), body);
    }

    private void put(int seq, String previous, TreeMap<String, Object> body) {
        var hash = TrailLine.of(number.value(), seq, previous, body).hashBytes();
        jdbc.sql("""
                        insert into audit_event (seq, year, chain, body, hash) values (?, 2026, ?, ?, ?)
                        on conflict (year, chain, seq) do update set body = excluded.body, hash = excluded.hash
                        """).params(seq, number.value(), Json.canonical(body), hash).update();
        jdbc.sql("update audit_chain set seq = ?, hash = ? where chain = ?")
                .params(seq, hash, number.value())
                .update();
    }

    /** Somebody else signed the notice, and every hash from there on fits. */
    private void rewrite() {
        var previous = TrailLine.NOTHING;
        for (var line : trail.of(number)) {
            var body = new TreeMap<>(line.content());
            List.of("chain", "seq", "prev").forEach(body::remove);
            body.computeIfPresent("by", (name, login) -> "county.head".equals(login) ? "county.staff1" : login);
            put((int) line.seq(), previous, body);
            previous = Digest.SHA_256.hex(
                    TrailLine.of(number.value(), line.seq(), previous, body).text());
        }
    }
}
