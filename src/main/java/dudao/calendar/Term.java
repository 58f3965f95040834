package dudao.calendar;

import dudao.law.Article;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * 期限: a length of time granted by law, e.g. "15日".
 *
 * @param length number of units, at least 1
 * @param unit calendar days unless the article says 工作日 or 月
 * @param basis the article that grants it
 */
public record Term(int length, Unit unit, Article basis) {

    public enum Unit {
        CALENDAR_DAYS("日"),
        WORKING_DAYS("个工作日"),
        MONTHS("个月");

        private final String chinese;

        Unit(String chinese) {
            this.chinese = chinese;
        }
    }

    public Term {
        if (length < 1) {
            throw new IllegalArgumentException("A term lasts at least 1 unit, not %d (%s)".formatted(length, basis));
        }
    }

    /**
     * The last day on which the act is still in time.
     *
     * <p>The day of receipt does not count (民法典第二百零一条). A term in months ends on the corresponding day or on the last
     * of the month (第二百零二条). Holidays inside the term do count; only an end that falls on one moves to the next working
     * day (第二百零三条).
     */
    public LocalDate lastDay(LocalDate receivedOn, HolidayCalendar calendar) {
        return switch (unit) {
            case CALENDAR_DAYS -> calendar.sameOrNextWorkingDay(receivedOn.plusDays(length));
            case MONTHS -> calendar.sameOrNextWorkingDay(receivedOn.plusMonths(length));
            case WORKING_DAYS ->
                Stream.iterate(receivedOn.plusDays(1), day -> day.plusDays(1))
                        .filter(calendar::isWorkingDay)
                        .skip(length - 1L)
                        .findFirst()
                        .orElseThrow();
        };
    }

    /** {@code 15日}, {@code 3个工作日}. */
    public String inWords() {
        return length + unit.chinese;
    }
}
