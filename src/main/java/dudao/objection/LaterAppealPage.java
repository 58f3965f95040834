package dudao.objection;

import dudao.cases.CaseFile;
import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.identity.CurrentPerson;
import dudao.identity.Post;
import dudao.law.Refused;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 提出申诉 from the case page, by the head of the unit; the form itself then waits among the tasks. */
@Controller
class LaterAppealPage {

    private final CurrentPerson current;
    private final Cases cases;
    private final LaterAppeals appeals;
    private final RefusalText refusals;

    LaterAppealPage(CurrentPerson current, Cases cases, LaterAppeals appeals, RefusalText refusals) {
        this.current = current;
        this.cases = cases;
        this.appeals = appeals;
        this.refusals = refusals;
    }

    @PostMapping("/cases/{number}/appeals")
    String ask(@PathVariable String number, RedirectAttributes next) {
        var file = own(number);
        try {
            appeals.ask(file.number());
            next.addFlashAttribute("told", "申诉表单已经放入您的待办列表，请在“待认领”中打开并填写。");
        } catch (Refused refusal) {
            next.addFlashAttribute("refused", refusals.of(refusal));
        }
        next.addAttribute("number", number);
        return "redirect:/cases/{number}";
    }

    /** A stranger does not learn which numbers exist. */
    private CaseFile own(String number) {
        var person = current.person().orElseThrow();
        return (number.matches(CaseNumber.PATTERN) ? cases.find(new CaseNumber(number)) : Optional.<CaseFile>empty())
                .filter(file -> file.unit()
                        .filter(unit -> person.holds(Post.UNIT_HEAD, unit))
                        .isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
