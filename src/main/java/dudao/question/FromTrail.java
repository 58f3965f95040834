package dudao.question;

import dudao.calendar.Holidays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the trail of a case gives away by itself: who acted when, how fast, after how long, and what was written down late. */
@Component
class FromTrail {

    /** A line that cannot be read any more is left to whoever checks the trail, and holds up nobody here. */
    private static final String LINES = """
            with line as materialized (
                select f.case_number, f.office, f.kind, e.seq,
                    case when e.body is json object then e.body::jsonb else '{}' end as body
                from audit_event e join cases_file f on f.case_number = e.chain
                where e.year = :year and e.chain = any(:cases)),
            act as materialized (
                select case_number, office, kind, seq, body ->> 'kind' as event, body ->> 'by' as actor,
                    (body ->> 'at')::timestamptz as at, (body ->> 'at')::timestamptz at time zone :zone as local,
                    left(coalesce(case body ->> 'kind' when 'acted' then body ->> 'act' when 'clock-struck' then body ->> 'clock' end,
                        body ->> 'kind', ''), 80) as topic,
                    case body ->> 'kind' when 'period-moved' then body ->> 'clock' else '' end as clock,
                    body ->> 'diagram' as diagram, left(coalesce(body ->> 'document', ''), 80) as document,
                    case when pg_input_is_valid(body ->> 'on', 'date') then (body ->> 'on')::date end as day,
                    left(coalesce(body ->> 'law', ''), 120) as law
                from line where pg_input_is_valid(body ->> 'at', 'timestamptz'))
            """;

    private static final String STANDING = """
            , topic as (insert into question_topic select distinct topic from act on conflict do nothing),
            step as (
                select *, at - coalesce(lag(at) over (partition by case_number, diagram order by seq),
                        lag(at) over (partition by case_number order by seq), begun) as waited
                from (select *, min(at) over (partition by case_number) as begun from act) a
                where diagram is not null and (event = 'clock-struck' or event = 'acted' and actor is not null)),
            again as (
                select *, at - lag(at) over (partition by case_number, actor, topic order by seq) as since
                from act where event = 'acted' and actor is not null)
            insert into question_lead (question, office, kind, chain, at, topic, subject, actor, detail, law, measure)
            select 'long-waits', office, kind, case_number, at, topic, '', actor, '', law, extract(day from waited)
                from step where waited >= make_interval(days => :longWait)
            union all
            select 'repeated-acts', office, kind, case_number, at, topic, '', actor, '', law, extract(epoch from since)
                from again where since < make_interval(secs => :repeated)
            union all
            select 'back-dated', office, kind, case_number, at, event, document, actor, day::text, '', local::date - day
                from act where event in ('document-delivered', 'service-amended') and local::date - day >= :writtenLate
            union all
            select 'back-dated', a.office, a.kind, a.case_number, a.at, a.topic, '', a.actor, r.visited_on::text, a.law, a.local::date - r.visited_on
                from act a join inspection_record r on r.case_number = a.case_number and r.inspector = a.actor
                where a.event = 'acted' and a.topic = 'inspect-on-site' and a.local::date - r.visited_on >= :writtenLate
            union all
            select 'unusual-hours', office, kind, case_number, at, 'rest-day', topic, actor, '', law, null
                from act where event = 'acted' and actor is not null and local::date in (select unnest(cast(:rest as date[])))
            union all
            select 'unusual-hours', office, kind, case_number, at, 'night', topic, actor, '', law, null
                from act where event = 'acted' and actor is not null
                    and not extract(hour from local) between :dayBegins and :dayEnds - 1
                    and local::date not in (select unnest(cast(:rest as date[])))
            """;

    private static final String OWN = """
            insert into question_lead (question, office, kind, chain, at, topic, subject, actor, detail, law, measure)
            select 'own-' || o.id, a.office, a.kind, a.case_number, a.at, a.topic, '', a.actor, '', a.law, null
            from act a join question_own o on o.id = any(:own)
                and o.topic in ('', a.topic) and o.office in ('', a.office) and o.kind in ('', a.kind)
                and o.clock in ('', a.clock) and o.actor in ('', a.actor)
                and o.year in (0, extract(year from a.local)) and o.weekday in (0, extract(isodow from a.local))
                and case when o.from_hour < o.to_hour
                    then extract(hour from a.local) >= o.from_hour and extract(hour from a.local) < o.to_hour
                    else extract(hour from a.local) >= o.from_hour or extract(hour from a.local) < o.to_hour end
            """;

    private final JdbcClient jdbc;
    private final Holidays holidays;
    private final QuestionSettings settings;
    private final Clock clock;

    FromTrail(JdbcClient jdbc, Holidays holidays, QuestionSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.holidays = holidays;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param cases all of one year */
    void find(int year, List<String> cases) {
        of(LINES + STANDING, year, cases)
                .param("longWait", settings.longWait())
                .param("repeated", settings.repeated().toSeconds())
                .param("writtenLate", settings.writtenLate())
                .param("dayBegins", settings.dayBegins())
                .param("dayEnds", settings.dayEnds())
                .param("rest", restDaysSince(year))
                .update();
    }

    void findOwn(int year, List<String> cases, List<Long> own) {
        if (!own.isEmpty()) {
            of(LINES + OWN, year, cases).param("own", own.toArray(Long[]::new)).update();
        }
    }

    private JdbcClient.StatementSpec of(String sql, int year, List<String> cases) {
        return jdbc.sql(sql)
                .param("year", year)
                .param("cases", cases.toArray(String[]::new))
                .param("zone", clock.getZone().getId());
    }

    /** A case of that year may still be at work; in a demonstration the year may be yet to come again. */
    private String[] restDaysSince(int year) {
        var calendar = holidays.calendar();
        var first = LocalDate.of(year, 1, 1);
        var today = LocalDate.now(clock);
        return (first.isAfter(today) ? Stream.<LocalDate>empty() : first.datesUntil(today.plusDays(1)))
                .filter(day -> !calendar.isWorkingDay(day))
                .map(LocalDate::toString)
                .toArray(String[]::new);
    }
}
