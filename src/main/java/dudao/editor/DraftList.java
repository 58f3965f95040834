package dudao.editor;

import dudao.identity.CurrentPerson;
import dudao.identity.Directory;
import dudao.identity.Post;
import dudao.studio.ReachInWords;
import dudao.studio.WorkingDrafts;
import dudao.workflow.DiagramTexts;
import dudao.workflow.RulePacks;
import java.util.HashSet;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** 工作草稿一览: what is worked on, and what another one can begin from. */
@Component
class DraftList {

    private final WorkingDrafts working;
    private final DiagramTexts texts;
    private final EditorChoices choices;
    private final RulePacks packs;
    private final ReachInWords words;
    private final CurrentPerson current;
    private final Directory directory;

    DraftList(
            WorkingDrafts working,
            DiagramTexts texts,
            EditorChoices choices,
            RulePacks packs,
            ReachInWords words,
            CurrentPerson current,
            Directory directory) {
        this.working = working;
        this.texts = texts;
        this.choices = choices;
        this.packs = packs;
        this.words = words;
        this.current = current;
        this.directory = directory;
    }

    ModelAndView page(HttpStatus status) {
        var seen = new HashSet<String>();
        var newest = texts.all().stream().filter(one -> seen.add(one.process())).toList();
        var choices = this.choices.all();
        return new ModelAndView("editor/edit-list", status)
                .addObject("open", working.open())
                .addObject("closed", working.closed())
                .addObject("newest", newest)
                .addObject("models", choices.procedures())
                .addObject("forms", choices.tasks())
                .addObject("packs", packs.known())
                .addObject("words", words)
                .addObject("names", directory)
                .addObject("mayDraw", mayDraw());
    }

    boolean mayDraw() {
        return current.person()
                .filter(person -> person.holds(Post.ADMINISTRATOR))
                .isPresent();
    }
}
