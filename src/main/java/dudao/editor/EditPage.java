package dudao.editor;

import dudao.diagram.Finding;
import dudao.identity.CurrentPerson;
import dudao.identity.Directory;
import dudao.identity.Post;
import dudao.law.Jurisdiction;
import dudao.law.Refused;
import dudao.studio.ReachInWords;
import dudao.studio.WorkingDrafts;
import dudao.workflow.DiagramTexts;
import dudao.workflow.RulePacks;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 工作草稿: the administrators' drafts, each opened in its editor, handed in or laid aside. */
@Controller
@RequestMapping("/studio/edit")
class EditPage {

    private static final int LONGEST_NOTE = 400;

    private final Drafting drafting;
    private final WorkingDrafts working;
    private final WorkingHistory history;
    private final DiagramTexts texts;
    private final EditorChoices choices;
    private final RulePacks packs;
    private final ReachInWords words;
    private final CurrentPerson current;
    private final Directory directory;
    private final MessageSource messages;

    EditPage(
            Drafting drafting,
            WorkingDrafts working,
            WorkingHistory history,
            DiagramTexts texts,
            EditorChoices choices,
            RulePacks packs,
            ReachInWords words,
            CurrentPerson current,
            Directory directory,
            MessageSource messages) {
        this.drafting = drafting;
        this.working = working;
        this.history = history;
        this.texts = texts;
        this.choices = choices;
        this.packs = packs;
        this.words = words;
        this.current = current;
        this.directory = directory;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView list() {
        return list(HttpStatus.OK);
    }

    private ModelAndView list(HttpStatus status) {
        var seen = new HashSet<String>();
        var newest = texts.all().stream().filter(one -> seen.add(one.process())).toList();
        return new ModelAndView("editor/edit-list", status)
                .addObject("open", working.open())
                .addObject("closed", working.closed())
                .addObject("newest", newest)
                .addObject("forms", choices.all().tasks())
                .addObject("packs", packs.known())
                .addObject("words", words)
                .addObject("names", directory)
                .addObject("mayDraw", mayDraw());
    }

    /**
     * @param draft one that was handed in, to be taken up again
     * @param form id of the task it stands before
     * @param pack code and version of a rule pack, to be written down under its next number
     */
    @PostMapping
    ModelAndView begin(
            @RequestParam(defaultValue = "") String process,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable Integer draft,
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String pack,
            @RequestParam(defaultValue = "false") boolean rules) {
        return said(
                () -> to(
                        rules
                                ? drafting.beginRules(pack(pack))
                                : !form.isEmpty()
                                        ? drafting.beginForm(form)
                                        : draft != null
                                                ? drafting.beginAnew(draft)
                                                : drafting.beginDiagram(process, version)),
                problem -> list(HttpStatus.BAD_REQUEST).addObject("problems", List.of(problem)));
    }

    private static @Nullable Jurisdiction pack(String pack) {
        var named = pack.split(" ", 2);
        return named.length == 2 ? new Jurisdiction(named[0], named[1]) : null;
    }

    @GetMapping("/{number}")
    ModelAndView edit(@PathVariable int number) {
        return editor(number, HttpStatus.OK);
    }

    private ModelAndView editor(int number, HttpStatus status) {
        var draft = working.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new ModelAndView("editor/edit", status)
                .addObject("draft", draft)
                .addObject("changes", history.of(draft))
                .addObject("names", directory)
                .addObject("mayDraw", mayDraw() && draft.isOpen());
    }

    @PostMapping("/{number}/hand-in")
    ModelAndView handIn(
            @PathVariable int number, @RequestParam int version, @RequestParam(defaultValue = "") String note) {
        if (note.isBlank() || note.length() > LONGEST_NOTE) {
            return problems(number, note, List.of(message("studio.note-missing")));
        }
        return said(
                () -> {
                    var handedIn = drafting.handIn(number, version, note.strip());
                    if (!handedIn.findings().stream().allMatch(Finding::remark)) {
                        return problems(
                                number,
                                note,
                                handedIn.findings().stream().map(Finding::line).toList());
                    }
                    return new ModelAndView("redirect:/studio/drafts/" + handedIn.draft());
                },
                problem -> problems(number, note, List.of(problem)));
    }

    @PostMapping("/{number}/lay-aside")
    ModelAndView layAside(@PathVariable int number, @RequestParam int version) {
        return said(
                () -> {
                    drafting.layAside(number, version);
                    return new ModelAndView("redirect:/studio/edit");
                },
                problem -> problems(number, "", List.of(problem)));
    }

    private ModelAndView problems(int number, String note, List<String> problems) {
        return editor(number, HttpStatus.BAD_REQUEST)
                .addObject("problems", problems)
                .addObject("note", note);
    }

    private ModelAndView said(Supplier<ModelAndView> act, Function<String, ModelAndView> refusal) {
        try {
            return act.get();
        } catch (Refused refused) {
            return refusal.apply(message(refused.key(), refused.arguments()));
        }
    }

    private static ModelAndView to(int number) {
        return new ModelAndView("redirect:/studio/edit/" + number);
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.CHINA);
    }

    private boolean mayDraw() {
        return current.person()
                .filter(person -> person.holds(Post.ADMINISTRATOR))
                .isPresent();
    }
}
