package dudao.desk;

import dudao.identity.BodyCode;
import dudao.identity.BodyKind;
import dudao.identity.CurrentPerson;
import dudao.identity.Directory;
import dudao.identity.Person;
import dudao.identity.Post;
import dudao.identity.PostHeld;
import dudao.law.Refused;
import dudao.plan.Plans;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 拟订督导计划: the staff of an office begin the plan of a year; everything else begins from a plan. */
@Controller
class PlanDesk {

    private static final Set<Post> STAFF = Set.of(Post.OFFICE_STAFF, Post.OFFICE_DEPUTY);

    private final CurrentPerson current;
    private final Directory directory;
    private final Plans plans;
    private final MessageSource messages;
    private final Clock clock;

    PlanDesk(CurrentPerson current, Directory directory, Plans plans, MessageSource messages, Clock clock) {
        this.current = current;
        this.directory = directory;
        this.plans = plans;
        this.messages = messages;
        this.clock = clock;
    }

    @PostMapping("/plans")
    String begin(@RequestParam int year, RedirectAttributes next) {
        var person = current.person().orElseThrow();
        if (!years(person).contains(year)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        try {
            next.addAttribute(
                    "number", plans.begin(office(person).orElseThrow(), year).value());
            next.addFlashAttribute("told", "计划已经开始。请在下面点“拟订年度督导计划”，认领以后填写。");
            return "redirect:/cases/{number}";
        } catch (Refused refused) {
            next.addFlashAttribute("planYear", year);
            next.addFlashAttribute("refused", messages.getMessage(refused.key(), refused.arguments(), Locale.CHINA));
            return "redirect:/";
        }
    }

    /** Years whose plan the person may begin: this one and the next; none for whoever drafts no plan. */
    List<Integer> years(Person person) {
        var year = LocalDate.now(clock).getYear();
        return office(person).isPresent() ? List.of(year, year + 1) : List.of();
    }

    /** A plan is approved by the county's government, so that the offices above draft theirs elsewhere. */
    private Optional<BodyCode> office(Person person) {
        return person.posts().stream()
                .filter(held -> STAFF.contains(held.post()))
                .map(PostHeld::body)
                .filter(body -> directory.body(body).kind() == BodyKind.SUPERVISION_OFFICE_COUNTY)
                .findFirst();
    }
}
