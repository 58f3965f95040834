package dudao.migration;

import dudao.cases.CaseNumber;
import dudao.diagram.KeptDrawings;
import dudao.identity.CurrentPerson;
import dudao.identity.Directory;
import dudao.identity.Post;
import dudao.law.Refused;
import dudao.law.WhyNot;
import dudao.workflow.Complaint;
import dudao.workflow.NotMovable;
import dudao.workflow.Tokens.Token;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 单案调整: where one case stands, to what other step it is to go, and who agreed. Nothing of the case's content is shown. */
@Controller
@RequestMapping("/studio/repairs")
class RepairPage {

    /** @param choices steps of the same frame it may be moved to */
    record Place(Token token, String diagram, String step, List<StepRow.Choice> choices) {}

    private final RepairLife life;
    private final RepairRecords records;
    private final KeptDrawings drawings;
    private final CurrentPerson current;
    private final Directory directory;
    private final WhyNot whyNot;

    RepairPage(
            RepairLife life,
            RepairRecords records,
            KeptDrawings drawings,
            CurrentPerson current,
            Directory directory,
            WhyNot whyNot) {
        this.life = life;
        this.records = records;
        this.drawings = drawings;
        this.current = current;
        this.directory = directory;
        this.whyNot = whyNot;
    }

    @GetMapping
    ModelAndView list(@RequestParam(name = "case", defaultValue = "") String number) {
        return places(number.strip(), List.of());
    }

    @PostMapping
    ModelAndView ask(
            @RequestParam(name = "case", defaultValue = "") String number,
            @RequestParam(defaultValue = "") String move,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String basis) {
        var wish = move.split("\\|", 2);
        if (!number.matches(CaseNumber.PATTERN) || wish.length < 2) {
            return places(number, List.of("请填写案号，并选择要调整的步骤和改到的步骤。"));
        }
        try {
            return new ModelAndView("redirect:/studio/repairs/"
                    + life.ask(new CaseNumber(number), wish[0], wish[1], reason.strip(), basis.strip()));
        } catch (Refused | NotMovable refused) {
            return places(number, why(refused)).addObject("reason", reason).addObject("basis", basis);
        }
    }

    @GetMapping("/{number}")
    ModelAndView show(@PathVariable int number) {
        return one(number, HttpStatus.OK);
    }

    @PostMapping("/{number}/decision")
    ModelAndView decide(
            @PathVariable int number, @RequestParam boolean agreed, @RequestParam(defaultValue = "") String reasons) {
        known(number);
        try {
            life.decide(number, agreed, reasons.strip());
            return one(number, HttpStatus.OK).addObject("done", agreed ? "已调整，并记入案卷。" : "已记为不同意，案件没有改变。");
        } catch (Refused | NotMovable refused) {
            return one(number, HttpStatus.BAD_REQUEST).addObject("problems", why(refused));
        }
    }

    private ModelAndView places(String number, List<String> problems) {
        var page = new ModelAndView("migration/repairs", problems.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                .addObject("number", number)
                .addObject(
                        "repairs",
                        records.newest().stream().filter(life::isMine).toList())
                .addObject("drawings", drawings)
                .addObject("names", directory)
                .addObject("mayAsk", holds(Post.ADMINISTRATOR) || holds(Post.OFFICE_HEAD))
                .addObject("problems", problems);
        if (number.isEmpty()) {
            return page;
        }
        try {
            if (!number.matches(CaseNumber.PATTERN)) {
                return page.addObject("problems", List.of("案号形如 督2026-0042。请照案卷封面填写。"));
            }
            life.refuseUnlessMine(new CaseNumber(number));
            return page.addObject(
                    "places",
                    life.tokens(new CaseNumber(number)).stream()
                            .map(this::place)
                            .toList());
        } catch (Refused refused) {
            return page.addObject("problems", why(refused));
        }
    }

    private Place place(Token token) {
        var drawing = drawings.of(token.process(), token.version());
        return new Place(
                token,
                "%s第%d版".formatted(drawing.name(), token.version()),
                drawings.nameOf(token.process(), token.version(), token.element()),
                drawing.nodes()
                        .filter(node -> RepairRoute.refusal(drawing, token.element(), node.id())
                                .isEmpty())
                        .map(node -> new StepRow.Choice(node.id(), node.name()))
                        .collect(Collectors.toList()));
    }

    private ModelAndView one(int number, HttpStatus status) {
        var repair = known(number);
        return new ModelAndView("migration/repair", status)
                .addObject("repair", repair)
                .addObject("drawings", drawings)
                .addObject("names", directory)
                .addObject(
                        "mayDecide",
                        repair.isOpen()
                                && (holds(Post.ADMINISTRATOR) || holds(Post.OFFICE_HEAD))
                                && !current.login().orElse("").equals(repair.askedBy()));
    }

    private boolean holds(Post post) {
        return current.person().filter(person -> person.holds(post)).isPresent();
    }

    private Repair known(int number) {
        return records.find(number)
                .filter(life::isMine)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<String> why(RuntimeException refused) {
        return refused instanceof NotMovable notMovable
                ? notMovable.complaints().stream().map(Complaint::text).toList()
                : List.of(whyNot.inWords((Refused) refused));
    }
}
