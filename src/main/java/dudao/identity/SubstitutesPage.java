package dudao.identity;

import dudao.law.WhyNot;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 代理: who holds whose posts for which days; everybody names a substitute for himself, a head for the people of the body. */
@Controller
@RequestMapping("/substitutes")
class SubstitutesPage {

    private static final String PAGE = "redirect:/substitutes";

    /** @param state in words @param mayEnd whether the reader may end it before its last day @param own whether he stands in by it today */
    record Row(Substitution told, String namedBy, String state, boolean mayEnd, boolean own) {}

    /** What was filled in; kept where it is refused. */
    record Form(
            @Nullable String absentee,
            @Nullable String substitute,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate from,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate to,

            @Nullable SubstitutionReason reason,
            @Nullable String remark) {

        /** Absent people are chosen with their body, as {@code county.head@C}. */
        boolean isComplete() {
            return absentee != null
                    && absentee.matches("[^@]+@[A-Za-z0-9-]{1,32}")
                    && substitute != null
                    && !substitute.isBlank()
                    && from != null
                    && to != null
                    && reason != null;
        }

        NewSubstitution asked() {
            var chosen = absentee.split("@");
            return new NewSubstitution(
                    chosen[0], substitute, new BodyCode(chosen[1]), from, to, reason, remark == null ? "" : remark);
        }
    }

    private final CurrentPerson current;
    private final Substitutions substitutions;
    private final Colleagues colleagues;
    private final Directory directory;
    private final WhyNot whyNot;
    private final MessageSource messages;
    private final Clock clock;

    SubstitutesPage(
            CurrentPerson current,
            Substitutions substitutions,
            Colleagues colleagues,
            Directory directory,
            WhyNot whyNot,
            MessageSource messages,
            Clock clock) {
        this.current = current;
        this.substitutions = substitutions;
        this.colleagues = colleagues;
        this.directory = directory;
        this.whyNot = whyNot;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(Model model) {
        var person = person();
        var led = Colleagues.ledBy(person);
        var bodies = new LinkedHashSet<>(Colleagues.bodiesOf(person));
        bodies.addAll(led);
        var people = colleagues.at(List.copyOf(bodies));
        var absent = new ArrayList<>(people.stream()
                .filter(Colleagues.Named::substitutable)
                .filter(one -> one.login().equals(person.login())
                        || led.contains(one.body().value()))
                .toList());
        model.addAttribute("absent", absent);
        model.addAttribute(
                "others", people.stream().filter(Colleagues.Named::mayStandIn).toList());
        model.addAttribute("self", person.login());
        model.addAttribute("reasons", SubstitutionReason.values());
        model.addAttribute("today", today());
        model.addAttribute("severalBodies", bodies.size() > 1);
        model.addAttribute(
                "rows",
                substitutions.of(person).stream().map(one -> row(person, one)).toList());
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new Form(null, null, null, null, null, null));
        }
        return "identity/substitutes";
    }

    @PostMapping
    String name(Form form, RedirectAttributes next) {
        return form.isComplete()
                ? whyNot.answer(
                        () -> {
                            substitutions.name(person(), form.asked());
                            return done(next, "identity.substitution.named", directory.nameOf(form.substitute()));
                        },
                        why -> again(next, form, why))
                : again(next, form, say("identity.substitution.incomplete"));
    }

    @PostMapping("/{id}/end")
    String end(@PathVariable long id, RedirectAttributes next) {
        return whyNot.answer(
                () -> {
                    substitutions.end(person(), id);
                    return done(next, "identity.substitution.ended");
                },
                why -> problem(next, why));
    }

    @PostMapping("/{id}/tasks")
    String takeOver(@PathVariable long id, RedirectAttributes next) {
        return whyNot.answer(
                () -> {
                    substitutions.takeOver(person(), id);
                    return done(next, "identity.substitution.taken-over");
                },
                why -> problem(next, why));
    }

    private String done(RedirectAttributes next, String key, Object... arguments) {
        next.addFlashAttribute("done", say(key, arguments));
        return PAGE;
    }

    private static String again(RedirectAttributes next, Form form, String why) {
        next.addFlashAttribute("form", form);
        return problem(next, why);
    }

    private static String problem(RedirectAttributes next, String why) {
        next.addFlashAttribute("problem", why);
        return PAGE;
    }

    private Row row(Person reader, Substitution one) {
        var open = one.isOpenOn(today());
        var state =
                one.endedBy() != null ? "已提前结束" : !open ? "已结束" : one.startsOn().isAfter(today()) ? "未开始" : "代理中";
        return new Row(
                one,
                directory.nameOf(one.namedBy()),
                state,
                open && colleagues.maySpeakFor(reader, one.absentee().login(), one.body()),
                open
                        && one.substitute().login().equals(reader.login())
                        && reader.standsInFor(one.absentee().login()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Person person() {
        return current.person().orElseThrow();
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.CHINA);
    }
}
