package dudao.studio;

import dudao.identity.CurrentPerson;
import dudao.identity.Directory;
import dudao.identity.Post;
import dudao.law.Refused;
import dudao.workflow.DiagramsInForce;
import dudao.workflow.StepsByHand;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 案件迁移: running cases go on by another version, proposed by one, agreed to by another. Nothing of a case's content is shown. */
@Controller
@RequestMapping("/studio/migrations")
class MigrationPage {

    /** Whoever proposes a migration of a few cases sees at once what becomes of them. */
    private static final Duration AT_ONCE = Duration.ofSeconds(4);

    private final MigrationLife life;
    private final MigrationRecords records;
    private final MigrationWorker worker;
    private final MigrationSchedule schedule;
    private final MigrationView view;
    private final KeptDrawings drawings;
    private final DiagramsInForce inForce;
    private final CurrentPerson current;
    private final Directory directory;
    private final MessageSource messages;

    MigrationPage(
            MigrationLife life,
            MigrationRecords records,
            MigrationWorker worker,
            MigrationSchedule schedule,
            MigrationView view,
            KeptDrawings drawings,
            DiagramsInForce inForce,
            CurrentPerson current,
            Directory directory,
            MessageSource messages) {
        this.life = life;
        this.records = records;
        this.worker = worker;
        this.schedule = schedule;
        this.view = view;
        this.drawings = drawings;
        this.inForce = inForce;
        this.current = current;
        this.directory = directory;
        this.messages = messages;
    }

    /** What a person wrote into the form so far. */
    record Wish(
            @Nullable String process,
            @Nullable List<Integer> from,
            @Nullable Integer to,
            @Nullable List<String> map,
            @Nullable String reason,
            @Nullable String dateReason,
            @Nullable String basis) {

        StepsByHand byHand() {
            var steps = new TreeMap<String, String>();
            for (var line : map == null ? List.<String>of() : map) {
                var pair = line.split("=", 2);
                if (pair.length == 2 && pair[0].length() <= 200 && pair[1].length() <= 100 && !pair[1].isBlank()) {
                    steps.put(pair[0], pair[1]);
                }
            }
            return new StepsByHand(steps);
        }

        List<Integer> versions() {
            return from == null ? List.of() : from;
        }
    }

    @GetMapping
    ModelAndView list() {
        var chosen = new ArrayList<DiagramsInForce.Version>();
        inForce.versions().stream()
                .filter(version ->
                        chosen.stream().noneMatch(one -> one.process().equals(version.process())))
                .forEach(chosen::add);
        return new ModelAndView("studio/migrations")
                .addObject("diagrams", chosen)
                .addObject("migrations", records.newest())
                .addObject("drawings", drawings)
                .addObject("names", directory)
                .addObject("mayPropose", holds(Post.ADMINISTRATOR));
    }

    @GetMapping("/new")
    ModelAndView begin(Wish wish) {
        return planned(wish, List.of());
    }

    @PostMapping
    ModelAndView propose(Wish wish) {
        try {
            var number = life.propose(
                    text(wish.process()),
                    wish.versions(),
                    wish.to() == null ? 0 : wish.to(),
                    wish.byHand(),
                    text(wish.reason()),
                    text(wish.dateReason()),
                    text(wish.basis()));
            worker.check(number, AT_ONCE);
            schedule.soon();
            return new ModelAndView("redirect:/studio/migrations/" + number);
        } catch (Refused refused) {
            return planned(wish, List.of(words(refused)));
        }
    }

    @GetMapping("/{number}")
    ModelAndView show(@PathVariable int number) {
        return one(number, HttpStatus.OK);
    }

    @GetMapping("/{number}/sheet")
    ResponseEntity<String> sheet(@PathVariable int number) {
        known(number);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"migration-%d.csv\"".formatted(number))
                .body(DatesFile.of(records.passages(number)));
    }

    @PostMapping("/{number}/decision")
    ModelAndView decide(
            @PathVariable int number, @RequestParam boolean agreed, @RequestParam(defaultValue = "") String reasons) {
        known(number);
        return said(number, () -> {
            life.decide(number, agreed, reasons.strip());
            schedule.soon();
            return agreed ? "已同意，系统在后台逐案迁移。刷新本页查看进展。" : "已记为不同意，没有迁移任何案件。";
        });
    }

    @PostMapping("/{number}/repeat")
    ModelAndView repeat(@PathVariable int number) {
        known(number);
        return said(number, () -> {
            var repeated = life.repeat(number);
            schedule.soon();
            return "没有成功的%d件重新排队，逐案再次核对后迁移。".formatted(repeated);
        });
    }

    private ModelAndView said(int number, Supplier<String> act) {
        try {
            var done = act.get();
            return one(number, HttpStatus.OK).addObject("done", done);
        } catch (Refused refused) {
            return one(number, HttpStatus.BAD_REQUEST).addObject("problems", List.of(words(refused)));
        }
    }

    private ModelAndView planned(Wish wish, List<String> problems) {
        var process = text(wish.process());
        var versions = inForce.versions().stream()
                .filter(version -> version.process().equals(process))
                .toList();
        if (versions.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var to = wish.to() == null ? versions.get(0).version() : wish.to();
        var from = wish.from() != null
                ? wish.from()
                : versions.stream()
                        .filter(version -> version.running() > 0 && version.version() != to)
                        .map(DiagramsInForce.Version::version)
                        .toList();
        var page = new ModelAndView("studio/migration-plan")
                .addObject("process", process)
                .addObject("named", versions.get(0).name())
                .addObject("versions", versions)
                .addObject("from", from)
                .addObject("to", to)
                .addObject("wish", wish);
        var said = new ArrayList<>(problems);
        try {
            var scheme = life.scheme(process, from, to, wish.byHand());
            page.addObject("positions", view.positions(scheme.standings()))
                    .addObject("cases", scheme.cases())
                    .addObject("legs", view.legs(scheme, wish.byHand()));
        } catch (Refused refused) {
            if (problems.isEmpty() && !from.isEmpty()) {
                said.add(words(refused));
            }
        }
        page.setStatus(said.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
        return page.addObject("problems", said);
    }

    private ModelAndView one(int number, HttpStatus status) {
        var migration = known(number);
        return new ModelAndView("studio/migration", status)
                .addObject("migration", migration)
                .addObject(
                        "named",
                        drawings.of(migration.process(), migration.to()).name())
                .addObject("passages", records.passages(number))
                .addObject("names", directory)
                .addObject("mayRepeat", holds(Post.ADMINISTRATOR))
                .addObject(
                        "mayDecide",
                        migration.isOpen()
                                && (holds(Post.ADMINISTRATOR) || holds(Post.OFFICE_HEAD))
                                && !current.login().orElse("").equals(migration.proposedBy()));
    }

    private boolean holds(Post post) {
        return current.person().filter(person -> person.holds(post)).isPresent();
    }

    private Migration known(int number) {
        return records.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String words(Refused refused) {
        return messages.getMessage(refused.key(), refused.arguments(), Locale.CHINA);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
