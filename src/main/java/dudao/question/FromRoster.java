package dudao.question;

import dudao.identity.Tie;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What no case tells by itself, looked through as a whole each time: members of teams whom the roster now binds to the unit, and
 * numbers of documents that nobody has. Nobody who is bound can be appointed, so that whatever binds a member came to be known later.
 */
@Component
class FromRoster {

    private record Bound(String caseNumber, String office, String kind, String login, String tie) {}

    private static final String MEMBERS = """
            select f.case_number, f.office, f.kind, f.opened_on, m.login, t.kind as tie, t.ended_on
            from (select login, body, kind, ended_on from identity_tie
                  union all select login, body, 'STAFF', ends_on from identity_post where starts_on <= :today) t
            join inspectors_member m on m.login = t.login join cases_file f on f.case_number = m.case_number and f.unit = t.body
            where m.recused_on is null
            """;

    private static final String KNOWN = """
            select id, chain, office, kind, actor, topic from question_lead where question = 'teams-with-ties'
            """;

    private static final String GAPS = """
            with number as (
                select c.organ, c.year, format('%s〔%s〕%s号', c.organ, c.year, n) as number
                from document_counter c, generate_series(1, c.last) n),
            gap as materialized (
                select n.* from number n where not exists (select 1 from document d where d.number = n.number)),
            filled as (
                delete from question_lead where question = 'numbers-voided' and topic = 'GAP'
                    and subject not in (select number from gap))
            insert into question_lead (question, office, kind, chain, at, topic, subject, actor, detail, law, measure)
            select 'numbers-voided', coalesce((select f.office from document d join cases_file f on f.case_number = d.case_number
                    where d.number like g.organ || '〔' || g.year || '〕%' limit 1), '-'), '', '', :now, 'GAP', g.number, null, '', '', null
            from gap g where not exists (select 1 from question_lead q
                where q.question = 'numbers-voided' and q.topic = 'GAP' and q.subject = g.number)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    FromRoster(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void find() {
        ties();
        jdbc.sql(GAPS).param("now", now()).update();
    }

    /** What was found before keeps the time at which it was found. */
    private void ties() {
        var bound = bound();
        var known = new HashSet<Bound>();
        jdbc.sql(KNOWN).query(row -> {
            var one = new Bound(
                    row.getString("chain"),
                    row.getString("office"),
                    row.getString("kind"),
                    row.getString("actor"),
                    row.getString("topic"));
            known.add(one);
            if (!bound.contains(one)) {
                jdbc.sql("delete from question_lead where id = ?")
                        .param(row.getLong("id"))
                        .update();
            }
        });
        bound.stream().filter(one -> !known.contains(one)).forEach(this::found);
    }

    private Set<Bound> bound() {
        return jdbc
                .sql(MEMBERS)
                .param("today", LocalDate.now(clock))
                .query((row, n) ->
                        new Tie(Tie.Kind.valueOf(row.getString("tie")), row.getObject("ended_on", LocalDate.class))
                                        .bindsOn(row.getObject("opened_on", LocalDate.class))
                                ? new Bound(
                                        row.getString("case_number"),
                                        row.getString("office"),
                                        row.getString("kind"),
                                        row.getString("login"),
                                        row.getString("tie"))
                                : null)
                .stream()
                .filter(one -> one != null)
                .collect(Collectors.toSet());
    }

    private void found(Bound one) {
        jdbc.sql("""
                        insert into question_lead
                            (question, office, kind, chain, at, topic, subject, actor, detail, law, measure)
                        values ('teams-with-ties', ?, ?, ?, ?, ?, '', ?, '', '', null)
                        """)
                .params(one.office, one.kind, one.caseNumber, now(), one.tie, one.login)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
