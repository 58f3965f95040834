package dudao.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 修改口令: a person takes a password of his own in place of the one the administrator gave him, and signs in anew with it. */
@Controller
@RequestMapping("/password")
class OwnPasswordPage {

    private final CurrentPerson current;
    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final ApplicationEventPublisher events;

    OwnPasswordPage(
            CurrentPerson current, Accounts accounts, PasswordEncoder encoder, ApplicationEventPublisher events) {
        this.current = current;
        this.accounts = accounts;
        this.encoder = encoder;
        this.events = events;
    }

    /** Whoever has to take a password of his own is told so, and led nowhere else. */
    @ModelAttribute("initialPassword")
    boolean initialPassword(@AuthenticationPrincipal SignedIn person) {
        return person.byInitialPassword();
    }

    @GetMapping
    String show() {
        return "identity/password";
    }

    @PostMapping
    String change(
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var problem = problem(old, password, again);
        if (!problem.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("problem", problem);
            return "identity/password";
        }
        accounts.takeOwn(login(), password);
        events.publishEvent(new RosterChanged());
        request.getSession().invalidate();
        return "redirect:/login?changed";
    }

    /** The old password is asked for last: a slip in the new one is no attempt to guess. */
    private String problem(String old, String password, String again) {
        if (!Passwords.isAcceptable(password)) {
            return "没有修改：新口令至少 12 个字符，最多 72 个字节（一个汉字占 3 个字节）。";
        }
        if (!password.equals(again)) {
            return "没有修改：两次填写的新口令不一致。";
        }
        if (password.equals(old)) {
            return "没有修改：新口令与原口令相同。";
        }
        var hash = accounts.attempt(login());
        if (hash.isEmpty() || !encoder.matches(old, hash.get())) {
            return "没有修改：原口令不正确。连续填错五次，将暂停登录十五分钟。";
        }
        return "";
    }

    private String login() {
        return current.login().orElseThrow(() -> new IllegalStateException("Only who is signed in has a password"));
    }
}
