package dudao.calendar;

import dudao.calendar.CalendarDay.Kind;
import dudao.identity.SpreadsheetText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;

/**
 * 一年的日历文件: the days of a notice, one a line, {@code date,day,holiday}; taken whole or not at all.
 *
 * <p>Days are written as {@code 2027-02-06} or, as spreadsheets save them, {@code 2027/2/6}; the second column is
 * {@code off} (休) or {@code work} (班).
 */
class CalendarFile {

    static final String HEADER = "date,day,holiday";

    private static final int BYTES_AT_MOST = 64 * 1024;
    private static final int LONGEST_NAME = 40;
    private static final String NEW_YEAR = "元旦";
    private static final Map<String, Kind> KINDS =
            Map.of("off", Kind.OFF, "休", Kind.OFF, "work", Kind.MAKE_UP, "班", Kind.MAKE_UP);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT);

    private final int year;
    private final Map<LocalDate, CalendarDay> days = new TreeMap<>();
    private final Map<LocalDate, Long> lines = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private CalendarFile(int year) {
        this.year = year;
    }

    static CalendarFile read(int year, byte[] content) {
        var file = new CalendarFile(year);
        if (content.length > BYTES_AT_MOST) {
            file.refuse("文件超过 %d KB，一年的安排不会有这么多，请核对是否选错了文件".formatted(BYTES_AT_MOST / 1024));
            return file;
        }
        SpreadsheetText.decode(content)
                .ifPresentOrElse(file::take, () -> file.refuse("不是 CSV 文本文件，请在电子表格软件中另存为 CSV（UTF-8 或 GBK 编码）"));
        return file;
    }

    Collection<CalendarDay> days() {
        return days.values();
    }

    List<Fault> faults() {
        return faults.stream().sorted(Comparator.comparingLong(Fault::line)).toList();
    }

    private void take(String text) {
        var rows = text.lines().toList();
        if (rows.isEmpty() || !HEADER.equals(rows.get(0).strip())) {
            refuse("第一行应为 " + HEADER);
            return;
        }
        for (int i = 1; i < rows.size(); i++) {
            if (!rows.get(i).isBlank()) {
                take(i + 1, cells(rows.get(i)));
            }
        }
        refuseUnlessStatutoryDaysAreOff();
    }

    private void take(long line, List<String> cells) {
        if (cells.size() != 3) {
            faults.add(new Fault(line, "", String.join(",", cells), "应有三列：" + HEADER));
            return;
        }
        var day = date(cells.get(0));
        var kind = KINDS.get(cells.get(1).toLowerCase(Locale.ROOT));
        var holiday = cells.get(2);
        if (day == null) {
            faults.add(new Fault(line, "date", cells.get(0), "不是日期，应写作 %d-02-06".formatted(year)));
        }
        if (kind == null) {
            faults.add(new Fault(line, "day", cells.get(1), "只能是 off（休）或者 work（班）"));
        }
        if (holiday.length() > LONGEST_NAME) {
            faults.add(new Fault(line, "holiday", holiday, "最多 %d 个字".formatted(LONGEST_NAME)));
        }
        if (day != null && kind != null) {
            take(line, new CalendarDay(day, kind, holiday));
        }
    }

    private void take(long line, CalendarDay day) {
        if (!belongsHere(day)) {
            refuse(line, day, "不是 %d 年的日期（上一年只可以有元旦涉及的 12 月下旬各日）".formatted(year));
        }
        if (day.isWorking() && !CalendarDay.isWeekend(day.date())) {
            refuse(line, day, "是%s，本来就上班；调休上班只能是周六、周日".formatted(weekday(day.date())));
        }
        var earlier = days.putIfAbsent(day.date(), day);
        if (earlier == null) {
            lines.put(day.date(), line);
        } else {
            refuse(
                    line,
                    day,
                    (earlier.kind() == day.kind() ? "与第 %d 行重复" : "与第 %d 行矛盾：同一天不能既放假又上班")
                            .formatted(lines.get(day.date())));
        }
    }

    /** The notice of 2023 gave 2022-12-31 to its New Year. */
    private boolean belongsHere(CalendarDay day) {
        var date = day.date();
        var yearBefore = date.getYear() == year - 1 && date.getMonth() == Month.DECEMBER && date.getDayOfMonth() > 20;
        return date.getYear() == year || yearBefore && day.name().contains(NEW_YEAR);
    }

    private void refuseUnlessStatutoryDaysAreOff() {
        StatutoryDays.of(year).forEach((date, statutory) -> {
            var day = days.get(date);
            if (day == null) {
                faults.add(
                        new Fault(0, "date", date.toString(), "文件缺少这一天：%s是法定节日，必须放假（off）".formatted(statutory.name())));
            } else if (day.isWorking()) {
                refuse(lines.get(date), day, "%s是法定节日，不能安排上班".formatted(statutory.name()));
            }
        });
    }

    private void refuse(long line, CalendarDay day, String why) {
        faults.add(new Fault(line, "date", day.date().toString(), why));
    }

    private void refuse(String why) {
        faults.add(new Fault(0, "文件", "", why));
    }

    private static @Nullable LocalDate date(String cell) {
        try {
            return LocalDate.parse(cell.replace('/', '-'), DAY);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.CHINA);
    }

    private static List<String> cells(String row) {
        try (var parser =
                CSVParser.parse(row, CSVFormat.DEFAULT.builder().setTrim(true).get())) {
            return parser.getRecords().get(0).toList();
        } catch (IOException | UncheckedIOException | IllegalStateException torn) {
            return List.of(row);
        }
    }
}
