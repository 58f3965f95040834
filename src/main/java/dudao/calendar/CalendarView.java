package dudao.calendar;

import dudao.calendar.CalendarDay.Kind;
import dudao.identity.Directory;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages of the calendar show. */
@Component
class CalendarView {

    private static final int YEARS_AHEAD = 2;
    private static final DateTimeFormatter DAY_OF_WEEK = DateTimeFormatter.ofPattern("M月d日（EEEE）", Locale.CHINA);

    private final CalendarYears years;
    private final Closures closures;
    private final SchoolTerms terms;
    private final CalendarSettings settings;
    private final Directory directory;
    private final Clock clock;

    CalendarView(
            CalendarYears years,
            Closures closures,
            SchoolTerms terms,
            CalendarSettings settings,
            Directory directory,
            Clock clock) {
        this.years = years;
        this.closures = closures;
        this.terms = terms;
        this.settings = settings;
        this.directory = directory;
        this.clock = clock;
    }

    /** @param closuresCount whether a local closure moves the end of a term */
    record Whole(List<Row> years, List<CalendarDay> closures, boolean closuresCount, List<List<SchoolTerm>> terms) {}

    /** @param notice null while none is out */
    record Row(int year, @Nullable Version notice, long daysOff, long makeUpDays) {}

    /** @param day in Asia/Shanghai */
    record Version(int version, String title, String link, String loadedBy, LocalDate day) {}

    /** 放假安排, holiday by holiday; make-up days as 10月10日（星期六）. */
    record Holiday(String name, List<Span> off, List<String> makeUp) {}

    record Span(LocalDate first, LocalDate last) {

        public boolean isOneDay() {
            return first.equals(last);
        }
    }

    /** @param cells weeks from Monday to Sunday, null before the first and behind the last day */
    record MonthGrid(int number, List<List<@Nullable Cell>> weeks) {}

    /** @param mark 休, 班, 停 or nothing */
    record Cell(LocalDate date, String kind, String mark, String name) {}

    record Year(
            int number,
            @Nullable Version notice,
            List<Version> superseded,
            List<Holiday> holidays,
            List<MonthGrid> months,
            boolean closuresCount) {}

    Whole whole() {
        var thisYear = LocalDate.now(clock).getYear();
        var rows = new ArrayList<Row>();
        for (int year = thisYear + YEARS_AHEAD; year >= CalendarKeeping.FIRST_YEAR; year--) {
            var notice = years.inForce(year).orElse(null);
            if (notice != null || year >= thisYear) {
                rows.add(row(year, notice));
            }
        }
        return new Whole(
                rows,
                closures.all(),
                settings.localClosuresCount(),
                List.of(terms.of(thisYear - 1), terms.of(thisYear), terms.of(thisYear + 1)));
    }

    boolean knows(int year) {
        return year >= CalendarKeeping.FIRST_YEAR
                && year <= LocalDate.now(clock).getYear() + YEARS_AHEAD;
    }

    Year year(int year) {
        var versions = years.versions(year);
        var days = versions.isEmpty() ? statutory(year) : versions.get(0).days();
        return new Year(
                year,
                versions.isEmpty() ? null : version(versions.get(0)),
                versions.stream().skip(1).map(this::version).toList(),
                holidays(days),
                months(year, days),
                settings.localClosuresCount());
    }

    String file(int year) {
        var days = years.inForce(year).map(YearNotice::days).orElseGet(() -> statutory(year));
        return days.stream()
                .map(day -> CSVFormat.DEFAULT.format(day.date(), day.isWorking() ? "work" : "off", day.name()) + "\n")
                .collect(Collectors.joining("", CalendarFile.HEADER + "\n", ""));
    }

    private Row row(int year, @Nullable YearNotice notice) {
        var days = notice == null ? statutory(year) : notice.days();
        var makeUp = days.stream().filter(CalendarDay::isWorking).count();
        return new Row(year, notice == null ? null : version(notice), days.size() - makeUp, makeUp);
    }

    private Version version(YearNotice notice) {
        var by = notice.loadedBy();
        return new Version(
                notice.version(),
                notice.title(),
                notice.link(),
                by == null ? "随产品提供" : directory.nameOf(by),
                notice.loadedAt().atZone(Clocks.ZONE).toLocalDate());
    }

    private static List<CalendarDay> statutory(int year) {
        return List.copyOf(StatutoryDays.of(year).values());
    }

    private static List<Holiday> holidays(List<CalendarDay> days) {
        Map<String, List<CalendarDay>> byName = new LinkedHashMap<>();
        days.forEach(day ->
                byName.computeIfAbsent(day.name(), any -> new ArrayList<>()).add(day));
        return byName.entrySet().stream()
                .map(entry -> new Holiday(
                        entry.getKey(),
                        spans(entry.getValue().stream()
                                .filter(day -> !day.isWorking())
                                .map(CalendarDay::date)
                                .toList()),
                        entry.getValue().stream()
                                .filter(CalendarDay::isWorking)
                                .map(day -> DAY_OF_WEEK.format(day.date()))
                                .toList()))
                .toList();
    }

    private static List<Span> spans(List<LocalDate> days) {
        var spans = new ArrayList<Span>();
        for (var day : days) {
            var last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            if (last != null && last.last().plusDays(1).equals(day)) {
                spans.set(spans.size() - 1, new Span(last.first(), day));
            } else {
                spans.add(new Span(day, day));
            }
        }
        return spans;
    }

    private List<MonthGrid> months(int year, List<CalendarDay> days) {
        Map<LocalDate, CalendarDay> said = new LinkedHashMap<>();
        days.forEach(day -> said.put(day.date(), day));
        closures.all().forEach(day -> said.put(day.date(), day));
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> new MonthGrid(month, weeks(YearMonth.of(year, month), said)))
                .toList();
    }

    private static List<List<@Nullable Cell>> weeks(YearMonth month, Map<LocalDate, CalendarDay> said) {
        var cells = new ArrayList<@Nullable Cell>(
                Collections.nCopies(month.atDay(1).getDayOfWeek().getValue() - 1, null));
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            cells.add(cell(month.atDay(day), said.get(month.atDay(day))));
        }
        while (cells.size() % 7 != 0) {
            cells.add(null);
        }
        var weeks = new ArrayList<List<@Nullable Cell>>();
        for (int from = 0; from < cells.size(); from += 7) {
            weeks.add(cells.subList(from, from + 7));
        }
        return weeks;
    }

    private static Cell cell(LocalDate date, @Nullable CalendarDay said) {
        if (said == null) {
            return new Cell(date, CalendarDay.isWeekend(date) ? "weekend" : "", "", "");
        }
        return switch (said.kind()) {
            case OFF -> new Cell(date, "off", "休", said.name());
            case MAKE_UP -> new Cell(date, "make-up", "班", said.name() + Kind.MAKE_UP.chinese());
            case LOCAL_CLOSURE -> new Cell(date, "closed", "停", said.name());
        };
    }
}
