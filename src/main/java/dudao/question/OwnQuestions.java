package dudao.question;

import dudao.identity.Person;
import dudao.identity.Post;
import dudao.law.Article;
import dudao.law.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 自设评查事项, each of one person, who may let his office look at it. Parameters only: nobody writes a question in SQL. */
@Component
@Transactional
class OwnQuestions {

    private static final int MOST_OF_A_PERSON = 20;
    private static final Set<Post> OFFICE = Set.of(Post.OFFICE_HEAD, Post.OFFICE_DEPUTY, Post.OFFICE_STAFF);

    private static final String VISIBLE =
            "select * from question_own where (made_by = :login or shared_with in (:offices)) ";

    private final JdbcClient jdbc;
    private final Clock clock;

    OwnQuestions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<OwnQuestion> of(Person person) {
        return visible(person, "order by id").list();
    }

    @Transactional(readOnly = true)
    Optional<OwnQuestion> find(Person person, String key) {
        return key.matches("own-\\d{1,18}")
                ? visible(person, "and id = " + Long.parseLong(key.substring(4)))
                        .optional()
                : Optional.empty();
    }

    /** @return its key */
    String save(Person person, OwnQuestion asked) {
        var already = jdbc.sql("select count(*) from question_own where made_by = ?")
                .param(person.login())
                .query(Integer.class)
                .single();
        if (already >= MOST_OF_A_PERSON) {
            throw new Refused("question.too-many", Article.UNREGULATED, MOST_OF_A_PERSON);
        }
        var id = jdbc.sql("""
                        insert into question_own (name, made_by, made_at, shared_with, topic, office, kind, year, clock,
                            from_hour, to_hour, weekday, actor)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        asked.name(),
                        person.login(),
                        Timestamp.from(clock.instant()),
                        asked.shared() ? offices(person).findFirst().orElse(null) : null,
                        asked.topic(),
                        asked.office(),
                        asked.kind(),
                        asked.year(),
                        asked.clock(),
                        asked.fromHour(),
                        asked.toHour(),
                        asked.weekday(),
                        asked.actor())
                .query(Long.class)
                .single();
        return "own-" + id;
    }

    /** By who made it, and nobody else. */
    boolean delete(Person person, String key) {
        var mine = find(person, key)
                .filter(question -> question.madeBy().equals(person.login()))
                .isPresent();
        if (mine) {
            jdbc.sql("delete from question_own where id = ?")
                    .param(Long.parseLong(key.substring(4)))
                    .update();
            jdbc.sql("delete from question_lead where question = ?").param(key).update();
            jdbc.sql("delete from question_tally where question = ?").param(key).update();
        }
        return mine;
    }

    List<Long> ids() {
        return jdbc.sql("select id from question_own order by id")
                .query(Long.class)
                .list();
    }

    List<Long> incomplete() {
        return jdbc.sql("select id from question_own where not complete order by id")
                .query(Long.class)
                .list();
    }

    /** Cases it has not gone through, from the last to the first. */
    List<String> next(long id, int atMost) {
        return jdbc.sql("""
                        select f.case_number from cases_file f
                        where f.case_number < coalesce((select reached from question_own where id = ?), '龥')
                        and not exists (select 1 from archive_destroyed d where d.case_number = f.case_number)
                        order by f.case_number desc limit ?
                        """).params(id, atMost).query(String.class).list();
    }

    /** @return whether anybody still asks it */
    boolean reached(long id, @Nullable String caseNumber, boolean complete) {
        return jdbc.sql("update question_own set reached = ?, complete = ? where id = ?")
                        .params(caseNumber, complete, id)
                        .update()
                == 1;
    }

    static Stream<String> offices(Person person) {
        return person.posts().stream()
                .filter(held -> OFFICE.contains(held.post()))
                .map(held -> held.body().value())
                .distinct();
    }

    private JdbcClient.MappedQuerySpec<OwnQuestion> visible(Person person, String which) {
        return jdbc.sql(VISIBLE + which)
                .param("login", person.login())
                .param("offices", Stream.concat(Stream.of(""), offices(person)).toList())
                .query(OwnQuestions::question);
    }

    private static OwnQuestion question(ResultSet row, int n) throws SQLException {
        return new OwnQuestion(
                row.getLong("id"),
                row.getString("name"),
                row.getString("made_by"),
                row.getString("shared_with") != null,
                row.getString("topic"),
                row.getString("office"),
                row.getString("kind"),
                row.getInt("year"),
                row.getString("clock"),
                row.getInt("from_hour"),
                row.getInt("to_hour"),
                row.getInt("weekday"),
                row.getString("actor"),
                row.getString("reached"),
                row.getBoolean("complete"));
    }
}
