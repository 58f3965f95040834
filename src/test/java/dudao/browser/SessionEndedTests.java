package dudao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@BrowserTest
@DisplayName("填写页面表单的时候登录失效")
class SessionEndedTests {

    private static final String OWN = "own@example.test";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void nothing_is_left() {
        jdbc.sql("delete from reminder_preference where login = 's024.head'").update();
    }

    @Test
    @DisplayName("当场说明，填写的内容留着；换了人登录不提交，本人重新登录后提交成功")
    void nothing_is_lost(Browser browser) {
        var head = Seat.signedIn(browser, "http://localhost:" + port, "s024.head");
        head.visits("/messages/settings");
        var address = head.page().getByLabel("邮箱地址");
        address.fill(OWN);
        head.page().context().clearCookies();

        save(head);

        var notice = head.page().locator(".not-sent");
        assertThat(notice).containsText("登录已失效，没有提交。您填写的内容还在这一页上");
        assertThat(notice).isFocused();
        assertThat(address).hasValue(OWN);
        head.keepsPicture("form-session-ended");

        head.signsInElsewhere("s024.liaison");
        save(head);
        assertThat(notice).containsText("现在登录的是另一个人");
        assertThat(address).hasValue(OWN);

        head.signsInElsewhere("s024.head");
        save(head);
        assertThat(status(head)).containsText("已保存");
        assertThat(address).hasValue(OWN);
        head.leaves();
    }

    private static void save(Seat seat) {
        seat.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("保存"))
                .click();
    }

    private static Locator status(Seat seat) {
        return seat.page().locator(".message.good");
    }
}
