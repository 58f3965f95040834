package dudao.workflow;

import dudao.cases.CaseNumber;
import dudao.identity.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds one open task for whoever may see it: its candidates and its holder, as {@link AccessByCandidacy} has it. */
@Component
public class OpenTasks {

    private final JdbcClient jdbc;
    private final Addressees addressees;
    private final Clock clock;

    OpenTasks(JdbcClient jdbc, Addressees addressees, Clock clock) {
        this.jdbc = jdbc;
        this.addressees = addressees;
        this.clock = clock;
    }

    /** Empty where the task has ended, never was, or is none of the person's: a stranger does not learn which. */
    public Optional<TaskAtHand> find(Person person, String id) {
        return jdbc.sql("""
                        select t.id_, t.task_def_key_, regexp_replace(split_part(t.name_, :separator, 1), '\\s+', '', 'g') as name,
                            p.business_key_, t.assignee_, t.owner_, t.due_date_, t.create_time_
                        from act_ru_task t join act_ru_execution p on p.id_ = t.proc_inst_id_
                        where t.id_ = :id and (t.assignee_ = :login or exists (select 1 from act_ru_identitylink l
                            where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ in (:groups)))
                        """)
                .param("separator", TaskNames.SEPARATOR)
                .param("id", id)
                .param("login", person.login())
                .param("groups", person.groups())
                .query((row, n) -> read(row))
                .optional();
    }

    private TaskAtHand read(ResultSet row) throws SQLException {
        var due = row.getTimestamp("due_date_");
        var holder = row.getString("assignee_");
        var task = new OpenTask(
                row.getString("id_"),
                row.getString("name"),
                new CaseNumber(row.getString("business_key_")),
                due == null ? null : LocalDate.ofInstant(due.toInstant(), clock.getZone()),
                row.getTimestamp("create_time_").toInstant());
        return new TaskAtHand(
                task,
                row.getString("task_def_key_"),
                holder,
                holder == null ? "" : named(holder, row.getString("owner_")));
    }

    /** @param absentee in whose place it was claimed, see {@link Claims} */
    private String named(String holder, @Nullable String absentee) {
        return addressees.nameOf(holder) + (absentee == null ? "" : "（代 %s）".formatted(addressees.nameOf(absentee)));
    }
}
