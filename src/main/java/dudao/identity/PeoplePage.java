package dudao.identity;

import java.nio.charset.StandardCharsets;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 人员与账号: the administrator finds a person, sets an initial password, opens a locked account. */
@Controller
@RequestMapping("/people")
class PeoplePage {

    private final Listing listing;
    private final Directory directory;
    private final Accounts accounts;
    private final InitialPasswords initial;
    private final ApplicationEventPublisher events;

    PeoplePage(
            Listing listing,
            Directory directory,
            Accounts accounts,
            InitialPasswords initial,
            ApplicationEventPublisher events) {
        this.listing = listing;
        this.directory = directory;
        this.accounts = accounts;
        this.initial = initial;
        this.events = events;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page, Model model) {
        var count = listing.count(q);
        if (!q.isBlank()) {
            events.publishEvent(new PersonLookedUp("roster", q.strip(), count));
        }
        var pages = Math.max(1, (count + Listing.PAGE_SIZE - 1) / Listing.PAGE_SIZE);
        var shown = Math.min(Math.max(page, 1), pages);
        model.addAttribute("q", q);
        model.addAttribute("count", count);
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        model.addAttribute("people", listing.page(q, shown - 1));
        model.addAttribute("withoutPassword", listing.countWithoutPassword(q));
        model.addAttribute("atOnce", InitialPasswords.AT_ONCE);
        return "identity/people";
    }

    @PostMapping("/{login}/password")
    String setPassword(
            @PathVariable String login,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            RedirectAttributes next) {
        var person = person(login);
        if (!Passwords.isAcceptable(password)) {
            next.addFlashAttribute("problem", "没有设定：口令至少 12 个字符，最多 72 个字节（一个汉字占 3 个字节）。");
        } else if (!password.equals(again)) {
            next.addFlashAttribute("problem", "没有设定：两次填写的口令不一致。");
        } else {
            accounts.giveInitial(login, password);
            events.publishEvent(new RosterChanged());
            next.addFlashAttribute(
                    "done", "已设定 %s（%s）的口令，请当面或经安全渠道告知本人；本人首次登录时须先改为自己的口令。".formatted(person.name(), login));
        }
        next.addAttribute("q", login);
        return "redirect:/people";
    }

    /** Answers with the file; nothing of it is kept. */
    @PostMapping("/passwords")
    ResponseEntity<byte[]> makePasswords(@RequestParam(defaultValue = "") String q) {
        var file = initial.makeFor(q).getBytes(StandardCharsets.UTF_8);
        events.publishEvent(new RosterChanged());
        return ResponseEntity.ok()
                .header("Content-Type", "text/csv; charset=UTF-8")
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename("初始口令.csv", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file);
    }

    @PostMapping("/{login}/unlock")
    String unlock(@PathVariable String login, RedirectAttributes next) {
        var person = person(login);
        accounts.unlock(login);
        next.addFlashAttribute("done", "%s（%s）现在可以登录。".formatted(person.name(), login));
        next.addAttribute("q", login);
        return "redirect:/people";
    }

    private Person person(String login) {
        return directory.person(login).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
