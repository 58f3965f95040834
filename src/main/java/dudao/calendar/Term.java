package dudao.calendar;

import dudao.law.Article;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

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

        public String chinese() {
            return chinese;
        }

        /** In what a period of this unit is lengthened by days: months have none of their own. */
        public Unit ofDays() {
            return this == MONTHS ? CALENDAR_DAYS : this;
        }
    }

    public Term {
        if (length < 1) {
            throw new IllegalArgumentException("A term lasts at least 1 unit, not %d (%s)".formatted(length, basis));
        }
    }

    /**
     * 计算过程: how the last day was found, for whoever asks why it is this one.
     *
     * @param firstDay the first that counts, the one after the anchor
     * @param nominalEnd the last day as the length alone gives it
     * @param lastDay the last day in time
     * @param skipped days of rest that were passed over: behind the nominal end, or between working days that are counted
     * @param provisional a day that was looked at lies in a year whose notice is not out
     */
    public record Counting(
            LocalDate firstDay, LocalDate nominalEnd, LocalDate lastDay, List<RestDay> skipped, boolean provisional) {

        public boolean hasRolled() {
            return !lastDay.equals(nominalEnd);
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
        return explain(receivedOn, calendar).lastDay();
    }

    /** As {@link #lastDay}, with every step of the way. */
    public Counting explain(LocalDate anchoredOn, HolidayCalendar calendar) {
        return switch (unit) {
            case CALENDAR_DAYS -> rolled(anchoredOn, anchoredOn.plusDays(length), calendar);
            case MONTHS -> rolled(anchoredOn, anchoredOn.plusMonths(length), calendar);
            case WORKING_DAYS -> overWorkingDays(anchoredOn, calendar);
        };
    }

    private static Counting rolled(LocalDate anchoredOn, LocalDate nominalEnd, HolidayCalendar calendar) {
        var skipped = new ArrayList<RestDay>();
        var day = nominalEnd;
        for (; !calendar.isWorkingDay(day); day = day.plusDays(1)) {
            skipped.add(calendar.restDay(day));
        }
        var provisional = calendar.isProvisional(nominalEnd) || calendar.isProvisional(day);
        return new Counting(anchoredOn.plusDays(1), nominalEnd, day, List.copyOf(skipped), provisional);
    }

    private Counting overWorkingDays(LocalDate anchoredOn, HolidayCalendar calendar) {
        var skipped = new ArrayList<RestDay>();
        var provisional = false;
        var day = anchoredOn;
        for (var left = length; left > 0; ) {
            day = day.plusDays(1);
            provisional |= calendar.isProvisional(day);
            if (calendar.isWorkingDay(day)) {
                left--;
            } else {
                skipped.add(calendar.restDay(day));
            }
        }
        return new Counting(anchoredOn.plusDays(1), day, day, List.copyOf(skipped), provisional);
    }

    /** {@code 15日}, {@code 3个工作日}. */
    public String inWords() {
        return length + unit.chinese;
    }
}
