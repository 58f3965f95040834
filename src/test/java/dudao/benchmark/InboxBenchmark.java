package dudao.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dudao.Story;
import dudao.cases.CaseKind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 待办: the four filters of Tasklist, listed and counted by signed-in people, at 1,000 to 1,000,000 open tasks. */
@Benchmark
class InboxBenchmark {

    private static final int FEW = 1_000;
    private static final int MORE = 100_000;
    private static final int MOST = Integer.getInteger("benchmark.tasks", 1_000_000);
    private static final List<String> FILTERS = List.of("我的待办", "待认领", "即将到期", "已逾期");
    private static final int ROUNDS = 9;
    private static final int WARMING = 10;
    private static final int PAGES = 40;

    /** Few bodies have very many tasks, most have few: body = 20,000·u² with u spread evenly. */
    private static final String BODY =
            "floor(20000 * power((('x' || substr(md5(i::text), 1, 8))::bit(32)::bigint) / 4294967296.0, 2))::int";

    /** Bodies of an even number are offices, the others units; a task has two posts of the body for candidates. */
    private static final String POST = """
            case when %1$s %% 2 = 0 then split_part(t.group_id_, '_', 1)
                when t.group_id_ like 'office-staff%%' then 'unit-head' else 'unit-liaison' end || '_' || %1$s
            """.formatted(BODY);

    /** One task in ten is an inspector's, given to him by name; one in ten was claimed by a colleague. */
    private static final Map<String, String> MANY = Map.of(
            "act_ru_execution.business_key_", "'督2026-' || lpad(i::text, 6, '0')",
            "act_ru_task.create_time_", "t.create_time_ - make_interval(mins => i % 43200)",
            "act_ru_task.due_date_", "t.create_time_ + make_interval(hours => ((i::bigint * 7919) % 1440 - 720)::int)",
            "act_ru_task.assignee_",
                    "case i % 10 when 0 then 'inspector' || i / 10 % 5000 when 1 then 'colleague' || i % 1000 end",
            "act_ru_identitylink.group_id_",
                    "case when i % 10 = 0 then 'person_inspector' || i / 10 % 5000 else " + POST + " end");

    private record Reader(String what, String login, List<String> groups, boolean busy) {}

    private static final List<Reader> READERS = List.of(
            new Reader("a school", "school", List.of("unit-head", "unit-head_12001", "person_school"), false),
            new Reader(
                    "an inspector", "inspector17", List.of("inspector", "inspector_Z1", "person_inspector17"), false),
            new Reader(
                    "an office",
                    "staff",
                    List.of("office-staff_12000", "office-staff_12002", "office-staff_12004"),
                    false),
            new Reader(
                    "the busiest three", "busy", List.of("office-staff_0", "office-staff_2", "office-staff_4"), true));

    @Autowired
    ProcessEngine engine;

    @Autowired
    Story story;

    @Autowired
    DataSource database;

    private final Report report = new Report("(b) the inbox: Tasklist's four filters, a list of 15 and its count, ms");

    @Test
    void the_filters_of_tasklist() throws SQLException {
        var instance = template();
        var aside = new Aside(database.unwrap(HikariDataSource.class));
        clones(instance, 1, FEW);
        READERS.forEach(reader -> report.note("%s: p95 at %,d %.2f", reader.what(), FEW, measure(reader)));
        clones(instance, FEW + 1, MORE);
        aside.make(Clones.WAITING);
        aside.shown(true);
        clones(instance, MORE + 1, MOST);
        for (var reader : READERS) {
            compare(reader, aside);
            seesNothingElse(reader);
        }
        report.requireAllPassed();
    }

    private void clones(String instance, int from, int to) throws SQLException {
        try (var clones = new Clones(database, instance)) {
            clones.make(Clones.WAITING, from, to, MANY);
        }
    }

