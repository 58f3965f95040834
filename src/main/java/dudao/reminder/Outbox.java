package dudao.reminder;

import dudao.deadline.StatutoryClock;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 待发邮件. Whoever takes a mail puts off its next attempt in the same statement: nobody else takes it meanwhile, a failure needs
 * nothing more, and a node that dies while it sends leaves the mail to be sent again, under the same Message-ID.
 */
@Component
@Transactional
class Outbox {

    record Taken(UUID id, int attempt) {}

    /** @param recipient the group the message is for */
    record Mail(
            UUID id,
            String login,
            String recipient,
            String address,
            String caseNumber,
            String title,
            String about,
            String text) {}

    /** Five minutes, ten, twenty…, six hours at most: for some two days in all. */
    private static final int ATTEMPTS = 14;

    private final JdbcClient jdbc;
    private final Clock clock;

    Outbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Taken> take() {
        return jdbc.sql("""
                        update reminder_mail set attempts = attempts + 1,
                            next_attempt_at = case when attempts + 1 < :most
                                then cast(:now as timestamptz) + interval '1 minute' * least(5 * power(2, attempts), 360) end
                        where id = (select id from reminder_mail where next_attempt_at <= :now
                            order by next_attempt_at limit 1 for update skip locked)
                        returning id, attempts
                        """)
                .param("most", ATTEMPTS)
                .param("now", now())
                .query((row, n) -> new Taken(row.getObject("id", UUID.class), row.getInt("attempts")))
                .optional();
    }

    /** Empty where nobody is waiting for it any more: it was read in the house, or its reader wants no mails. */
    @Transactional(readOnly = true)
    Optional<Mail> read(UUID id) {
        return jdbc.sql("""
                        select e.id, e.login, m.recipient, coalesce(f.address, p.email) as address, o.case_number,
                            c.title, o.clock, o.subject, m.text
                        from reminder_mail e join reminder_message m on m.id = e.message
                        join reminder_occasion o on o.id = m.occasion join cases_file c on c.case_number = o.case_number
                        join identity_person p on p.login = e.login left join reminder_preference f on f.login = e.login
                        where e.id = ? and m.read_at is null and coalesce(f.by_mail, true)
                        and coalesce(f.address, p.email, '') <> ''
                        """)
                .param(id)
                .query((row, n) -> new Mail(
                        row.getObject("id", UUID.class),
                        row.getString("login"),
                        row.getString("recipient"),
                        row.getString("address"),
                        row.getString("case_number"),
                        row.getString("title"),
                        Wording.name(StatutoryClock.valueOf(row.getString("clock")), row.getString("subject")),
                        row.getString("text")))
                .optional();
    }

    void sent(UUID id) {
        jdbc.sql("update reminder_mail set sent_at = ?, next_attempt_at = null where id = ?")
                .params(now(), id)
                .update();
    }

    /** Not to be tried again. */
    void dropped(UUID id) {
        jdbc.sql("update reminder_mail set next_attempt_at = null where id = ?")
                .param(id)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
