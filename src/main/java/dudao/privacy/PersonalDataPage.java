package dudao.privacy;

import dudao.audit.AuditTrail;
import dudao.identity.CurrentPerson;
import dudao.identity.PersonLookedUp;
import dudao.verifier.TrailLine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 我的个人信息, and, for the office to hand out on paper, what is kept of somebody who has no account. */
@Controller
@RequestMapping("/personal-data")
class PersonalDataPage {

    private static final int DAYS = 30;

    private final OwnData own;
    private final Places places;
    private final Receipts receipts;
    private final AuditTrail trail;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final MessageSource messages;
    private final Clock clock;

    PersonalDataPage(
            OwnData own,
            Places places,
            Receipts receipts,
            AuditTrail trail,
            CurrentPerson current,
            ApplicationEventPublisher events,
            MessageSource messages,
            Clock clock) {
        this.own = own;
        this.places = places;
        this.receipts = receipts;
        this.trail = trail;
        this.current = current;
        this.events = events;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(Model model) {
        var login = current.login().orElseThrow();
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("account", own.account(login));
        model.addAttribute("posts", own.posts(login));
        model.addAttribute("ties", own.ties(login));
        model.addAttribute("places", places.of(login));
        model.addAttribute("days", DAYS);
        model.addAttribute("lately", counted(trail.lately(login, LocalDate.now(clock), DAYS)));
        return "privacy/own";
    }

    @GetMapping("/others")
    String others(@RequestParam(defaultValue = "") String name, Model model) {
        var asked = name.strip();
        var found = asked.isEmpty()
                ? List.<Receipts.Receipt>of()
                : receipts.of(current.person().orElseThrow(), asked);
        if (!asked.isEmpty()) {
            events.publishEvent(new PersonLookedUp("personal-data", asked, found.size()));
        }
        model.addAttribute("name", asked);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("receipts", found);
        return "privacy/others";
    }

    /** By what the trail calls it, in words. */
    private Map<String, Long> counted(List<TrailLine> lines) {
        return lines.stream()
                .map(line -> messages.getMessage("privacy." + line.string("kind"), null, "其他", Locale.CHINA))
                .collect(Collectors.groupingBy(kind -> kind, TreeMap::new, Collectors.counting()));
    }
}
