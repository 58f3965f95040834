package dudao.desk;

import dudao.calendar.MovableClock;
import dudao.workflow.Processes;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 演示时钟: moves law and engine to a later day, so that anyone can watch a period run out. In a demonstration only. */
@Controller
@Profile("demo")
@RequestMapping("/demo/clock")
class DemoClockPage {

    private static final int YEARS_AT_MOST = 20;

    private final MovableClock clock;
    private final Processes processes;
    private final MessageSource messages;

    DemoClockPage(MovableClock clock, Processes processes, MessageSource messages) {
        this.clock = clock;
        this.processes = processes;
        this.messages = messages;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("now", LocalDateTime.now(clock));
        model.addAttribute("timersDue", processes.timersDue());
        return "desk/clock";
    }

    /** Returns at once; what has run out by the new day is acted on meanwhile, as on any morning. */
    @PostMapping
    String move(
            @RequestParam(defaultValue = "") String date,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var problem = problem(date);
        if (problem != null) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("problem", problem);
            return show(model);
        }
        var day = LocalDate.parse(date);
        clock.moveTo(day);
        next.addFlashAttribute("done", words("desk.clock.moved", Chinese.day(day)));
        return "redirect:/demo/clock";
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private @Nullable String problem(String date) {
        LocalDate day;
        try {
            day = LocalDate.parse(date);
        } catch (DateTimeParseException unreadable) {
            return words("desk.clock.unreadable");
        }
        var today = today();
        if (!day.isAfter(today)) {
            return words("desk.clock.not-later", Chinese.day(day), Chinese.day(today));
        }
        return day.isAfter(today.plusYears(YEARS_AT_MOST)) ? words("desk.clock.too-far", YEARS_AT_MOST) : null;
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.CHINA);
    }
}