    /** Turn by turn, so that whatever else the machine does slows both down. */
    private void compare(Reader reader, Aside aside) {
        var more = new ArrayList<Double>();
        var most = new ArrayList<Double>();
        var ratios = new ArrayList<Double>();
        for (var round = 0; round < ROUNDS; round++) {
            aside.shown(false);
            more.add(measure(reader));
            aside.shown(true);
            most.add(measure(reader));
            ratios.add(most.get(round) / more.get(round));
        }
        var atMost = Ratio.of(most).median();
        report.note("%s: p95 at %,d %s, at %,d %s", reader.what(), MORE, Ratio.of(more), MOST, Ratio.of(most));
        report.atMost(reader.busy() ? 100 : 20, atMost, "p95 at %,d tasks, %s", MOST, reader.what());
        if (!reader.busy()) {
            report.atMost(2, Ratio.of(ratios).median(), "p95 at %,d ÷ at %,d, %s", MOST, MORE, reader.what());
        }
    }

    /** A case that waits for its team, at the first task of all. */
    private String template() {
        var told = story.open(CaseKind.SPECIAL_SUPERVISION, true);
        return told.task("appoint-team").getProcessInstanceId();
    }

    private double measure(Reader reader) {
        var lists = new ArrayList<Double>();
        var counts = new ArrayList<Double>();
        asked(reader, () -> {
            page(WARMING, new ArrayList<>(), new ArrayList<>()); // the connections are new, and plans are made for each
            page(PAGES, lists, counts);
        });
        return p95(Stream.concat(lists.stream(), counts.stream()).toList());
    }

    /** What Tasklist sends when a filter is chosen: the filter sorted by its own order, and how many there are. */
    private void page(int times, List<Double> lists, List<Double> counts) {
        var order = engine.getTaskService()
                .createTaskQuery()
                .orderByTaskCreateTime()
                .desc();
        for (var time = 0; time < times; time++) {
            for (var filter : filters().values()) {
                lists.add(millis(() -> engine.getFilterService().listPage(filter, order, 0, 15)));
                counts.add(millis(() -> engine.getFilterService().count(filter)));
            }
        }
    }

    private void seesNothingElse(Reader reader) {
        var jdbc = JdbcClient.create(database);
        var own = jdbc.sql("select distinct task_id_ from act_ru_identitylink where group_id_ in (:groups)")
                .param("groups", reader.groups())
                .query(String.class)
                .set();
        var others = jdbc
                .sql("select id_ from act_ru_task tablesample system (0.1) limit 300")
                .query(String.class)
                .list()
                .stream()
                .filter(task -> !own.contains(task))
                .limit(100)
                .toList();
        asked(reader, () -> {
            var tasks = engine.getTaskService();
            assertThat(tasks.createTaskQuery().count())
                    .as("all that %s counts", reader.what())
                    .isEqualTo(own.size());
            filters().forEach((name, filter) -> {
                var listed = engine.getFilterService().<Task>listPage(filter, 0, 2000);
                assertThat(listed)
                        .as("%s of %s", name, reader.what())
                        .extracting(Task::getId)
                        .isSubsetOf(own);
                assertThat(engine.getFilterService().count(filter)).isLessThanOrEqualTo((long) own.size());
            });
            assertThat(others).isNotEmpty();
            for (var other : others) {
                assertThat(tasks.createTaskQuery().taskId(other).count()).isZero();
                assertThatThrownBy(() -> engine.getFormService().getTaskFormData(other))
                        .isInstanceOf(AuthorizationException.class);
                assertThatThrownBy(() -> tasks.claim(other, reader.login())).isInstanceOf(AuthorizationException.class);
            }
        });
        report.note(
                "%s: %,d tasks, and not one of others listed, counted, opened or claimed", reader.what(), own.size());
    }

    private Map<String, String> filters() {
        var found = new LinkedHashMap<String, String>();
        for (var name : FILTERS) {
            found.put(
                    name,
                    engine.getFilterService()
                            .createTaskFilterQuery()
                            .filterName(name)
                            .singleResult()
                            .getId());
        }
        return found;
    }

    private void asked(Reader reader, Runnable questions) {
        engine.getIdentityService().setAuthentication(reader.login(), reader.groups());
        try {
            questions.run();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private static double millis(Runnable question) {
        var begun = System.nanoTime();
        question.run();
        return (System.nanoTime() - begun) / 1e6;
    }

    private static double p95(List<Double> times) {
        var sorted = times.stream().sorted().toList();
        return sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1);
    }
}
