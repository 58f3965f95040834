package dudao.letter;

import dudao.identity.BodyCode;
import dudao.identity.CurrentPerson;
import dudao.identity.Directory;
import dudao.identity.Person;
import dudao.identity.Post;
import dudao.law.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 公众来信 of an office: read, looked into and answered by it; auditors read along. */
@Controller
@RequestMapping("/letters")
class LettersPage {

    private static final int SIZE = 50;
    private static final int MOST = 10_000;
    private static final Set<Post> OFFICE = EnumSet.of(Post.OFFICE_HEAD, Post.OFFICE_DEPUTY, Post.OFFICE_STAFF);

    /** @param decided empty while nobody has answered */
    record Row(Letter letter, LocalDateTime received, Optional<LocalDateTime> decided, String decider, String basis) {}

    private final CurrentPerson current;
    private final Letters letters;
    private final Directory directory;
    private final MessageSource messages;
    private final Clock clock;

    LettersPage(CurrentPerson current, Letters letters, Directory directory, MessageSource messages, Clock clock) {
        this.current = current;
        this.letters = letters;
        this.directory = directory;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "1") int page, Model model) {
        var shown = Math.max(1, Math.min(page, MOST));
        var found = rows((shown - 1) * SIZE, SIZE + 1);
        model.addAttribute("rows", found.size() > SIZE ? found.subList(0, SIZE) : found);
        model.addAttribute("before", shown > 1 ? shown - 1 : null);
        model.addAttribute("after", found.size() > SIZE ? shown + 1 : null);
        return "letter/letters";
    }

    /** 导出, names and addresses masked: a table goes from hand to hand. */
    @GetMapping("/export")
    ResponseEntity<byte[]> export() {
        var table = new LettersFile();
        rows(0, MOST).forEach(table::add);
        return ResponseEntity.ok()
                .header("Content-Type", "text/csv; charset=UTF-8")
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename("公众来信.csv", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(table.text().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/{letter:\\d{1,9}}")
    ModelAndView read(@PathVariable int letter) {
        return page(open(letter), "", "", HttpStatus.OK);
    }

    @PostMapping("/{letter:\\d{1,9}}")
    ModelAndView decide(
            @PathVariable int letter,
            @RequestParam(required = false) Letter.@Nullable Outcome outcome,
            @RequestParam(defaultValue = "") String answer) {
        var opened = open(letter);
        if (!offices(person()).contains(opened.office())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            if (outcome == null) {
                throw new Refused("letter.outcome-needed", letters.basis(opened));
            }
            letters.decide(letter, outcome, answer, person());
            return new ModelAndView("redirect:/letters/" + letter);
        } catch (Refused refusal) {
            return page(opened, answer, messages.getMessage(refusal.key(), null, Locale.CHINA), HttpStatus.BAD_REQUEST);
        }
    }

    private ModelAndView page(Letter letter, String answer, String refused, HttpStatus status) {
        return new ModelAndView("letter/letter", status)
                .addObject("row", row(letter))
                .addObject("outcomes", Letter.Outcome.values())
                .addObject(
                        "mayDecide",
                        letter.outcome().isEmpty() && offices(person()).contains(letter.office()))
                .addObject("answer", answer)
                .addObject("refused", refused);
    }

    private List<Row> rows(int from, int atMost) {
        var person = person();
        return letters.of(offices(person), person.holds(Post.AUDITOR), from, atMost).stream()
                .map(this::row)
                .toList();
    }

    private Row row(Letter letter) {
        return new Row(
                letter,
                local(letter.receivedAt()),
                letter.decidedAt().map(this::local),
                letter.decidedBy().map(directory::nameOf).orElse(""),
                letters.basis(letter).citation());
    }

    private Letter open(int number) {
        var person = person();
        return letters.find(number)
                .filter(letter -> person.holds(Post.AUDITOR) || offices(person).contains(letter.office()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static List<BodyCode> offices(Person person) {
        return person.posts().stream()
                .filter(held -> OFFICE.contains(held.post()))
                .map(held -> held.body())
                .filter(Objects::nonNull)
                .toList();
    }

    private LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, clock.getZone());
    }

    private Person person() {
        return current.person().orElseThrow();
    }
}
