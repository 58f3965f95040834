package dudao.identity;

import static dudao.Visitor.PASSWORD;
import static dudao.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import dudao.DudaoTest;
import dudao.Visitor;
import dudao.calendar.MovableClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("登录与退出")
@DudaoTest
class SignInTests {

    private static final String SOMEBODY = "s020.head";
    private static final String OWN = "属于自己的新口令123456";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    RosterImport roster;

    @Autowired
    FreshPosts freshPosts;

    @Autowired
    List<OpenAddresses> modules;

    @BeforeEach
    @AfterEach
    void nobodyIsLocked() {
        jdbc.sql("update identity_person set failed_logins = 0, locked_until = null")
                .update();
    }

    @Test
    void a_page_asked_for_comes_after_sign_in() {
        var visitor = new Visitor(port);
        var refused = visitor.get("/people?q=s014");
        assertThat(refused.statusCode()).isEqualTo(302);
        assertThat(location(refused)).endsWith("/login");
        assertThat(location(visitor.signIn("admin", PASSWORD))).endsWith("/people?q=s014");
        assertThat(visitor.get("/people?q=s014").body()).contains("s014.head").doesNotContain("s015.head");
    }

    @Test
    void what_a_script_asked_for_does_not() {
        for (var address : new String[] {"/engine-rest/task", "/camunda/api/engine/engine/default/task", "/people"}) {
            var visitor = new Visitor(port);
            var refused = visitor.call("GET", address, null);
            assertThat(refused.statusCode()).as(address).isEqualTo(401);
            assertThat(location(visitor.signIn("admin", PASSWORD))).endsWith(":" + port + "/");
        }
    }

    @Test
    void the_session_gets_a_new_name_at_sign_in() {
        var visitor = new Visitor(port);
        visitor.get("/login");
        var before = visitor.cookie("JSESSIONID");
        visitor.signIn("admin", PASSWORD);
        assertThat(before).isNotEmpty();
        assertThat(visitor.cookie("JSESSIONID")).isNotEqualTo(before);
    }

    @Test
    void five_failures_close_the_account_for_fifteen_minutes() {
        IntStream.range(0, 5).forEach(n -> assertRefused(SOMEBODY, "wrong"));
        assertRefused(SOMEBODY, PASSWORD);

        clock.moveTo(clock.instant().plus(Duration.ofMinutes(14)));
        assertRefused(SOMEBODY, PASSWORD);

        clock.moveTo(clock.instant().plus(Duration.ofMinutes(1)));
        assertThat(location(new Visitor(port).signIn(SOMEBODY, PASSWORD))).endsWith(":" + port + "/");
    }

    @Test
    void guesses_sent_at_once_are_counted_one_by_one() {
        IntStream.range(0, 8).parallel().forEach(n -> assertRefused(SOMEBODY, "wrong"));
        assertRefused(SOMEBODY, PASSWORD);
    }

    @Test
    void a_right_password_forgets_four_failures() {
        IntStream.range(0, 4).forEach(n -> assertRefused(SOMEBODY, "wrong"));
        new Visitor(port).signIn(SOMEBODY, PASSWORD);
        assertRefused(SOMEBODY, "wrong");
        assertThat(location(new Visitor(port).signIn(SOMEBODY, PASSWORD))).doesNotContain("failed");
    }

    @Test
    void a_locked_account_and_an_unknown_one_read_the_same() {
        IntStream.range(0, 5).forEach(n -> assertRefused(SOMEBODY, "wrong"));
        assertThat(pageAfterFailure(SOMEBODY)).isEqualTo(pageAfterFailure("nobody.at.all"));
    }

