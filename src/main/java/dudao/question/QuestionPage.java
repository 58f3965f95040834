package dudao.question;

import dudao.cases.CaseKind;
import dudao.identity.CurrentPerson;
import dudao.identity.Directory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** 评查事项: what one question found, to look through and to take along. */
@Controller
@RequestMapping("/questions/{key}")
class QuestionPage {

    /** More than that no spreadsheet is looked through; a year or an office at a time is. */
    static final int MOST_EXPORTED = 100_000;

    private static final int TALLIES = 12;

    private final CurrentPerson current;
    private final Catalogue catalogue;
    private final Leads leads;
    private final LastLook last;
    private final LeadTelling telling;
    private final Directory directory;
    private final Clock clock;

    QuestionPage(
            CurrentPerson current,
            Catalogue catalogue,
            Leads leads,
            LastLook last,
            LeadTelling telling,
            Directory directory,
            Clock clock) {
        this.current = current;
        this.catalogue = catalogue;
        this.leads = leads;
        this.last = last;
        this.telling = telling;
        this.directory = directory;
        this.clock = clock;
    }

    @ModelAttribute("asked")
    Asked asked(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String office,
            @RequestParam(required = false) @Nullable CaseKind kind,
            @RequestParam(defaultValue = "0") int year) {
        return new Asked(key, office, kind == null ? "" : kind.name(), Math.max(0, Math.min(year, 9998)));
    }

    @GetMapping
    String show(@ModelAttribute("asked") Asked asked, @RequestParam(defaultValue = "1") int page, Model model) {
        var person = current.person().orElseThrow();
        var entry = entry(asked);
        var tallies = leads.tallies(person, asked);
        var count = tallies.stream().mapToLong(Tally::count).sum();
        var slice = Slice.of(page, (from, atMost) -> leads.list(person, asked, from, atMost));
        model.addAttribute("entry", entry);
        model.addAttribute("count", count);
        model.addAttribute("slice", slice);
        model.addAttribute("rows", telling.rows(slice.rows(), entry.law()));
        model.addAttribute("unit", entry.key().equals(Question.REPEATED_ACTS.key()) ? "秒" : "日");
        model.addAttribute(
                "tallies",
                telling.counted(
                        asked.question(), tallies.stream().limit(TALLIES).toList()));
        model.addAttribute("measured", tallies.stream().anyMatch(tally -> tally.longest() > 0));
        model.addAttribute("offices", directory.offices());
        model.addAttribute("kinds", CaseKind.values());
        model.addAttribute("years", leads.years(asked.question()));
        model.addAttribute("readUpTo", last.shown());
        model.addAttribute("export", count <= MOST_EXPORTED ? addressOfExport(asked) : null);
        return "question/rows";
    }

    /** 导出: exactly what is shown, on all pages. */
    @GetMapping("/export")
    ResponseEntity<byte[]> export(@ModelAttribute("asked") Asked asked) {
        var person = current.person().orElseThrow();
        var entry = entry(asked);
        var found = leads.list(person, asked, 0, MOST_EXPORTED + 1);
        if (found.size() > MOST_EXPORTED) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "More than can be exported at once");
        }
        return ResponseEntity.ok()
                .header("Content-Type", "text/csv; charset=UTF-8")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"%s-%s.csv\"".formatted(entry.key(), LocalDate.now(clock)))
                .body(new LeadsFile().write(telling.rows(found, entry.law())).getBytes(StandardCharsets.UTF_8));
    }

    private Entry entry(Asked asked) {
        return catalogue
                .find(current.person().orElseThrow(), asked.question())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String addressOfExport(Asked asked) {
        return UriComponentsBuilder.fromPath("/questions/{key}/export")
                .queryParam("office", "{office}")
                .queryParam("kind", asked.kind())
                .queryParam("year", asked.year())
                .encode()
                .buildAndExpand(asked.question(), asked.office())
                .toUriString();
    }
}
