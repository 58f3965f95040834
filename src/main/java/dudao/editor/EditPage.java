package dudao.editor;

import dudao.diagram.Finding;
import dudao.identity.Directory;
import dudao.law.Jurisdiction;
import dudao.law.Refused;
import dudao.studio.WorkingDrafts;
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
    private final Beginning beginning;
    private final WorkingDrafts working;
    private final WorkingHistory history;
    private final DraftList list;
    private final Directory directory;
    private final MessageSource messages;

    EditPage(
            Drafting drafting,
            Beginning beginning,
            WorkingDrafts working,
            WorkingHistory history,
            DraftList list,
            Directory directory,
            MessageSource messages) {
        this.drafting = drafting;
        this.beginning = beginning;
        this.working = working;
        this.history = history;
        this.list = list;
        this.directory = directory;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView list() {
        return list(HttpStatus.OK);
    }

    private ModelAndView list(HttpStatus status) {
        return list.page(status);
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
                                ? beginning.rules(Jurisdiction.named(pack).orElse(null))
                                : !form.isEmpty()
                                        ? beginning.form(form)
                                        : draft != null ? beginning.anew(draft) : beginning.diagram(process, version)),
                problem -> list(HttpStatus.BAD_REQUEST).addObject("problems", List.of(problem)));
    }

    /** @param model key of the diagram it begins as; empty for one task with the form */
    @PostMapping("/new")
    ModelAndView beginNew(
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String model,
            @RequestParam(defaultValue = "") String form) {
        return said(
                () -> to(beginning.newProcess(new NewProcess(key.strip(), name.strip()), model, form)),
                problem -> list(HttpStatus.BAD_REQUEST)
                        .addObject("problems", List.of(problem))
                        .addObject("key", key)
                        .addObject("name", name)
                        .addObject("model", model)
                        .addObject("form", form));
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
                .addObject("mayDraw", list.mayDraw() && draft.isOpen());
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
}
