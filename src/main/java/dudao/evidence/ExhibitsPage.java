package dudao.evidence;

import dudao.cases.CaseFile;
import dudao.identity.CurrentPerson;
import dudao.identity.Directory;
import dudao.law.Article;
import dudao.law.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 证据材料 of a case: to look through and to hand in, by a plain form or by a script that asks for JSON. */
@Controller
@RequestMapping("/cases/{number}/exhibits")
class ExhibitsPage {

    private final ExhibitAccess access;
    private final Exhibits exhibits;
    private final ExhibitsOnPage onPage;
    private final Refusals refusals;
    private final CurrentPerson current;
    private final Directory directory;

    ExhibitsPage(
            ExhibitAccess access,
            Exhibits exhibits,
            ExhibitsOnPage onPage,
            Refusals refusals,
            CurrentPerson current,
            Directory directory) {
        this.access = access;
        this.exhibits = exhibits;
        this.onPage = onPage;
        this.refusals = refusals;
        this.current = current;
        this.directory = directory;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String number,
            @RequestAttribute(name = UploadLimits.TOO_LARGE, required = false) @Nullable Boolean tooLarge) {
        var file = access.open(number);
        return tooLarge == null ? onPage.page(file) : nothingSaved(file, onPage.tooLarge());
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> list(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String subject,
            @RequestAttribute(name = UploadLimits.TOO_LARGE, required = false) @Nullable Boolean tooLarge) {
        var file = access.open(number);
        if (tooLarge != null) {
            return problem(onPage.tooLarge());
        }
        var found = subject == null ? exhibits.of(file.number()) : exhibits.of(file.number(), subject);
        return ResponseEntity.ok(records(found));
    }

    @PostMapping
    ModelAndView add(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            HttpServletRequest request,
            RedirectAttributes next) {
        var caseFile = access.open(number);
        try {
            var added = take(caseFile, subject, file, request);
            next.addAttribute("number", number);
            next.addFlashAttribute("exhibitsDone", "已提交%d份证据材料。".formatted(added.size()));
            return new ModelAndView("redirect:/cases/{number}#exhibits");
        } catch (Refused refused) {
            return nothingSaved(caseFile, refused);
        }
    }

    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> addByScript(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            HttpServletRequest request) {
        var caseFile = access.open(number);
        try {
            var added = take(caseFile, subject, file, request);
            return ResponseEntity.status(HttpStatus.CREATED).body(records(added));
        } catch (Refused refused) {
            return problem(refused);
        }
    }

    private List<ExhibitRecord> records(List<Exhibit> found) {
        return found.stream()
                .map(exhibit -> ExhibitRecord.of(exhibit, directory::nameOf))
                .toList();
    }

    /** Browsers send one nameless file when none was chosen. */
    private List<Exhibit> take(
            CaseFile caseFile, String subject, @Nullable List<MultipartFile> files, HttpServletRequest request) {
        if (!access.mayAdd(current.person().orElseThrow(), caseFile.number())) {
            throw new Refused("evidence.onlooker", Article.UNREGULATED);
        }
        var uploads = (files == null ? List.<MultipartFile>of() : files)
                .stream()
                        .filter(file -> file.getOriginalFilename() != null
                                && !file.getOriginalFilename().isEmpty())
                        .map(file -> new Upload(file.getOriginalFilename(), file))
                        .toList();
        if (uploads.isEmpty()) {
            throw new Refused("evidence.none", Article.UNREGULATED);
        }
        return exhibits.add(caseFile.number(), subject.strip(), uploads, request.getRemoteAddr());
    }

    private ModelAndView nothingSaved(CaseFile file, Refused refused) {
        return onPage.page(file, refused).addObject("nothingSaved", true);
    }

    private ResponseEntity<?> problem(Refused refused) {
        return ResponseEntity.status(Refusals.status(refused)).body(Map.of("problem", refusals.words(refused)));
    }
}
