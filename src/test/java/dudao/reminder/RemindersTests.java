package dudao.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.DudaoTest;
import dudao.Story;
import dudao.calendar.MovableClock;
import dudao.cases.CaseKind;
import dudao.deadline.Deadlines;
import dudao.deadline.Ledger;
import dudao.deadline.StatutoryClock;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DudaoTest
@DisplayName("催办提醒")
class RemindersTests {

    private static final String[] SCANS = {"Seq Scan on deadline", "Seq Scan on reminder_occasion"};

    @Autowired
    Story story;

    @Autowired
    Reminders reminders;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Ledger ledger;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Story.Told special() {
        return story.open(CaseKind.SPECIAL_SUPERVISION, false);
    }

    /** The day comes, nothing else happens, and the house looks through its periods. */
    private void on(String day) {
        clock.moveTo(LocalDate.parse(day));
        reminders.remind();
    }

    /** {@code AHEAD-3 unit-head_S014}, sorted. */
    private List<String> sent(Story.Told told, StatutoryClock which) {
        return jdbc.sql("""
                        select o.rung || ' ' || m.recipient from reminder_message m
                        join reminder_occasion o on o.id = m.occasion
                        where o.case_number = ? and o.clock = ? order by 1
                        """)
                .params(told.number().value(), which.name())
                .query(String.class)
                .list();
    }

    private List<String> texts(Story.Told told, StatutoryClock which, String rung) {
        return jdbc.sql("""
                        select distinct m.text from reminder_message m join reminder_occasion o on o.id = m.occasion
                        where o.case_number = ? and o.clock = ? and o.rung = ?
                        """)
                .params(told.number().value(), which.name(), rung)
                .query(String.class)
                .list();
    }

    @Nested
    @DisplayName("被督导单位的期限")
    class A_period_of_the_unit {

        @Test
        @DisplayName("届满前三个工作日和届满当日各提醒一次")
        void is_reminded_of_three_working_days_ahead_and_on_the_last_day() {
            var told = special().until("request-review");

            on("2026-12-02");
            assertThat(sent(told, StatutoryClock.REVIEW_REQUEST)).isEmpty();

            on("2026-12-03");
            reminders.remind();
            on("2026-12-07");
            assertThat(sent(told, StatutoryClock.REVIEW_REQUEST))
                    .containsExactly("AHEAD-3 unit-head_S014", "AHEAD-3 unit-liaison_S014");
            assertThat(texts(told, StatutoryClock.REVIEW_REQUEST, "AHEAD-3"))
                    .containsExactly("“申请复查”的期限于2026年12月8日届满，还有3个工作日，请按期办理。逾期的后果：申请复查的权利消灭。");

            on("2026-12-08");
            reminders.remind();
            assertThat(sent(told, StatutoryClock.REVIEW_REQUEST))
                    .containsExactly(
                            "AHEAD-3 unit-head_S014",
                            "AHEAD-3 unit-liaison_S014",
                            "LAST-DAY unit-head_S014",
                            "LAST-DAY unit-liaison_S014");
        }

        @Test
        @DisplayName("逾期后由流程处理，不再提醒")
        void is_left_to_the_diagrams_once_it_has_passed() {
            var told = special().until("request-review");

            on("2026-12-09");

            assertThat(sent(told, StatutoryClock.REVIEW_REQUEST)).isEmpty();
        }

        @Test
        @DisplayName("已经办理的不提醒，未阅的提醒随之了结")
        void is_no_longer_reminded_of_when_it_is_kept() {
            var told = special().until("request-review");
            on("2026-12-03");
            told.does("request-review");

            on("2026-12-08");

            assertThat(sent(told, StatutoryClock.REVIEW_REQUEST)).hasSize(2).allMatch(sent -> sent.startsWith("AHEAD"));
            assertThat(jdbc.sql("""
                            select count(*) from reminder_message m join reminder_occasion o on o.id = m.occasion
                            where o.case_number = ? and o.clock = 'REVIEW_REQUEST' and m.read_at is null
                            """)
                            .param(told.number().value())
                            .query(Integer.class)
                            .single())
                    .isZero();
        }

        @Test
        @DisplayName("比提醒间隔还短的期限，起算当日不提醒")
        void is_not_reminded_of_on_the_day_it_begins() {
            var told = special().until("confirm-service");
            reminders.remind();
            assertThat(sent(told, StatutoryClock.RECEIPT)).isEmpty();

            on("2026-11-24");
            assertThat(texts(told, StatutoryClock.RECEIPT, "AHEAD-3"))
                    .containsExactly("“签收（督导通知书）”的期限于2026年11月26日届满，还有2个工作日，请按期办理。逾期的后果：由督导室以其他方式送达。");
        }

        @Test
        @DisplayName("停机数日之后只提醒最近的一档")
        void is_reminded_of_once_after_the_house_stood_still() {
            var told = special().until("request-review");

            on("2026-12-08");

            assertThat(sent(told, StatutoryClock.REVIEW_REQUEST)).allMatch(sent -> sent.startsWith("LAST-DAY"));
        }
    }

