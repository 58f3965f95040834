package dudao.desk;

import dudao.deadline.Deadlines;
import dudao.deadline.StatutoryClock;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 期限计算说明: why a period ends on its day; printed, it is an annex of the file. */
@Controller
class DeadlinePage {

    private final ReadableCases readable;
    private final Deadlines deadlines;
    private final WhyThisDay why;
    private final Clock clock;

    DeadlinePage(ReadableCases readable, Deadlines deadlines, WhyThisDay why, Clock clock) {
        this.readable = readable;
        this.deadlines = deadlines;
        this.why = why;
        this.clock = clock;
    }

    @GetMapping("/cases/{caseNumber}/deadlines/{which}")
    String explain(
            @PathVariable String caseNumber,
            @PathVariable StatutoryClock which,
            @RequestParam(defaultValue = "") String subject,
            Model model) {
        var file = readable.open(caseNumber);
        var deadline = deadlines.find(file.number(), which, subject).orElseThrow(ReadableCases::notFound);
        model.addAttribute("file", file);
        model.addAttribute("deadline", deadline);
        model.addAttribute("lastDay", deadline.end().orElse(null));
        model.addAttribute("name", which.named(subject));
        model.addAttribute("steps", why.of(deadline));
        model.addAttribute("today", LocalDate.now(clock));
        return "desk/deadline";
    }
}
