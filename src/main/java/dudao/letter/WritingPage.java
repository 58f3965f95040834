package dudao.letter;

import dudao.law.Refused;
import dudao.report.PublicReport;
import dudao.report.PublicReports;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 反映: where anybody objects to a published report, and reads later what became of it. */
@Controller
class WritingPage {

    private final PublicReports reports;
    private final Letters letters;
    private final PublicObjection objection;
    private final Throttle throttle;
    private final MessageSource messages;

    WritingPage(
            PublicReports reports,
            Letters letters,
            PublicObjection objection,
            Throttle throttle,
            MessageSource messages) {
        this.reports = reports;
        this.letters = letters;
        this.objection = objection;
        this.throttle = throttle;
        this.messages = messages;
    }

    @GetMapping("/published/{n:\\d{1,9}}/letters")
    ModelAndView show(@PathVariable int n) {
        return page(open(n), Writing.EMPTY, List.of(), HttpStatus.OK);
    }

    @PostMapping("/published/{n:\\d{1,9}}/letters")
    ModelAndView write(
            @PathVariable int n,
            @Valid @ModelAttribute("writing") Writing writing,
            BindingResult errors,
            HttpServletRequest request) {
        var report = open(n);
        if (errors.hasErrors()) {
            var problems = errors.getAllErrors().stream()
                    .map(DefaultMessageSourceResolvable::getDefaultMessage)
                    .map(Objects::toString)
                    .distinct()
                    .toList();
            return page(report, writing, problems, HttpStatus.BAD_REQUEST);
        }
        if (writing.isOfMachine() || !throttle.lets(request.getRemoteAddr())) {
            return page(report, writing, List.of(say("letter.too-often")), HttpStatus.TOO_MANY_REQUESTS);
        }
        try {
            return page(report, Writing.EMPTY, List.of(), HttpStatus.OK)
                    .addObject("code", letters.receive(report, writing));
        } catch (Refused refusal) {
            return page(report, writing, List.of(say(refusal.key())), HttpStatus.BAD_REQUEST);
        }
    }

    /** Asked by post, so that the code stands in no address. */
    @PostMapping("/published/answer")
    ModelAndView answer(@RequestParam String code, HttpServletRequest request) {
        var letter = throttle.lets("answer " + request.getRemoteAddr()) ? letters.of(code) : null;
        return letter == null
                ? new ModelAndView("letter/answer", HttpStatus.TOO_MANY_REQUESTS)
                        .addObject("problem", say("letter.too-often"))
                : new ModelAndView("letter/answer", letter.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND)
                        .addObject("letter", letter.orElse(null))
                        .addObject("problem", letter.isPresent() ? "" : say("letter.no-such-code"));
    }

    private ModelAndView page(PublicReport report, Writing writing, List<String> problems, HttpStatus status) {
        return new ModelAndView("letter/write", status)
                .addObject("report", report)
                .addObject("open", letters.isOpen(report))
                .addObject("lastDay", letters.lastDay(report))
                .addObject("basis", objection.basis(report.caseNumber()).citation())
                .addObject("relations", Letter.Relation.values())
                .addObject("writing", writing)
                .addObject("problems", problems);
    }

    private PublicReport open(int n) {
        return reports.find(n).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String say(String key) {
        return messages.getMessage(key, null, Locale.CHINA);
    }
}
