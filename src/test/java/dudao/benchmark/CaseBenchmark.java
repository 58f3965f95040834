package dudao.benchmark;

import com.sun.management.OperatingSystemMXBean;
import com.zaxxer.hikari.HikariDataSource;
import dudao.Story;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A whole special supervision, through this house and on the bare engine, in turns on the same server. */
@Benchmark
class CaseBenchmark {

    private static final int COUNTED = Integer.getInteger("benchmark.counted", 20);
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 6);
    /** Rounds before any is timed: a server runs for months, its compiler has long done its work. */
    private static final int WARM = Integer.getInteger("benchmark.warm", 14);

    private static final int CASES = Integer.getInteger("benchmark.cases", 12);

    @Autowired
    People people;

    @Autowired
    Product product;

    @Autowired
    Story story;

    @Autowired
    DataSource database;

    private final Report report = new Report("(a) one special supervision, from opening to the sealed file");
    private HikariDataSource bareDatabase;
    private Bare bare;
    private Script script;

    @BeforeEach
    void write() throws IOException {
        script = product.write(story);
        bareDatabase = BenchmarkServer.database(BenchmarkServer.BARE);
        bare = new Bare(bareDatabase, people);
        for (var warm = 0; warm < COUNTED; warm++) {
            product.carry(script);
            bare.carry(script);
        }
    }

    @AfterEach
    void close() {
        bare.engine.close();
        bareDatabase.close();
    }

    @Test
    void a_whole_special_supervision() throws Exception {
        vacuum();
        var bytesBefore = Cost.bytes(BenchmarkServer.PRODUCT);
        var bareBytesBefore = Cost.bytes(BenchmarkServer.BARE);
        count();
        time();
        vacuum();
        var carried = COUNTED + (WARM + 2 * ROUNDS) * CASES;
        var bytes = (Cost.bytes(BenchmarkServer.PRODUCT) - bytesBefore) / carried;
        var bareBytes = (Cost.bytes(BenchmarkServer.BARE) - bareBytesBefore) / carried;
        report.note("database bytes per case, over %d cases: product %,d, bare %,d", carried, bytes, bareBytes);
        report.atMost(0.7, bytes / (double) bareBytes, "database bytes per case, product ÷ bare");
        report.requireAllPassed();
    }

    private void count() throws IOException {
        var steps = new AtomicInteger();
        var cost = Cost.of(BenchmarkServer.PRODUCT, () -> carry(product, steps));
        keep("product", BenchmarkServer.PRODUCT);
        var bareSteps = new AtomicInteger();
        var bareCost = Cost.of(BenchmarkServer.BARE, () -> carry(bare, bareSteps));
        keep("bare", BenchmarkServer.BARE);
        report.note(
                "steps of people per case: product %.1f, bare %.1f (%d forms)",
                steps.get() / (double) COUNTED,
                bareSteps.get() / (double) COUNTED,
                script.acts().size());
        report.note(
                "statements per case: product %.1f, bare %.1f",
                cost.statements() / (double) COUNTED, bareCost.statements() / (double) COUNTED);
        report.note(
                "writing transactions per case: product %.2f, bare %.2f",
                cost.writing() / (double) COUNTED, bareCost.writing() / (double) COUNTED);
        report.note(
                "server at work per case, ms: product %.1f, bare %.1f",
                cost.millis() / COUNTED, bareCost.millis() / COUNTED);
        report.atMost(1.0, cost.statements() / (double) bareCost.statements(), "statements per case, product ÷ bare");
        report.atMost(1.0, cost.writing() / (double) steps.get(), "writing transactions per act");
    }

    private void carry(Side side, AtomicInteger steps) {
        for (var number = 0; number < COUNTED; number++) {
            steps.addAndGet(side.carry(script));
        }
    }

    /** Which statements there were, for whoever wants to have fewer. */
    private static void keep(String name, String database) throws IOException {
        Files.write(Path.of("target", "benchmark-" + name + "-statements.txt"), Cost.statements(database, COUNTED));
    }

    private void time() throws Exception {
        for (var warm = 0; warm < WARM; warm++) {
            carry(product, 2);
            carry(bare, 2);
        }
        for (var threads : new int[] {1, 2}) {
            var ours = new ArrayList<Pace>();
            var theirs = new ArrayList<Pace>();
            for (var round = 0; round < ROUNDS; round++) {
                vacuum();
                if (round % 2 == 0) {
                    ours.add(carry(product, threads));
                    theirs.add(carry(bare, threads));
                } else {
                    theirs.add(carry(bare, threads));
                    ours.add(carry(product, threads));
                }
            }
            var ratio = Ratio.of(figures(ours, Pace::casesPerSecond), figures(theirs, Pace::casesPerSecond));
            report.note(
                    "cases per second, %d at a time, %d rounds: product %s, bare %s, ratio %s",
                    threads,
                    ROUNDS,
                    Ratio.of(figures(ours, Pace::casesPerSecond)),
                    Ratio.of(figures(theirs, Pace::casesPerSecond)),
                    ratio);
            report.note(
                    "CPU of the JVM per case, ms: product %s, bare %s",
                    Ratio.of(figures(ours, Pace::cpuMillis)), Ratio.of(figures(theirs, Pace::cpuMillis)));
            report.atLeast(0.9, ratio.median(), "cases per second, %d at a time, product ÷ bare", threads);
        }
    }

    private record Pace(double casesPerSecond, double cpuMillis) {}

    private static List<Double> figures(List<Pace> rounds, Function<Pace, Double> figure) {
        return rounds.stream().map(figure).toList();
    }

    private Pace carry(Side side, int threads) throws Exception {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var cpu = cpuNanos();
            var begun = System.nanoTime();
            var running = pool.invokeAll(IntStream.range(0, threads)
                    .<Callable<Void>>mapToObj(thread -> () -> {
                        for (var number = 0; number < CASES / threads; number++) {
                            side.carry(script);
                        }
                        return null;
                    })
                    .toList());
            for (var one : running) {
                one.get();
            }
            var seconds = (System.nanoTime() - begun) / 1e9;
            return new Pace(CASES / seconds, (cpuNanos() - cpu) / 1e6 / CASES);
        } finally {
            pool.shutdown();
        }
    }

    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private void vacuum() {
        JdbcClient.create(database).sql("vacuum analyze").update();
        JdbcClient.create(bareDatabase).sql("vacuum analyze").update();
    }
}
