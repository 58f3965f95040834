package dudao.question;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 核查到: when it was last looked, and how much there was then. */
@Component
class LastLook {

    private static final String TALLY = """
            insert into question_tally select question, reader, office, kind, extract(year from at at time zone :zone), topic,
                count(*), coalesce(sum(measure), 0), coalesce(max(measure), 0)
            from question_lead group by 1, 2, 3, 4, 5, 6
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    LastLook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Up to when the trail has been read. */
    Optional<Instant> at() {
        return jdbc.sql("select at from question_look")
                .query((row, n) -> row.getTimestamp("at").toInstant())
                .optional();
    }

    /** The same for a page; null before the first look. */
    @Nullable
    LocalDateTime shown() {
        return at().map(at -> LocalDateTime.ofInstant(at, clock.getZone())).orElse(null);
    }

    void was(Instant begun) {
        jdbc.sql("delete from question_tally").update();
        jdbc.sql(TALLY).param("zone", clock.getZone().getId()).update();
        jdbc.sql("insert into question_look (at) values (?) on conflict (only_row) do update set at = excluded.at")
                .param(Timestamp.from(begun))
                .update();
    }
}
