package dudao.document;

import dudao.identity.BodyCode;
import dudao.identity.CurrentPerson;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 电子送达的同意: a body may agree that documents reach it by arriving in its inbox here, and take that back. */
@Component
@Transactional
public class Consents {

    private final JdbcClient jdbc;
    private final CurrentPerson current;
    private final Clock clock;

    Consents(JdbcClient jdbc, CurrentPerson current, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    /** Since when the body agrees; empty while it does not. */
    @Transactional(readOnly = true)
    public Optional<Instant> givenAt(BodyCode body) {
        return jdbc.sql("select given_at from document_consent where body = ? and withdrawn_at is null")
                .param(body.value())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** Whether the body agreed on that day, whatever it has said since (民事诉讼法第九十条). */
    @Transactional(readOnly = true)
    public boolean heldOn(BodyCode body, LocalDate day) {
        var begun = Timestamp.from(day.atStartOfDay(clock.getZone()).toInstant());
        var over = Timestamp.from(day.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
        return jdbc.sql("""
                        select exists (select from document_consent where body = ? and given_at < ?
                        and (withdrawn_at is null or withdrawn_at >= ?))
                        """)
                .params(body.value(), over, begun)
                .query(Boolean.class)
                .single();
    }

    public void give(BodyCode body) {
        if (givenAt(body).isEmpty()) {
            jdbc.sql("insert into document_consent (body, given_at, given_by) values (?, ?, ?)")
                    .params(
                            body.value(),
                            Timestamp.from(clock.instant()),
                            current.login().orElse(""))
                    .update();
        }
    }

    /** Holds for what is issued from now on. */
    public void withdraw(BodyCode body) {
        jdbc.sql("update document_consent set withdrawn_at = ? where body = ? and withdrawn_at is null")
                .params(Timestamp.from(clock.instant()), body.value())
                .update();
    }
}
