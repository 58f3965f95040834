package dudao.reminder;

import dudao.identity.Person;
import dudao.identity.Post;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 提醒: messages to posts and to people. One to a post lies in the post's tray: whoever holds the post sees it, and who reads it
 * first has read it for the post, by name.
 */
@Component
@Transactional
public class Messages {

    /** @param recipients groups, as tasks are addressed to */
    record Draft(long occasion, Set<String> recipients, String text) {}

    /** @param readBy name of who read it; empty where the period was kept before anybody did */
    record Message(
            long id,
            String caseNumber,
            String title,
            String text,
            LocalDateTime createdAt,
            boolean read,
            @Nullable String readBy) {}

    /** Beyond that many the page's header says so many and more. */
    private static final int COUNTED = 100;

    private static final String MINE = "recipient in (:groups)";

    /** Together with each message the mails to those who hold the post today, for themselves or for an absent colleague, and want them. */
    private static final String WRITE = """
            with written as (
                insert into reminder_message (occasion, recipient, text, created_at)
                select draft.*, :now
                from unnest(cast(:occasions as bigint[]), cast(:recipients as varchar[]), cast(:texts as varchar[])) draft
                on conflict (occasion, recipient) do nothing
                returning id, occasion, recipient),
            readers as (
                select w.id, w.occasion, h.login from written w join identity_post h
                    on h.body = split_part(w.recipient, '_', 2)
                    and lower(replace(h.post, '_', '-')) = split_part(w.recipient, '_', 1)
                where h.starts_on <= :today and (h.ends_on is null or h.ends_on >= :today)
                union all
                select w.id, w.occasion, s.substitute from written w join identity_substitution s
                    on s.body = split_part(w.recipient, '_', 2) and s.ended_by is null
                    and s.starts_on <= :today and s.ends_on >= :today
                join identity_post h on h.login = s.absentee and h.body = s.body and h.post in (:substituted)
                    and lower(replace(h.post, '_', '-')) = split_part(w.recipient, '_', 1)
                where h.starts_on <= :today and (h.ends_on is null or h.ends_on >= :today)
                union all
                select id, occasion, substr(recipient, length('person_') + 1) from written
                where starts_with(recipient, 'person_'))
            insert into reminder_mail (message, login, next_attempt_at)
            select distinct on (r.occasion, r.login) r.id, r.login, :now from readers r
            join identity_person p on p.login = r.login left join reminder_preference f on f.login = r.login
            where :byMail and coalesce(f.by_mail, true) and coalesce(f.address, p.email, '') <> ''
            order by r.occasion, r.login, r.id
            """;

    /** From the unread to their periods by key, one by one: the tables hold those of all closed cases as well. */
    static final String SETTLE = """
            update reminder_message set read_at = :now where id in (
                select m.id from reminder_message m
                cross join lateral (select * from reminder_occasion where id = m.occasion limit 1) o
                cross join lateral (select closed_on from deadline d
                    where d.case_number = o.case_number and d.clock = o.clock and d.subject = o.subject limit 1) d
                where m.read_at is null and d.closed_on is not null
                limit :atMost for update of m skip locked)
            """;

    private final JdbcClient jdbc;
    private final MailServer mail;
    private final Clock clock;

    Messages(JdbcClient jdbc, MailServer mail, Clock clock) {
        this.jdbc = jdbc;
        this.mail = mail;
        this.clock = clock;
    }

    void write(Collection<Draft> drafts) {
        var occasions = new ArrayList<Long>();
        var recipients = new ArrayList<String>();
        var texts = new ArrayList<String>();
        for (var draft : drafts) {
            for (var recipient : draft.recipients()) {
                occasions.add(draft.occasion());
                recipients.add(recipient);
                texts.add(draft.text());
            }
        }
        if (!recipients.isEmpty()) {
            jdbc.sql(WRITE)
                    .param("occasions", occasions.toArray(Long[]::new))
                    .param("recipients", recipients.toArray(String[]::new))
                    .param("texts", texts.toArray(String[]::new))
                    .param("now", now())
                    .param("today", LocalDate.now(clock))
                    .param("substituted", Post.SUBSTITUTED)
                    .param("byMail", mail.isConfigured())
                    .update();
        }
    }

    /** How many wait to be read, counted to a hundred. */
    @Transactional(readOnly = true)
    public int unread(Person person) {
        return jdbc.sql("select count(*) from (select 1 from reminder_message where " + MINE
                        + " and read_at is null limit :most) unread")
                .param("groups", person.groups())
                .param("most", COUNTED)
                .query(Integer.class)
                .single();
    }

    /** Unread first, then the newest first. */
    @Transactional(readOnly = true)
    List<Message> of(Person person, int from, int atMost) {
        return jdbc.sql("select m.id, o.case_number, f.title, m.text, m.created_at, m.read_at, p.name from"
                        + " (select * from reminder_message where " + MINE
                        + "  order by read_at is not null, created_at desc, id desc limit :atMost offset :from) m"
                        + " join reminder_occasion o on o.id = m.occasion"
                        + " join cases_file f on f.case_number = o.case_number"
                        + " left join identity_person p on p.login = m.read_by"
                        + " order by m.read_at is not null, m.created_at desc, m.id desc")
                .param("groups", person.groups())
                .param("from", from)
                .param("atMost", atMost)
                .query((row, n) -> new Message(
                        row.getLong("id"),
                        row.getString("case_number"),
                        row.getString("title"),
                        row.getString("text"),
                        LocalDateTime.ofInstant(row.getTimestamp("created_at").toInstant(), clock.getZone()),
                        row.getTimestamp("read_at") != null,
                        row.getString("name")))
                .list();
    }

    /** 已阅; false where the person has no such message. */
    boolean read(Person person, long message) {
        return jdbc.sql("update reminder_message set read_at = coalesce(read_at, :now),"
                                + " read_by = case when read_at is null then :login else read_by end"
                                + " where id = :message and " + MINE)
                        .param("now", now())
                        .param("login", person.login())
                        .param("message", message)
                        .param("groups", person.groups())
                        .update()
                == 1;
    }

    /** Those the person had before the eyes, and none that came meanwhile. */
    void readAll(Person person, Collection<Long> messages) {
        messages.forEach(message -> read(person, message));
    }

    /** Nobody need read any more that a period ends which is kept: at most so many at once. */
    int settle(int atMost) {
        return jdbc.sql(SETTLE).param("now", now()).param("atMost", atMost).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
