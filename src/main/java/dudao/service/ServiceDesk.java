package dudao.service;

import dudao.cases.CaseAccess;
import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.document.Consents;
import dudao.identity.BodyCode;
import dudao.identity.CurrentPerson;
import dudao.identity.Directory;
import dudao.identity.Person;
import dudao.identity.Post;
import dudao.identity.PostHeld;
import dudao.workflow.Processes;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 送达 outside the inbox: where a correction begins, and where a unit agrees to be served electronically. */
@Controller
class ServiceDesk {

    /** @param since null while the unit does not agree */
    record Consent(String body, String name, @Nullable LocalDateTime since) {}

    private final CurrentPerson current;
    private final CaseAccess access;
    private final Cases cases;
    private final Processes processes;
    private final Corrections corrections;
    private final Consents consents;
    private final Directory directory;
    private final Clock clock;

    ServiceDesk(
            CurrentPerson current,
            CaseAccess access,
            Cases cases,
            Processes processes,
            Corrections corrections,
            Consents consents,
            Directory directory,
            Clock clock) {
        this.current = current;
        this.access = access;
        this.cases = cases;
        this.processes = processes;
        this.corrections = corrections;
        this.consents = consents;
        this.directory = directory;
        this.clock = clock;
    }

    /** Only the office in charge corrects its records. */
    @PostMapping("/cases/{number}/service-corrections")
    String correct(@PathVariable CaseNumber number, RedirectAttributes next) {
        var person = current.person().orElseThrow();
        if (!access.mayRead(person, number)
                || !person.isOf(cases.file(number).office())
                || processes.running(List.of(number)).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        corrections.begin(number);
        next.addFlashAttribute("told", "“更正送达记录”的表单已经放入“待认领”，请打开填写。");
        return "redirect:/";
    }

    @GetMapping("/consent")
    String show(Model model) {
        model.addAttribute(
                "consents",
                led(current.person().orElseThrow()).stream().map(this::consent).toList());
        return "service/consent";
    }

    @PostMapping("/consent")
    String change(@RequestParam String body, @RequestParam boolean agree) {
        var unit = led(current.person().orElseThrow()).stream()
                .filter(one -> one.value().equals(body))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (agree) {
            consents.give(unit);
        } else {
            consents.withdraw(unit);
        }
        return "redirect:/consent";
    }

    private Consent consent(BodyCode body) {
        return new Consent(
                body.value(),
                directory.body(body).name(),
                consents.givenAt(body)
                        .map(at -> LocalDateTime.ofInstant(at, clock.getZone()))
                        .orElse(null));
    }

    private static List<BodyCode> led(Person person) {
        return person.posts().stream()
                .filter(held -> held.post() == Post.UNIT_HEAD)
                .map(PostHeld::body)
                .toList();
    }
}
