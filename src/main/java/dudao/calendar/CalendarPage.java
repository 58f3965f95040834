package dudao.calendar;

import dudao.calendar.SchoolTerm.Half;
import dudao.identity.CurrentPerson;
import dudao.law.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 工作日历: the administrator reads which years are announced, loads a notice, closes the office, sets the school terms. */
@Controller
@RequestMapping("/calendar")
class CalendarPage {

    /** What was filled in and is shown again when it was not taken. */
    record Upload(String year, String title, String link) {}

    private final CalendarView view;
    private final CalendarKeeping keeping;
    private final SchoolTerms terms;
    private final CurrentPerson current;
    private final MessageSource messages;

    CalendarPage(
            CalendarView view,
            CalendarKeeping keeping,
            SchoolTerms terms,
            CurrentPerson current,
            MessageSource messages) {
        this.view = view;
        this.keeping = keeping;
        this.terms = terms;
        this.current = current;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView show() {
        return page(HttpStatus.OK, new Upload(Integer.toString(keeping.lastYear()), "", ""));
    }

    @PostMapping
    ModelAndView load(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String link,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes next)
            throws IOException {
        var faults = load(year.strip(), title, link, file);
        if (!faults.isEmpty()) {
            return page(HttpStatus.BAD_REQUEST, new Upload(year, title, link)).addObject("faults", faults);
        }
        next.addFlashAttribute("done", "%s年的安排已经生效，未办结事项的期限已按新的日历重新计算。".formatted(year.strip()));
        return new ModelAndView("redirect:/calendar/" + year.strip());
    }

    @GetMapping("/{year}")
    ModelAndView showYear(@PathVariable int year) {
        if (!view.knows(year)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new ModelAndView("calendar/year").addObject("year", view.year(year));
    }

    /** The days in force as the file that could be handed in: a pattern to fill in for the next year. */
    @GetMapping("/{year}/csv")
    ResponseEntity<byte[]> file(@PathVariable int year) {
        if (!view.knows(year)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok()
                .header("Content-Type", "text/csv; charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"%d.csv\"".formatted(year))
                .body(view.file(year).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/closures")
    ModelAndView close(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        return act(() -> keeping.close(day, reason, login()), "已登记本地停课、放假：%s。".formatted(day), next, "closures");
    }

    @PostMapping("/closures/{day}/withdrawal")
    ModelAndView withdraw(
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day, RedirectAttributes next) {
        return act(() -> keeping.withdrawClosure(day, login()), "已撤回本地停课、放假：%s。".formatted(day), next, "closures");
    }

    @PostMapping("/terms")
    ModelAndView setTerms(
            @RequestParam int schoolYear,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate firstStarts,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate firstEnds,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate secondStarts,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate secondEnds,
            RedirectAttributes next) {
        var first = new SchoolTerm(schoolYear, Half.FIRST, firstStarts, firstEnds, false);
        var second = new SchoolTerm(schoolYear, Half.SECOND, secondStarts, secondEnds, false);
        return act(
                () -> terms.set(first, second, login()),
                "已设定%d—%d学年的学期起止。".formatted(schoolYear, schoolYear + 1),
                next,
                "terms");
    }

    private List<Fault> load(String year, String title, String link, @Nullable MultipartFile file) throws IOException {
        if (!year.matches("\\d{4}")) {
            return List.of(new Fault(0, "年度", year, "请填写四位数字的年度"));
        }
        if (file == null || file.isEmpty()) {
            return List.of(new Fault(0, "文件", "", "请选择这一年的 CSV 文件"));
        }
        return keeping.load(Integer.parseInt(year), title, link, file.getBytes(), login());
    }

    private ModelAndView act(Runnable act, String done, RedirectAttributes next, String section) {
        try {
            act.run();
        } catch (Refused refused) {
            var why = messages.getMessage(refused.key(), refused.arguments(), Locale.CHINA);
            return page(HttpStatus.BAD_REQUEST, new Upload(Integer.toString(keeping.lastYear()), "", ""))
                    .addObject("problem", why);
        }
        next.addFlashAttribute("done", done);
        return new ModelAndView("redirect:/calendar#" + section);
    }

    private ModelAndView page(HttpStatus status, Upload upload) {
        return new ModelAndView("calendar/calendar", status)
                .addObject("upload", upload)
                .addObject("calendar", view.whole());
    }

    private String login() {
        return current.login()
                .orElseThrow(() -> new IllegalStateException("The calendar is changed by people who are signed in"));
    }
}
