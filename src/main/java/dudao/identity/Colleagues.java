package dudao.identity;

import dudao.law.Article;
import dudao.law.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 同事: who of a body may be stood in for, by whom, and who may say so. */
@Component
class Colleagues {

    /** A person at a body, for whom others may be named or who may be named. */
    record Named(
            String login, String name, BodyCode body, String bodyName, boolean substitutable, boolean mayStandIn) {}

    private static final String ALL = """
            select h.login, p.name, h.body, b.name as body_name, bool_or(h.post in (:posts)) as substitutable,
                not exists (select 1 from identity_post o where o.login = h.login and o.post in ('ADMINISTRATOR', 'AUDITOR')
                    and o.starts_on <= :today and (o.ends_on is null or o.ends_on >= :today))
                and bool_or(h.post <> 'EXPERT') as may_stand_in
            from identity_post h join identity_person p on p.login = h.login join identity_body b on b.code = h.body
            where h.body in (:bodies) and h.starts_on <= :today and (h.ends_on is null or h.ends_on >= :today)
            group by h.login, p.name, h.body, b.name order by h.body, h.login
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Colleagues(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Everybody who holds a post at one of the bodies today. */
    List<Named> at(List<String> bodies) {
        if (bodies.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(ALL)
                .param("posts", Post.SUBSTITUTED)
                .param("bodies", bodies)
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new Named(
                        row.getString("login"),
                        row.getString("name"),
                        new BodyCode(row.getString("body")),
                        row.getString("body_name"),
                        row.getBoolean("substitutable"),
                        row.getBoolean("may_stand_in")))
                .list();
    }

    /** Codes of the bodies where the person has a post of his own that others may hold for him. */
    static List<String> bodiesOf(Person person) {
        return person.posts().stream()
                .filter(PostHeld::isOwn)
                .filter(held -> held.post().allowsSubstitute())
                .map(held -> held.body().value())
                .distinct()
                .toList();
    }

    /** Codes of the bodies the person leads by a post of his own. */
    static List<String> ledBy(Person person) {
        return person.posts().stream()
                .filter(held -> held.isOwn() && held.post().isHead())
                .map(held -> held.body().value())
                .distinct()
                .toList();
    }

    boolean maySpeakFor(Person person, String absentee, BodyCode body) {
        return person.login().equals(absentee) || ledBy(person).contains(body.value());
    }

    void refuseUnlessSubstitutable(String absentee, String substitute, BodyCode body) {
        var people = at(List.of(body.value()));
        if (people.stream().noneMatch(one -> one.login().equals(absentee) && one.substitutable())) {
            throw new Refused("identity.substitution.no-post", Article.UNREGULATED);
        }
        if (absentee.equals(substitute)
                || people.stream().noneMatch(one -> one.login().equals(substitute) && one.mayStandIn())) {
            throw new Refused("identity.substitution.no-colleague", Article.UNREGULATED);
        }
    }
}
