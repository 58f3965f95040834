package dudao.workflow;

import dudao.cases.CaseNumber;
import dudao.identity.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 待办: what waits for a person, and what a case waits for. Reads the engine's tables; whoever asks about a case has been
 * let in to it before.
 */
@Component
public class Worklist {

    /** Which of the open tasks: those a person has claimed, or those he may claim. */
    public enum Share {
        MINE("t.assignee_ = :login"),
        CLAIMABLE("""
                t.assignee_ is null and exists (select 1 from act_ru_identitylink l
                    where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ in (:groups))
                """);

        private final String predicate;

        Share(String predicate) {
            this.predicate = predicate;
        }
    }

    private static final String AWAITED = """
            select p.business_key_, t.id_, regexp_replace(split_part(t.name_, :separator, 1), '\\s+', '', 'g') as name, t.assignee_, t.due_date_, t.create_time_,
                (select string_agg(l.group_id_, ',' order by l.group_id_) from act_ru_identitylink l
                 where l.task_id_ = t.id_ and l.type_ = 'candidate') as candidates
            from act_ru_execution p join act_ru_task t on t.proc_inst_id_ = p.id_
            where p.business_key_ in (:cases) and p.parent_id_ is null
            union all
            select p.business_key_, null, regexp_replace(h.act_name_, '\\s+', '', 'g'), null, j.duedate_, h.start_time_, null
            from act_ru_execution p join act_ru_job j on j.process_instance_id_ = p.id_
            join act_ru_jobdef d on d.id_ = j.job_def_id_
            join act_hi_actinst h on h.proc_inst_id_ = p.id_ and h.act_id_ = d.act_id_ and h.end_time_ is null
            where p.business_key_ in (:cases) and p.parent_id_ is null
            and j.handler_type_ = 'timer-intermediate-transition'
            order by due_date_ nulls last, create_time_
            """;

    private final JdbcClient jdbc;
    private final Addressees addressees;
    private final Clock clock;

    Worklist(JdbcClient jdbc, Addressees addressees, Clock clock) {
        this.jdbc = jdbc;
        this.addressees = addressees;
        this.clock = clock;
    }

    /** The most urgent first, a page at a time. */
    public List<OpenTask> open(Person person, Share share, int from, int atMost) {
        // The page is cut before anything is looked up for its rows: a busy post has thousands.
        var page = "select t.* from act_ru_task t where " + share.predicate
                + " order by t.due_date_ nulls last, t.create_time_, t.id_ limit :atMost offset :from";
        return ask("""
                        select t.id_, regexp_replace(split_part(t.name_, :separator, 1), '\\s+', '', 'g') as name,
                            p.business_key_, t.due_date_, t.create_time_
                        from (%s) t join act_ru_execution p on p.id_ = t.proc_inst_id_
                        order by t.due_date_ nulls last, t.create_time_, t.id_
                        """.formatted(page), person)
                .param("separator", TaskNames.SEPARATOR)
                .param("from", from)
                .param("atMost", atMost)
                .query((row, n) -> new OpenTask(
                        row.getString("id_"),
                        row.getString("name"),
                        new CaseNumber(row.getString("business_key_")),
                        day(row),
                        since(row)))
                .list();
    }

    public int count(Person person, Share share) {
        return ask("select count(*) from act_ru_task t where " + share.predicate, person)
                .query(Integer.class)
                .single();
    }

    public List<Awaited> awaited(CaseNumber caseNumber) {
        return awaited(List.of(caseNumber)).getOrDefault(caseNumber, List.of());
    }

    /** By case, the most urgent first. A case that is closed, or where the house itself is at work, is missing. */
    public Map<CaseNumber, List<Awaited>> awaited(Collection<CaseNumber> cases) {
        var awaited = new LinkedHashMap<CaseNumber, List<Awaited>>();
        if (!cases.isEmpty()) {
            jdbc.sql(AWAITED)
                    .param("separator", TaskNames.SEPARATOR)
                    .param("cases", cases.stream().map(CaseNumber::value).toList())
                    .query(row -> {
                        awaited.computeIfAbsent(new CaseNumber(row.getString("business_key_")), n -> new ArrayList<>())
                                .add(new Awaited(row.getString("name"), whom(row), day(row), since(row), task(row)));
                    });
        }
        return awaited;
    }

    private JdbcClient.StatementSpec ask(String sql, Person person) {
        return jdbc.sql(sql).param("login", person.login()).param("groups", person.groups());
    }

    private List<String> whom(ResultSet row) throws SQLException {
        var assignee = row.getString("assignee_");
        return assignee == null ? addressees.inWords(groups(row)) : List.of(addressees.nameOf(assignee));
    }

    private static Awaited.@Nullable Task task(ResultSet row) throws SQLException {
        var id = row.getString("id_");
        return id == null ? null : new Awaited.Task(id, row.getString("assignee_"), groups(row));
    }

    private static List<String> groups(ResultSet row) throws SQLException {
        var groups = row.getString("candidates");
        return groups == null ? List.of() : List.of(groups.split(","));
    }

    private @Nullable LocalDate day(ResultSet row) throws SQLException {
        var due = row.getTimestamp("due_date_");
        return due == null ? null : LocalDate.ofInstant(due.toInstant(), clock.getZone());
    }

    private static Instant since(ResultSet row) throws SQLException {
        Timestamp since = row.getTimestamp("create_time_");
        return since.toInstant();
    }
}
