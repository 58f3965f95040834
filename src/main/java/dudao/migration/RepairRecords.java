package dudao.migration;

import dudao.cases.CaseNumber;
import dudao.workflow.DesignActed;
import dudao.workflow.DesignActed.Act;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps every repair that was asked for; none is changed once it is decided, none removed. */
@Component
class RepairRecords {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RepairRecords(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    int add(Repair asked) {
        var number = jdbc.sql("""
                        insert into studio_repair (case_number, process, version, instance, token, from_step, to_step, reason,
                            basis, sheet, asked_by, asked_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning number
                        """)
                .params(
                        asked.caseNumber().value(),
                        asked.process(),
                        asked.version(),
                        asked.instance(),
                        asked.token(),
                        asked.from(),
                        asked.to(),
                        asked.reason(),
                        asked.basis(),
                        asked.sheet(),
                        asked.askedBy(),
                        Timestamp.from(asked.askedAt()))
                .query(Integer.class)
                .single();
        events.publishEvent(new DesignActed(
                Act.REPAIR_PROPOSED,
                "单案调整%d %s %s→%s".formatted(number, asked.caseNumber(), asked.from(), asked.to())));
        return number;
    }

    Optional<Repair> find(int number) {
        return jdbc.sql("select * from studio_repair where number = ?")
                .param(number)
                .query((row, n) -> repair(row))
                .optional();
    }

    /** Locked, so that two people decide one after the other. */
    Optional<Repair> open(int number) {
        return jdbc.sql("select * from studio_repair where number = ? for update")
                .param(number)
                .query((row, n) -> repair(row))
                .optional();
    }

    /** The newest hundred, newest first. */
    List<Repair> newest() {
        return jdbc.sql("select * from studio_repair order by number desc limit 100")
                .query((row, n) -> repair(row))
                .list();
    }

    void decide(int number, boolean agreed, String by, String reasons) {
        jdbc.sql(
                        "update studio_repair set agreed = ?, decided_by = ?, decided_at = ?, decision_reasons = ? where number = ?")
                .params(agreed, by, Timestamp.from(clock.instant()), reasons, number)
                .update();
        events.publishEvent(new DesignActed(Act.REPAIR_DECIDED, "单案调整%d %s".formatted(number, agreed ? "同意" : "不同意")));
    }

    private static Repair repair(ResultSet row) throws SQLException {
        var decidedAt = row.getTimestamp("decided_at");
        return new Repair(
                row.getInt("number"),
                new CaseNumber(row.getString("case_number")),
                row.getString("process"),
                row.getInt("version"),
                row.getString("instance"),
                row.getString("token"),
                row.getString("from_step"),
                row.getString("to_step"),
                row.getString("reason"),
                row.getString("basis"),
                row.getString("sheet"),
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                (Boolean) row.getObject("agreed"),
                row.getString("decided_by"),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString("decision_reasons"));
    }
}
