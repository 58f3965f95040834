package dudao.identity;

import dudao.law.Article;
import dudao.law.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 代理 (本室设定): names who holds a person's posts while the person is away. A substitute has posts of his own at the body, one person is
 * stood in for by one other at a time, and nobody hands on what he only holds for another.
 */
@Component
@Transactional
class Substitutions {

    private static final String ALL = """
            select s.*, a.name as absentee_name, p.name as substitute_name, b.name as body_name
            from identity_substitution s join identity_person a on a.login = s.absentee
            join identity_person p on p.login = s.substitute join identity_body b on b.code = s.body
            """;

    private final JdbcClient jdbc;
    private final Colleagues colleagues;
    private final SubstitutionSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Substitutions(
            JdbcClient jdbc,
            Colleagues colleagues,
            SubstitutionSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.colleagues = colleagues;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** Those the person has a part in and those of the bodies he leads, the latest first. */
    @Transactional(readOnly = true)
    List<Substitution> of(Person person) {
        return jdbc.sql(ALL + """
                        where s.absentee = :login or s.substitute = :login or s.body = any(:led)
                        order by s.starts_on desc, s.id desc limit 100
                        """)
                .param("login", person.login())
                .param("led", Colleagues.ledBy(person).toArray(String[]::new))
                .query(Substitution::of)
                .list();
    }

    /** 指定代理人. @return its number */
    long name(Person by, NewSubstitution wanted) {
        var today = LocalDate.now(clock);
        refuseUnlessSound(wanted, today);
        if (!colleagues.maySpeakFor(by, wanted.absentee(), wanted.body())) {
            throw refused("identity.substitution.not-yours");
        }
        // Whoever names two for one person at the same time is heard one after the other.
        jdbc.sql("select login from identity_person where login in (?, ?) order by login for update")
                .params(wanted.absentee(), wanted.substitute())
                .query(String.class)
                .list();
        colleagues.refuseUnlessSubstitutable(wanted.absentee(), wanted.substitute(), wanted.body());
        refuseIfAway(wanted);
        var id = jdbc.sql("""
                        insert into identity_substitution
                            (absentee, substitute, body, starts_on, ends_on, reason, remark, named_by, named_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        wanted.absentee(),
                        wanted.substitute(),
                        wanted.body().value(),
                        wanted.from(),
                        wanted.to(),
                        wanted.reason().name(),
                        wanted.remark().strip(),
                        by.login(),
                        Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        tell(find(id), false);
        return id;
    }

    /** 提前结束, by whoever might have named it. */
    void end(Person by, long id) {
        var open = jdbc.sql(ALL + "where s.id = ? for update of s")
                .param(id)
                .query(Substitution::of)
                .optional()
                .filter(one -> one.isOpenOn(LocalDate.now(clock)))
                .filter(one -> colleagues.maySpeakFor(by, one.absentee().login(), one.body()))
                .orElseThrow(() -> refused("identity.substitution.not-open"));
        jdbc.sql("update identity_substitution set ended_by = ?, ended_at = ? where id = ?")
                .params(by.login(), Timestamp.from(clock.instant()), id)
                .update();
        tell(open, true);
    }

    /** 接手: what the absent person has claimed and not done waits for the post again. */
    void takeOver(Person by, long id) {
        var running = jdbc.sql(ALL + "where s.id = ?")
                .param(id)
                .query(Substitution::of)
                .optional()
                .filter(one -> one.substitute().login().equals(by.login()))
                .filter(one -> by.standsInFor(one.absentee().login()))
                .orElseThrow(() -> refused("identity.substitution.not-open"));
        var groups = by.posts().stream()
                .filter(held -> running.absentee().equals(held.inPlaceOf()))
                .map(held -> held.post().at(held.body()))
                .collect(Collectors.toUnmodifiableSet());
        events.publishEvent(new TasksTakenOver(running.absentee().login(), groups));
    }

    private Substitution find(long id) {
        return jdbc.sql(ALL + "where s.id = ?")
                .param(id)
                .query(Substitution::of)
                .single();
    }

    private void tell(Substitution told, boolean ended) {
        events.publishEvent(new SubstituteNamed(
                told.id(),
                ended,
                told.absentee().login(),
                told.substitute().login(),
                told.body(),
                told.startsOn(),
                told.endsOn()));
        events.publishEvent(new RosterChanged());
    }

    private void refuseUnlessSound(NewSubstitution wanted, LocalDate today) {
        if (wanted.from().isBefore(today) || wanted.to().isBefore(wanted.from())) {
            throw refused("identity.substitution.days");
        }
        if (wanted.to().isAfter(wanted.from().plusDays(settings.longest() - 1L))) {
            throw refused("identity.substitution.too-long", settings.longest());
        }
        if (wanted.remark().length() > NewSubstitution.LONGEST_REMARK
                || wanted.reason() == SubstitutionReason.OTHER
                        && wanted.remark().isBlank()) {
            throw refused("identity.substitution.remark", NewSubstitution.LONGEST_REMARK);
        }
    }

    /** On none of the days may the absent person have another substitute there, nor the substitute be away himself. */
    private void refuseIfAway(NewSubstitution wanted) {
        jdbc.sql(ALL + """
                        where s.absentee in (:absentee, :substitute) and s.body = :body and s.ended_by is null
                            and s.starts_on <= :to and s.ends_on >= :from order by s.starts_on limit 1
                        """)
                .param("absentee", wanted.absentee())
                .param("substitute", wanted.substitute())
                .param("body", wanted.body().value())
                .param("from", wanted.from())
                .param("to", wanted.to())
                .query(Substitution::of)
                .optional()
                .ifPresent(other -> {
                    throw refused(
                            "identity.substitution.already",
                            other.absentee().name(),
                            other.startsOn(),
                            other.endsOn(),
                            other.substitute().name());
                });
    }

    private static Refused refused(String key, Object... arguments) {
        return new Refused(key, Article.UNREGULATED, arguments);
    }
}
