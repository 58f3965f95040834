package dudao.objection;

import dudao.cases.CaseFile;
import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.identity.BodyCode;
import dudao.identity.CurrentPerson;
import dudao.identity.Directory;
import dudao.identity.Person;
import dudao.identity.Post;
import dudao.law.Refused;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 登记书面申请, by the staff of the office that decided or of the one above it. */
@Controller
@RequestMapping("/cases/{number}/requests")
class PaperRequestPage {

    private final CurrentPerson current;
    private final Cases cases;
    private final Directory directory;
    private final Recipients recipients;
    private final PaperRequests requests;
    private final RefusalText refusals;

    PaperRequestPage(
            CurrentPerson current,
            Cases cases,
            Directory directory,
            Recipients recipients,
            PaperRequests requests,
            RefusalText refusals) {
        this.current = current;
        this.cases = cases;
        this.directory = directory;
        this.recipients = recipients;
        this.requests = requests;
        this.refusals = refusals;
    }

    @GetMapping
    ModelAndView show(@PathVariable String number) {
        return page(open(number), PaperRequest.EMPTY, List.of(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView enter(
            @PathVariable String number, @Valid @ModelAttribute("paper") PaperRequest paper, BindingResult errors) {
        var file = open(number);
        if (errors.hasErrors()) {
            return page(
                    file,
                    paper,
                    errors.getAllErrors().stream().map(this::inWords).toList(),
                    HttpStatus.BAD_REQUEST);
        }
        try {
            requests.enter(file.number(), paper.kind(), paper.request());
            return page(file, PaperRequest.EMPTY, List.of(), HttpStatus.OK)
                    .addObject("entered", paper.kind().chinese());
        } catch (Refused refusal) {
            return page(file, paper, List.of(refusals.of(refusal)), HttpStatus.BAD_REQUEST);
        }
    }

    private ModelAndView page(CaseFile file, PaperRequest paper, List<String> problems, HttpStatus status) {
        return new ModelAndView("objection/requests", status)
                .addObject("file", file)
                .addObject("unit", directory.body(file.supervisedUnit()).name())
                .addObject("recipients", recipients.options(file.number()))
                .addObject("paper", paper)
                .addObject("problems", problems);
    }

    private String inWords(ObjectError error) {
        return Optional.ofNullable(error.getDefaultMessage()).orElse("填写有误，请核对");
    }

    private CaseFile open(String number) {
        var person = current.person().orElseThrow();
        return (number.matches(CaseNumber.PATTERN) ? cases.find(new CaseNumber(number)) : Optional.<CaseFile>empty())
                .filter(file -> file.kind().isSupervision())
                .filter(file -> isStaff(person, file.office())
                        || directory
                                .higherOffice(file.office())
                                .filter(office -> isStaff(person, office))
                                .isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static boolean isStaff(Person person, BodyCode office) {
        return person.holds(Post.OFFICE_STAFF, office) || person.holds(Post.OFFICE_DEPUTY, office);
    }
}
