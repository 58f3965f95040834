package dudao.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.calendar.Term.Unit;
import dudao.law.Article;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.time.api.Dates;

/** What holds for every term, wherever it starts from 2018 to 2026. */
@Label("期间的计算：任何起算日、任何长度")
class CountingTests {

    /** Their clocks jump, by an hour, by half of one, at midnight, or over a whole day; the last lie a day apart. */
    private static final List<String> ZONES = List.of(
            "Asia/Shanghai",
            "UTC",
            "America/New_York",
            "Europe/London",
            "Australia/Lord_Howe",
            "America/Havana",
            "Pacific/Apia",
            "Pacific/Kiritimati",
            "Pacific/Niue");

    private static final TimeZone OWN = TimeZone.getDefault();

    @AfterContainer
    static void backToOwnZone() {
        TimeZone.setDefault(OWN);
    }

    @Property
    @Label("届满之日总是工作日，被跳过的都不是")
    void the_last_day_is_a_working_day_and_none_that_was_passed_over_is(
            @ForAll("terms") Term term, @ForAll("days") LocalDate start) {
        var counting = term.explain(start, Calendars.SHIPPED);

        assertThat(Calendars.SHIPPED.isWorkingDay(counting.lastDay())).isTrue();
        assertThat(counting.skipped())
                .allSatisfy(rest ->
                        assertThat(Calendars.SHIPPED.isWorkingDay(rest.date())).isFalse())
                .allSatisfy(rest -> assertThat(rest.name()).isNotBlank());
    }

    @Property
    @Label("顺延只往后，中间没有工作日")
    void it_is_never_earlier_than_the_nominal_end_and_the_first_that_is_possible(
            @ForAll("terms") Term term, @ForAll("days") LocalDate start) {
        var counting = term.explain(start, Calendars.SHIPPED);

        assertThat(counting.lastDay()).isAfterOrEqualTo(counting.nominalEnd()).isAfter(start);
        assertThat(counting.nominalEnd().datesUntil(counting.lastDay())).noneMatch(Calendars.SHIPPED::isWorkingDay);
    }

    @Property
    @Label("名义届满日：日数、对应日或者所含工作日正好是期限的长度")
    void the_nominal_end_lies_as_far_off_as_the_term_is_long(
            @ForAll("terms") Term term, @ForAll("days") LocalDate start) {
        var end = term.explain(start, Calendars.SHIPPED).nominalEnd();

        switch (term.unit()) {
            case CALENDAR_DAYS ->
                assertThat(start.plusDays(1).datesUntil(end.plusDays(1))).hasSize(term.length());
            case WORKING_DAYS ->
                assertThat(start.plusDays(1).datesUntil(end.plusDays(1)).filter(Calendars.SHIPPED::isWorkingDay))
                        .hasSize(term.length());
            case MONTHS -> {
                var months = (end.getYear() - start.getYear()) * 12 + end.getMonthValue() - start.getMonthValue();
                assertThat(months).isEqualTo(term.length());
                assertThat(end.getDayOfMonth()).isEqualTo(Math.min(start.getDayOfMonth(), end.lengthOfMonth()));
            }
        }
    }

    @Property
    @Label("起算日越晚，届满之日不会越早；期限越长，也不会越早")
    void a_later_start_or_a_longer_term_never_ends_earlier(
            @ForAll("terms") Term term, @ForAll("days") LocalDate start, @ForAll("distances") int later) {
        var last = term.lastDay(start, Calendars.SHIPPED);

        assertThat(term.lastDay(start.plusDays(later), Calendars.SHIPPED)).isAfterOrEqualTo(last);
        assertThat(new Term(term.length() + 1, term.unit(), term.basis()).lastDay(start, Calendars.SHIPPED))
                .isAfterOrEqualTo(last);
    }

    @Property(tries = 200)
    @Label("与服务器的时区无关")
    void the_servers_zone_changes_nothing(@ForAll("terms") Term term, @ForAll("days") LocalDate start) {
        var everywhere = ZONES.stream().map(zone -> in(zone, term, start)).distinct();

        assertThat(everywhere).hasSize(1);
    }

    private static Term.Counting in(String zone, Term term, LocalDate start) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            return term.explain(start, Calendars.SHIPPED);
        } finally {
            TimeZone.setDefault(OWN);
        }
    }

    @Provide
    Arbitrary<Term> terms() {
        return Arbitraries.of(Unit.values()).flatMap(unit -> Arbitraries.integers()
                .between(1, longest(unit))
                .map(length -> new Term(length, unit, Article.UNREGULATED)));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Dates.dates().between(LocalDate.of(2018, 1, 1), LocalDate.of(2026, 12, 31));
    }

    @Provide
    Arbitrary<Integer> distances() {
        return Arbitraries.integers().between(0, 40);
    }

    private static int longest(Unit unit) {
        return switch (unit) {
            case CALENDAR_DAYS -> 400;
            case WORKING_DAYS -> 250;
            case MONTHS -> 24;
        };
    }
}
