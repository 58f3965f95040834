package dudao.report;

import dudao.identity.CurrentPerson;
import dudao.identity.Post;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** 督导报告公布 (督导条例第二十三条): open to everybody, signed in or not. */
@Controller
@RequestMapping("/published")
class PublishedPage {

    private static final int SIZE = 30;
    private static final int LAST_PAGE = 10_000;

    private static final Set<Post> READERS_OF_LETTERS =
            Set.of(Post.AUDITOR, Post.OFFICE_HEAD, Post.OFFICE_DEPUTY, Post.OFFICE_STAFF);

    private final PublicReports reports;
    private final CurrentPerson current;

    PublishedPage(PublicReports reports, CurrentPerson current) {
        this.reports = reports;
        this.current = current;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "1") int page, Model model) {
        var shown = Math.max(1, Math.min(page, LAST_PAGE));
        var found = reports.list((shown - 1) * SIZE, SIZE + 1);
        model.addAttribute("reports", found.size() > SIZE ? found.subList(0, SIZE) : found);
        model.addAttribute("before", shown > 1 ? shown - 1 : null);
        model.addAttribute("after", found.size() > SIZE ? shown + 1 : null);
        model.addAttribute(
                "mayReadLetters",
                current.person()
                        .filter(person -> READERS_OF_LETTERS.stream().anyMatch(person::holds))
                        .isPresent());
        return "report/published";
    }

    @GetMapping("/{n:\\d{1,9}}")
    String read(@PathVariable int n, Model model) {
        model.addAttribute(
                "report", reports.find(n).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "report/report";
    }
}