    @Test
    void the_administrator_opens_a_locked_account() {
        IntStream.range(0, 5).forEach(n -> assertRefused(SOMEBODY, "wrong"));
        var answer = Visitor.signedIn(port, "admin").submit("/people/" + SOMEBODY + "/unlock", Map.of());
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(new Visitor(port).signIn(SOMEBODY, PASSWORD))).doesNotContain("failed");
    }

    @Test
    void a_person_changes_the_own_password() {
        var person = Visitor.signedIn(port, "s022.head");
        assertThat(person.get("/password").body()).contains("修改口令");
        assertThat(change(person, "wrong old one", OWN).body()).contains("原口令不正确");
        assertThat(change(person, PASSWORD, "too short").body()).contains("至少 12 个字符");
        assertThat(person.get("/password").statusCode()).isEqualTo(200);

        assertThat(location(change(person, PASSWORD, OWN))).endsWith("/login?changed");

        assertThat(person.get("/cases").statusCode()).isEqualTo(302);
        assertThat(location(new Visitor(port).signIn("s022.head", PASSWORD))).contains("failed");
        var again = new Visitor(port);
        assertThat(location(again.signIn("s022.head", OWN))).doesNotContain("failed");
        assertThat(change(again, OWN, OWN).body()).contains("与原口令相同");
    }

    /** Pages and scripts alike; whichever module opened them. */
    @Test
    void whoever_has_the_password_an_administrator_gave_takes_one_of_his_own_first() {
        var given = "管理员给的初始口令123";
        var administrator = Visitor.signedIn(port, "admin");
        administrator.submit("/people/s023.head/password", Map.of("password", given, "again", given));
        assertThat(administrator.get("/people?q=s023.head").body()).contains("初始口令，首次登录须修改");

        var person = new Visitor(port);
        person.signIn("s023.head", given);
        assertThat(person.get("/password").body()).contains("管理员设定的初始口令").doesNotContain("主导航");
        assertThat(List.of("/", "/cases", "/camunda/app/tasklist/default/"))
                .allSatisfy(page -> assertThat(location(person.get(page))).endsWith("/password"));
        assertThat(addresses(HttpMethod.GET)).hasSizeGreaterThan(50).allSatisfy(address -> {
            var page = person.get(example(address));
            assertThat(page.statusCode() == 403 || location(page).endsWith("/password"))
                    .as("%s answers %s", address, page)
                    .isTrue();
            assertThat(person.call("GET", example(address), null).statusCode()).isEqualTo(403);
        });
        assertThat(addresses(HttpMethod.POST))
                .contains("/messages/read", "/engine-rest/task/{id:.*[0-9].*}/submit-form")
                .allSatisfy(address -> assertThat(
                                person.call("POST", example(address), "{}").statusCode())
                        .isEqualTo(403));

        assertThat(location(change(person, given, OWN))).endsWith("/login?changed");
        person.signIn("s023.head", OWN);
        assertThat(person.get("/cases").statusCode()).isEqualTo(200);
        assertThat(administrator.get("/people?q=s023.head").body()).doesNotContain("首次登录须修改");
    }

    private List<String> addresses(HttpMethod method) {
        return modules.stream()
                .flatMap(module -> module.list().stream())
                .filter(open -> method.equals(open.method()) && !open.needsNoSignIn())
                .map(OpenAddress::pattern)
                .filter(pattern -> !pattern.equals("/password") && !pattern.equals("/session"))
                .toList();
    }

    private static String example(String pattern) {
        return pattern.replaceAll("\\{app:(\\w+)[^}]*}", "$1")
                .replaceAll("\\{[^}]*}", "1")
                .replace("**", "1")
                .replace("*", "1");
    }

    @Test
    void whoever_guesses_the_old_password_is_locked_out() {
        var person = Visitor.signedIn(port, SOMEBODY);
        IntStream.range(0, 5).forEach(n -> change(person, "wrong", OWN));
        assertRefused(SOMEBODY, PASSWORD);
    }

    private static HttpResponse<String> change(Visitor person, String old, String password) {
        return person.submit("/password", Map.of("old", old, "password", password, "again", password));
    }

    @Test
    void a_new_password_is_long_and_ends_the_sessions_of_the_old_one() {
        var somebody = Visitor.signedIn(port, "s021.head");
        var administrator = Visitor.signedIn(port, "admin");
        administrator.submit("/people/s021.head/password", Map.of("password", "too short", "again", "too short"));
        assertThat(somebody.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        administrator.submit("/people/s021.head/password", Map.of("password", "一个足够长的新口令123", "again", "一个足够长的新口令123"));
        assertThat(somebody.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(302);
        assertThat(location(new Visitor(port).signIn("s021.head", PASSWORD))).contains("failed");
        assertThat(location(new Visitor(port).signIn("s021.head", "一个足够长的新口令123")))
                .doesNotContain("failed");
    }

    @Test
    void signing_out_of_our_pages_signs_out_of_the_webapps() {
        var visitor = Visitor.signedIn(port, "county.staff1");
        assertThat(location(visitor.submit("/logout", Map.of()))).endsWith("/login?logout");
        assertSignedOut(visitor);
    }

    @Test
    void signing_out_of_a_webapp_signs_out_of_the_house() {
        var visitor = Visitor.signedIn(port, "county.staff1");
        var answer = visitor.call("POST", "/camunda/api/admin/auth/user/default/logout", "");
        assertThat(answer.statusCode()).isEqualTo(204);
        assertSignedOut(visitor);
    }

    @Test
    void nobody_signs_in_past_the_login_page() {
        var form = Map.of("Content-Type", "application/x-www-form-urlencoded");
        var stranger = new Visitor(port)
                .send(
                        "POST",
                        "/camunda/api/admin/auth/user/default/login/tasklist",
                        "username=admin&password=" + PASSWORD,
                        form);
        assertThat(stranger.statusCode()).isEqualTo(401);
        var administrator = Visitor.signedIn(port, "admin");
        for (var address : new String[] {
            "/camunda/api/admin/auth/user/default/login/admin", "/camunda/api/admin/setup/default/user/create"
        }) {
            assertThat(administrator.call("POST", address, "{}").statusCode())
                    .as(address)
                    .isEqualTo(403);
        }
    }

    @Test
    void without_its_token_no_page_takes_anything() {
        var administrator = Visitor.signedIn(port, "admin");
        var form = Map.of("Content-Type", "application/x-www-form-urlencoded");
        assertThat(administrator
                        .send("POST", "/people/s014.head/unlock", "", form)
                        .statusCode())
                .isEqualTo(403);
        var json = Map.of("Content-Type", "application/json");
        assertThat(administrator
                        .send("POST", "/engine-rest/task/x/claim", "{}", json)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_post_that_ran_out_does_not_live_until_sign_out() {
        var visitor = Visitor.signedIn(port, "admin");
        assertThat(visitor.get("/people").statusCode()).isEqualTo(200);
        try {
            jdbc.sql("update identity_post set ends_on = ? where login = 'admin'")
                    .param(LocalDate.now(clock).minusDays(1))
                    .update();
            freshPosts.on(new RosterChanged());
            assertThat(visitor.get("/people").statusCode()).isEqualTo(403);
            assertThat(visitor.get("/camunda/app/admin/default/").statusCode()).isEqualTo(403);
        } finally {
            jdbc.sql("update identity_post set ends_on = '2028-08-31' where login = 'admin'")
                    .update();
            freshPosts.on(new RosterChanged());
        }
    }

    @Test
    void a_browser_keeps_files_and_no_pages() {
        var visitor = Visitor.signedIn(port, "county.staff1");
        var file = visitor.get("/camunda/lib/deps.js");
        var changed = file.headers().firstValue("Last-Modified").orElseThrow();
        var again = visitor.send("GET", "/camunda/lib/deps.js", null, Map.of("If-Modified-Since", changed));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(file.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(visitor.get("/cases").headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        assertThat(visitor.get("/cases").headers().firstValue("Content-Security-Policy"))
                .isPresent();
    }

    @Test
    void without_scripts_what_was_written_is_shown_when_the_session_has_ended() {
        var person = Visitor.signedIn(port, "s024.head");
        person.endsSession();

        var answer = person.submit("/messages/settings", Map.of("address", "own@example.test", "password", "不给看"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("登录已失效，没有提交", "own@example.test").doesNotContain("不给看");
        assertThat(location(person.submit("/logout", Map.of()))).endsWith("/login?logout");
    }

    private void assertSignedOut(Visitor visitor) {
        assertThat(visitor.call("GET", "/camunda/api/engine/engine/default/filter", null)
                        .statusCode())
                .isEqualTo(401);
        assertThat(visitor.call("GET", "/engine-rest/filter", null).statusCode())
                .isEqualTo(401);
        assertThat(location(visitor.get("/people"))).endsWith("/login");
    }

    private void assertRefused(String login, String password) {
        assertThat(location(new Visitor(port).signIn(login, password))).endsWith("/login?failed");
    }

    private String pageAfterFailure(String login) {
        var visitor = new Visitor(port);
        visitor.signIn(login, "wrong");
        return visitor.get("/login?failed")
                .body()
                .replaceAll("value=\"[^\"]*\"", "")
                .replaceAll("\\d\\d:\\d\\d", "");
    }
}
