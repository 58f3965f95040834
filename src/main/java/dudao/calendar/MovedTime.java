package dudao.calendar;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps how far the movable clock is ahead, so that no period that has run out comes back with a restart. */
@Component
class MovedTime {

    private final JdbcClient jdbc;

    MovedTime(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Duration ahead() {
        return jdbc.sql("select ahead_millis from calendar_clock")
                .query(Long.class)
                .optional()
                .map(Duration::ofMillis)
                .orElse(Duration.ZERO);
    }

    void keep(Duration ahead) {
        jdbc.sql("""
                        insert into calendar_clock (ahead_millis) values (?)
                        on conflict (only_row) do update set ahead_millis = excluded.ahead_millis
                        """).param(ahead.toMillis()).update();
    }
}
