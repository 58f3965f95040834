package dudao.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dudao.DudaoTest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;

@DisplayName("演示之外的首位管理员")
@DudaoTest
@Transactional
class FirstAdministratorTests {

    private static final String PASSWORD = "a long enough one";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Accounts accounts;

    @Autowired
    Directory directory;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    Clock clock;

    @Test
    void is_made_from_the_environment_and_may_administer() {
        start("boss", PASSWORD);
        assertThat(directory.person("boss").orElseThrow().holds(Post.ADMINISTRATOR))
                .isTrue();
        assertThat(accounts.password("boss")).hasValueSatisfying(password -> {
            assertThat(encoder.matches(PASSWORD, password.hash())).isTrue();
            assertThat(password.initial()).as("to be replaced at first sign-in").isTrue();
        });
    }

    @Test
    void keeps_the_password_it_has() {
        start("boss", PASSWORD);
        var before = accounts.password("boss");
        start("boss", "another long one");
        assertThat(accounts.password("boss")).isEqualTo(before);
    }

    @Test
    void is_the_only_account_when_the_data_are_those_of_a_demonstration() {
        start("boss", PASSWORD);
        assertThat(jdbc.sql("select login from identity_person where password_hash is not null")
                        .query(String.class)
                        .list())
                .contains("boss")
                .doesNotContain("admin", "county.head", "s014.head");
    }

    @Test
    void without_the_environment_there_is_none() {
        start(null, null);
        start("", "");
        assertThat(accounts.password("admin")).isEmpty();
    }

    @Test
    void a_short_password_or_half_an_account_stops_the_start() {
        assertThatThrownBy(() -> start("boss", "short"))
                .isInstanceOf(UnusableAdministrator.class)
                .hasMessageContaining("12");
        assertThatThrownBy(() -> start("boss", null)).isInstanceOf(UnusableAdministrator.class);
        assertThatThrownBy(() -> start(null, PASSWORD)).isInstanceOf(UnusableAdministrator.class);
        assertThatThrownBy(() -> start("大老板", PASSWORD)).isInstanceOf(UnusableAdministrator.class);
    }

    private void start(@Nullable String login, @Nullable String password) {
        new FirstAdministrator(jdbc, accounts, clock, login, password).run(new DefaultApplicationArguments());
    }
}
