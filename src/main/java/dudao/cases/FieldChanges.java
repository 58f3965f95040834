package dudao.cases;

import dudao.identity.CurrentPerson;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 变更: keeps what stood in a field before it was handed in again. */
@Component
public class FieldChanges {

    private final JdbcClient jdbc;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FieldChanges(JdbcClient jdbc, CurrentPerson current, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** Nothing is kept of what was empty before, or stays as it is. */
    @Transactional
    public void keep(CaseNumber caseNumber, String field, String subject, String before, String after) {
        if (before.isEmpty() || before.equals(after)) {
            return;
        }
        var now = clock.instant();
        var actor = current.login();
        var id = jdbc.sql("""
                        insert into cases_change (case_number, field, subject, before, after, actor, happened_at)
                        values (?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(caseNumber.value(), field, subject, before, after, actor.orElse(null), Timestamp.from(now))
                .query(Long.class)
                .single();
        events.publishEvent(
                new FieldChanged(new FieldChange(id, caseNumber, field, subject, before, after, actor, now)));
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<FieldChange> of(CaseNumber caseNumber) {
        return jdbc.sql("select * from cases_change where case_number = ? order by id")
                .param(caseNumber.value())
                .query((row, n) -> new FieldChange(
                        row.getLong("id"),
                        caseNumber,
                        row.getString("field"),
                        row.getString("subject"),
                        row.getString("before"),
                        row.getString("after"),
                        Optional.ofNullable(row.getString("actor")),
                        row.getTimestamp("happened_at").toInstant()))
                .list();
    }
}
