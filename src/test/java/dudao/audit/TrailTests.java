package dudao.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dudao.DudaoTest;
import dudao.Story;
import dudao.cases.CaseKind;
import dudao.cases.Cases;
import dudao.law.Article;
import dudao.verifier.TrailLine;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.support.TransactionTemplate;

@DudaoTest
@DisplayName("留痕")
class TrailTests {

    @Autowired
    Story story;

    @Autowired
    Cases cases;

    @Autowired
    AuditTrail trail;

    @Autowired
    NewDiagrams diagrams;

    @Autowired
    AuditSettings settings;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    @DisplayName("每个动作一条：何人、何时、办了什么、依据哪一条、在哪一版流程图上")
    void an_act_is_one_line() {
        var supervision = story.open(CaseKind.SPECIAL_SUPERVISION, false).until("sign-notice");
        var before = lines(supervision);
        supervision.does("sign-notice");
        var added = lines(supervision).subList(before.size(), lines(supervision).size());

        assertThat(before.get(0).string("kind")).isEqualTo("case-begun");
        assertThat(before.get(0).string("rules")).matches("source-003@1:[0-9a-f]{64}");
        assertThat(added)
                .filteredOn(line -> "acted".equals(line.string("kind")))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.string("act")).isEqualTo("sign-notice");
                    assertThat(line.string("by")).isEqualTo("county.head");
                    assertThat(line.string("law")).contains("#");
                    assertThat(line.string("diagram")).matches("preparation:\\d+:[0-9a-f]{64}");
                });
        assertThat(added)
                .filteredOn(line -> "document-made".equals(line.string("kind")))
                .singleElement()
                .satisfies(line -> assertThat(line.string("document")).startsWith("清教督"));
        assertIsWhole(lines(supervision));
    }

    @Test
    @DisplayName("期限届满也留痕，没有办理人")
    void a_clock_is_one_line() {
        var supervision = story.open(CaseKind.SPECIAL_SUPERVISION, true)
                .until("file-self-assessment")
                .on("2027-02-01");

        assertThat(lines(supervision))
                .filteredOn(line -> "clock-struck".equals(line.string("kind")))
                .extracting(line -> line.string("clock"), line -> line.string("by"))
                .containsOnlyOnce(tuple("self-assessment-expired", null));
    }

    @Test
    @DisplayName("每一版流程图的启用记一条，重新启动不重复")
    void diagrams_come_into_use() {
        var counted = "select count(*) from audit_event where chain like '日%' and body like '%\"what\":\"diagram\"%'";
        var before = jdbc.sql(counted).query(Integer.class).single();
        diagrams.look();

        assertThat(jdbc.sql(counted).query(Integer.class).single()).isEqualTo(before);
        assertThat(jdbc.sql("select body from audit_event where chain like '日%' and body like '%conclusion:1:%'")
                        .query(String.class)
                        .list())
                .singleElement()
                .satisfies(body ->
                        assertThat(body).contains("\"kind\":\"house-changed\"").doesNotContain("\"by\""));
    }

    @Test
    @DisplayName("批注可能涉及个人，链中只有加盐的摘要")
    void notes_are_veiled() {
        var supervision = story.open(CaseKind.SPECIAL_SUPERVISION, false);
        transactions.executeWithoutResult(
                status -> cases.record(supervision.number(), "test", "张某的电话 13800000000", Article.UNREGULATED));

        var line = last(supervision);
        assertThat(line.text()).doesNotContain("张某").doesNotContain("13800000000");
        var salt = jdbc.sql("select salt from audit_chain where chain = ?")
                .param(supervision.number().value())
                .query(byte[].class)
                .single();
        assertThat(line.string("note"))
                .isEqualTo(TrailLine.veiled(salt, "note " + line.content().get("record"), "张某的电话 13800000000"));
    }

    @Test
    @DisplayName("没有完成的动作不留痕")
    void what_is_rolled_back_leaves_nothing() {
        var supervision = story.open(CaseKind.SPECIAL_SUPERVISION, false);
        var before = lines(supervision).size();
        transactions.executeWithoutResult(status -> {
            cases.record(supervision.number(), "test", null, Article.UNREGULATED);
            status.setRollbackOnly();
        });
        assertThat(lines(supervision)).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_event set body = body",
                "delete from audit_event",
                "truncate audit_event",
                "truncate audit_event_2026",
                "delete from audit_leaf",
                "update audit_leaf set seq = 1",
                "delete from audit_node",
                "truncate audit_head",
                "update audit_head set text = ''"
            })
    @DisplayName("数据库拒绝修改和删除")
    void the_database_refuses(String sql) {
        story.open(CaseKind.SPECIAL_SUPERVISION, false);
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                    jdbc.sql("insert into audit_leaf values (-1, '督2026-0001', 1, '')")
                            .update();
                    jdbc.sql("insert into audit_node values (0, -1, '')").update();
                    jdbc.sql("insert into audit_head (at, size, of_day, text, public_key, signature)"
                                    + " values (now(), -1, false, '', '', '')")
                            .update();
                    jdbc.sql(sql).update();
                }))
                .hasMessageContaining("only ever added to");
    }

    @Test
    @DisplayName("一次留痕至多两条语句，不论几条记录、几个案件")
    void two_statements() {
        var one = story.open(CaseKind.SPECIAL_SUPERVISION, false).number().value();
        var other = story.open(CaseKind.SPECIAL_SUPERVISION, false).number().value();
        var statements = new AtomicInteger();
        var chains = new Chains(new JdbcTemplate(counting(statements)), clock, settings);
        var happening = new Happening.ClockStruck("test", null);

        chains.append(List.of(
                new Entry(one, happening, null), new Entry(other, happening, null), new Entry(one, happening, null)));

        assertThat(statements).hasValue(2);
    }

    @Test
    @DisplayName("一条记录不超过 600 字节，连同索引")
    void bytes_per_line() {
        var supervision = story.open(CaseKind.SPECIAL_SUPERVISION, true).untilClosed();
        var lines = lines(supervision).size();
        assertThat(lines(supervision))
                .extracting(line -> line.string("kind"))
                .startsWith("case-begun")
                .containsOnlyOnce("file-closed")
                .endsWith("case-ended");
        var bytes = jdbc.sql("""
                        select sum(pg_column_size(e.*) + 4) from audit_event e where chain = ?
                        """)
                .param(supervision.number().value())
                .query(Long.class)
                .single();
        // The key in the index: its own head, the year, the chain, the number, and a page that is filled to 70 % at
        // worst.
        var key = (8 + 8 + 20 + 4) / 0.7;
        assertThat(bytes / (double) lines + key).isLessThan(600);
    }

    @Test
    @DisplayName("两个节点同时写同一案件：一条链，不分叉，不缺号")
    void two_nodes_write_one_chain() throws Exception {
        var number = story.open(CaseKind.SPECIAL_SUPERVISION, false).number();
        var nodes = List.of(
                new Chains(new JdbcTemplate(database), clock, settings),
                new Chains(new JdbcTemplate(database), clock, settings));
        var pool = Executors.newFixedThreadPool(4);
        try {
            var work = IntStream.range(0, 4)
                    .<Callable<Void>>mapToObj(thread -> () -> {
                        for (var n = 0; n < 100; n++) {
                            var act = new Happening.ClockStruck("node-%d-%d".formatted(thread, n), null);
                            transactions.executeWithoutResult(status ->
                                    nodes.get(thread % 2).append(List.of(new Entry(number.value(), act, null))));
                        }
                        return null;
                    })
                    .toList();
            for (var done : pool.invokeAll(work)) {
                done.get();
            }
        } finally {
            pool.shutdown();
        }

        var lines = trail.of(number);
        assertThat(lines).hasSizeGreaterThan(400);
        assertIsWhole(lines);
        assertThat(lines.stream()
                        .map(line -> line.string("clock"))
                        .filter(clock -> clock != null && clock.startsWith("node")))
                .doesNotHaveDuplicates()
                .hasSize(400);
    }

    private List<TrailLine> lines(Story.Told told) {
        return trail.of(told.number());
    }

    private TrailLine last(Story.Told told) {
        return lines(told).get(lines(told).size() - 1);
    }

    private void assertIsWhole(List<TrailLine> lines) {
        var previous = TrailLine.NOTHING;
        var seq = 1L;
        for (var line : lines) {
            assertThat(line.seq()).isEqualTo(seq++);
            assertThat(line.previous()).isEqualTo(previous);
            previous = line.hash();
        }
    }

    private DataSource counting(AtomicInteger statements) {
        return new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                var connection = super.getConnection();
                return (Connection) Proxy.newProxyInstance(
                        getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                            if (method.getName().equals("prepareStatement")) {
                                statements.incrementAndGet();
                            }
                            try {
                                return method.invoke(connection, arguments);
                            } catch (InvocationTargetException failure) {
                                throw failure.getCause();
                            }
                        });
            }
        };
    }
}
