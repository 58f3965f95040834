package dudao.benchmark;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.zaxxer.hikari.HikariDataSource;
import dudao.Pages;
import dudao.calendar.MovableClock;
import dudao.identity.SignedIn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.web.servlet.MockMvc;

/**
 * 案卷评查: whole pages as a browser gets them, of every question over {@code -Dbenchmark.events} events of cases of twenty offices in
 * seven years; and the history of one case when the store holds ten thousand events and when it holds all of them.
 */
@Benchmark
class QuestionBenchmark {

    private static final int EVENTS = Integer.getInteger("benchmark.events", 10_000_000);
    private static final int EVENTS_OF_A_CASE = 60;
    private static final int FEW = 10_000;
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 30);
    private static final int MOST_MILLIS = 1_000;
    private static final int MOST_MILLIS_OF_A_HISTORY = 200;
    /** Was admitted to a twentieth of all cases, none of which is its own office's. */
    private static final String CITY = "bench.city";

    private static final String HISTORY = "/cases/督2020-000007/history";
    private static final List<String> FILTERS =
            List.of("", "?year=2024", "?kind=SPECIAL_SUPERVISION&office=O07", "?page=100");

    @Autowired
    Pages pages;

    @Autowired
    DataSource database;

    @Autowired
    MovableClock clock;

    private final Report report =
            new Report("(g) questions over all cases: %,d events, whole pages, ms".formatted(EVENTS));
    private JdbcClient jdbc;
    private MockMvc web;

    @Test
    void every_question() {
        jdbc = JdbcClient.create(database);
        web = pages.web();
        clock.moveTo(LocalDate.parse("2027-03-01"));
        world();
        fill(1, FEW / EVENTS_OF_A_CASE);
        var few = history("%,d events in the store".formatted(FEW));
        var loading = System.nanoTime();
        fill(FEW / EVENTS_OF_A_CASE + 1, EVENTS / EVENTS_OF_A_CASE);
        report.note("loaded in %,d s; %s", seconds(loading), size("audit_event"));
        var many = history("%,d events in the store".formatted(EVENTS));
        report.atMost(2, many / few, "history of one case, p50 with all ÷ with few");

        look("first look, everything");
        report.note("leads: %s", size("question_lead"));
        for (var login : List.of("auditor", "bench.head", CITY)) {
            pages(login);
        }
        ownQuestion();
        goOn();
        explain();
        report.requireAllPassed();
    }

    private void pages(String login) {
        var reader = pages.signedIn(login);
        measure(reader, login, "/questions", MOST_MILLIS, 1);
        for (var key : jdbc.sql("select question from question_tally group by 1 order by 1")
                .query(String.class)
                .list()) {
            measure(reader, login, "/questions/" + key, MOST_MILLIS, 1);
        }
    }

    /** Every filter, in turn. @param warm at least so often before it is measured */
    private double measure(SignedIn reader, String login, String address, int most, int warm) {
        var filters = address.equals("/questions") || address.startsWith("/cases") ? List.of("") : FILTERS;
        var times = new ArrayList<Double>();
        for (var round = -Math.max(filters.size(), warm); round < ROUNDS; round++) {
            var begun = System.nanoTime();
            ask(reader, address + filters.get(Math.floorMod(round, filters.size())));
            if (round >= 0) {
                times.add((System.nanoTime() - begun) / 1e6);
            }
        }
        var sorted = times.stream().sorted().toList();
        var p50 = sorted.get(sorted.size() / 2);
        var p95 = sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1);
        report.atMost(most, p95, "p95, %s, %s (p50 %.0f)", login, address, p50);
        return p50;
    }

    private double history(String when) {
        report.note("%s:", when);
        return measure(pages.signedIn("auditor"), "auditor", HISTORY, MOST_MILLIS_OF_A_HISTORY, 40);
    }

    /** Asked of everything there was before. */
    private void ownQuestion() {
        var begun = System.nanoTime();
        try {
            var address = web.perform(post("/questions")
                            .with(pages.by("bench.head"))
                            .with(csrf())
                            .param("name", "夜间签发")
                            .param("topic", "sign-notice")
                            .param("fromHour", "20")
                            .param("toHour", "7"))
                    .andExpect(status().is3xxRedirection())
                    .andReturn()
                    .getResponse()
                    .getRedirectedUrl();
            report.note("a question of one's own, gone through all cases in %,d s", seconds(begun));
            measure(pages.signedIn("bench.head"), "bench.head", address, MOST_MILLIS, 1);
        } catch (Exception failed) {
            throw new IllegalStateException("The question was not saved", failed);
        }
    }

    /** An hour of a large house: a thousand cases move by one act. */
    private void goOn() {
        jdbc.sql("""
                        with moved as (update audit_chain set seq = seq + 1
                            where chain in (select case_number from cases_file where case_number > '督2026' order by 1 limit 1000)
                            returning chain, seq)
                        insert into audit_event (seq, year, chain, body, hash)
                        select seq, 2026, chain, '{"act":"draft-report","at":"2027-03-01T01:00:00.000Z","by":"bench.head","kind":"acted","law":"教育督导条例#23"}', ''
                        from moved
                        """).update();
        look("next look, 1,000 cases have moved");
    }

    /** As the page's own button has it done. */
    private void look(String what) {
        var begun = System.nanoTime();
        try {
            web.perform(post("/questions/look").with(pages.by("auditor")).with(csrf()))
                    .andExpect(status().is3xxRedirection());
        } catch (Exception failed) {
            throw new IllegalStateException(what, failed);
        }
        report.note("%s: %.1f s", what, (System.nanoTime() - begun) / 1e9);
        jdbc.sql("vacuum analyze").update();
    }

    private void ask(SignedIn reader, String address) {
        try {
            web.perform(get(address).with(user(reader))).andExpect(status().isOk());
        } catch (Exception failed) {
            throw new IllegalStateException(address, failed);
        }
    }

    private void explain() {
        var simple = JdbcClient.create(
                new DriverManagerDataSource(((HikariDataSource) database).getJdbcUrl() + "&preferQueryMode=simple"));
        BenchmarkServer.admin()
                .sql("""
                        select s.max_exec_time, s.mean_exec_time, s.calls, s.query from pg_stat_statements s
                        join pg_database d on d.oid = s.dbid
                        where d.datname = :name and s.query like 'with %question\\_tally%' order by s.mean_exec_time desc limit 2
                        """)
                .param("name", BenchmarkServer.PRODUCT)
                .query((row, n) -> {
                    report.note(
                            "slowest of the pages: %d times, %.1f ms on average, %.1f at most: %s",
                            row.getInt("calls"),
                            row.getDouble("mean_exec_time"),
                            row.getDouble("max_exec_time"),
                            row.getString("query").replaceAll("\\s+", " "));
                    simple.sql("explain (generic_plan) " + row.getString("query"))
                            .query(String.class)
                            .list()
                            .forEach(line -> report.note("    %s", line));
                    return n;
                })
                .list();
    }

    private String size(String table) {
        return jdbc.sql("""
                        select format('%s rows, %s', (select count(*) from {t}), pg_size_pretty(sum(pg_total_relation_size(c.oid))))
                        from pg_class c where c.relname like '{t}%' and c.relkind = 'r'
                        """.replace("{t}", table)).query(String.class).single();
    }

    private static long seconds(long since) {
        return Math.round((System.nanoTime() - since) / 1e9);
    }

    private void world() {
        BenchmarkServer.admin()
                .sql("create extension if not exists pg_stat_statements")
                .update();
        Stream.of(
                        """
                        insert into identity_body (code, parent, kind, name)
                        select 'O' || lpad(i::text, 2, '0'), 'M', 'SUPERVISION_OFFICE_COUNTY', '第' || i || '县督导室' from generate_series(0, 19) i
                        """,
                        """
                        insert into identity_body (code, parent, kind, name)
                        select 'U' || lpad(i::text, 4, '0'), 'O' || lpad((i % 20)::text, 2, '0'), 'SCHOOL', '第' || i || '小学'
                        from generate_series(0, 1199) i
                        """,
                        "insert into identity_person (login, name, password_hash) values ('bench.head', '李明', 'x')",
                        "insert into identity_post (login, body, post, starts_on) values ('bench.head', 'O07', 'OFFICE_HEAD', '2019-09-01')",
                        "insert into identity_person (login, name, password_hash) values ('bench.city', '李明', 'x')",
                        "insert into identity_post (login, body, post, starts_on) values ('bench.city', 'M', 'OFFICE_HEAD', '2019-09-01')",
                        "insert into identity_person (login, name) select 'bench.' || i, '李' || i from generate_series(0, 399) i",
                        """
                        insert into identity_tie (login, body, kind)
                        select 'bench.' || i, 'U' || lpad((i * 3)::text, 4, '0'), 'CHILD_STUDIES_THERE' from generate_series(0, 399) i
                        """)
                .forEach(sql -> jdbc.sql(sql).update());
    }

    /** Cases of about equal make, of which a few in a hundred have something to be found. */
    private void fill(int from, int to) {
        for (var begin = from; begin <= to; begin += 20_000) {
            var range = Map.of("from", begin, "to", Math.min(to, begin + 19_999));
            FILL.forEach(sql -> jdbc.sql(sql.replace("{n}", "'督' || (2020 + i % 7) || '-' || lpad(i::text, 6, '0')"))
                    .params(range)
                    .update());
        }
        jdbc.sql("vacuum analyze").update();
    }

    private static final List<String> FILL = List.of(
            """
            insert into cases_file select {n}, (array['SPECIAL_SUPERVISION', 'COMPREHENSIVE_SUPERVISION', 'APPEAL'])[1 + (i / 20 % 20) / 12 + (i / 20 % 20) / 19],
                '第' || i || '号督导', 'O' || lpad((i % 20)::text, 2, '0'), 'U' || lpad((i % 1200)::text, 4, '0'), null, 'SAFETY', true,
                'source-003', '1', make_date(2020 + i % 7, 1, 1) + (i / 7) % 300
            from generate_series(:from, :to) i
            """,
            "insert into audit_chain select {n}, 60, 60, '', '' from generate_series(:from, :to) i",
            """
            with line as (
                select i, {n} as chain, seq,
                    (array['prepare-notice', 'sign-notice', 'declare-impartiality', 'inspect-on-site', 'hear-public', 'deliberate', 'draft-opinion',
                        'weigh-defence', 'decide-result', 'sign-result', 'verify-rectification', 'draft-report', 'sign-report'])[1 + (i + seq) % 13] as act,
                    make_date(2020 + i % 7, 1, 1) + (i / 7) % 300 + seq * 2 + case when i % 25 = 0 and seq > 40 then 40 else 0 end as day,
                    hashtext(i || '-' || seq) & 1023 as h
                from generate_series(:from, :to) i, generate_series(1, 60) seq),
            dated as (
                select *, case when h >= 20 and extract(isodow from day) > 5 then day + 2 else day end
                    + make_interval(hours => case when h < 8 then 23 else 9 + h % 8 end, mins => seq % 60, secs => h % 60) as local
                from line)
            insert into audit_event (seq, year, chain, body, hash)
            select seq, 2020 + i % 7, chain,
                case seq % 6
                    when 3 then format('{"at":"%s","by":"county.staff1","document":"测%s号","kind":"document-delivered","on":"%s","service":"%s"}',
                        at, i * 10 + seq % 3, local::date - case when h < 20 then 5 else 0 end, md5(h::text))
                    when 5 then format('{"after":"%s","at":"%s","change":"EXTENDED","clock":"RECTIFICATION","kind":"period-moved","subject":"1"}', day + 30, at)
                    else format('{"act":"%s","at":"%s","by":"%s","diagram":"inspection:1:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef","kind":"acted","law":"教育督导条例#18","record":%s}',
                        act, at, 'bench.' || (i + seq) % 400, i * 60 + seq) end,
                decode(md5(chain || seq) || md5(seq || chain), 'hex')
            from (select *, to_char(local at time zone 'Asia/Shanghai' at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS".000Z"') as at from dated) d
            """,
            """
            insert into audit_event (seq, year, chain, body, hash)
            select 60 + s, 2020 + i % 7, {n}, format('{"act":"verify-rectification","at":"%s-06-01T02:00:%sZ","by":"bench.1","kind":"acted","record":1}',
                2020 + i % 7, to_char(s * 20, 'FM00')), '' from generate_series(:from, :to) i, generate_series(1, 2) s where i % 50 = 0
            """,
            "update audit_chain set seq = 62 where chain in (select {n} from generate_series(:from, :to) i where i % 50 = 0)",
            """
            insert into cases_event (id, case_number, happened_at, actor, act, note, regulation, article)
            select i * 60 + seq, {n}, make_date(2020 + i % 7, 1, 1) + seq * 2 + time '09:00', 'bench.' || (i + seq) % 400,
                'sign-notice', null, '教育督导条例', 18
            from generate_series(:from, :to) i, generate_series(1, 60) seq where seq % 6 not in (3, 5)
            """,
            """
            insert into document select '测' || i * 10 + k || '号', {n}, (array['NOTICE', 'PRELIMINARY_OPINION', 'RESULT_NOTICE'])[k + 1], '正文', make_date(2020 + i % 7, 2, 1)
            from generate_series(:from, :to) i, generate_series(0, 2) k
            """,
            """
            insert into service_record (document_number, mode, effective_on, recipient, remark, delivered_on, recipient_role, exhibit)
            select '测' || i * 10 + k || '号', case when i % 3 = 0 then 'BY_POST' else 'ELECTRONIC' end, make_date(2020 + i % 7, 2, 5), '李明', '签收',
                make_date(2020 + i % 7, 2, 5), 'RECEIVER', case when i % 10 <> 0 then '1' end
            from generate_series(:from, :to) i, generate_series(0, 2) k
            """,
            """
            insert into deadline (case_number, clock, subject, anchored_on, length, unit, regulation, article, last_day, provisional, met_on, closed_on)
            select {n}, c.clock, '', make_date(2020 + i % 7, 2, 5), 10, 'CALENDAR_DAYS', '教育督导条例', 20, make_date(2020 + i % 7, 2, 15), false,
                make_date(2020 + i % 7, 2, case when i % 12 = 0 then 20 else 14 end), make_date(2020 + i % 7, 2, 20)
            from generate_series(:from, :to) i, (values ('DEFENCE'), ('RESULT'), ('RECTIFICATION'), ('VERIFICATION')) c (clock)
            """,
            """
            insert into result (case_number, evaluation, grade, suggestions, issued_on, revoked_on)
            select {n}, '', 'GOOD', '', make_date(2020 + i % 7, 2, case when i % 40 = 0 then 10 else 25 end),
                case when i % 200 = 0 then make_date(2020 + i % 7, 6, 1) end
            from generate_series(:from, :to) i
            """,
            """
            insert into rectification select {n}, '1', 1, '', '', 'bench.1', make_date(2020 + i % 7, 4, 1), case when i % 300 = 0 then 'bench.1' else 'bench.2' end,
                make_date(2020 + i % 7, 4, 5), true, '' from generate_series(:from, :to) i
            """,
            """
            insert into objection (case_number, kind, ordinal, demand, grounds, lodged_on, arrived_on, filed_by, direct, decision, ruling, ruled_on)
            select {n}, 'REVIEW', 1, '', '', make_date(2020 + i % 7, 5, 1), make_date(2020 + i % 7, 5, 1), 'ONLINE', false, 'ADMITTED',
                (array['UPHELD', 'CHANGED', 'REVOKED', 'ANEW'])[1 + (i / 20) % 4], make_date(2020 + i % 7, 5, 20)
            from generate_series(:from, :to) i where i % 20 = 0
            """,
            """
            insert into cases_participant select {n}, 'person_bench.' || (i + k * 97) % 400 from generate_series(:from, :to) i, generate_series(0, 2) k
            union all select {n}, 'M' from generate_series(:from, :to) i where i % 20 = 3
            """,
            """
            insert into inspectors_member (case_number, login, role) select {n}, 'bench.' || (i + k * 97) % 400, 'MEMBER'
            from generate_series(:from, :to) i, generate_series(0, 2) k
            """,
            """
            insert into audit_event (seq, year, chain, body, hash)
            select i, 2020 + i % 7, '日' || (2020 + i % 7) || '-11-22-3',
                format('{"about":"%s","address":"GET /cases/%s","at":"%s-11-22T02:00:00.000Z","by":"auditor","kind":"case-looked-at"}', {n}, {n}, 2020 + i % 7), ''
            from generate_series(:from, :to) i
            """,
            """
            insert into audit_chain select '日' || (2020 + i) || '-11-22-3', :to, :to, '', '' from generate_series(0, 6) i where :from > 0
            on conflict (chain) do update set seq = excluded.seq
            """);
}
