package dudao.archive;

import dudao.cases.CaseNumber;
import dudao.identity.BodyCode;
import dudao.identity.CurrentPerson;
import dudao.law.Article;
import dudao.law.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 冻结销毁: keeps a file beyond its term as long as the office has a reason, e.g. a suit. Set and lifted by the office of the case. */
@Component
@Transactional
public class Holds {

    private static final int LONGEST = 400;

    private final JdbcClient jdbc;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Holds(JdbcClient jdbc, CurrentPerson current, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Hold> on(CaseNumber caseNumber) {
        return jdbc.sql("select * from archive_hold where case_number = ? and lifted_at is null")
                .param(caseNumber.value())
                .query(Holds::hold)
                .optional();
    }

    /** Those that stand, the oldest first. */
    @Transactional(readOnly = true)
    public List<Hold> of(BodyCode office) {
        return jdbc.sql("""
                        select h.* from archive_hold h join cases_file f using (case_number)
                        where f.office = ? and h.lifted_at is null order by h.number
                        """).param(office.value()).query(Holds::hold).list();
    }

    void set(CaseNumber caseNumber, String reason) {
        refuseWithoutReason(reason);
        if (on(caseNumber).isPresent()) {
            throw new Refused("archive.held-already", Article.UNREGULATED, caseNumber);
        }
        var number = jdbc.sql("""
                        insert into archive_hold (case_number, reason, set_by, set_at) values (?, ?, ?, ?) returning number
                        """)
                .params(
                        caseNumber.value(),
                        reason.strip(),
                        current.login().orElseThrow(),
                        Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        events.publishEvent(new HoldChanged(caseNumber, number, false, reason.strip()));
    }

    void lift(CaseNumber caseNumber, String reason) {
        refuseWithoutReason(reason);
        var hold = on(caseNumber).orElseThrow(() -> new Refused("archive.not-held", Article.UNREGULATED, caseNumber));
        jdbc.sql("update archive_hold set lifted_by = ?, lifted_at = ?, lifting_reason = ? where number = ?")
                .params(current.login().orElseThrow(), Timestamp.from(clock.instant()), reason.strip(), hold.number())
                .update();
        events.publishEvent(new HoldChanged(caseNumber, hold.number(), true, reason.strip()));
    }

    private static void refuseWithoutReason(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw new Refused("archive.hold-reason", Article.UNREGULATED, LONGEST);
        }
    }

    private static Hold hold(ResultSet row, int n) throws SQLException {
        return new Hold(
                row.getLong("number"),
                new CaseNumber(row.getString("case_number")),
                row.getString("reason"),
                row.getString("set_by"),
                row.getTimestamp("set_at").toInstant());
    }
}
