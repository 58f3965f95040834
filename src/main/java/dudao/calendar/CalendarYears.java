package dudao.calendar;

import dudao.calendar.CalendarDay.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the notices, year by year and version by version. Rows are added and never touched again. */
@Component
class CalendarYears {

    private static final String IN_FORCE =
            " y where version = (select max(version) from calendar_year o where o.year = y.year)";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    CalendarYears(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Whoever changes the calendar waits here for whoever is changing it; to be read it stays open. */
    void lock() {
        jdbc.sql("lock table calendar_year in share row exclusive mode").update();
    }

    /** Grows with every change of the calendar, here or on another node. */
    long stamp() {
        return jdbc.sql("select (select count(*) from calendar_year) + (select count(*) from calendar_closure)")
                .query(Long.class)
                .single();
    }

    List<YearNotice> inForce() {
        return notices(IN_FORCE + " order by year");
    }

    Optional<YearNotice> inForce(int year) {
        return versions(year).stream().findFirst();
    }

    /** The one in force first, then what it superseded. */
    List<YearNotice> versions(int year) {
        return notices(" y where year = " + year + " order by version desc");
    }

    void add(YearNotice notice) {
        jdbc.sql(
                        "insert into calendar_year (year, version, title, link, loaded_by, loaded_at) values (?, ?, ?, ?, ?, ?)")
                .param(notice.year())
                .param(notice.version())
                .param(notice.title())
                .param(notice.link())
                .param(notice.loadedBy())
                .param(OffsetDateTime.ofInstant(notice.loadedAt(), ZoneOffset.UTC))
                .update();
        batches.batchUpdate(
                "insert into calendar_day (year, version, day, working, holiday) values (?, ?, ?, ?, ?)",
                notice.days().stream()
                        .map(day ->
                                new Object[] {notice.year(), notice.version(), day.date(), day.isWorking(), day.name()})
                        .toList());
    }

    private List<YearNotice> notices(String which) {
        Map<String, List<CalendarDay>> days = new HashMap<>();
        jdbc.sql("select d.* from calendar_day d join (select year, version from calendar_year" + which
                        + ") n using (year, version) order by day")
                .query(row -> {
                    days.computeIfAbsent(key(row), any -> new ArrayList<>()).add(day(row));
                });
        return jdbc.sql("select * from calendar_year" + which)
                .query((row, n) -> new YearNotice(
                        row.getInt("year"),
                        row.getInt("version"),
                        row.getString("title"),
                        row.getString("link"),
                        row.getString("loaded_by"),
                        row.getObject("loaded_at", OffsetDateTime.class).toInstant(),
                        days.getOrDefault(key(row), List.of())))
                .list();
    }

    private static String key(ResultSet row) throws SQLException {
        return row.getInt("year") + "/" + row.getInt("version");
    }

    private static CalendarDay day(ResultSet row) throws SQLException {
        return new CalendarDay(
                row.getObject("day", LocalDate.class),
                row.getBoolean("working") ? Kind.MAKE_UP : Kind.OFF,
                row.getString("holiday"));
    }
}
