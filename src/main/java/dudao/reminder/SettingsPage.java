package dudao.reminder;

import dudao.identity.CurrentPerson;
import dudao.law.Refused;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 提醒设置: each person's own mails and calendar feed. */
@Controller
@RequestMapping("/messages/settings")
class SettingsPage {

    private static final String AGAIN = "redirect:/messages/settings";

    private final CurrentPerson current;
    private final Preferences preferences;
    private final Feeds feeds;
    private final MailServer mail;
    private final House house;
    private final Wording wording;

    SettingsPage(
            CurrentPerson current,
            Preferences preferences,
            Feeds feeds,
            MailServer mail,
            House house,
            Wording wording) {
        this.current = current;
        this.preferences = preferences;
        this.feeds = feeds;
        this.mail = mail;
        this.house = house;
        this.wording = wording;
    }

    @GetMapping
    String show(Model model) {
        var preference = preferences.of(login());
        model.addAttribute("mailsSent", mail.isConfigured());
        model.addAttribute("byMail", preference.byMail());
        model.addAttribute("address", preference.address());
        model.addAttribute("ofRoster", preference.ofRoster());
        model.addAttribute("feedMadeAt", feeds.madeAt(login()).orElse(null));
        return "reminder/settings";
    }

    /** What was filled in stays on the page where it is refused. */
    @PostMapping
    String keep(
            @RequestParam(defaultValue = "false") boolean byMail,
            @RequestParam(defaultValue = "") String address,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            preferences.keep(login(), byMail, address);
        } catch (Refused refused) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            show(model);
            model.addAttribute("byMail", byMail);
            model.addAttribute("address", address);
            model.addAttribute("problem", wording.say(refused.key(), refused.arguments()));
            return "reminder/settings";
        }
        next.addFlashAttribute("done", wording.say("reminder.saved"));
        return AGAIN;
    }

    @PostMapping("/feed")
    String makeFeed(RedirectAttributes next) {
        var secret = feeds.make(login());
        next.addFlashAttribute("done", wording.say("reminder.feed-made"));
        next.addFlashAttribute("feed", house.address() + "/calendar-feed/" + secret + ".ics");
        return AGAIN;
    }

    @PostMapping("/feed/revoke")
    String revokeFeed(RedirectAttributes next) {
        feeds.revoke(login());
        next.addFlashAttribute("done", wording.say("reminder.feed-revoked"));
        return AGAIN;
    }

    private String login() {
        return current.login().orElseThrow();
    }
}
