package dudao.calendar;

import static dudao.calendar.Timeliness.IN_TIME;
import static dudao.calendar.Timeliness.LATE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.TimeZone;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("是否按期提出")
class FiledOnTests {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 9, 28);

    @ParameterizedTest
    @CsvSource({
        "2026-09-28T15:59:59.999Z, 2026-09-28, IN_TIME",
        "2026-09-28T16:00:00Z, 2026-09-29, LATE",
        "2026-09-27T16:00:00Z, 2026-09-28, IN_TIME"
    })
    @DisplayName("网上提交到北京时间 24 时为止")
    void online_until_midnight_in_shanghai(Instant arrived, LocalDate day, Timeliness timeliness) {
        assertThat(FiledOn.online(arrived).day()).isEqualTo(day);
        assertThat(FiledOn.online(arrived).against(LAST_DAY)).isEqualTo(timeliness);
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/New_York", "Pacific/Kiritimati", "UTC"})
    @DisplayName("与服务器的时区无关")
    void wherever_the_server_stands(String zone) {
        var own = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertThat(FiledOn.online(Instant.parse("2026-09-28T15:59:59Z")).day())
                    .isEqualTo(LAST_DAY);
        } finally {
            TimeZone.setDefault(own);
        }
    }

    @Test
    @DisplayName("期满前交邮的，不算过期（民事诉讼法第八十五条）")
    void posted_before_the_end_is_in_time_whenever_it_arrives() {
        assertThat(FiledOn.posted(LAST_DAY).against(LAST_DAY)).isEqualTo(IN_TIME);
        assertThat(FiledOn.posted(LAST_DAY.plusDays(1)).against(LAST_DAY)).isEqualTo(LATE);
        assertThat(FiledOn.posted(LAST_DAY).way().basis().citation()).isEqualTo("《民事诉讼法》第八十五条");
    }

    @Test
    @DisplayName("当面提交以交来之日为准")
    void at_the_counter_on_the_day_it_is_handed_over() {
        assertThat(FiledOn.atCounter(LAST_DAY).against(LAST_DAY)).isEqualTo(IN_TIME);
        assertThat(FiledOn.atCounter(LAST_DAY.plusDays(1)).against(LAST_DAY)).isEqualTo(LATE);
    }
}
