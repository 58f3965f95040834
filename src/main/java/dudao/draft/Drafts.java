package dudao.draft;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps drafts: one row for a task and a person, written in one statement and deleted with the task. */
@Component
class Drafts {

    private final JdbcClient jdbc;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Draft> find(String task, String login) {
        return jdbc.sql("select version, content, saved_at from draft where task = ? and login = ?")
                .params(task, login)
                .query((row, n) -> new Draft(
                        row.getInt("version"),
                        row.getString("content"),
                        row.getTimestamp("saved_at").toInstant()))
                .optional();
    }

    /**
     * Saves what follows the version that the person's window knows.
     *
     * @return empty where another window has saved meanwhile, or the task has ended
     */
    Optional<Draft> save(String task, String login, int known, String content) {
        var now = clock.instant();
        try {
            return jdbc.sql("""
                            insert into draft (task, login, version, content, saved_at)
                            values (:task, :login, :known + 1, :content, :now)
                            on conflict (task, login) do update
                                set version = draft.version + 1, content = excluded.content, saved_at = excluded.saved_at
                                where draft.version = :known
                            returning version
                            """)
                    .param("task", task)
                    .param("login", login)
                    .param("known", known)
                    .param("content", content)
                    .param("now", Timestamp.from(now))
                    .query((row, n) -> new Draft(row.getInt("version"), content, now))
                    .optional();
        } catch (DataIntegrityViolationException ended) {
            return Optional.empty();
        }
    }

    void discard(String task, String login) {
        jdbc.sql("delete from draft where task = ? and login = ?")
                .params(task, login)
                .update();
    }
}
