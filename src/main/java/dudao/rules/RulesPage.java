package dudao.rules;

import dudao.cases.Jurisdictions;
import dudao.identity.BodyCode;
import dudao.identity.CurrentPerson;
import dudao.identity.Directory;
import dudao.identity.Post;
import dudao.law.Jurisdiction;
import dudao.law.Refused;
import dudao.workflow.RulePacks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 规则: which packs there are; administrators propose which of them an office goes by, a second person agrees. */
@Controller
@RequestMapping("/rules")
class RulesPage {

    private static final int LONGEST_REASONS = 400;

    record ChoiceRow(String office, LocalDate from, PackRow pack) {}

    /** @param mayDecide whether whoever reads it is the second person */
    record ProposalRow(int number, ChoiceRow choice, String by, boolean mayDecide) {}

    private final RulePacks packs;
    private final Jurisdictions jurisdictions;
    private final RuleChoices choices;
    private final CurrentPerson current;
    private final Directory directory;
    private final MessageSource messages;
    private final Clock clock;

    RulesPage(
            RulePacks packs,
            Jurisdictions jurisdictions,
            RuleChoices choices,
            CurrentPerson current,
            Directory directory,
            MessageSource messages,
            Clock clock) {
        this.packs = packs;
        this.jurisdictions = jurisdictions;
        this.choices = choices;
        this.current = current;
        this.directory = directory;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show() {
        return page(HttpStatus.OK);
    }

    @PostMapping("/choices")
    ModelAndView propose(@RequestParam String office, @RequestParam LocalDate from, @RequestParam String pack) {
        var jurisdiction = known(Jurisdiction.named(pack).orElseThrow(RulesPage::unknown));
        if (directory.offices().stream().noneMatch(body -> body.code().value().equals(office))) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return said(() -> {
            choices.propose(new BodyCode(office), from, jurisdiction);
            return "已提出，由另一位系统管理员或者该机构（上级机构）的督导室主任同意以后适用；在此之前规则不变。";
        });
    }

    @PostMapping("/choices/{number}")
    ModelAndView decide(
            @PathVariable int number, @RequestParam boolean agreed, @RequestParam(defaultValue = "") String reasons) {
        if (reasons.length() > LONGEST_REASONS) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return said(() -> {
            choices.decide(number, agreed, reasons.strip());
            return agreed ? "已选定，自所填日期起立案的案件适用；已经立案的不变。" : "已记为不同意，规则没有改变。";
        });
    }

    private ModelAndView said(Supplier<String> act) {
        try {
            var done = act.get();
            return page(HttpStatus.OK).addObject("done", done);
        } catch (Refused refused) {
            return page(HttpStatus.BAD_REQUEST)
                    .addObject(
                            "problems", List.of(messages.getMessage(refused.key(), refused.arguments(), Locale.CHINA)));
        }
    }

    private ModelAndView page(HttpStatus status) {
        return new ModelAndView("rules/rules", status)
                .addObject(
                        "packs",
                        packs.known().stream()
                                .map(pack -> PackRow.of(packs, pack))
                                .toList())
                .addObject("editions", packs.editions())
                .addObject("names", directory)
                .addObject("offices", directory.offices())
                .addObject("today", LocalDate.now(clock))
                .addObject(
                        "choices",
                        jurisdictions.all().stream()
                                .map(choice -> row(choice.office(), choice.from(), choice.jurisdiction()))
                                .toList())
                .addObject("proposals", choices.open().stream().map(this::row).toList())
                .addObject("mayPropose", mayPropose())
                .addObject("standard", PackRow.of(packs, Jurisdiction.DEFAULT));
    }

    private boolean mayPropose() {
        return current.person()
                .filter(person -> person.holds(Post.ADMINISTRATOR))
                .isPresent();
    }

    private ProposalRow row(Proposal proposal) {
        return new ProposalRow(
                proposal.number(),
                row(proposal.office(), proposal.from(), proposal.jurisdiction()),
                directory.nameOf(proposal.by()),
                choices.mayDecide(proposal));
    }

    private ChoiceRow row(BodyCode office, LocalDate from, Jurisdiction jurisdiction) {
        return new ChoiceRow(directory.body(office).name(), from, PackRow.of(packs, jurisdiction));
    }

    private Jurisdiction known(Jurisdiction asked) {
        if (!packs.known().contains(asked)) {
            throw unknown();
        }
        return asked;
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
