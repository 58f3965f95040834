package dudao.benchmark;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.zaxxer.hikari.HikariDataSource;
import dudao.Pages;
import dudao.calendar.MovableClock;
import dudao.identity.SignedIn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.web.servlet.MockMvc;

/** 期限一览: whole pages as a browser gets them, with 20,000 open terms of 1,200 units, before and after 300,000 were closed. */
@Benchmark
class DeadlinesBenchmark {

    private static final int UNITS = 1_200;
    private static final int RUNNING = 5_000;
    private static final int CLOSED = 75_000;
    private static final int ROUNDS = 5;
    private static final int PAGES = 40;
    private static final String UNIT = "bench.unit";
    private static final List<String> READERS = List.of("auditor", "county.head", "inspector05", UNIT);
    private static final List<String> ADDRESSES =
            List.of("", "?page=100", "?page=401", "?state=SOON", "?unit=U0007", "?clock=DEFENCE");

    @Autowired
    Pages pages;

    @Autowired
    DataSource database;

    @Autowired
    MovableClock clock;

    private final Report report = new Report("(d) the page of deadlines: 20,000 open terms, whole pages, p95 in ms");
    private JdbcClient jdbc;
    private MockMvc web;

    @Test
    void pages_by_urgency() {
        jdbc = JdbcClient.create(database);
        web = pages.web();
        clock.moveTo(LocalDate.parse("2026-11-23"));
        units();
        cases(1, RUNNING, "null");
        var before = new HashMap<String, Double>();
        READERS.forEach(reader -> before.put(reader, measure(reader, "none closed")));
        cases(RUNNING + 1, RUNNING + CLOSED, "date '2026-10-30'");
        for (var reader : READERS) {
            var after = measure(reader, "300,000 closed");
            report.note("%s: %,.0f pages of the database before, %,.0f after", reader, before.get(reader), after);
            if (reader.equals(UNIT)) { // has a case or two that run, and read its closed ones by their index
                report.atMost(0.1, after / before.get("auditor"), "pages of the database, a unit ÷ who reads all");
            } else {
                report.atMost(1.5, after / before.get(reader), "pages of the database, after ÷ before, %s", reader);
            }
            explain();
        }
        report.requireAllPassed();
    }

    /** @return pages of the database that were looked at for one page of ours, as the server counts them */
    private double measure(String login, String when) {
        var reader = pages.signedIn(login);
        var p95 = new ArrayList<Double>();
        round(reader);
        round(reader);
        BenchmarkServer.admin()
                .sql("create extension if not exists pg_stat_statements")
                .update();
        BenchmarkServer.admin().sql("select pg_stat_statements_reset()").query().listOfRows();
        for (var round = 0; round < ROUNDS; round++) {
            var times = round(reader).stream().sorted().toList();
            p95.add(times.get((int) Math.ceil(times.size() * 0.95) - 1));
        }
        report.atMost(200, Ratio.of(p95).median(), "p95, %s, %s, %s", login, when, Ratio.of(p95));
        return BenchmarkServer.admin()
                        .sql(
                                "select sum(shared_blks_hit + shared_blks_read) from pg_stat_statements where query like '%from deadline d%'")
                        .query(Double.class)
                        .single()
                / (ROUNDS * PAGES);
    }

    private List<Double> round(SignedIn reader) {
        var times = new ArrayList<Double>();
        for (var page = 0; page < PAGES; page++) {
            var address = "/deadlines" + ADDRESSES.get(page % ADDRESSES.size());
            var begun = System.nanoTime();
            try {
                web.perform(get(address).with(user(reader))).andExpect(status().isOk());
            } catch (Exception failed) {
                throw new IllegalStateException(address, failed);
            }
            times.add((System.nanoTime() - begun) / 1e6);
        }
        return times;
    }

    /** How the server goes about what it was asked last, whatever values it is asked for. */
    private void explain() {
        var simple = JdbcClient.create(
                new DriverManagerDataSource(((HikariDataSource) database).getJdbcUrl() + "&preferQueryMode=simple"));
        BenchmarkServer.admin()
                .sql(
                        "select mean_exec_time, calls, query from pg_stat_statements where query like '%from deadline d%' and query not like 'explain%' order by total_exec_time desc")
                .query((row, n) -> {
                    report.note(
                            "%d times, %.1f ms on average: %s",
                            row.getInt("calls"),
                            row.getDouble("mean_exec_time"),
                            row.getString("query").replaceAll("\\s+", " "));
                    simple.sql("explain (generic_plan) " + row.getString("query"))
                            .query(String.class)
                            .list()
                            .forEach(line -> report.note("    %s", line));
                    return n;
                })
                .list();
    }

    private void units() {
        jdbc.sql("""
                        insert into identity_body (code, parent, kind, name, zone)
                        select 'U' || lpad(i::text, 4, '0'), 'B', 'SCHOOL', '第' || i || '小学', 'Z0' || 1 + i % 6
                        from generate_series(1, ?) i
                        """).param(UNITS).update();
        jdbc.sql("insert into identity_person (login, name, password_hash) values ('bench.unit', '李明', 'x')")
                .update();
        jdbc.sql(
                        "insert into identity_post (login, body, post, starts_on) values ('bench.unit', 'U0007', 'UNIT_HEAD', '2025-09-01')")
                .update();
    }

    /** Four terms each, a quarter of them to sign for a document; spread over a month in the past and two to come. */
    private void cases(int from, int to, String closedOn) {
        var range = Map.of("from", from, "to", to);
        jdbc.sql("""
                        insert into cases_file select '督2026-' || lpad(i::text, 6, '0'), 'SPECIAL_SUPERVISION', '第' || i || '号专项督导', 'C',
                            'U' || lpad((1 + i % 1200)::text, 4, '0'), 'Z0' || 1 + (1 + i % 1200) % 6, 'SAFETY', true, 'source-003', '1',
                            date '2026-01-01' + i % 300
                        from generate_series(:from, :to) i
                        """).params(range).update();
        jdbc.sql("""
                        insert into deadline (case_number, clock, subject, anchored_on, length, unit, regulation, article,
                            last_day, provisional, closed_on, met_on, suspended_on)
                        select '督2026-' || lpad(i::text, 6, '0'), t.clock, t.subject, date '2026-10-01', 10, 'CALENDAR_DAYS', '教育督导条例', 20,
                            case when i % 50 = 0 and t.clock = 'RESULT' then null else date '2026-11-01' + (i * 7 + t.n * 13) % 90 end,
                            i % 9 = 0, {closedOn}, {closedOn}, case when i % 50 = 0 and t.clock = 'RESULT' then date '2026-11-02' end
                        from generate_series(:from, :to) i,
                            (values (1, 'DEFENCE', ''), (2, 'RESULT', ''), (3, 'RECTIFICATION', '1'), (4, 'RECEIPT', 'RESULT_NOTICE'))
                                t (n, clock, subject)
                        """.replace("{closedOn}", closedOn)).params(range).update();
        jdbc.sql("vacuum analyze").update();
    }
}
