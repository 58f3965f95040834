package dudao.desk;

import dudao.cases.CaseKind;
import dudao.cases.Jurisdictions;
import dudao.deadline.ClockRule;
import dudao.identity.BodyCode;
import dudao.identity.Directory;
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

/** 规则: the administrator sees what the rule packs say and chooses the pack of an office. */
@Controller
@RequestMapping("/rules")
class RulesPage {

    private static final Set<LegalRule> OF_APPEALS = EnumSet.of(LegalRule.APPEAL_TO, LegalRule.APPEAL_LIMITED);

    /** A pack in one line. */
    record PackRow(Jurisdiction jurisdiction, String title) {}

    record ChoiceRow(String office, LocalDate from, PackRow pack) {}

    /** @param notes how the texts are read; empty where nothing need be said */
    record TermRow(ClockRule rule, List<String> notes) {}

    record RuleRow(String name, LegalRules.Said said) {}

    private final RulePacks packs;
    private final Jurisdictions jurisdictions;
    private final Directory directory;
    private final MessageSource messages;
    private final Clock clock;

    RulesPage(RulePacks packs, Jurisdictions jurisdictions, Directory directory, MessageSource messages, Clock clock) {
        this.packs = packs;
        this.jurisdictions = jurisdictions;
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
        var page = new ModelAndView("desk/rule-pack");
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
    ModelAndView choose(@RequestParam String office, @RequestParam LocalDate from, @RequestParam String pack) {
        var jurisdiction = known(Jurisdiction.named(pack).orElseThrow(RulesPage::unknown));
        if (directory.offices().stream().noneMatch(body -> body.code().value().equals(office))) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        try {
            jurisdictions.choose(new BodyCode(office), from, jurisdiction);
            return page(HttpStatus.OK).addObject("done", "已选定，自所填日期起立案的案件适用；已经立案的不变。");
        } catch (Refused refused) {
            return page(HttpStatus.BAD_REQUEST)
                    .addObject(
                            "problems", List.of(messages.getMessage(refused.key(), refused.arguments(), Locale.CHINA)));
        }
    }

    private ModelAndView page(HttpStatus status) {
        var page = new ModelAndView("desk/rules", status);
        page.addObject("packs", packs.known().stream().map(this::row).toList());
        page.addObject("editions", packs.editions());
        page.addObject("names", directory);
        page.addObject("offices", directory.offices());
        page.addObject("today", LocalDate.now(clock));
        page.addObject(
                "choices",
                jurisdictions.all().stream()
                        .map(choice -> new ChoiceRow(
                                directory.body(choice.office()).name(), choice.from(), row(choice.jurisdiction())))
                        .toList());
        page.addObject("standard", row(Jurisdiction.DEFAULT));
        return page;
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
