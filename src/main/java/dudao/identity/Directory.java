package dudao.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 名录: looks up bodies, people, the posts they hold today and the ties that bind them. */
@Component
public class Directory {

    private static final String BODY = "select " + Rows.BODY + " from identity_body ";
    private static final String HELD = "h.starts_on <= :today and (h.ends_on is null or h.ends_on >= :today)";

    private final JdbcClient jdbc;
    private final Clock clock;
    /** Bodies and names are asked for many times in one act and change when a roster is imported. */
    private final Cache<BodyCode, Body> bodies = cache();

    private final Cache<String, String> names = cache();

    Directory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Body body(BodyCode code) {
        return bodies.get(code, this::readBody);
    }

    private Body readBody(BodyCode code) {
        return jdbc.sql(BODY + "where code = ?")
                .param(code.value())
                .query(Rows::body)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("The roster has no body %s".formatted(code)));
    }

    public Optional<Person> person(String login) {
        return jdbc.sql("select name from identity_person where login = ?")
                .param(login)
                .query(String.class)
                .optional()
                .map(name -> new Person(login, name, postsOf(login)));
    }

    public String nameOf(String login) {
        return names.get(login, this::readName);
    }

    private String readName(String login) {
        return jdbc.sql("select name from identity_person where login = ?")
                .param(login)
                .query(String.class)
                .optional()
                .orElse(login);
    }

    /** Names by login; of people the roster no longer knows, nothing. */
    public Map<String, String> namesOf(Collection<String> logins) {
        var names = new HashMap<String, String>();
        if (!logins.isEmpty()) {
            jdbc.sql("select login, name from identity_person where login in (:logins)")
                    .param("logins", logins)
                    .query(row -> {
                        names.put(row.getString("login"), row.getString("name"));
                    });
        }
        return names;
    }

    /** 教育督导机构 of every level, by code. */
    public List<Body> offices() {
        return jdbc.sql(BODY + "where kind like 'SUPERVISION_OFFICE%' order by code")
                .query(Rows::body)
                .list();
    }

    /** Schools and kindergartens an office supervises, by code. */
    public List<Body> unitsOf(BodyCode office) {
        return jdbc.sql(BODY + """
                        where kind in ('SCHOOL', 'KINDERGARTEN') and code in (
                            with recursive below as (
                                select code from identity_body where parent = :office
                                union select b.code from identity_body b join below on b.parent = below.code)
                            select code from below)
                        order by code
                        """)
                .param("office", office.value())
                .query(Rows::body)
                .list();
    }

    /** 督学 the office may appoint: its own and those of its zones, with the post they hold today. */
    public List<Person> inspectorsOf(BodyCode office) {
        return peopleOf(office, "'INSPECTOR', 'ZONE_HEAD'");
    }

    /** 评估专家 the office may invite; they do not count to the three of 督导条例第十六条. */
    public List<Person> expertsOf(BodyCode office) {
        return peopleOf(office, "'EXPERT'");
    }

    /** Who holds a post in the office itself by which he may handle its cases; nobody of the bodies below it. */
    public List<Person> staffOf(BodyCode office) {
        return peopleAt(
                "'OFFICE_HEAD', 'OFFICE_DEPUTY', 'OFFICE_STAFF', 'INSPECTOR', 'ZONE_HEAD'", office, "b.code = :office");
    }

    /** 上一级督导机构; empty at the top of the roster. */
    public Optional<BodyCode> higherOffice(BodyCode office) {
        return Optional.ofNullable(body(office).parent())
                .filter(code -> body(code).kind().isOffice());
    }

    /** 本级人民政府: the government the office serves. */
    public BodyCode governmentOf(BodyCode office) {
        return jdbc.sql("select code from identity_body where parent = ? and kind = 'GOVERNMENT_COUNTY'")
                .param(office.value())
                .query((row, n) -> new BodyCode(row.getString("code")))
                .optional()
                .orElseThrow(() -> new IllegalStateException(
                        "The roster names no government that office %s reports to".formatted(office)));
    }

    /** What binds the person to the unit today; a post at the unit or at one it answers to binds as well. */
    public List<Tie> ties(String login, BodyCode unit) {
        var today = LocalDate.now(clock);
        return jdbc
                .sql("select kind, ended_on from identity_tie where login = :login and body = :unit union all"
                        + " select 'STAFF', null from identity_post h where login = :login and body = :unit and "
                        + HELD)
                .param("login", login)
                .param("unit", unit.value())
                .param("today", today)
                .query(Rows::tie)
                .list()
                .stream()
                .filter(tie -> tie.bindsOn(today))
                .toList();
    }

    /** Everybody whom something binds to the unit today, with the first thing that does. */
    public Map<String, Tie> tiedTo(BodyCode unit) {
        var today = LocalDate.now(clock);
        var tied = new HashMap<String, Tie>();
        jdbc.sql("select login from identity_post h where body = :unit and " + HELD)
                .param("unit", unit.value())
                .param("today", today)
                .query(String.class)
                .list()
                .forEach(login -> tied.put(login, new Tie(Tie.Kind.STAFF, null)));
        jdbc
                .sql("select login, kind, ended_on from identity_tie where body = ?")
                .param(unit.value())
                .query((row, n) -> Map.entry(row.getString("login"), Rows.tie(row, n)))
                .list()
                .stream()
                .filter(entry -> entry.getValue().bindsOn(today))
                .forEach(entry -> tied.put(entry.getKey(), entry.getValue()));
        return tied;
    }

    @EventListener
    void on(RosterChanged changed) {
        bodies.invalidateAll();
        names.invalidateAll();
    }

    private static <K, V> Cache<K, V> cache() {
        return Caffeine.newBuilder()
                .maximumSize(50_000)
                .expireAfterWrite(Duration.ofMinutes(1))
                .build();
    }

    /** The person's own first, then those of the colleagues he stands in for. */
    private List<PostHeld> postsOf(String login) {
        return jdbc.sql("""
                        select post, body, null as absentee, null as absentee_name from identity_post h
                        where h.login = :login and %1$s
                        union all
                        select h.post, h.body, h.login, p.name from identity_substitution s
                        join identity_post h on h.login = s.absentee and h.body = s.body
                        join identity_person p on p.login = h.login
                        where s.substitute = :login and s.ended_by is null and s.ends_on >= :today and s.starts_on <= :today
                            and h.post in (:posts) and %1$s
                        order by absentee nulls first
                        """.formatted(HELD))
                .param("login", login)
                .param("today", LocalDate.now(clock))
                .param("posts", Post.SUBSTITUTED)
                .query(Rows::postOrSubstitution)
                .list();
    }

    private List<Person> peopleOf(BodyCode office, String posts) {
        return peopleAt(posts, office, "(b.code = :office or b.parent = :office)");
    }

    private List<Person> peopleAt(String posts, BodyCode office, String where) {
        return jdbc.sql("select distinct on (p.login) p.login, p.name, h.post, h.body"
                        + " from identity_post h join identity_person p on p.login = h.login"
                        + " join identity_body b on b.code = h.body"
                        + " where h.post in (" + posts + ") and " + where + " and " + HELD
                        + " order by p.login")
                .param("office", office.value())
                .param("today", LocalDate.now(clock))
                .query((row, n) ->
                        new Person(row.getString("login"), row.getString("name"), List.of(Rows.post(row, n))))
                .list();
    }
}
