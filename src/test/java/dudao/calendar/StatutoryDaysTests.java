package dudao.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("全体公民放假的法定节日")
class StatutoryDaysTests {

    @Test
    @DisplayName("2025 年起十三天")
    void thirteen_since_2025() {
        assertThat(StatutoryDays.of(2027).values())
                .extracting(day -> day.date() + " " + day.name())
                .containsExactly(
                        "2027-01-01 元旦",
                        "2027-02-05 春节",
                        "2027-02-06 春节",
                        "2027-02-07 春节",
                        "2027-02-08 春节",
                        "2027-04-05 清明节",
                        "2027-05-01 劳动节",
                        "2027-05-02 劳动节",
                        "2027-06-09 端午节",
                        "2027-09-15 中秋节",
                        "2027-10-01 国庆节",
                        "2027-10-02 国庆节",
                        "2027-10-03 国庆节");
    }

    @Test
    @DisplayName("2024 年及以前十一天，除夕和5月2日不在其中")
    void eleven_before() {
        assertThat(StatutoryDays.of(2024).keySet())
                .hasSize(11)
                .contains(LocalDate.of(2024, 2, 10))
                .doesNotContain(LocalDate.of(2024, 2, 9), LocalDate.of(2024, 5, 2));
    }

    @ParameterizedTest
    @CsvSource({"2020, 2020-10-01", "2028, 2028-10-03"})
    @DisplayName("中秋节与国庆节同日的，合写在一起")
    void holidays_on_one_day_are_named_together(int year, LocalDate day) {
        assertThat(StatutoryDays.of(year).get(day).name()).isEqualTo("国庆节、中秋节");
    }

    @ParameterizedTest
    @ValueSource(ints = {2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026})
    @DisplayName("与国务院办公厅历年通知一致：都放假")
    void every_notice_has_them_off(int year) {
        var file = CalendarFile.read(year, Calendars.file(year));

        assertThat(file.faults()).isEmpty();
        assertThat(file.days())
                .filteredOn(day -> !day.isWorking())
                .extracting(CalendarDay::date)
                .containsAll(StatutoryDays.of(year).keySet());
    }

    @Test
    @DisplayName("与服务器的时区无关")
    void the_servers_zone_changes_nothing() {
        var own = TimeZone.getDefault();
        try {
            for (var zone : List.of("UTC", "America/New_York", "Pacific/Apia", "Pacific/Niue", "Australia/Lord_Howe")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                for (int year = 2018; year < 2040; year++) {
                    assertThat(StatutoryDays.reckoned(year)).as(zone).isEqualTo(StatutoryDays.of(year));
                }
            }
        } finally {
            TimeZone.setDefault(own);
        }
    }
}
