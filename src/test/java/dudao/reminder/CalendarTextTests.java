package dudao.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("日历文本（RFC 5545）")
class CalendarTextTests {

    @ParameterizedTest
    @DisplayName("每行至多75个八位字节，字不拆开，去掉折行即是原文")
    @ValueSource(strings = {"短", "期限届满，请于当日24时前办理", "a期限届满", "ab期限届满", "𠀀𠀁期限"})
    void folds_after_75_octets_and_never_within_a_character(String words) {
        var value = words.repeat(40);

        var written = new CalendarText().plain("SUMMARY", value).toString();

        assertThat(written).endsWith("\r\n").doesNotContain("\uFFFD");
        assertThat(written.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(written.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(written.replace("\r\n ", "").strip()).isEqualTo("SUMMARY:" + value);
    }

    @Test
    @DisplayName("反斜线、分号、逗号、换行转义，其他控制字符去掉")
    void escapes_what_would_end_a_value() {
        assertThat(new CalendarText()
                        .text("SUMMARY", "甲,乙;丙\\丁\r\n戊\n己\u0007庚\u2028辛")
                        .toString())
                .isEqualTo("SUMMARY:甲\\,乙\\;丙\\\\丁\\n戊\\n己庚\\n辛\r\n");
    }

    @Test
    @DisplayName("日期不带时区，时刻用协调世界时")
    void writes_days_as_days_and_instants_in_utc() {
        assertThat(new CalendarText()
                        .day("DTSTART", LocalDate.parse("2026-10-08"))
                        .instant("DTSTAMP", Instant.parse("2026-10-07T16:00:00Z"))
                        .toString())
                .isEqualTo("DTSTART;VALUE=DATE:20261008\r\nDTSTAMP:20261007T160000Z\r\n");
    }
}
