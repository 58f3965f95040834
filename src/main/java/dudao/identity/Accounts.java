package dudao.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 账号: a person's password and the failures to give it. A person without a password cannot sign in. */
@Component
class Accounts {

    static final Duration LOCKED_FOR = Duration.ofMinutes(15);
    private static final int FAILURES_ALLOWED = 5;

    /** @param initial given by an administrator, and not replaced by the person yet */
    record Password(String hash, boolean initial) {}

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(JdbcClient jdbc, PasswordEncoder encoder, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Counts an attempt to sign in before anybody knows whether it is right, so that guesses sent at once are counted one
     * by one, and tells the hash to compare with. Empty while the account is locked, without a password or unknown.
     */
    Optional<String> attempt(String login) {
        var now = OffsetDateTime.now(clock);
        return jdbc.sql("""
                        update identity_person set
                            failed_logins = case when failed_logins + 1 >= :allowed then 0 else failed_logins + 1 end,
                            locked_until = case when failed_logins + 1 >= :allowed then :until end
                        where login = :login and password_hash is not null
                            and (locked_until is null or locked_until <= :now)
                        returning password_hash
                        """)
                .param("allowed", FAILURES_ALLOWED)
                .param("until", now.plus(LOCKED_FOR))
                .param("login", login)
                .param("now", now)
                .query(String.class)
                .optional();
    }

    /** The attempt was right: earlier failures are forgotten. */
    void succeeded(String login) {
        jdbc.sql("update identity_person set failed_logins = 0, locked_until = null where login = ?")
                .param(login)
                .update();
    }

    /** The same password, hashed as it is hashed now. */
    void hashAnew(String login, String password) {
        keep(login, password, "password_initial");
    }

    /** 初始口令: known to whoever gave it, and therefore good for nothing but to take one's own. */
    @Transactional
    void giveInitial(String login, String password) {
        set(login, password, "true");
    }

    /** 本人的口令, in place of the one before. */
    @Transactional
    void takeOwn(String login, String password) {
        set(login, password, "false");
    }

    /** 解除锁定, by an administrator. */
    @Transactional
    void unlock(String login) {
        succeeded(login);
        events.publishEvent(new AccountTouched(AccountTouched.What.UNLOCKED, login));
    }

    /** Empty where the person has left the roster or lost the password. */
    Optional<Password> password(String login) {
        return jdbc.sql("select password_hash, password_initial from identity_person"
                        + " where login = ? and password_hash is not null")
                .param(login)
                .query((row, n) -> new Password(row.getString(1), row.getBoolean(2)))
                .optional();
    }

    /** Opens a locked account too; whoever is signed in with the old password is signed out. */
    private void set(String login, String password, String initial) {
        keep(login, password, initial);
        events.publishEvent(new AccountTouched(AccountTouched.What.PASSWORD_SET, login));
    }

    private void keep(String login, String password, String initial) {
        jdbc.sql("update identity_person set password_hash = ?, failed_logins = 0, locked_until = null,"
                        + " password_initial = " + initial + " where login = ?")
                .params(encoder.encode(password), login)
                .update();
    }
}
