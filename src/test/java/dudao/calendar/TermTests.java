package dudao.calendar;

import static dudao.calendar.Term.Unit.CALENDAR_DAYS;
import static dudao.calendar.Term.Unit.MONTHS;
import static dudao.calendar.Term.Unit.WORKING_DAYS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dudao.calendar.CalendarDay.Kind;
import dudao.law.Article;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("期间的计算")
class TermTests {

    @ParameterizedTest(name = "{0} 收到，{1} 日：{3}（{4}）")
    @CsvSource({
        "2026-09-11, 15, 2026-09-26, 2026-09-28, 9月25日至27日中秋节",
        "2026-01-30, 15, 2026-02-14, 2026-02-14, 调休上班的周六",
        "2026-03-20, 15, 2026-04-04, 2026-04-07, 清明节4月4日至6日",
        "2026-11-06, 15, 2026-11-21, 2026-11-23, 周末",
        "2026-11-23, 15, 2026-12-08, 2026-12-08, 平常日",
        "2026-10-09, 30, 2026-11-08, 2026-11-09, 周末"
    })
    @DisplayName("期限中的假日计入，只有届满之日顺延")
    void worked_examples(LocalDate received, int length, LocalDate nominal, LocalDate last, String why) {
        var counting = term(length, CALENDAR_DAYS).explain(received, Calendars.SHIPPED);

        assertThat(counting.firstDay()).isEqualTo(received.plusDays(1));
        assertThat(counting.nominalEnd()).isEqualTo(nominal);
        assertThat(counting.lastDay()).isEqualTo(last);
        assertThat(counting.provisional()).isFalse();
        assertThat(term(length, CALENDAR_DAYS).lastDay(received, Calendars.SHIPPED))
                .isEqualTo(last);
    }

    @Nested
    @DisplayName("按月：到期月的对应日，没有对应日的为月末日（民法典第二百零二条）")
    class Months {

        @ParameterizedTest
        @CsvSource({
            "2026-03-10, 1, 2026-04-10, 2026-04-10",
            "2026-03-31, 1, 2026-04-30, 2026-04-30",
            "2026-01-31, 1, 2026-02-28, 2026-02-28",
            "2024-01-31, 1, 2024-02-29, 2024-02-29",
            "2025-12-01, 2, 2026-02-01, 2026-02-02",
            "2026-08-01, 2, 2026-10-01, 2026-10-08"
        })
        void end_on_the_corresponding_day(LocalDate received, int length, LocalDate nominal, LocalDate last) {
            var counting = term(length, MONTHS).explain(received, Calendars.SHIPPED);

            assertThat(counting.nominalEnd()).isEqualTo(nominal);
            assertThat(counting.lastDay()).isEqualTo(last);
        }
    }

    @Nested
    @DisplayName("按工作日")
    class Working_days {

        @Test
        void pass_over_holidays_and_count_make_up_days() {
            var counting = term(8, WORKING_DAYS).explain(day("2026-09-18"), Calendars.SHIPPED);

            assertThat(counting.lastDay()).isEqualTo("2026-09-30");
            assertThat(counting.skipped())
                    .containsExactly(
                            rest("2026-09-19", "周六"),
                            rest("2026-09-25", "中秋节"),
                            rest("2026-09-26", "中秋节"),
                            rest("2026-09-27", "中秋节"));
        }

        @Test
        void are_provisional_as_soon_as_one_lies_in_a_year_without_notice() {
            assertThat(term(1, WORKING_DAYS).explain(day("2026-12-30"), Calendars.SHIPPED))
                    .matches(counting -> counting.lastDay().equals(day("2026-12-31")) && !counting.provisional());
            assertThat(term(2, WORKING_DAYS).explain(day("2026-12-30"), Calendars.SHIPPED))
                    .matches(counting -> counting.lastDay().equals(day("2027-01-04")) && counting.provisional());
        }
    }

