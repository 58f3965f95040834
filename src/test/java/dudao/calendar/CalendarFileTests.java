package dudao.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("年度日历文件")
class CalendarFileTests {

    private static final String GOOD = Calendars.ASSUMED_2027;

    @Nested
    @DisplayName("照单全收")
    class Taken {

        @Test
        void as_it_is() {
            var file = read(GOOD);
            assertThat(file.faults()).isEmpty();
            assertThat(file.days()).hasSize(34);
            assertThat(file.days().iterator().next().date()).isEqualTo("2026-12-31");
        }

        @Test
        void as_spreadsheets_save_it() {
            var saved = GOOD.replaceAll("(?m)^(\\d{4})-0?(\\d+)-0?(\\d+)", "$1/$2/$3")
                    .replace("\n", "\r\n");
            assertThat(saved).contains("2027/1/1,off,元旦\r\n");
            assertThat(read(saved).faults()).isEmpty();
            assertThat(read(saved).days()).containsExactlyElementsOf(read(GOOD).days());
        }

        @Test
        void with_a_mark_at_the_beginning_or_in_gbk() {
            assertThat(read("\uFEFF" + GOOD).days())
                    .containsExactlyElementsOf(read(GOOD).days());
            assertThat(CalendarFile.read(2027, GOOD.getBytes(Charset.forName("GBK")))
                            .days())
                    .containsExactlyElementsOf(read(GOOD).days());
        }

        @Test
        void in_chinese_and_with_blank_lines_and_quotes() {
            var file = read(GOOD.replace("2027-01-01,off,元旦", "\n\"2027-01-01\", 休 ,\"元旦\"\n")
                    .replace("work", "班"));
            assertThat(file.faults()).isEmpty();
            assertThat(file.days()).containsExactlyElementsOf(read(GOOD).days());
        }

        @Test
        void a_day_off_in_the_week_that_is_no_statutory_one() {
            var file = read(GOOD + "2027-12-24,off,\n");
            assertThat(file.faults()).isEmpty();
            assertThat(file.days()).contains(new CalendarDay(LocalDate.of(2027, 12, 24), CalendarDay.Kind.OFF, ""));
        }
    }

    @Nested
    @DisplayName("退回，说明在哪一行、哪一栏、为什么")
    class Refused {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "2027-10-02,work,国庆节 | 36 | date | 与第 29 行矛盾",
                    "2027-10-01,off,国庆节  | 36 | date | 与第 28 行重复",
                    "2027-10-13,work,国庆节 | 36 | date | 是星期三，本来就上班",
                    "2028-01-01,off,元旦    | 36 | date | 不是 2027 年的日期",
                    "2026-12-30,off,春节    | 36 | date | 不是 2027 年的日期",
                    "2026-11-30,off,元旦    | 36 | date | 不是 2027 年的日期",
                    "2027-02-30,off,春节    | 36 | date | 不是日期",
                    "明天,off,春节          | 36 | date | 不是日期",
                    "2027-12-24,holiday,x   | 36 | day | 只能是 off（休）或者 work（班）",
                    "2027-12-24,off         | 36 | '' | 应有三列",
                    "'2027-12-24,off,\"x'    | 36 | '' | 应有三列"
                })
        void a_line_at_fault(String line, long number, String field, String why) {
            assertThat(read(GOOD + line + "\n").faults()).singleElement().satisfies(fault -> {
                assertThat(fault.line()).isEqualTo(number);
                assertThat(fault.field()).isEqualTo(field);
                assertThat(fault.why()).contains(why);
            });
        }

        @ParameterizedTest
        @ValueSource(strings = {"2027-02-05,off,春节", "2027-05-02,off,劳动节", "2027-06-09,off,端午节", "2027-09-15,off,中秋节"})
        void a_file_that_drops_a_statutory_day(String line) {
            assertThat(read(GOOD.replace(line + "\n", "")).faults())
                    .singleElement()
                    .matches(fault -> fault.line() == 0 && line.startsWith(fault.value()))
                    .matches(fault -> fault.why().contains("是法定节日，必须放假"));
        }

        @Test
        void work_on_a_statutory_day() {
            assertThat(read(GOOD.replace("2027-10-02,off", "2027-10-02,work")).faults())
                    .containsExactly(new Fault(29, "date", "2027-10-02", "国庆节是法定节日，不能安排上班"));
        }

        @Test
        void every_fault_at_once() {
            assertThat(read("date,day,holiday\n2027-01-01,maybe,元旦\n2027-13-01,off,元旦\n")
                            .faults())
                    .hasSizeGreaterThan(13)
                    .extracting(Fault::line)
                    .contains(2L, 3L, 0L);
        }

        @Test
        void a_name_too_long() {
            assertThat(read(GOOD + "2027-12-24,off," + "节".repeat(41) + "\n").faults())
                    .singleElement()
                    .matches(fault -> fault.field().equals("holiday"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"", "date,holiday\n2027-01-01,元旦\n", "PK\u0003\u0004\u0000\u0000workbook", "<html></html>"})
        void what_is_no_calendar_at_all(String text) {
            assertThat(read(text).faults())
                    .singleElement()
                    .matches(fault -> fault.line() == 0 && fault.field().equals("文件"));
        }

        @Test
        void a_file_too_large() {
            assertThat(read(GOOD + "\n".repeat(70_000)).faults())
                    .singleElement()
                    .matches(fault -> fault.why().contains("超过 64 KB"));
        }

        @Test
        void another_years_file() {
            assertThat(CalendarFile.read(2027, Calendars.file(2026)).faults())
                    .hasSizeGreaterThan(39)
                    .allMatch(fault ->
                            fault.why().contains("不是 2027 年的日期") || fault.why().contains("文件缺少这一天"));
        }
    }

    private static CalendarFile read(String text) {
        return CalendarFile.read(2027, text.getBytes(UTF_8));
    }
}
