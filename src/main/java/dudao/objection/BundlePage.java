package dudao.objection;

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

/** 移送案卷, for whoever may read the appeal it came with. */
@Controller
class BundlePage {

    private final CurrentPerson current;
    private final CaseAccess access;
    private final Cases cases;
    private final Bundles bundles;

    BundlePage(CurrentPerson current, CaseAccess access, Cases cases, Bundles bundles) {
        this.current = current;
        this.access = access;
        this.cases = cases;
        this.bundles = bundles;
    }

    @GetMapping("/cases/{number}/bundle")
    String read(@PathVariable String number, Model model) {
        if (!number.matches(CaseNumber.PATTERN)
                || !access.mayRead(current.person().orElseThrow(), new CaseNumber(number))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var appeal = new CaseNumber(number);
        model.addAttribute("file", cases.file(appeal));
        var kept = bundles.find(appeal).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("kept", kept);
        return kept.bundle() == null ? "objection/bundle-destroyed" : "objection/bundle";
    }
}
