package dudao.sheet;

import dudao.cases.CaseAccess;
import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.identity.CurrentPerson;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** 评估表 of a case, to read and to print: the whole tree, with the columns that the person may see. */
@Controller
class SheetPage {

    private final CurrentPerson current;
    private final CaseAccess access;
    private final Cases cases;
    private final CaseSheets sheets;
    private final SheetView view;

    SheetPage(CurrentPerson current, CaseAccess access, Cases cases, CaseSheets sheets, SheetView view) {
        this.current = current;
        this.access = access;
        this.cases = cases;
        this.sheets = sheets;
        this.view = view;
    }

    @GetMapping("/cases/{number}/sheet")
    String read(@PathVariable String number, Model model) {
        var person = current.person().orElseThrow();
        if (!number.matches(CaseNumber.PATTERN) || !access.mayRead(person, new CaseNumber(number))) {
            throw notFound();
        }
        var asked = new CaseNumber(number);
        var sheet = sheets.shown(asked).orElseThrow(SheetPage::notFound);
        model.addAttribute("file", cases.file(asked));
        model.addAttribute("sheet", view.show(sheet, new Reader(person, Step.OTHER)));
        return "sheet/sheet";
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
