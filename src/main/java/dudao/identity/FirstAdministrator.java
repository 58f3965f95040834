package dudao.identity;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 首位管理员: the one account the house makes by itself, from DUDAO_ADMIN_LOGIN and DUDAO_ADMIN_PASSWORD of the environment.
 * An account that is there already stays as it is. Passwords left by a demonstration on the same data are taken away.
 */
@Component
@Profile("!demo")
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstAdministrator implements ApplicationRunner {

    /** A post is held somewhere, and there is no other body before the roster is imported. */
    private static final String OPERATOR = "OPERATOR";

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Clock clock;
    private final @Nullable String login;
    private final @Nullable String password;

    FirstAdministrator(
            JdbcClient jdbc,
            Accounts accounts,
            Clock clock,
            @Value("${DUDAO_ADMIN_LOGIN:#{null}}") @Nullable String login,
            @Value("${DUDAO_ADMIN_PASSWORD:#{null}}") @Nullable String password) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = clock;
        this.login = given(login);
        this.password = given(password);
        refuseHalfAnAccount();
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        takeAwayDemoPasswords();
        if (login == null || password == null || accounts.password(login).isPresent()) {
            return;
        }
        jdbc.sql("insert into identity_body (code, kind, name) values (?, 'OPERATOR', '系统运行维护') on conflict do nothing")
                .param(OPERATOR)
                .update();
        jdbc.sql("insert into identity_person (login, name) values (?, '系统管理员') on conflict do nothing")
                .param(login)
                .update();
        jdbc.sql("""
                        insert into identity_post (login, body, post, starts_on) values (?, ?, 'ADMINISTRATOR', ?)
                        on conflict do nothing
                        """).params(login, OPERATOR, LocalDate.now(clock)).update();
        accounts.giveInitial(login, password);
        LOG.info("The administrator of DUDAO_ADMIN_LOGIN was created");
    }

    /** A composition hands on an unset variable as an empty one. */
    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isEmpty() ? null : value;
    }

    private void refuseHalfAnAccount() {
        if ((login == null) != (password == null)) {
            throw new UnusableAdministrator("DUDAO_ADMIN_LOGIN 和 DUDAO_ADMIN_PASSWORD 须同时设置 (set both or neither)");
        }
        if (login != null && !login.matches(RosterImport.LOGIN)) {
            throw new UnusableAdministrator(
                    "DUDAO_ADMIN_LOGIN 只能用字母、数字、点、下划线和连字符 (letters, digits, dot, underscore, hyphen only)");
        }
        if (password != null && !Passwords.isAcceptable(password)) {
            throw new UnusableAdministrator(
                    "DUDAO_ADMIN_PASSWORD 至少 12 个字符、最多 72 字节 (at least 12 characters, at most 72 bytes)");
        }
    }

    /** Nobody but a demonstration gives the same hash, salt included, to several people. */
    private void takeAwayDemoPasswords() {
        var taken = jdbc.sql("""
                        update identity_person set password_hash = null where password_hash in (
                            select password_hash from identity_person group by password_hash having count(*) > 1)
                        """).update();
        if (taken > 0) {
            LOG.warn("{} accounts of a demonstration lost their passwords: this is not the demo profile", taken);
        }
    }
}