    @Nested
    @DisplayName("督导室的期限")
    class A_period_of_the_office {

        @Test
        @DisplayName("提醒承办人和工作人员；逾期次日报告主任")
        void goes_to_the_head_when_it_is_late() {
            var told = special().until("decide-result");
            var lastDay = deadlines
                    .find(told.number(), StatutoryClock.RESULT, "")
                    .orElseThrow()
                    .lastDay();

            on(lastDay.toString());
            assertThat(sent(told, StatutoryClock.RESULT))
                    .containsExactly("LAST-DAY office-deputy_C", "LAST-DAY office-staff_C");

            on(lastDay.plusDays(1).toString());
            on(lastDay.plusDays(2).toString());
            assertThat(sent(told, StatutoryClock.RESULT))
                    .contains("LATE office-head_C")
                    .hasSize(3);
        }

        @Test
        @DisplayName("代理期间，提醒邮件也发给代理人")
        void goes_to_whoever_stands_in() {
            var told = special().until("decide-result");
            var lastDay = deadlines
                    .find(told.number(), StatutoryClock.RESULT, "")
                    .orElseThrow()
                    .lastDay();
            jdbc.sql("""
                            insert into identity_substitution
                                (absentee, substitute, body, starts_on, ends_on, reason, remark, named_by, named_at)
                            values ('county.staff1', 'inspector02', 'C', ?, ?, 'LEAVE', '', 'county.staff1', now())
                            """).params(lastDay, lastDay).update();
            try {
                on(lastDay.toString());
            } finally {
                jdbc.sql("delete from identity_substitution").update();
            }

            assertThat(jdbc.sql("""
                                    select e.login from reminder_mail e join reminder_message m on m.id = e.message
                                    join reminder_occasion o on o.id = m.occasion where o.case_number = ? and o.clock = 'RESULT'
                                    """)
                            .param(told.number().value())
                            .query(String.class)
                            .list())
                    .contains("inspector02")
                    .doesNotContain("county.head", "inspector03");
        }

        @Test
        @DisplayName("作出复查结论逾期的，同时报告上一级督导机构")
        void goes_to_the_higher_office_when_a_review_is_late() {
            var told = special().until("request-review").does("request-review").until("rule-on-review");
            var lastDay = deadlines
                    .find(told.number(), StatutoryClock.REVIEW_RULING, "")
                    .orElseThrow()
                    .lastDay();

            on(lastDay.toString());
            assertThat(sent(told, StatutoryClock.REVIEW_RULING))
                    .contains("LAST-DAY office-head_C", "LAST-DAY office-staff_C")
                    .noneMatch(sent -> sent.endsWith("_M"));

            on(lastDay.plusDays(1).toString());
            assertThat(sent(told, StatutoryClock.REVIEW_RULING))
                    .contains(
                            "LATE office-head_C", "LATE office-head_M", "LATE office-staff_M", "LATE office-deputy_M");
        }

        @Test
        @DisplayName("核查由组长承办的，提醒组长本人")
        void reminds_the_leader_who_holds_the_task() {
            var told = special()
                    .until("report-rectification")
                    .does("report-rectification")
                    .until("verify-rectification");
            var subject = jdbc.sql("""
                            select subject from deadline where case_number = ? and clock = 'VERIFICATION' and closed_on is null
                            """)
                    .param(told.number().value())
                    .query(String.class)
                    .list()
                    .get(0);
            var lastDay = deadlines
                    .find(told.number(), StatutoryClock.VERIFICATION, subject)
                    .orElseThrow()
                    .lastDay();

            on(lastDay.toString());

            assertThat(sent(told, StatutoryClock.VERIFICATION))
                    .contains("LAST-DAY person_inspector01", "LAST-DAY office-staff_C");
        }
    }

    @Nested
    @DisplayName("变更的期限")
    class A_period_that_moves {

        @Test
        @DisplayName("告知双方，并按新的最后一日重新提醒")
        void is_told_to_both_sides_and_reminded_of_anew() {
            var told = special().until("request-review");
            on("2026-12-03");

            ledger.extend(told.number(), StatutoryClock.REVIEW_REQUEST, "", 10, "连日暴雪");

            assertThat(sent(told, StatutoryClock.REVIEW_REQUEST))
                    .filteredOn(sent -> sent.startsWith("MOVED"))
                    .containsExactly(
                            "MOVED office-deputy_C",
                            "MOVED office-staff_C",
                            "MOVED unit-head_S014",
                            "MOVED unit-liaison_S014");
            assertThat(texts(told, StatutoryClock.REVIEW_REQUEST, "MOVED"))
                    .containsExactly("“申请复查”的期限延长：最后一日由2026年12月8日改为2026年12月18日。理由：连日暴雪。");

            on("2026-12-15");
            assertThat(sent(told, StatutoryClock.REVIEW_REQUEST))
                    .filteredOn(sent -> sent.equals("AHEAD-3 unit-head_S014"))
                    .hasSize(2);
        }

