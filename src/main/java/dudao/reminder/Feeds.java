package dudao.reminder;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 日程订阅: one private address a person, of 256 random bits. Only its hash is kept: whoever reads the table cannot open a feed,
 * and who has lost the address makes a new one, which ends the old.
 */
@Component
@Transactional
class Feeds {

    private static final int BYTES = 32;
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Clock clock;

    Feeds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The secret part of the new address, which nobody can be told again. */
    String make(String login) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("""
                        insert into reminder_feed (login, secret_hash, made_at) values (?, ?, ?)
                        on conflict (login) do update set secret_hash = excluded.secret_hash, made_at = excluded.made_at
                        """)
                .params(login, hash(secret), Timestamp.from(clock.instant()))
                .update();
        return secret;
    }

    void revoke(String login) {
        jdbc.sql("delete from reminder_feed where login = ?").param(login).update();
    }

    @Transactional(readOnly = true)
    Optional<LocalDateTime> madeAt(String login) {
        return jdbc.sql("select made_at from reminder_feed where login = ?")
                .param(login)
                .query((row, n) -> LocalDateTime.ofInstant(row.getTimestamp(1).toInstant(), clock.getZone()))
                .optional();
    }

    /** Whose feed it is; what does not look like a secret is not looked up. */
    @Transactional(readOnly = true)
    Optional<String> loginOf(String secret) {
        return SECRET.matcher(secret).matches()
                ? jdbc.sql("select login from reminder_feed where secret_hash = ?")
                        .param(hash(secret))
                        .query(String.class)
                        .optional()
                : Optional.empty();
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
