package dudao.calendar;

import dudao.calendar.CalendarDay.Kind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 法定休假日与调休: days off and make-up working days as announced each year by the State Council Office.
 *
 * <p>A year whose notice is not out has its weekends and its statutory holidays only, and whatever is counted in it is
 * provisional (暂定).
 *
 * @param days those that are not what their weekday says; of years without notice only what the office itself closed
 * @param announced years whose notice is out
 */
public record HolidayCalendar(Map<LocalDate, CalendarDay> days, Set<Integer> announced) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    public HolidayCalendar {
        days = Map.copyOf(days);
        announced = Set.copyOf(announced);
    }

    /** A notice may settle the last days of December before its year, and then says it later than that year's own. */
    static HolidayCalendar of(Collection<YearNotice> inForce, Collection<CalendarDay> closures) {
        var days = new HashMap<LocalDate, CalendarDay>();
        inForce.stream().sorted(Comparator.comparingInt(YearNotice::year)).forEach(notice -> notice.days()
                .forEach(day -> days.put(day.date(), day)));
        closures.forEach(day -> days.put(day.date(), day));
        return new HolidayCalendar(days, inForce.stream().map(YearNotice::year).collect(Collectors.toSet()));
    }

    public boolean isWorkingDay(LocalDate day) {
        return on(day).map(CalendarDay::isWorking).orElseGet(() -> !CalendarDay.isWeekend(day));
    }

    /** The day that lies so many working days before the other, which itself does not count. */
    public LocalDate workingDaysBefore(LocalDate day, int count) {
        return Stream.iterate(day.minusDays(1), earlier -> earlier.minusDays(1))
                .filter(this::isWorkingDay)
                .skip(count - 1L)
                .findFirst()
                .orElseThrow();
    }

    /** True while the notice for the day's year is not out: the day may still move. */
    public boolean isProvisional(LocalDate day) {
        return !announced.contains(day.getYear());
    }

    /** A last day as people read it, with what may still move it. */
    public String inWords(LocalDate day) {
        return inWords(day, isProvisional(day));
    }

    /** @param provisional known of the day otherwise than from its year */
    public static String inWords(LocalDate day, boolean provisional) {
        return DAY.format(day) + (provisional ? "（暂定：该年放假安排尚未公布）" : "");
    }

    /** What the notice, or for want of one the statute, says of the day; empty where its weekday decides. */
    public Optional<CalendarDay> on(LocalDate day) {
        var said = days.get(day);
        return Optional.ofNullable(
                said == null && isProvisional(day)
                        ? StatutoryDays.of(day.getYear()).get(day)
                        : said);
    }

    /** The day, known to be none of work, with the name it bears. */
    RestDay restDay(LocalDate day) {
        return on(day).filter(said -> !said.name().isEmpty())
                .map(said -> new RestDay(
                        day,
                        said.kind() == Kind.LOCAL_CLOSURE ? said.kind().chinese() + "：" + said.name() : said.name()))
                .orElseGet(() -> new RestDay(day, nameByWeekday(day)));
    }

    /** Years of which the two say different things, whether of a day or of being announced. */
    SortedSet<Integer> yearsUnlike(HolidayCalendar other) {
        var years = new TreeSet<Integer>();
        Stream.concat(announced.stream(), other.announced.stream())
                .filter(year -> announced.contains(year) != other.announced.contains(year))
                .forEach(years::add);
        Stream.concat(days.keySet().stream(), other.days.keySet().stream())
                .filter(day -> !Optional.ofNullable(days.get(day)).equals(Optional.ofNullable(other.days.get(day))))
                .forEach(day -> years.add(day.getYear()));
        return years;
    }

    private static String nameByWeekday(LocalDate day) {
        if (!CalendarDay.isWeekend(day)) {
            return "休息日";
        }
        return day.getDayOfWeek() == DayOfWeek.SATURDAY ? "周六" : "周日";
    }
}