        @Test
        @DisplayName("中止期间不提醒")
        void is_not_reminded_of_while_it_stands_still() {
            var told = special().until("request-review");
            ledger.suspend(told.number(), StatutoryClock.REVIEW_REQUEST, "", "学校停课");

            on("2026-12-03");
            on("2026-12-08");

            assertThat(sent(told, StatutoryClock.REVIEW_REQUEST)).allMatch(sent -> sent.startsWith("MOVED"));
            assertThat(texts(told, StatutoryClock.REVIEW_REQUEST, "MOVED"))
                    .containsExactly("“申请复查”的期限中止，原最后一日2026年12月8日不再适用，恢复计算时另行告知。理由：学校停课。");
        }

        @Test
        @DisplayName("变更没有成立的，也没有告知")
        void tells_nobody_when_the_act_is_rolled_back() {
            var told = special().until("request-review");

            transaction.executeWithoutResult(act -> {
                ledger.suspend(told.number(), StatutoryClock.REVIEW_REQUEST, "", "学校停课");
                act.setRollbackOnly();
            });

            assertThat(sent(told, StatutoryClock.REVIEW_REQUEST)).isEmpty();
        }
    }

    @Test
    @DisplayName("两个节点同时催办，每人只收到一次")
    void two_nodes_remind_once() throws Exception {
        var told = special().until("request-review");
        jdbc.sql("""
                        insert into deadline (case_number, clock, subject, anchored_on, length, unit, regulation, article,
                            last_day, provisional)
                        select ?, 'VERIFICATION', n, date '2026-12-01', 15, 'CALENDAR_DAYS', '教育督导条例', 22,
                            date '2026-12-16', false from generate_series(1001, 2500) n
                        """).param(told.number().value()).update();
        clock.moveTo(LocalDate.parse("2026-12-16"));
        var together = new CyclicBarrier(2);
        var nodes = Executors.newFixedThreadPool(2);
        try {
            var runs = nodes.invokeAll(List.of(run(together), run(together)));
            for (var one : runs) {
                one.get();
            }
        } finally {
            nodes.shutdown();
        }
        reminders.remind();

        assertThat(sent(told, StatutoryClock.VERIFICATION)).hasSize(2 * 1500);
        assertThat(jdbc.sql("""
                        select count(*) from reminder_occasion where case_number = ? and clock = 'VERIFICATION'
                        """)
                        .param(told.number().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1500);
    }

    private Callable<Void> run(CyclicBarrier together) {
        return () -> {
            together.await();
            reminders.remind();
            return null;
        };
    }

    @Test
    @DisplayName("催办只查未了结的期限，结案再多也不变慢")
    void the_query_reads_open_periods_from_their_index() {
        var told = special();
        transaction.executeWithoutResult(scale -> {
            jdbc.sql("""
                            insert into deadline (case_number, clock, subject, anchored_on, length, unit, regulation,
                                article, last_day, provisional, met_on, closed_on)
                            select ?, 'VERIFICATION', n, date '2026-01-01', 15, 'CALENDAR_DAYS', '教育督导条例', 22,
                                date '2026-12-01' + n % 365, false,
                                case when n > 4000 then date '2026-12-01' end, case when n > 4000 then date '2026-12-01' end
                            from generate_series(1, 64000) n
                            """).param(told.number().value()).update();
            jdbc.sql("""
                            insert into reminder_occasion (case_number, clock, subject, rung, last_day, reached_at)
                            select case_number, clock, subject, rung, last_day, ?
                            from deadline, (values ('AHEAD-3'), ('LATE')) rungs (rung)
                            where case_number = ? and closed_on is not null and clock = 'VERIFICATION'
                            """)
                    .params(Timestamp.from(clock.instant()), told.number().value())
                    .update();
            jdbc.sql("analyze deadline, reminder_occasion").update();
            var due = plan(
                    Occasions.REACH.formatted(Period.COLUMNS),
                    Map.of(
                            "from", LocalDate.parse("2026-12-17"),
                            "to", LocalDate.parse("2026-12-21"),
                            "today", LocalDate.parse("2026-12-16"),
                            "rung", "AHEAD-3",
                            "batch", 200,
                            "now", Timestamp.from(clock.instant())));
            assertThat(due).contains("deadline_open", "reminder_once").doesNotContain(SCANS);
            assertThat(plan(Messages.SETTLE, Map.of("now", Timestamp.from(clock.instant()), "atMost", 200)))
                    .doesNotContain(SCANS);
            for (var whose :
                    Map.of(OwnTerms.OF_UNIT, "S014", OwnTerms.OF_OFFICE, "C").entrySet()) {
                assertThat(plan(
                                OwnTerms.OPEN + whose.getKey() + OwnTerms.SOONEST,
                                Map.of("keys", whose.getValue(), "atMost", OwnTerms.AT_MOST)))
                        .doesNotContain(SCANS);
            }
            scale.setRollbackOnly();
        });
    }

    private String plan(String sql, Map<String, ?> parameters) {
        return String.join(
                "\n",
                jdbc.sql("explain (analyze, buffers) " + sql)
                        .params(parameters)
                        .query(String.class)
                        .list());
    }
}
