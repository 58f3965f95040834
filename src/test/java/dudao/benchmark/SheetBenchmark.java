package dudao.benchmark;

import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dudao.Pages;
import dudao.Story;
import dudao.cases.CaseKind;
import dudao.cases.CaseNumber;
import dudao.identity.Directory;
import dudao.identity.SignedIn;
import dudao.indicator.Frameworks;
import dudao.indicator.Imported;
import dudao.sheet.ChosenFramework;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * 填报评估表: 200 schools fill in sheets of 88 leaves with 200 files each, all in the same minute. Each saves a leaf every three
 * seconds, and twice all of them open their sheets within the same three seconds; at times set beforehand, from which the waiting
 * counts.
 */
@Benchmark
class SheetBenchmark {

    private static final int SCHOOLS = Integer.getInteger("benchmark.sheets", 200);
    private static final int LEAVES = 88;
    private static final int GROUPS = 6;
    private static final int FILES = 200;
    private static final int WARM_UP = 4;
    private static final int SAVES = 20;
    private static final long MILLIS_BETWEEN_SAVES = 3_000;
    private static final int SAVES_BETWEEN_OPENINGS = 10;
    private static final int AT_ONCE = 64;
    private static final long PATIENCE_MINUTES = 10;

    @Autowired
    Pages pages;

    @Autowired
    DataSource database;

    @Autowired
    Directory directory;

    @Autowired
    Story story;

    @Autowired
    Frameworks frameworks;

    private final Report report = new Report(
            "(h) %,d schools fill in sheets of %d leaves and %d files at once, ms".formatted(SCHOOLS, LEAVES, FILES));
    private MockMvc web;
    private JdbcClient jdbc;

    /** One school at its task; nobody there saves two leaves in the same moment. */
    private static final class School {

        final SignedIn head;
        final String task;
        final ReentrantLock turn = new ReentrantLock();
        final int[] revisions = new int[LEAVES];
        int next;

        School(SignedIn head, String task) {
            this.head = head;
            this.task = task;
        }
    }

    @Test
    void all_fill_in_at_once() throws InterruptedException {
        jdbc = JdbcClient.create(database);
        web = pages.web();
        var schools = schools();
        jdbc.sql("vacuum analyze").update();
        requireWhole(schools.get(0));
        at("warming up", schools, WARM_UP);
        var measured = at("measured", schools, SAVES);
        report.note(
                "%,d leaves saved, %,d sheets opened",
                measured.saves().size(), measured.openings().size());
        report.atMost(150, p95(measured.saves()), "p95, a leaf is saved");
        report.atMost(1_500, p95(measured.openings()), "p95, the sheet is opened");
        alone(schools.get(1));
        statements(schools);
        report.requireAllPassed();
    }

    private record Measured(List<Double> saves, List<Double> openings) {}

