package dudao.workflow;

import dudao.identity.CurrentPerson;
import dudao.law.Jurisdiction;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps every rule table that was agreed to; none is ever changed or removed. */
@Component
class Editions {

    private final JdbcClient jdbc;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Editions(JdbcClient jdbc, CurrentPerson current, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** @return its number */
    int add(byte[] dmn, String note, String handedInBy, @Nullable Integer draft) {
        var number = jdbc.sql("""
                        insert into workflow_rule_table (text, note, handed_in_by, approved_by, draft, handed_in_at)
                        values (?, ?, ?, ?, ?, ?) returning number
                        """)
                .params(dmn, note, handedInBy, current.login().orElse(""), draft, Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single();
        events.publishEvent(new RulesTakenOver(RuleTable.sha256(dmn)));
        return number;
    }

    int latestNumber() {
        return jdbc.sql("select coalesce(max(number), 0) from workflow_rule_table")
                .query(Integer.class)
                .single();
    }

    /** Newest first. */
    List<byte[]> texts() {
        return jdbc.sql("select text from workflow_rule_table order by number desc")
                .query(byte[].class)
                .list();
    }

    Optional<byte[]> newest() {
        return texts().stream().findFirst();
    }

    List<RulePacks.Edition> all() {
        return jdbc.sql("""
                        select number, note, handed_in_by, approved_by, draft, handed_in_at
                        from workflow_rule_table order by number desc
                        """)
                .query((row, n) -> new RulePacks.Edition(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        (Integer) row.getObject(5),
                        row.getTimestamp(6).toInstant()))
                .list();
    }

    /** The packs that cases rest on. */
    List<Jurisdiction> inUse() {
        return jdbc.sql("select distinct rule_pack, rule_version from cases_file")
                .query((row, n) -> new Jurisdiction(row.getString(1), row.getString(2)))
                .list();
    }
}
