package dudao.calendar;

import dudao.calendar.CalendarDay.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 本地停课、放假: days on which the office itself is closed. Rows are added and never touched again, a withdrawal too. */
@Component
class Closures {

    private final JdbcClient jdbc;

    Closures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CalendarDay> all() {
        return jdbc.sql("""
                        select day, reason from (
                            select distinct on (day) day, reason, withdrawn from calendar_closure order by day, id desc) last
                        where not withdrawn order by day
                        """)
                .query((row, n) -> new CalendarDay(
                        row.getObject("day", LocalDate.class), Kind.LOCAL_CLOSURE, row.getString("reason")))
                .list();
    }

    void add(CalendarDay closure, String by, Instant at) {
        write(closure, false, by, at);
    }

    void withdraw(CalendarDay closure, String by, Instant at) {
        write(closure, true, by, at);
    }

    private void write(CalendarDay closure, boolean withdrawn, String by, Instant at) {
        jdbc.sql("insert into calendar_closure (day, reason, withdrawn, entered_by, entered_at) values (?, ?, ?, ?, ?)")
                .params(closure.date(), closure.name(), withdrawn, by, OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }
}
