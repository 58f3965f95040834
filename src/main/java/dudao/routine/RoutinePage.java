package dudao.routine;

import dudao.calendar.SchoolTerm;
import dudao.calendar.SchoolTerms;
import dudao.identity.Body;
import dudao.identity.CurrentPerson;
import dudao.identity.Directory;
import dudao.identity.Person;
import dudao.law.Refused;
import dudao.routine.Visits.Tally;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 经常性督导: which schools have had their visits this term and which have not, and the form for one more. */
@Controller
@RequestMapping("/routine")
class RoutinePage {

    /** @param tally null while the school has had no visit this term @param missing visits still owed */
    record Row(Body unit, @Nullable Tally tally, int missing) {}

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final Visits visits;
    private final SchoolTerms terms;
    private final Directory directory;
    private final CurrentPerson current;
    private final MessageSource messages;
    private final Clock clock;

    RoutinePage(
            Visits visits,
            SchoolTerms terms,
            Directory directory,
            CurrentPerson current,
            MessageSource messages,
            Clock clock) {
        this.visits = visits;
        this.terms = terms;
        this.directory = directory;
        this.current = current;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show() {
        return page(HttpStatus.OK, List.of());
    }

    @PostMapping
    ModelAndView enter(@Valid @ModelAttribute("visit") Visit visit, BindingResult filledIn, RedirectAttributes next) {
        if (filledIn.hasErrors()) {
            return page(
                    HttpStatus.BAD_REQUEST,
                    filledIn.getAllErrors().stream()
                            .map(error -> messages.getMessage(error, Locale.CHINA))
                            .distinct()
                            .toList());
        }
        try {
            visits.enter(Beat.of(person(), directory), visit, person().login());
        } catch (Refused refused) {
            return page(
                    HttpStatus.BAD_REQUEST,
                    List.of(messages.getMessage(refused.key(), refused.arguments(), Locale.CHINA)));
        }
        next.addFlashAttribute("done", "已登记%s的经常性督导。".formatted(DAY.format(visit.on())));
        return new ModelAndView("redirect:/routine");
    }

    private ModelAndView page(HttpStatus status, List<String> problems) {
        var today = LocalDate.now(clock);
        var term = terms.latest(today);
        var beat = Beat.of(person(), directory);
        return new ModelAndView("routine/routine", status)
                .addObject("problems", problems)
                .addObject("term", term)
                .addObject("today", today)
                .addObject("least", Visits.LEAST_A_TERM)
                .addObject("basis", Visits.EACH_TERM.citation())
                .addObject("notice", visits.notice(beat.office(), today))
                .addObject("beat", beat)
                .addObject("rows", rows(beat, term));
    }

    /** Those that lack most first. */
    private List<Row> rows(Beat beat, SchoolTerm term) {
        var tallies =
                visits.of(beat.units().stream().map(unit -> unit.code().value()).toList(), term);
        return beat.units().stream()
                .map(unit -> {
                    var tally = tallies.get(unit.code().value());
                    return new Row(
                            unit, tally, Math.max(0, Visits.LEAST_A_TERM - (tally == null ? 0 : tally.visits())));
                })
                .sorted(Comparator.comparing(Row::missing).reversed())
                .toList();
    }

    private Person person() {
        return current.person()
                .orElseThrow(() -> new IllegalStateException("The page is open to people who are signed in"));
    }
}
