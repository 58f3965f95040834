package dudao.rules;

import dudao.identity.BodyCode;
import dudao.law.Jurisdiction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what was proposed and how it was decided; nothing is removed. */
@Component
class Proposals {

    private static final String OPEN = """
            select number, office, from_day, rule_pack, rule_version, proposed_by, proposed_at
            from rules_proposal where agreed is null
            """;

    private final JdbcClient jdbc;

    Proposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false where another one for the same office and day is still to be decided */
    boolean add(BodyCode office, LocalDate from, Jurisdiction jurisdiction, String by, Instant at) {
        return jdbc.sql("""
                                insert into rules_proposal (office, from_day, rule_pack, rule_version, proposed_by, proposed_at)
                                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                office.value(),
                                from,
                                jurisdiction.pack(),
                                jurisdiction.version(),
                                by,
                                Timestamp.from(at))
                        .update()
                == 1;
    }

    List<Proposal> open() {
        return jdbc.sql(OPEN + "order by office, from_day")
                .query((row, n) -> proposal(row))
                .list();
    }

    /** Locked, so that two people decide one after the other; empty where it is decided. */
    Optional<Proposal> open(int number) {
        return jdbc.sql(OPEN + "and number = ? for update")
                .param(number)
                .query((row, n) -> proposal(row))
                .optional();
    }

    void decide(int number, boolean agreed, String by, Instant at, String reasons) {
        jdbc.sql("update rules_proposal set agreed = ?, decided_by = ?, decided_at = ?, reasons = ? where number = ?")
                .params(agreed, by, Timestamp.from(at), reasons, number)
                .update();
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        return new Proposal(
                row.getInt("number"),
                new BodyCode(row.getString("office")),
                row.getDate("from_day").toLocalDate(),
                new Jurisdiction(row.getString("rule_pack"), row.getString("rule_version")),
                row.getString("proposed_by"),
                row.getTimestamp("proposed_at").toInstant());
    }
}
