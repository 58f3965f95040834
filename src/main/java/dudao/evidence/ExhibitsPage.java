package dudao.evidence;

import dudao.cases.CaseFile;
import dudao.identity.CurrentPerson;
import dudao.law.Article;
import dudao.law.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 证据材料 of a case: to read and to hand in, by a plain form or by a script that asks for JSON. */
@Controller
@RequestMapping("/cases/{number}/exhibits")
class ExhibitsPage {

    private static final Map<String, HttpStatus> ANSWERS = Map.of(
            "evidence.too-large", HttpStatus.PAYLOAD_TOO_LARGE,
            "evidence.onlooker", HttpStatus.FORBIDDEN,
            "evidence.infected", HttpStatus.FORBIDDEN,
            "evidence.closed", HttpStatus.CONFLICT);

    private final ExhibitAccess access;
    private final Exhibits exhibits;
    private final ExhibitsOnPage onPage;
    private final MessageSource messages;
    private final CurrentPerson current;

    ExhibitsPage(
            ExhibitAccess access,
            Exhibits exhibits,
            ExhibitsOnPage onPage,
            MessageSource messages,
            CurrentPerson current) {
        this.access = access;
        this.exhibits = exhibits;
        this.onPage = onPage;
        this.messages = messages;
        this.current = current;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String number,
            @RequestAttribute(name = UploadLimits.TOO_LARGE, required = false) @Nullable Boolean tooLarge) {
        var file = access.open(number);
        return tooLarge == null
                ? page(file, HttpStatus.OK, null)
                : page(file, HttpStatus.PAYLOAD_TOO_LARGE, onPage.limitsInWords());
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> list(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String subject,
            @RequestAttribute(name = UploadLimits.TOO_LARGE, required = false) @Nullable Boolean tooLarge) {
        var file = access.open(number);
        if (tooLarge != null) {
            return problem(HttpStatus.PAYLOAD_TOO_LARGE, onPage.limitsInWords());
        }
        var found = subject == null ? exhibits.of(file.number()) : exhibits.of(file.number(), subject);
        return ResponseEntity.ok(found.stream().map(ExhibitRecord::of).toList());
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
            return page(caseFile, answer(refused), words(refused));
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
            return ResponseEntity.status(HttpStatus.CREATED)
                    .body(take(caseFile, subject, file, request).stream()
                            .map(ExhibitRecord::of)
                            .toList());
        } catch (Refused refused) {
            return problem(answer(refused), words(refused));
        }
    }

    @GetMapping("/{id}")
    Object download(@PathVariable String number, @PathVariable String id) {
        return give(number, id, false);
    }

    @GetMapping("/{id}/preview")
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
            return page(caseFile, answer(refused), words(refused));
        }
    }

    private Exhibit find(CaseFile file, String id) {
        return (id.matches("\\d{1,18}") ? exhibits.find(Long.parseLong(id)) : Optional.<Exhibit>empty())
                .filter(exhibit -> exhibit.caseNumber().equals(file.number()))
                .orElseThrow(ExhibitAccess::notFound);
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

    private ModelAndView page(CaseFile file, HttpStatus status, @Nullable String problem) {
        Model model = new ExtendedModelMap();
        model.addAttribute("file", file);
        model.addAttribute("exhibitsProblem", problem);
        onPage.show(file, model);
        return new ModelAndView("evidence/exhibits", model.asMap(), status);
    }

    private static ResponseEntity<?> problem(HttpStatus status, String words) {
        return ResponseEntity.status(status).body(Map.of("problem", words));
    }

    private static HttpStatus answer(Refused refused) {
        return ANSWERS.getOrDefault(refused.key(), HttpStatus.BAD_REQUEST);
    }

    private String words(Refused refused) {
        return messages.getMessage(refused.key(), refused.arguments(), Locale.CHINA);
    }
}
