package dudao.calendar;

import com.nlf.calendar.Lunar;
import com.nlf.calendar.Solar;
import dudao.calendar.CalendarDay.Kind;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * 全体公民放假的节日: the days that 《全国年节及纪念日放假办法》 gives by itself, before any notice moves others to them.
 * Thirteen since 2025 (revision of 2024-11-10), eleven before: 除夕 and 5月2日 were added.
 */
final class StatutoryDays {

    private static final int FIRST_YEAR_OF_THIRTEEN = 2025;
    private static final String SPRING_FESTIVAL = "春节";
    private static final String LABOUR_DAY = "劳动节";

    /** They never change, and reckoning with the moon takes a millisecond. */
    private static final Map<Integer, Map<LocalDate, CalendarDay>> BY_YEAR = new ConcurrentHashMap<>();

    private StatutoryDays() {}

    /** In the order of the year; two holidays that fall on one day share it and are named together. */
    static Map<LocalDate, CalendarDay> of(int year) {
        return BY_YEAR.computeIfAbsent(year, StatutoryDays::reckoned);
    }

    /** The library keeps the moon's last year in a variable that all threads share. */
    static synchronized Map<LocalDate, CalendarDay> reckoned(int year) {
        var thirteen = year >= FIRST_YEAR_OF_THIRTEEN;
        var days = new TreeMap<LocalDate, CalendarDay>();
        add(days, "元旦", LocalDate.of(year, 1, 1), 1);
        var newYear = byTheMoon(year, 1, 1);
        add(days, SPRING_FESTIVAL, thirteen ? newYear.minusDays(1) : newYear, thirteen ? 4 : 3);
        add(days, "清明节", day(Lunar.fromYmd(year, 1, 1).getJieQiTable().get("清明")), 1);
        add(days, LABOUR_DAY, LocalDate.of(year, 5, 1), thirteen ? 2 : 1);
        add(days, "端午节", byTheMoon(year, 5, 5), 1);
        add(days, "国庆节", LocalDate.of(year, 10, 1), 3);
        add(days, "中秋节", byTheMoon(year, 8, 15), 1);
        return days;
    }

    private static void add(Map<LocalDate, CalendarDay> days, String name, LocalDate first, int length) {
        first.datesUntil(first.plusDays(length))
                .forEach(day -> days.merge(
                        day,
                        new CalendarDay(day, Kind.OFF, name),
                        (one, other) -> new CalendarDay(day, Kind.OFF, one.name() + "、" + other.name())));
    }

    private static LocalDate byTheMoon(int year, int month, int day) {
        return day(Lunar.fromYmd(year, month, day).getSolar());
    }

    private static LocalDate day(Solar day) {
        return LocalDate.of(day.getYear(), day.getMonth(), day.getDay());
    }
}
