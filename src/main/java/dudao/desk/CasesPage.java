package dudao.desk;

import dudao.cases.CaseAccess;
import dudao.identity.CurrentPerson;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 案卷目录: the cases the person may read, newest first. */
@Controller
class CasesPage {

    private static final int SIZE = 20;

    private final CurrentPerson current;
    private final CaseAccess access;
    private final CaseRows rows;

    CasesPage(CurrentPerson current, CaseAccess access, CaseRows rows) {
        this.current = current;
        this.access = access;
        this.rows = rows;
    }

    @GetMapping("/cases")
    String cases(@RequestParam(defaultValue = "1") int page, Model model) {
        var person = current.person().orElseThrow();
        var numbers = Slice.of("page", page, SIZE, (from, atMost) -> access.readable(person, from, atMost));
        model.addAttribute("slice", numbers);
        model.addAttribute("cases", rows.of(numbers.rows()));
        return "desk/cases";
    }
}
