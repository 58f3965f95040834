package dudao.migration;

import dudao.diagram.KeptDrawings;
import dudao.identity.CurrentPerson;
import dudao.identity.Directory;
import dudao.identity.Post;
import dudao.law.Refused;
import dudao.workflow.DiagramVersions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
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

/** 案件迁移: what was proposed, what becomes of each date, who agreed and how each case fared. Nothing of its content is shown. */
@Controller
@RequestMapping("/studio/migrations")
class MigrationPage {

    private final MigrationLife life;
    private final MigrationRecords records;
    private final Passages passages;
    private final MigrationSchedule schedule;
    private final KeptDrawings drawings;
    private final DiagramVersions versions;
    private final CasesAtHand atHand;
    private final CurrentPerson current;
    private final Directory directory;
    private final MessageSource messages;

    MigrationPage(
            MigrationLife life,
            MigrationRecords records,
            Passages passages,
            MigrationSchedule schedule,
            KeptDrawings drawings,
            DiagramVersions versions,
            CasesAtHand atHand,
            CurrentPerson current,
            Directory directory,
            MessageSource messages) {
        this.life = life;
        this.records = records;
        this.passages = passages;
        this.schedule = schedule;
        this.drawings = drawings;
        this.versions = versions;
        this.atHand = atHand;
        this.current = current;
        this.directory = directory;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView list() {
        var chosen = new ArrayList<DiagramVersions.Version>();
        versions.all().stream()
                .filter(version ->
                        chosen.stream().noneMatch(one -> one.process().equals(version.process())))
                .forEach(chosen::add);
        return new ModelAndView("migration/migrations")
                .addObject("diagrams", chosen)
                .addObject("migrations", records.newest())
                .addObject("drawings", drawings)
                .addObject("names", directory)
                .addObject("mayPropose", holds(Post.ADMINISTRATOR));
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
                .body(DatesFile.of(shown(number)));
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

    private ModelAndView one(int number, HttpStatus status) {
        var migration = known(number);
        return new ModelAndView("migration/migration", status)
                .addObject("migration", migration)
                .addObject(
                        "named",
                        drawings.of(migration.process(), migration.to()).name())
                .addObject("passages", shown(number))
                .addObject("names", directory)
                .addObject("mayRepeat", holds(Post.ADMINISTRATOR))
                .addObject(
                        "mayDecide",
                        migration.isOpen()
                                && (holds(Post.ADMINISTRATOR) || holds(Post.OFFICE_HEAD))
                                && !current.login().orElse("").equals(migration.proposedBy()));
    }

    private List<Passage> shown(int number) {
        var all = passages.of(number);
        var own = atHand.among(all.stream().map(Passage::caseNumber).toList());
        return all.stream()
                .filter(passage -> own.contains(passage.caseNumber()))
                .toList();
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
}
