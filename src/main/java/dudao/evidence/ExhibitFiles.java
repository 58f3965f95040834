package dudao.evidence;

import dudao.cases.CaseFile;
import dudao.law.Refused;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** One exhibit, to keep or to look at in the browser. */
@Controller
@RequestMapping("/cases/{number}/exhibits/{id}")
class ExhibitFiles {

    private final ExhibitAccess access;
    private final Exhibits exhibits;
    private final ExhibitsOnPage onPage;

    ExhibitFiles(ExhibitAccess access, Exhibits exhibits, ExhibitsOnPage onPage) {
        this.access = access;
        this.exhibits = exhibits;
        this.onPage = onPage;
    }

    @GetMapping
    Object download(@PathVariable String number, @PathVariable String id) {
        return give(number, id, false);
    }

    @GetMapping("/preview")
    Object preview(@PathVariable String number, @PathVariable String id) {
        return give(number, id, true);
    }

    private Object give(String number, String id, boolean preview) {
        var caseFile = access.open(number);
        var exhibit = find(caseFile, id);
        if (preview && !exhibit.type().hasPreview()) {
            throw ExhibitAccess.notFound();
        }
        try {
            return Delivery.of(exhibit, exhibits.content(exhibit), preview);
        } catch (Refused refused) {
            return onPage.page(caseFile, refused);
        }
    }

    /** Under the number of its own case only, since access was asked for that one. */
    private Exhibit find(CaseFile file, String id) {
        return Optional.of(id)
                .filter(number -> number.matches("\\d{1,18}"))
                .flatMap(number -> exhibits.find(Long.parseLong(number)))
                .filter(exhibit -> exhibit.caseNumber().equals(file.number()))
                .orElseThrow(ExhibitAccess::notFound);
    }
}
