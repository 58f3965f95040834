package dudao.archive;

import dudao.cases.CaseKind;
import dudao.cases.CaseNumber;
import dudao.identity.BodyCode;
import dudao.identity.CurrentPerson;
import dudao.identity.Directory;
import dudao.identity.Person;
import dudao.identity.Post;
import dudao.law.WhyNot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 档案保管: how long the office keeps its files, what is held, what may go, and the lists by which it went. */
@Controller
@RequestMapping("/retention")
class RetentionPage {

    private static final Set<Post> OFFICE = Set.of(Post.OFFICE_HEAD, Post.OFFICE_DEPUTY, Post.OFFICE_STAFF);

    private final RetentionTerms terms;
    private final Holds holds;
    private final KeptFiles files;
    private final DestructionLists lists;
    private final DestructionRegister register;
    private final Copies copies;
    private final CurrentPerson current;
    private final Directory directory;
    private final WhyNot whyNot;

    RetentionPage(
            RetentionTerms terms,
            Holds holds,
            KeptFiles files,
            DestructionLists lists,
            DestructionRegister register,
            Copies copies,
            CurrentPerson current,
            Directory directory,
            WhyNot whyNot) {
        this.terms = terms;
        this.holds = holds;
        this.files = files;
        this.lists = lists;
        this.register = register;
        this.copies = copies;
        this.current = current;
        this.directory = directory;
        this.whyNot = whyNot;
    }

    @GetMapping
    ModelAndView show() {
        return page(HttpStatus.OK);
    }

    @PostMapping("/terms")
    ModelAndView choose(@RequestParam CaseKind kind, @RequestParam RetentionTerm term) {
        terms.choose(office(), kind, term);
        return page(HttpStatus.OK).addObject("done", "已保存。延长的，已经封卷的也适用；缩短的，只适用于以后封卷的。");
    }

    @PostMapping("/lists")
    ModelAndView propose(@RequestParam(required = false) @Nullable List<String> cases) {
        var chosen = cases == null
                ? Set.<CaseNumber>of()
                : cases.stream()
                        .filter(number -> number.matches(CaseNumber.PATTERN))
                        .map(CaseNumber::new)
                        .collect(Collectors.toSet());
        return whyNot.answer(
                () -> {
                    var number = lists.propose(office(), chosen);
                    return page(HttpStatus.OK).addObject("done", "已提出第%d号销毁清单，等待另一人审批。".formatted(number));
                },
                why -> page(HttpStatus.BAD_REQUEST).addObject("problem", why));
    }

    @GetMapping("/lists/{list}")
    ModelAndView list(@PathVariable int list) {
        return list(list, HttpStatus.OK);
    }

    @PostMapping("/lists/{list}/decision")
    ModelAndView decide(
            @PathVariable int list, @RequestParam boolean approved, @RequestParam(defaultValue = "") String reasons) {
        known(list);
        return whyNot.answer(
                () -> {
                    lists.decide(list, approved, reasons.strip());
                    return list(list, HttpStatus.OK)
                            .addObject("done", approved ? "已批准，清单所列案卷的内容已经销毁；案号、题名和摘要保留，仍可证明。" : "已记为不同意，案卷不变。");
                },
                why -> list(list, HttpStatus.BAD_REQUEST)
                        .addObject("problem", why)
                        .addObject("reasons", reasons));
    }

    private ModelAndView page(HttpStatus status) {
        var office = office();
        return new ModelAndView("archive/retention", status)
                .addObject("office", directory.body(office).name())
                .addObject("terms", terms.of(office))
                .addObject("choices", RetentionTerm.values())
                .addObject("mayChoose", person().holds(Post.OFFICE_HEAD, office))
                .addObject("due", files.due(office, DestructionLists.LARGEST))
                .addObject("holds", holds.of(office))
                .addObject("lists", register.of(office))
                .addObject("names", directory);
    }

    private ModelAndView list(int number, HttpStatus status) {
        var list = known(number);
        var mayDecide = list.isOpen()
                && !list.proposedBy().equals(person().login())
                && (person().holds(Post.OFFICE_HEAD, list.office())
                        || person().holds(Post.OFFICE_DEPUTY, list.office()));
        return new ModelAndView("archive/list", status)
                .addObject("list", list)
                .addObject("office", directory.body(list.office()).name())
                .addObject("mayDecide", mayDecide)
                .addObject("copies", copies(list))
                .addObject("names", directory);
    }

    /** 移送案卷副本, by the number of the file: what would become of each, or became of it. */
    private Map<String, List<Copy>> copies(DestructionList list) {
        var found = new LinkedHashMap<String, List<Copy>>();
        for (var item : list.items()) {
            var number = item.caseNumber();
            var ofFile = Boolean.TRUE.equals(list.approved()) ? copies.recorded(number) : copies.of(number);
            if (!ofFile.isEmpty()) {
                found.put(number.value(), ofFile);
            }
        }
        return found;
    }

    /** Another office's lists are none to those who are not of it. */
    private DestructionList known(int number) {
        return register.find(number)
                .filter(list -> list.office().equals(office()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private BodyCode office() {
        return person().posts().stream()
                .filter(held -> OFFICE.contains(held.post()))
                .map(held -> held.body())
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Person person() {
        return current.person().orElseThrow();
    }
}
