package dudao.rules;

import dudao.cases.CaseKind;
import dudao.cases.Jurisdictions;
import dudao.deadline.ClockRule;
import dudao.identity.BodyCode;
import dudao.identity.CurrentPerson;
import dudao.identity.Directory;
import dudao.identity.Post;
import dudao.law.Jurisdiction;
import dudao.law.LegalRule;
import dudao.law.LegalRules;
import dudao.law.Refused;
import dudao.workflow.RulePacks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 规则: what the rule packs say; administrators propose which of them an office goes by, a second person agrees. */
@Controller
@RequestMapping("/rules")
class RulesPage {

    private static final Set<LegalRule> OF_APPEALS = EnumSet.of(LegalRule.APPEAL_TO, LegalRule.APPEAL_LIMITED);
    private static final int LONGEST_REASONS = 400;

    /** A pack in one line. */
    record PackRow(Jurisdiction jurisdiction, String title) {}

    record ChoiceRow(String office, LocalDate from, PackRow pack) {}

    /** @param notes how the texts are read; empty where nothing need be said */
    record TermRow(ClockRule rule, List<String> notes) {}

    /** @param mayDecide whether whoever reads it is the second person */
    record ProposalRow(int number, ChoiceRow choice, String by, boolean mayDecide) {}

    record RuleRow(String name, LegalRules.Said said) {}

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

    @GetMapping("/{pack}/{version}")
    ModelAndView pack(@PathVariable String pack, @PathVariable String version) {
        var jurisdiction = known(new Jurisdiction(pack, version));
        var page = new ModelAndView("rules/rule-pack");
        page.addObject("pack", row(jurisdiction));
        page.addObject(
                "terms",
                packs.rules(jurisdiction, CaseKind.COMPREHENSIVE_SUPERVISION).stream()
                        .map(rule -> new TermRow(rule, packs.notes(jurisdiction, rule.clock())))
                        .toList());
        page.addObject("differing", differing(jurisdiction));
        page.addObject("rules", rules(jurisdiction));
        return page;
    }

    /** The newest table, to be changed in a decision editor and handed in again. */
    @GetMapping("/table")
    ResponseEntity<byte[]> table() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header("Content-Disposition", "attachment; filename=\"statutory-terms.dmn\"")
                .body(packs.text());
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
                .addObject("packs", packs.known().stream().map(this::row).toList())
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
                .addObject("standard", row(Jurisdiction.DEFAULT));
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
        return new ChoiceRow(directory.body(office).name(), from, row(jurisdiction));
    }

    /** Of appeals only where there is a way to one. */
    private List<RuleRow> rules(Jurisdiction jurisdiction) {
        var appeals =
                !packs.rule(jurisdiction, LegalRule.OBJECTION_PATH).value().equals("NONE");
        return Stream.of(LegalRule.values())
                .filter(rule -> rule != LegalRule.TITLE)
                .filter(rule -> appeals || !OF_APPEALS.contains(rule))
                .map(rule -> new RuleRow(rule.chinese(), packs.rule(jurisdiction, rule)))
                .toList();
    }

    /** Clocks that a special supervision has otherwise than a comprehensive one. */
    private List<ClockRule> differing(Jurisdiction jurisdiction) {
        var comprehensive = packs.rules(jurisdiction, CaseKind.COMPREHENSIVE_SUPERVISION);
        return packs.rules(jurisdiction, CaseKind.SPECIAL_SUPERVISION).stream()
                .filter(rule -> !comprehensive.contains(rule))
                .toList();
    }

    private PackRow row(Jurisdiction jurisdiction) {
        return new PackRow(
                jurisdiction, packs.rule(jurisdiction, LegalRule.TITLE).value());
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
