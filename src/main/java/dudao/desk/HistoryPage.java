package dudao.desk;

import dudao.cases.CaseFile;
import dudao.document.Document;
import dudao.document.ServiceRecord;
import dudao.identity.CurrentPerson;
import dudao.identity.Directory;
import dudao.workflow.Processes;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** 案卷经过: who did what when in a case, by which article, on which paper; also as it was known on a day. */
@Controller
@RequestMapping("/cases/{number}/history")
class HistoryPage {

    private static final int SIZE = 50;

    /** @param who in words @param diagram empty outside the diagrams */
    record Row(HistoryLine line, String who, String diagram) {}

    /** A document as it was known. */
    record Paper(Document document, @Nullable ServiceRecord service) {}

    /**
     * @param kind null where all are asked for
     * @param day null where the history is asked for as it stands now
     */
    record Filter(@Nullable HistoryKind kind, @Nullable LocalDate day, boolean newest) {}

    private final CurrentPerson current;
    private final ReadableCases readable;
    private final CaseFacts.Keeper keeper;
    private final HistoryTelling telling;
    private final PastDeadlines deadlines;
    private final Processes processes;
    private final Directory directory;

    HistoryPage(
            CurrentPerson current,
            ReadableCases readable,
            CaseFacts.Keeper keeper,
            HistoryTelling telling,
            PastDeadlines deadlines,
            Processes processes,
            Directory directory) {
        this.current = current;
        this.readable = readable;
        this.keeper = keeper;
        this.telling = telling;
        this.deadlines = deadlines;
        this.processes = processes;
        this.directory = directory;
    }

    @ModelAttribute("filter")
    Filter filter(
            @RequestParam(required = false) @Nullable HistoryKind kind,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "false") boolean newest) {
        return new Filter(kind, day, newest);
    }

    @GetMapping
    String show(
            @PathVariable String number,
            @ModelAttribute("filter") Filter filter,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var file = readable.open(number);
        var facts = facts(file);
        var known = known(facts, filter.day());
        var wanted = wanted(known, filter);
        model.addAttribute("file", file);
        model.addAttribute("count", wanted.size());
        model.addAttribute(
                "slice",
                Slice.of(
                        "page",
                        page,
                        SIZE,
                        (from, atMost) -> rows(wanted.subList(
                                Math.min(from, wanted.size()), Math.min(from + atMost, wanted.size())))));
        model.addAttribute("addresses", addresses(filter));
        model.addAttribute("otherOrder", address("", new Filter(filter.kind(), filter.day(), !filter.newest())));
        model.addAttribute("whole", address("", new Filter(null, filter.day(), filter.newest())));
        model.addAttribute("export", address("", filter));
        var walked = WalkedDiagram.of(known, processes::nameOf);
        model.addAttribute("walked", walked);
        model.addAttribute("slowest", WalkedDiagram.slowest(walked).orElse(null));
        if (filter.day() != null) {
            model.addAttribute("papers", papers(known));
            model.addAttribute("deadlines", deadlines.on(filter.day(), facts, known));
        }
        return "desk/history";
    }

    /** 导出: exactly what is shown, on all pages. */
    @GetMapping("/export")
    ResponseEntity<byte[]> export(@PathVariable String number, @ModelAttribute("filter") Filter filter) {
        var file = readable.open(number);
        var table = new HistoryFile();
        rows(wanted(known(facts(file), filter.day()), filter)).forEach(table::add);
        var name = filter.day() == null ? number : number + "-" + filter.day();
        return ResponseEntity.ok()
                .header("Content-Type", "text/csv; charset=UTF-8")
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(name + ".csv", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(table.text().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What the office drafted before is no matter of the unit. Who looked at a case is for those who look over others' work; a unit need
     * not know that it is audited.
     */
    private CaseFacts facts(CaseFile file) {
        var person = current.person().orElseThrow();
        return keeper.of(file, seesReads(), file.unit().filter(person::isOf).isEmpty());
    }

    private boolean seesReads() {
        var person = current.person().orElseThrow();
        return CaseFilePage.TAKERS_OF_PROOFS.stream().anyMatch(person::holds);
    }

    /** Everything up to the end of the day. */
    private List<HistoryLine> known(CaseFacts facts, @Nullable LocalDate day) {
        return deadlines.withPeriods(facts, CaseHistory.of(facts, telling)).stream()
                .filter(line -> day == null || !line.moment().day().isAfter(day))
                .toList();
    }

    private static List<HistoryLine> wanted(List<HistoryLine> known, Filter filter) {
        var wanted = known.stream()
                .filter(line -> filter.kind() == null || line.kind() == filter.kind())
                .collect(Collectors.toList());
        if (filter.newest()) {
            Collections.reverse(wanted);
        }
        return wanted;
    }

    private List<Row> rows(List<HistoryLine> lines) {
        var names = directory.namesOf(lines.stream()
                .flatMap(line -> Stream.of(line.by(), line.actedFor()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return lines.stream()
                .map(line -> new Row(line, who(line, names), diagram(line.step())))
                .toList();
    }

    private static String who(HistoryLine line, Map<String, String> names) {
        return line.by() == null
                ? "系统"
                : Chinese.actor(
                        names.getOrDefault(line.by(), line.by()),
                        Optional.ofNullable(line.actedFor()).map(login -> names.getOrDefault(login, login)));
    }

    private String diagram(HistoryLine.@Nullable Step step) {
        return step == null
                ? ""
                : "%s 第%d版".formatted(processes.nameOf(step.process()).orElse(step.process()), step.version());
    }

    private static List<Paper> papers(List<HistoryLine> known) {
        var papers = new LinkedHashMap<String, Paper>();
        for (var line : known) {
            var document = line.document();
            if (document != null) {
                papers.put(document.number(), new Paper(document, line.service()));
            }
        }
        return List.copyOf(papers.values());
    }

    /** Where each kind alone is shown, by what it is called. */
    private Map<HistoryKind, String> addresses(Filter filter) {
        var addresses = new LinkedHashMap<HistoryKind, String>();
        Stream.of(HistoryKind.values())
                .filter(kind -> kind != HistoryKind.READS || seesReads())
                .forEach(kind -> addresses.put(kind, address("", new Filter(kind, filter.day(), filter.newest()))));
        return addresses;
    }

    private static String address(String path, Filter filter) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam("kind", Objects.toString(filter.kind(), ""))
                .queryParam("day", Objects.toString(filter.day(), ""))
                .queryParam("newest", filter.newest())
                .build()
                .toUriString();
    }
}
