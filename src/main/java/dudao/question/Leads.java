package dudao.question;

import dudao.cases.CaseAccess;
import dudao.identity.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was found, as far as the person may read the cases it was found in; list, count and export ask the same. Leads are walked down
 * by their index, newest first: those of the person's offices, and those of cases to which these were admitted, which stand there once
 * more. Cases to which only the person himself was admitted are few and looked up one by one.
 */
@Component
@Transactional(readOnly = true)
class Leads {

    /** No office has an empty code. */
    private static final String OF_READER = """
            (t.reader = '' and (:all or t.office in (:offices))
                or t.reader <> '' and not :all and t.reader in (:offices) and t.office not in (:offices))
            """;

    private static final String ASKED = """
            (:question = '' or t.question = :question) and (:office = '' or t.office = :office) and (:kind = '' or t.kind = :kind)
            """;
    private static final String ADMITTED = """
            select t.* from question_lead t
            where not :all and t.chain in (select case_number from cases_participant where participant = :self)
                and t.reader = '' and t.office not in (:offices) and {asked} and t.at >= :since and t.at < :until
                and not exists (select 1 from cases_participant p where p.case_number = t.chain and p.participant in (:offices))
            """.replace("{asked}", ASKED);

    private static final String LIST = with("""
            with way as (
                select distinct t.reader, t.office, t.kind from question_tally t
                where {asked} and (:year = 0 or t.year = :year) and {ofReader}),
            place as (
                select q.* from way cross join lateral (
                    select t.at, t.id from question_lead t
                    where t.question = :question and t.reader = way.reader and t.office = way.office and t.kind = way.kind
                        and t.at >= :since and t.at < :until
                    order by t.at desc, t.id desc limit :upTo) q
                union all select a.at, a.id from ({admitted}) a),
            shown as (select id from place order by at desc, id desc limit :atMost offset :from)
            select t.*, f.title, (select b.name from identity_body b where b.code = f.unit) as unit_name
            from shown join question_lead t on t.id = shown.id left join cases_file f on f.case_number = t.chain
            where t.chain = '' or {readable}
            order by t.at desc, t.id desc
            """);

    private static final String SEEN = with("""
            with seen as (
                select t.question, t.topic, t.office, t.count, t.sum, t.longest from question_tally t
                where {asked} and (:year = 0 or t.year = :year) and {ofReader}
                union all select a.question, a.topic, a.office, 1, coalesce(a.measure, 0), coalesce(a.measure, 0)
                from ({admitted}) a join cases_file f on f.case_number = a.chain and {readable})
            """);

    private static final String COUNT = SEEN + "select question, sum(count) as count from seen group by 1";

    private static final String TALLIES = SEEN + """
            select topic, office, (select b.name from identity_body b where b.code = office) as office_name,
                sum(count) as count, sum(sum) as sum, max(longest) as longest
            from seen group by 1, 2 order by 4 desc, 1, 2
            """;

    private final CaseAccess access;
    private final JdbcClient jdbc;
    private final Clock clock;

    Leads(CaseAccess access, JdbcClient jdbc, Clock clock) {
        this.access = access;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Newest first. */
    List<Lead> list(Person person, Asked asked, int from, int atMost) {
        return ask(person, asked, LIST)
                .param("from", from)
                .param("atMost", atMost)
                .param("upTo", (long) from + atMost)
                .query(this::lead)
                .list();
    }

    /** How many each question found by the last look, by key; none where nothing. */
    Map<String, Long> counts(Person person) {
        var counts = new HashMap<String, Long>();
        ask(person, new Asked("", "", "", 0), COUNT)
                .query((row, n) -> counts.put(row.getString("question"), row.getLong("count")))
                .list();
        return counts;
    }

    /** By what exactly and in which office, the most frequent first, as they were at the last look. */
    List<Tally> tallies(Person person, Asked asked) {
        return ask(person, asked, TALLIES)
                .query((row, n) -> new Tally(
                        row.getString("topic"),
                        Objects.toString(row.getString("office_name"), row.getString("office")),
                        row.getLong("count"),
                        row.getLong("sum"),
                        row.getLong("longest")))
                .list();
    }

    /** In which it found anything at all, the latest first. */
    List<Integer> years(String question) {
        return jdbc.sql("select distinct year from question_tally where question = ? order by 1 desc")
                .param(question)
                .query(Integer.class)
                .list();
    }

    private static String with(String sql) {
        return sql.replace("{ofReader}", OF_READER).replace("{asked}", ASKED).replace("{admitted}", ADMITTED);
    }

    private JdbcClient.StatementSpec ask(Person person, Asked asked, String sql) {
        return access.about(person, sql)
                .param("self", Person.groupOf(person.login()))
                .param("question", asked.question())
                .param("office", asked.office())
                .param("kind", asked.kind())
                .param("year", asked.year())
                .param("since", start(asked.year() == 0 ? 1 : asked.year()))
                .param("until", start(asked.year() == 0 ? 9999 : asked.year() + 1));
    }

    private Timestamp start(int year) {
        return Timestamp.from(
                LocalDate.of(year, 1, 1).atStartOfDay(clock.getZone()).toInstant());
    }

    private Lead lead(ResultSet row, int n) throws SQLException {
        var title = row.getString("title");
        var unit = row.getString("unit_name");
        return new Lead(
                row.getString("question"),
                row.getString("office"),
                row.getString("chain"),
                title == null ? "" : title,
                unit == null ? "" : unit,
                LocalDateTime.ofInstant(row.getTimestamp("at").toInstant(), clock.getZone()),
                row.getString("topic"),
                row.getString("subject"),
                row.getString("actor"),
                row.getString("detail"),
                row.getString("law"),
                row.getLong("measure"));
    }
}