    /** Arrivals are spread evenly over the time between two saves. */
    private Measured at(String what, List<School> schools, int saves) throws InterruptedException {
        var saved = new ArrayList<Double>();
        var opened = new ArrayList<Double>();
        var failure = new AtomicReference<Throwable>();
        var openings = saves / SAVES_BETWEEN_OPENINGS;
        var left = new CountDownLatch(schools.size() * (saves + openings));
        var clock = Executors.newScheduledThreadPool(AT_ONCE);
        try {
            for (var ordinal = 0; ordinal < schools.size(); ordinal++) {
                var school = schools.get(ordinal);
                var first = MILLIS_BETWEEN_SAVES * ordinal / schools.size();
                for (var save = 0; save < saves; save++) {
                    due(clock, first + save * MILLIS_BETWEEN_SAVES, () -> save(school), saved, left, failure);
                    if (save % SAVES_BETWEEN_OPENINGS == SAVES_BETWEEN_OPENINGS - 1) {
                        due(
                                clock,
                                first + save * MILLIS_BETWEEN_SAVES + MILLIS_BETWEEN_SAVES / 2,
                                () -> open(school),
                                opened,
                                left,
                                failure);
                    }
                }
            }
            if (!left.await(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                throw new IllegalStateException("%s: %d are not done".formatted(what, left.getCount()));
            }
        } finally {
            clock.shutdownNow();
        }
        if (failure.get() != null) {
            throw new IllegalStateException(what, failure.get());
        }
        return new Measured(saved, opened);
    }

    private interface Act {

        void run() throws Exception;
    }

    /** Waiting counts from when it was due, so that nobody who waits keeps others from coming. */
    private static void due(
            ScheduledExecutorService clock,
            long inMillis,
            Act act,
            List<Double> times,
            CountDownLatch left,
            AtomicReference<Throwable> failure) {
        var due = System.nanoTime() + inMillis * 1_000_000;
        clock.schedule(
                () -> {
                    try {
                        act.run();
                        synchronized (times) {
                            times.add((System.nanoTime() - due) / 1e6);
                        }
                    } catch (Exception | AssertionError failed) {
                        failure.compareAndSet(null, failed);
                    } finally {
                        left.countDown();
                    }
                },
                inMillis,
                TimeUnit.MILLISECONDS);
    }

    private void open(School school) throws Exception {
        web.perform(get("/tasks/{task}/sheet", school.task).with(user(school.head)))
                .andExpect(status().isOk());
    }

    private void requireWhole(School school) {
        try {
            web.perform(get("/tasks/{task}/sheet", school.task).with(user(school.head)))
                    .andExpect(jsonPath("$.rows", Matchers.hasSize(LEAVES + GROUPS)))
                    .andExpect(jsonPath("$.rows[*].exhibits[*]", Matchers.hasSize(FILES)));
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What one opening takes while nobody else is there. */
    private void alone(School school) {
        var times = new ArrayList<Double>();
        var cost = Cost.of(BenchmarkServer.PRODUCT, () -> {
            for (var opening = 0; opening < SAVES; opening++) {
                var begun = System.nanoTime();
                try {
                    open(school);
                } catch (Exception failed) {
                    throw new IllegalStateException(failed);
                }
                times.add((System.nanoTime() - begun) / 1e6);
            }
        });
        report.note(
                "one sheet opened alone: %s ms, %.2f statements, of which the server takes %.2f ms",
                Ratio.of(times), cost.statements() / (double) SAVES, cost.millis() / SAVES);
    }

    private void save(School school) throws Exception {
        school.turn.lock();
        try {
            var leaf = school.next++ % LEAVES;
            web.perform(put("/tasks/{task}/sheet/{item}", school.task, "L" + (leaf + 1))
                            .with(user(school.head))
                            .with(csrf())
                            .contentType(APPLICATION_JSON)
                            .content("{\"value\":\"%d\",\"reason\":\"第%d次填写\",\"notApplicable\":false,\"revision\":%d}"
                                    .formatted(school.next % 2, school.next, school.revisions[leaf])))
                    .andExpect(status().isOk());
            school.revisions[leaf]++;
        } finally {
            school.turn.unlock();
        }
    }

    /** As many for the last leaf as for the first, and none of them in the engine's history. */
    private void statements(List<School> schools) {
        var few = schools.get(0);
        var before = perLeaf(few, 20);
        all(few, LEAVES);
        var after = perLeaf(few, 20);
        report.note("statements per saved leaf: %.2f with few leaves filled in, %.2f with all", before, after);
        Cost.statements(BenchmarkServer.PRODUCT, 20).forEach(line -> report.note("    %s", line));
        report.atMost(before, after, "statements per saved leaf, all filled in, as with few");
        report.atMost(
                0,
                Cost.statements(BenchmarkServer.PRODUCT, 20).stream()
                        .filter(line -> line.contains("act_hi_") || line.contains("ACT_HI_"))
                        .count(),
                "statements about the engine's history");
    }

    private double perLeaf(School school, int leaves) {
        return Cost.of(BenchmarkServer.PRODUCT, () -> all(school, leaves)).statements() / (double) leaves;
    }

    private void all(School school, int leaves) {
        try {
            for (var leaf = 0; leaf < leaves; leaf++) {
                save(school);
            }
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private List<School> schools() {
        var framework = ChosenFramework.write(Imported.large(frameworks));
        jdbc.sql(
                        "insert into evidence_content (sha256, size, type, scan) values (repeat('a', 64), 1000, 'PDF', 'UNSCANNED')")
                .update();
        var schools = new ArrayList<School>();
        for (var ordinal = 1; ordinal <= SCHOOLS; ordinal++) {
            var unit = "U%04d".formatted(ordinal);
            var login = unit.toLowerCase() + ".head";
            jdbc.sql("insert into identity_body (code, parent, kind, name, zone) values (?, 'B', 'SCHOOL', ?, 'Z01')")
                    .params(unit, "第" + ordinal + "小学")
                    .update();
            jdbc.sql("insert into identity_person (login, name, password_hash) values (?, '李明', 'x')")
                    .param(login)
                    .update();
            jdbc.sql(
                            "insert into identity_post (login, body, post, starts_on) values (?, ?, 'UNIT_HEAD', '2025-09-01')")
                    .params(login, unit)
                    .update();
            var told = story.open("2026-11-23", CaseKind.SPECIAL_SUPERVISION, true, unit);
            told.until("prepare-notice").does("prepare-notice", Map.of("framework", framework));
            files(told.number());
            schools.add(new School(
                    new SignedIn(directory.person(login).orElseThrow(), "x"),
                    told.until("file-self-assessment")
                            .task("file-self-assessment")
                            .getId()));
        }
        return schools;
    }

    private void files(CaseNumber number) {
        jdbc.sql("""
                        insert into evidence_exhibit (case_number, subject, name, version, sha256, uploaded_by, uploaded_at, uploaded_from)
                        select :case, 'L' || 1 + i % 88, '佐证材料' || i || '.pdf', 1, repeat('a', 64), 'x', now(), ''
                        from generate_series(1, :files) i
                        """).param("case", number.value()).param("files", FILES).update();
    }

    private static double p95(List<Double> times) {
        var sorted = times.stream().sorted().toList();
        return sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1);
    }
}
