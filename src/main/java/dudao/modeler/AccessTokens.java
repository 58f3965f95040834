package dudao.modeler;

import dudao.studio.Texts;
import dudao.workflow.DesignActed;
import dudao.workflow.DesignActed.Act;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes access tokens, which are shown once, and knows them again by their hash until they run out or are revoked. */
@Component
class AccessTokens {

    private static final String PREFIX = "dudao_";
    private static final int RANDOM_BYTES = 32;
    private static final String COLUMNS =
            "select number, name, owner, made_at, expires_at, used_at, revoked_at from studio_token ";

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccessTokens(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** @return the token itself, which nobody can read again */
    @Transactional
    String make(String name, String owner, int days) {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        var token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant();
        jdbc.sql("insert into studio_token (hash, name, owner, made_at, expires_at) values (?, ?, ?, ?, ?)")
                .params(hash(token), name, owner, Timestamp.from(now), Timestamp.from(now.plus(Duration.ofDays(days))))
                .update();
        events.publishEvent(new DesignActed(Act.TOKEN_MADE, "%s %d天".formatted(name, days)));
        return token;
    }

    /** Login of whoever made the token; empty where it is unknown, has run out or was revoked. */
    @Transactional
    Optional<String> ownerOf(String token) {
        var now = clock.instant();
        return jdbc.sql("""
                        update studio_token set used_at = :now
                        where hash = :hash and revoked_at is null and expires_at > :now returning owner
                        """)
                .param("now", Timestamp.from(now))
                .param("hash", hash(token))
                .query(String.class)
                .optional();
    }

    /** False where there is no such token, or it was revoked before. */
    @Transactional
    boolean revoke(int number, String by) {
        var revoked = jdbc.sql(
                                "update studio_token set revoked_at = ?, revoked_by = ? where number = ? and revoked_at is null")
                        .params(Timestamp.from(clock.instant()), by, number)
                        .update()
                == 1;
        if (revoked) {
            events.publishEvent(new DesignActed(Act.TOKEN_REVOKED, "令牌%d".formatted(number)));
        }
        return revoked;
    }

    /** Newest first. */
    List<AccessToken> all() {
        return jdbc.sql(COLUMNS + "order by number desc")
                .query((row, n) -> token(row))
                .list();
    }

    private static String hash(String token) {
        return Texts.sha256(token.getBytes(StandardCharsets.UTF_8));
    }

    private static AccessToken token(ResultSet row) throws SQLException {
        return new AccessToken(
                row.getInt("number"),
                row.getString("name"),
                row.getString("owner"),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                instant(row.getTimestamp("used_at")),
                instant(row.getTimestamp("revoked_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
