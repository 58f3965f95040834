package dudao.rules;

import dudao.cases.CaseKind;
import dudao.deadline.ClockRule;
import dudao.law.Jurisdiction;
import dudao.law.LegalRule;
import dudao.law.LegalRules;
import dudao.workflow.RulePacks;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 一个规则包: every period and every other rule of it with the article, and the table in which all packs stand. */
@Controller
@RequestMapping("/rules")
class PackPage {

    private static final Set<LegalRule> OF_APPEALS = EnumSet.of(LegalRule.APPEAL_TO, LegalRule.APPEAL_LIMITED);

    /** @param notes how the texts are read; empty where nothing need be said */
    record TermRow(ClockRule rule, List<String> notes) {}

    record RuleRow(String name, LegalRules.Said said) {}

    private final RulePacks packs;

    PackPage(RulePacks packs) {
        this.packs = packs;
    }

    @GetMapping("/{pack}/{version}")
    ModelAndView pack(@PathVariable String pack, @PathVariable String version) {
        var jurisdiction = known(new Jurisdiction(pack, version));
        var page = new ModelAndView("rules/rule-pack");
        page.addObject("pack", PackRow.of(packs, jurisdiction));
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
