package dudao.calendar;

import dudao.calendar.CalendarDay.Kind;
import dudao.law.Article;
import dudao.law.Refused;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** 日历维护: what an administrator does to the calendar: loads a year's notice, closes the office for a day. */
@Component
class CalendarKeeping {

    /** Since the revision of 2013-12-11 the statutory days are those that are reckoned here. */
    static final int FIRST_YEAR = 2014;

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_LINK = 500;
    private static final int LONGEST_REASON = 100;
    private static final Pattern YEAR_IN_TITLE = Pattern.compile("(20\\d\\d)年");

    private final Holidays holidays;
    private final CalendarYears years;
    private final Closures closures;
    private final Clock clock;

    CalendarKeeping(Holidays holidays, CalendarYears years, Closures closures, Clock clock) {
        this.holidays = holidays;
        this.years = years;
        this.closures = closures;
        this.clock = clock;
    }

    /**
     * Puts the notice of a year in force above the one that was; every term counted by the old one is counted anew in the
     * same transaction.
     *
     * @return why it was not taken; empty when it is in force
     */
    List<Fault> load(int year, String title, String link, byte[] content, String by) {
        var faults = new ArrayList<>(faultsOf(year, title.strip(), link.strip()));
        if (!faults.isEmpty()) {
            return faults;
        }
        var file = CalendarFile.read(year, content);
        if (!file.faults().isEmpty()) {
            return file.faults();
        }
        return holidays.change(() -> {
            var inForce = years.inForce(year).orElse(null);
            if (inForce != null && inForce.saysTheSameAs(title.strip(), link.strip(), file.days())) {
                return List.of(
                        new Fault(0, "文件", "", "%d 年的安排（第 %d 版）已经生效，内容完全相同，不必再次载入".formatted(year, inForce.version())));
            }
            years.add(new YearNotice(
                    year,
                    inForce == null ? 1 : inForce.version() + 1,
                    title.strip(),
                    link.strip(),
                    by,
                    clock.instant(),
                    List.copyOf(file.days())));
            return List.of();
        });
    }

    /** Whether it also moves the end of a term is a setting. */
    void close(LocalDate day, String reason, String by) {
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw new Refused("calendar.closure.reason-needed", Article.UNREGULATED, LONGEST_REASON);
        }
        if (day.getYear() < FIRST_YEAR || day.isAfter(LocalDate.now(clock).plusYears(2))) {
            throw new Refused("calendar.closure.far-off", Article.UNREGULATED, day.toString());
        }
        holidays.change(() -> {
            if (closures.all().stream().anyMatch(closed -> closed.date().equals(day))) {
                throw new Refused("calendar.closure.twice", Article.UNREGULATED, day.toString());
            }
            closures.add(new CalendarDay(day, Kind.LOCAL_CLOSURE, reason.strip()), by, clock.instant());
            return List.of();
        });
    }

    void withdrawClosure(LocalDate day, String by) {
        holidays.change(() -> {
            var closed = closures.all().stream()
                    .filter(closure -> closure.date().equals(day))
                    .findFirst()
                    .orElseThrow(() -> new Refused("calendar.closure.unknown", Article.UNREGULATED, day.toString()));
            closures.withdraw(closed, by, clock.instant());
            return List.of();
        });
    }

    /** Each autumn announces the next year; nothing further ahead can be out. */
    int lastYear() {
        return LocalDate.now(clock).getYear() + 1;
    }

    private List<Fault> faultsOf(int year, String title, String link) {
        var faults = new ArrayList<Fault>();
        if (year < FIRST_YEAR || year > lastYear()) {
            faults.add(
                    new Fault(0, "年度", Integer.toString(year), "只能载入 %d 年至 %d 年的安排".formatted(FIRST_YEAR, lastYear())));
        }
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            faults.add(new Fault(0, "通知标题", title, "请填写通知的完整标题，最多 %d 个字".formatted(LONGEST_TITLE)));
        } else if (namesOtherYear(title, year)) {
            faults.add(new Fault(0, "通知标题", title, "标题说的不是 %d 年，请核对年度和标题".formatted(year)));
        }
        if (!isLink(link)) {
            faults.add(new Fault(0, "通知链接", link, "请填写以 https:// 或 http:// 开头的网址，最多 %d 个字".formatted(LONGEST_LINK)));
        }
        return faults;
    }

    private static boolean namesOtherYear(String title, int year) {
        var named = YEAR_IN_TITLE
                .matcher(title)
                .results()
                .map(found -> found.group(1))
                .toList();
        return !named.isEmpty() && !named.contains(Integer.toString(year));
    }

    private static boolean isLink(String link) {
        try {
            var address = URI.create(link);
            return link.length() <= LONGEST_LINK
                    && address.getHost() != null
                    && List.of("https", "http").contains(address.getScheme());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
