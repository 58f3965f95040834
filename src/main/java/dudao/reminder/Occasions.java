package dudao.reminder;

import dudao.deadline.DeadlineMoved;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 催办记录: which rungs were reached. "Once ever" means once for one last day of one period, and the table's unique index holds
 * it: a period that is moved has another last day and is reminded of anew; moved back to a day whose rung was reached before,
 * it is not, as the move itself is told.
 */
@Component
class Occasions {

    /** A rung that was reached now. */
    record Occasion(long id, Period period) {}

    /** A period is not reminded of on the day it begins, however short it is. */
    static final String REACH = """
            with due as (
                select d.case_number, d.clock, d.subject, d.last_day from deadline d
                where d.closed_on is null and d.last_day between :from and :to
                    and coalesce(d.counted_from, d.anchored_on) < :today
                    and not exists (select 1 from reminder_occasion o
                        where o.case_number = d.case_number and o.clock = d.clock and o.subject = d.subject
                        and o.rung = :rung and o.rung <> 'MOVED' and o.last_day = d.last_day
                        and o.last_day between :from and :to)
                order by d.last_day, d.case_number, d.clock, d.subject
                limit :batch),
            reached as (
                insert into reminder_occasion (case_number, clock, subject, rung, last_day, reached_at)
                select case_number, clock, subject, :rung, last_day, :now from due
                on conflict do nothing
                returning id, case_number, clock, subject)
            select reached.id, %s from reached
            join deadline d on (d.case_number, d.clock, d.subject) = (reached.case_number, reached.clock, reached.subject)
            join cases_file f on f.case_number = d.case_number
            """;

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final ReminderSettings settings;
    private final Clock clock;

    Occasions(EntityManager entities, JdbcClient jdbc, ReminderSettings settings, Clock clock) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** Open periods that stand at the rung and were not reminded of there, as many as one transaction takes. */
    List<Occasion> reach(Rung rung) {
        return jdbc.sql(REACH.formatted(Period.COLUMNS))
                .param("from", rung.from())
                .param("to", rung.to())
                .param("today", LocalDate.now(clock))
                .param("rung", rung.code())
                .param("batch", settings.batch())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new Occasion(row.getLong("id"), Period.read(row, n)))
                .list();
    }

    /** The period itself may be as new as its move, and has to be in the tables first. */
    long moved(DeadlineMoved moved) {
        entities.flush();
        return jdbc.sql("""
                        insert into reminder_occasion (case_number, clock, subject, rung, last_day, reached_at)
                        values (?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        moved.caseNumber().value(),
                        moved.clock().name(),
                        moved.subject(),
                        Rung.MOVED,
                        moved.after(),
                        Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }
}
