package dudao.report;

import dudao.cases.CaseAccess;
import dudao.cases.CaseFile;
import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.identity.CurrentPerson;
import dudao.identity.Directory;
import dudao.identity.Person;
import dudao.identity.Post;
import dudao.law.Refused;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 公布经过: what of a report was published when, in which form, by whose decision; and how it is corrected or withdrawn. */
@Controller
@RequestMapping("/cases/{number}/publication")
class PublicationPage {

    /** @param decided empty while it waits */
    record Row(
            Edition edition,
            LocalDateTime prepared,
            String preparer,
            Optional<LocalDateTime> decided,
            String decider,
            List<Redaction> redactions) {}

    private final CurrentPerson current;
    private final CaseAccess access;
    private final Cases cases;
    private final Directory directory;
    private final PublicEditions editions;
    private final PublicCorrections corrections;
    private final PublicReports reports;
    private final MessageSource messages;
    private final Clock clock;

    PublicationPage(
            CurrentPerson current,
            CaseAccess access,
            Cases cases,
            Directory directory,
            PublicEditions editions,
            PublicCorrections corrections,
            PublicReports reports,
            MessageSource messages,
            Clock clock) {
        this.current = current;
        this.access = access;
        this.cases = cases;
        this.directory = directory;
        this.editions = editions;
        this.corrections = corrections;
        this.reports = reports;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable String number) {
        return page(open(number), CorrectionDraft.EMPTY, "", HttpStatus.OK);
    }

    /** 拟制更正 or 撤回; with {@code preview} nothing is entered and the text is shown as it would be. */
    @PostMapping
    ModelAndView prepare(
            @PathVariable String number, CorrectionDraft draft, @RequestParam(defaultValue = "false") boolean preview) {
        var file = ofOffice(number);
        try {
            if (preview) {
                return page(file, draft, "", HttpStatus.OK)
                        .addObject("preview", corrections.preview(file.number(), draft));
            }
            corrections.prepare(file.number(), draft, person());
            return again(file);
        } catch (Refused refusal) {
            return page(file, draft, inWords(refusal), HttpStatus.BAD_REQUEST);
        }
    }

    @PostMapping("/decision")
    ModelAndView decide(
            @PathVariable String number,
            @RequestParam(defaultValue = "false") boolean agreed,
            @RequestParam(required = false) @Nullable String remarks) {
        var file = ofOffice(number);
        try {
            corrections.decide(file.number(), agreed, remarks, person());
            return again(file);
        } catch (Refused refusal) {
            return page(file, CorrectionDraft.EMPTY, inWords(refusal), HttpStatus.BAD_REQUEST);
        }
    }

    private static ModelAndView again(CaseFile file) {
        return new ModelAndView("redirect:/cases/{number}/publication")
                .addObject("number", file.number().value());
    }

    private ModelAndView page(CaseFile file, CorrectionDraft draft, String refused, HttpStatus status) {
        var all = editions.of(file.number());
        var reader = person();
        var waiting = editions.waiting(file.number());
        var mayPrepare = corrections.isOpen(file.number()) && isOf(reader, file);
        return new ModelAndView("report/publication", status)
                .addObject("file", file)
                .addObject("rows", all.stream().map(this::row).toList())
                .addObject("publicNumber", reports.numberOf(file.number()).orElse(null))
                .addObject("mayPrepare", mayPrepare)
                .addObject(
                        "mayDecide",
                        corrections.isWaiting(file.number())
                                && reader.holds(Post.OFFICE_HEAD, file.office())
                                && waiting.filter(one -> !one.preparedBy().equals(reader.login()))
                                        .isPresent())
                .addObject(
                        "draft",
                        draft == CorrectionDraft.EMPTY && mayPrepare
                                ? CorrectionDraft.of(editions.proposed(file.number()))
                                : draft)
                .addObject("refused", refused);
    }

    private Row row(Edition edition) {
        return new Row(
                edition,
                LocalDateTime.ofInstant(edition.preparedAt(), clock.getZone()),
                directory.nameOf(edition.preparedBy()),
                edition.decidedAt().map(at -> LocalDateTime.ofInstant(at, clock.getZone())),
                edition.decidedBy().map(directory::nameOf).orElse(""),
                edition.redactions());
    }

    private Person person() {
        return current.person().orElseThrow();
    }

    private CaseFile open(String number) {
        if (number.matches(CaseNumber.PATTERN)) {
            var asked = new CaseNumber(number);
            if (access.mayRead(person(), asked)) {
                return cases.file(asked);
            }
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private CaseFile ofOffice(String number) {
        var file = open(number);
        if (!isOf(person(), file)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return file;
    }

    private static boolean isOf(Person person, CaseFile file) {
        return person.holds(Post.OFFICE_STAFF, file.office())
                || person.holds(Post.OFFICE_DEPUTY, file.office())
                || person.holds(Post.OFFICE_HEAD, file.office());
    }

    private String inWords(Refused refusal) {
        return messages.getMessage(refusal.key(), refusal.arguments(), Locale.CHINA);
    }
}
