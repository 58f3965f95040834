package dudao.desk;

import dudao.deadline.OpenTerm;
import dudao.deadline.OpenTerms;
import dudao.deadline.StatutoryClock;
import dudao.deadline.TermFilter;
import dudao.deadline.TermState;
import dudao.document.DocumentKind;
import dudao.identity.Areas;
import dudao.identity.CurrentPerson;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** 期限一览: what runs in all the cases the person may read, the most urgent first, to look through and to take along. */
@Controller
@RequestMapping("/deadlines")
class DeadlinesPage {

    private static final int SIZE = 50;
    private static final int LONGEST = 100;

    /** @param name what is waited for; @param urgency in words, empty where nothing runs */
    record Row(OpenTerm term, String name, Urgency urgency) {}

    private final CurrentPerson current;
    private final OpenTerms terms;
    private final Areas areas;
    private final Clock clock;

    DeadlinesPage(CurrentPerson current, OpenTerms terms, Areas areas, Clock clock) {
        this.current = current;
        this.terms = terms;
        this.areas = areas;
        this.clock = clock;
    }

    @ModelAttribute("filter")
    TermFilter filter(
            @RequestParam(required = false) @Nullable StatutoryClock clock,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(required = false) @Nullable TermState state,
            @RequestParam(defaultValue = "false") boolean provisional) {
        return new TermFilter(clock, shortened(area), shortened(unit), state, provisional);
    }

    @GetMapping
    String show(@ModelAttribute("filter") TermFilter filter, @RequestParam(defaultValue = "1") int page, Model model) {
        var person = current.person().orElseThrow();
        var counts = terms.count(person, filter);
        var today = LocalDate.now(clock);
        var slice = Slice.of("page", page, SIZE, (from, atMost) -> terms.list(person, filter, counts, from, atMost));
        model.addAttribute("slice", slice);
        model.addAttribute(
                "rows", slice.rows().stream().map(term -> row(term, today)).toList());
        model.addAttribute("counts", counts);
        model.addAttribute("count", shown(counts, filter.state()));
        model.addAttribute("addresses", addresses(filter));
        model.addAttribute("whole", address("", filter, null));
        model.addAttribute("export", address("/deadlines/export", filter, filter.state()));
        model.addAttribute("areas", areas.of(person));
        model.addAttribute("clocks", StatutoryClock.values());
        return "desk/deadlines";
    }

    /** 导出: all of them, for a spreadsheet. */
    @GetMapping("/export")
    ResponseEntity<byte[]> export(@ModelAttribute("filter") TermFilter filter) {
        var person = current.person().orElseThrow();
        var today = LocalDate.now(clock);
        var file = new TermsFile();
        terms.list(person, filter, terms.count(person, filter), 0, Integer.MAX_VALUE)
                .forEach(term -> file.add(row(term, today)));
        return ResponseEntity.ok()
                .header("Content-Type", "text/csv; charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"deadlines-%s.csv\"".formatted(today))
                .body(file.text().getBytes(StandardCharsets.UTF_8));
    }

    private static String shortened(String asked) {
        var text = asked.strip();
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    private static Row row(OpenTerm term, LocalDate today) {
        if (term.state() == TermState.UNSERVED) {
            var waiting = term.waiting().stream().map(StatutoryClock::chinese).collect(Collectors.joining("、"));
            var document = DocumentKind.valueOf(term.subject()).chinese();
            return new Row(
                    term, waiting.isEmpty() ? document : waiting + "（" + document + "）", Urgency.none("未送达，尚未起算"));
        }
        return new Row(term, term.clock().named(term.subject()), urgency(term, today));
    }

    private static Urgency urgency(OpenTerm term, LocalDate today) {
        if (term.state() == TermState.SUSPENDED) {
            return Urgency.none("自" + Chinese.day(term.since()) + "起中止");
        }
        return term.since().isAfter(today) ? Urgency.none("公告期间，尚未起算") : Urgency.of(term.lastDay(), today);
    }

    private static int shown(Map<TermState, Integer> counts, @Nullable TermState state) {
        return state != null
                ? counts.get(state)
                : counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Where each state alone is shown. */
    private static Map<TermState, String> addresses(TermFilter filter) {
        var addresses = new EnumMap<TermState, String>(TermState.class);
        for (var state : TermState.values()) {
            addresses.put(state, address("", filter, state));
        }
        return addresses;
    }

    private static String address(String path, TermFilter filter, @Nullable TermState state) {
        var address = UriComponentsBuilder.fromPath(path)
                .queryParam("clock", filter.clock() == null ? "" : filter.clock())
                .queryParam("area", "{area}")
                .queryParam("unit", "{unit}")
                .queryParam("state", state == null ? "" : state);
        if (filter.provisional()) {
            address.queryParam("provisional", true);
        }
        return address.encode().buildAndExpand(filter.area(), filter.unit()).toUriString();
    }
}
