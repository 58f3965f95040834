package dudao.benchmark;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dudao.Pages;
import dudao.identity.SignedIn;
import dudao.indicator.CountyOfSheets;
import dudao.indicator.FrameworkId;
import dudao.indicator.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** 评估分析: whole pages over 40 and over 1,200 units, with as many statements for the one as for the other. */
@Benchmark
class CountyBenchmark {

    private static final int FEW = 40;
    private static final int MANY = 1_200;
    private static final int ROUNDS = 7;

    @Autowired
    Pages pages;

    @Autowired
    DataSource database;

    @Autowired
    CountyOfSheets county;

    private final Report report = new Report("(g) the analysis of %,d units, whole pages, in ms".formatted(MANY));
    private final Random random = new Random(7);
    private MockMvc web;
    private SignedIn reader;

    @Test
    void as_many_statements_for_all_as_for_few() {
        web = pages.web();
        reader = pages.signedIn("county.staff1");
        var scored = county.scored();
        var resources = county.resources();
        fill(scored, resources, 1, FEW);
        var before = statements(scored, resources);
        fill(scored, resources, FEW + 1, MANY);
        JdbcClient.create(database).sql("vacuum analyze").update();
        var after = statements(scored, resources);
        for (var page = 0; page < after.size(); page++) {
            var address = addresses(scored, resources).get(page);
            report.note(
                    "%s: %d statements for %d units, %d for %,d",
                    address, before.get(page), FEW, after.get(page), MANY);
            report.atMost(before.get(page), after.get(page), "statements, %s", address);
            report.atMost(2_000, Ratio.of(times(address)).median(), "median, %s", address);
        }
        report.requireAllPassed();
    }

    private List<Long> statements(FrameworkId scored, FrameworkId resources) {
        return addresses(scored, resources).stream()
                .map(address -> {
                    open(address);
                    return Cost.of(BenchmarkServer.PRODUCT, () -> open(address)).statements();
                })
                .toList();
    }

    private List<Double> times(String address) {
        var times = new ArrayList<Double>();
        for (var round = 0; round < ROUNDS; round++) {
            var begun = System.nanoTime();
            open(address);
            times.add((System.nanoTime() - begun) / 1e6);
        }
        return times;
    }

    private void open(String address) {
        try {
            web.perform(get(address).with(user(reader))).andExpect(status().isOk());
        } catch (Exception failed) {
            throw new IllegalStateException(address, failed);
        }
    }

    private static List<String> addresses(FrameworkId scored, FrameworkId resources) {
        var overview = "%s/%d/2026/C".formatted(scored.code(), scored.version());
        var equity = "%s/%d/2026/C".formatted(resources.code(), resources.version());
        return List.of(
                "/analysis?survey=" + overview,
                "/analysis/xlsx?survey=" + overview,
                "/analysis/cases/督2026-800001/%s/%d".formatted(scored.code(), scored.version()),
                "/analysis/what-if?survey=" + equity,
                "/analysis/what-if/督2026-800001/%s/%d?v7=60".formatted(resources.code(), resources.version()));
    }

    /** Each school has one case with both sheets. */
    private void fill(FrameworkId scored, FrameworkId resources, int from, int to) {
        var jdbc = JdbcClient.create(database);
        for (var ordinal = from; ordinal <= to; ordinal++) {
            var unit = "U%04d".formatted(ordinal);
            var zone = "Z%02d".formatted(1 + ordinal % 10);
            jdbc.sql("insert into identity_body (code, parent, kind, name, zone) values (?, 'B', 'SCHOOL', ?, ?)")
                    .params(unit, "第" + ordinal + "小学", zone)
                    .update();
            var number = county.sheet(ordinal, unit, zone, scored, "小学");
            county.second(number, resources, "小学");
            county.fill(number, scored, Side.FINAL, CountyOfSheets.marks(random));
            county.fill(
                    number,
                    resources,
                    Side.FINAL,
                    CountyOfSheets.resources(
                            200 + random.nextInt(1800),
                            random.doubles(7, 0.8, 1.6).toArray()));
            county.handIn(number, Side.FINAL);
        }
    }
}
