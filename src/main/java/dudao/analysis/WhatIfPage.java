package dudao.analysis;

import dudao.cases.CaseNumber;
import dudao.identity.CurrentPerson;
import dudao.indicator.Entries;
import dudao.indicator.FrameworkId;
import dudao.indicator.Frameworks;
import dudao.indicator.Indicator;
import dudao.indicator.ReadableSheets;
import dudao.indicator.Sheet;
import dudao.indicator.Shortfalls;
import dudao.law.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 均衡测算的页面: what schools lack, and 假如 one of them had more. What is supposed stands in the address and nowhere else. */
@Controller
@RequestMapping("/analysis/what-if")
class WhatIfPage {

    private static final int LONGEST = 30;

    /**
     * 一项可以假设的数据.
     *
     * @param name of its field, and of the parameter of the address
     * @param known what counts now
     * @param supposed as typed; what counts now, where nothing was
     * @param problem why that is no value; empty where it is one
     */
    record Field(String name, String item, String label, String known, String supposed, String problem) {}

    private final CurrentPerson current;
    private final Choices choices;
    private final EquityChecks checks;
    private final Frameworks frameworks;
    private final ReadableSheets readable;
    private final SelectedSheets sheets;
    private final MessageSource messages;

    WhatIfPage(
            CurrentPerson current,
            Choices choices,
            EquityChecks checks,
            Frameworks frameworks,
            ReadableSheets readable,
            SelectedSheets sheets,
            MessageSource messages) {
        this.current = current;
        this.choices = choices;
        this.checks = checks;
        this.frameworks = frameworks;
        this.readable = readable;
        this.sheets = sheets;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView show(@RequestParam(defaultValue = "") String survey) {
        var person = current.person().orElseThrow();
        var page = new ModelAndView("analysis/what-if");
        var offer = choices.offer(person, survey, "", "", false, asked -> isChecked(asked.framework()))
                .orElse(null);
        if (offer == null) {
            return page;
        }
        try {
            return page.addObject("offer", offer).addObject("equity", checks.of(person, offer.selection()));
        } catch (Refused refused) {
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page.addObject("problem", words(refused));
        }
    }

    @GetMapping("/{number}/{code}/{version}")
    ModelAndView suppose(
            @PathVariable String number,
            @PathVariable String code,
            @PathVariable int version,
            @RequestParam Map<String, String> supposed) {
        var id = new FrameworkId(code, version);
        if (!number.matches(CaseNumber.PATTERN) || !isChecked(id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var person = current.person().orElseThrow();
        var unit = readable.find(person, new CaseNumber(number), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var own = sheets.of(person, unit);
        var fields = new ArrayList<Field>();
        var instead = instead(id, own.entries(), supposed, fields);
        var status =
                fields.stream().allMatch(field -> field.problem().isEmpty()) ? HttpStatus.OK : HttpStatus.BAD_REQUEST;
        return new ModelAndView("analysis/supposed", status)
                .addObject("own", own)
                .addObject("fields", fields)
                .addObject("result", checks.suppose(person, new Selection(unit.survey(), "", "", false), own, instead));
    }

    /** @param fields is told what was typed, and what is wrong with it; that counts as if nothing had been */
    private Entries instead(FrameworkId id, Entries known, Map<String, String> supposed, List<Field> fields) {
        var framework = frameworks.find(id).orElseThrow();
        var instead = known;
        for (var item : Shortfalls.items(framework)) {
            var name = "v" + fields.size();
            var typed = supposed.getOrDefault(name, known.text(item)).strip();
            var cut = typed.substring(0, Math.min(typed.length(), LONGEST));
            var problem = "";
            try {
                instead = instead.supposing(framework, Map.of(item, cut));
            } catch (Refused refused) {
                problem = words(refused);
            }
            var label = framework.find(item).map(Indicator::title).orElse(item.replaceFirst("^" + Sheet.datum(""), ""));
            fields.add(new Field(name, item, label, known.text(item), cut, problem));
        }
        return instead;
    }

    private boolean isChecked(FrameworkId id) {
        return frameworks.find(id).filter(Equity::concerns).isPresent();
    }

    private String words(Refused refused) {
        return messages.getMessage(refused.key(), refused.arguments(), Locale.CHINA);
    }
}
