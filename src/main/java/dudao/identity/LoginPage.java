package dudao.identity;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 登录页. */
@Controller
class LoginPage {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Clock clock;

    LoginPage(Clock clock) {
        this.clock = clock;
    }

    @GetMapping("/login")
    String show(Model page) {
        // The latest end of a lock, whether this account is locked or exists at all.
        page.addAttribute(
                "tryAgainAt",
                TIME.format(LocalDateTime.now(clock).plus(Accounts.LOCKED_FOR).plusMinutes(1)));
        return "identity/login";
    }
}
