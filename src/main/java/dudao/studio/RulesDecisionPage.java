package dudao.studio;

import dudao.identity.BodyCode;
import dudao.law.Jurisdiction;
import dudao.law.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 规则表的审批: whoever decides says which offices go by which of its packs, from which day on. */
@Controller
class RulesDecisionPage {

    private final RulesLife life;
    private final Life drafts;
    private final DraftView view;
    private final Deciders deciders;
    private final MessageSource messages;
    private final Clock clock;

    RulesDecisionPage(
            RulesLife life, Life drafts, DraftView view, Deciders deciders, MessageSource messages, Clock clock) {
        this.life = life;
        this.drafts = drafts;
        this.view = view;
        this.deciders = deciders;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param pack code and version; empty where none is chosen for anybody yet */
    @PostMapping("/studio/drafts/{number}/rules")
    ModelAndView decide(
            @PathVariable int number,
            @RequestParam boolean agreed,
            @RequestParam(defaultValue = "") String reasons,
            @RequestParam(defaultValue = "") String pack,
            @RequestParam(defaultValue = "") List<String> offices,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from) {
        if (!view.known(number).isRules() || !deciders.offices().containsAll(offices)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        try {
            if (!agreed) {
                drafts.decide(number, false, reasons.strip());
                return view.page(number, HttpStatus.OK).addObject("done", "已记为不同意，规则没有改变。");
            }
            life.agree(
                    number,
                    reasons.strip(),
                    new RulesLife.Choice(
                            Jurisdiction.named(pack).orElse(null),
                            offices.stream().map(BodyCode::new).toList(),
                            from == null ? LocalDate.now(clock) : from));
            return view.page(number, HttpStatus.OK)
                    .addObject(
                            "done",
                            offices.isEmpty() ? "已启用，其中的规则包可以选定；没有机构改变所适用的规则。" : "已启用，所选机构自所填日期起立案的案件适用；已经立案的不变。");
        } catch (Refused refused) {
            return view.page(number, HttpStatus.BAD_REQUEST)
                    .addObject(
                            "problems", List.of(messages.getMessage(refused.key(), refused.arguments(), Locale.CHINA)));
        }
    }
}
