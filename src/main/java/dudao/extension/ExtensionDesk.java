package dudao.extension;

import dudao.cases.CaseAccess;
import dudao.cases.CaseNumber;
import dudao.identity.CurrentPerson;
import dudao.workflow.Processes;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an application to change a period begins: on the page of its case, by the unit or the office. */
@Controller
class ExtensionDesk {

    private final CurrentPerson current;
    private final CaseAccess access;
    private final Processes processes;
    private final Extensions extensions;

    ExtensionDesk(CurrentPerson current, CaseAccess access, Processes processes, Extensions extensions) {
        this.current = current;
        this.access = access;
        this.processes = processes;
        this.extensions = extensions;
    }

    @PostMapping("/cases/{number}/deadline-changes")
    String begin(@PathVariable CaseNumber number, RedirectAttributes next) {
        var person = current.person().orElseThrow();
        if (!access.mayRead(person, number)
                || processes.running(List.of(number)).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        extensions.begin(number, person.login());
        next.addFlashAttribute("told", "“申请变更期限”的表单已经放入“我的待办”，请打开填写。");
        return "redirect:/";
    }
}