    @Nested
    @DisplayName("为什么是这一天")
    class The_explanation {

        @Test
        void names_each_day_that_was_passed_over() {
            var counting = term(15, CALENDAR_DAYS).explain(day("2026-09-18"), Calendars.SHIPPED);

            assertThat(counting.nominalEnd()).isEqualTo("2026-10-03");
            assertThat(counting.lastDay()).isEqualTo("2026-10-08");
            assertThat(counting.hasRolled()).isTrue();
            assertThat(counting.skipped()).extracting(RestDay::name).containsExactly("国庆节", "国庆节", "国庆节", "国庆节", "国庆节");
        }

        @Test
        void calls_a_weekend_by_its_days() {
            assertThat(term(15, CALENDAR_DAYS)
                            .explain(day("2026-11-06"), Calendars.SHIPPED)
                            .skipped())
                    .containsExactly(rest("2026-11-21", "周六"), rest("2026-11-22", "周日"));
        }

        @Test
        void passes_over_nothing_when_the_last_day_is_one_of_work() {
            assertThat(term(15, CALENDAR_DAYS).explain(day("2026-01-30"), Calendars.SHIPPED))
                    .matches(counting -> counting.skipped().isEmpty() && !counting.hasRolled());
        }

        @Test
        void says_provisional_when_a_day_looked_at_lies_in_a_year_without_notice() {
            assertThat(term(8, CALENDAR_DAYS)
                            .explain(day("2026-12-23"), Calendars.SHIPPED)
                            .provisional())
                    .as("ends on 2026-12-31, which is announced")
                    .isFalse();
            var over = term(9, CALENDAR_DAYS).explain(day("2026-12-23"), Calendars.SHIPPED);
            assertThat(over.provisional()).isTrue();
            assertThat(over.lastDay()).isEqualTo("2027-01-04");
            assertThat(over.skipped())
                    .containsExactly(rest("2027-01-01", "元旦"), rest("2027-01-02", "周六"), rest("2027-01-03", "周日"));
        }

        @Test
        void says_provisional_when_it_rolls_out_of_the_last_year_that_is_announced() {
            var only2022 = new HolidayCalendar(Calendars.SHIPPED.days(), Set.of(2022));

            assertThat(term(8, CALENDAR_DAYS).explain(day("2022-12-23"), only2022))
                    .matches(counting -> counting.nominalEnd().equals(day("2022-12-31")))
                    .matches(counting -> counting.lastDay().equals(day("2023-01-03")))
                    .matches(Term.Counting::provisional);
        }

        @Test
        void is_no_longer_provisional_once_the_year_is_announced() {
            var announced = HolidayCalendar.of(
                    List.of(new YearNotice(
                            2027,
                            1,
                            "",
                            "",
                            null,
                            Instant.EPOCH,
                            List.copyOf(CalendarFile.read(2027, Calendars.ASSUMED_2027.getBytes(UTF_8))
                                    .days()))),
                    Set.of());
            assertThat(term(9, CALENDAR_DAYS).explain(day("2027-01-22"), announced))
                    .matches(counting -> !counting.provisional())
                    .extracting(Term.Counting::lastDay)
                    .isEqualTo(day("2027-02-01"));
        }

        @Test
        void counts_a_local_closure_that_is_in_the_calendar() {
            var closed = Calendars.shippedWith(new CalendarDay(day("2026-12-08"), Kind.LOCAL_CLOSURE, "暴雪"));

            var counting = term(15, CALENDAR_DAYS).explain(day("2026-11-23"), closed);

            assertThat(counting.lastDay()).isEqualTo("2026-12-09");
            assertThat(counting.skipped()).containsExactly(rest("2026-12-08", "本地停课、放假：暴雪"));
        }
    }

    private static Term term(int length, Term.Unit unit) {
        return new Term(length, unit, Article.UNREGULATED);
    }

    private static RestDay rest(String day, String name) {
        return new RestDay(day(day), name);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
