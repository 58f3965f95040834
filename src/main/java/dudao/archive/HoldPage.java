package dudao.archive;

import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.identity.CurrentPerson;
import dudao.law.WhyNot;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 冻结销毁, from the page of the case: by people of its office. */
@Controller
@RequestMapping("/cases/{number}/hold")
class HoldPage {

    private final Holds holds;
    private final Cases cases;
    private final CurrentPerson current;
    private final WhyNot whyNot;

    HoldPage(Holds holds, Cases cases, CurrentPerson current, WhyNot whyNot) {
        this.holds = holds;
        this.cases = cases;
        this.current = current;
        this.whyNot = whyNot;
    }

    @PostMapping
    String set(@PathVariable String number, @RequestParam(defaultValue = "") String reason, RedirectAttributes flash) {
        var asked = own(number);
        return said(asked, () -> holds.set(asked, reason), "已冻结：冻结期间本案卷不列入销毁清单。", flash);
    }

    @PostMapping("/lift")
    String lift(@PathVariable String number, @RequestParam(defaultValue = "") String reason, RedirectAttributes flash) {
        var asked = own(number);
        return said(asked, () -> holds.lift(asked, reason), "已解除冻结。", flash);
    }

    private String said(CaseNumber number, Runnable act, String done, RedirectAttributes flash) {
        whyNot.answer(
                () -> {
                    act.run();
                    return flash.addFlashAttribute("told", done);
                },
                why -> flash.addFlashAttribute("refused", why));
        flash.addAttribute("number", number.value());
        return "redirect:/cases/{number}";
    }

    /** Of another office, or of nobody: there is no such case. */
    private CaseNumber own(String number) {
        if (number.matches(CaseNumber.PATTERN)) {
            var asked = new CaseNumber(number);
            if (cases.find(asked)
                    .filter(file -> current.person().orElseThrow().isOf(file.office()))
                    .isPresent()) {
                return asked;
            }
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
