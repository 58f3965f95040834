package dudao.question;

import dudao.cases.CaseKind;
import dudao.deadline.StatutoryClock;
import dudao.identity.CurrentPerson;
import dudao.identity.Directory;
import dudao.law.Refused;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 案卷评查: all questions with the law beside them and how much each found, and a form for one's own. */
@Controller
@RequestMapping("/questions")
class QuestionsPage {

    private final CurrentPerson current;
    private final Catalogue catalogue;
    private final OwnQuestions own;
    private final LastLook last;
    private final Schedule schedule;
    private final Directory directory;
    private final MessageSource messages;

    QuestionsPage(
            CurrentPerson current,
            Catalogue catalogue,
            OwnQuestions own,
            LastLook last,
            Schedule schedule,
            Directory directory,
            MessageSource messages) {
        this.current = current;
        this.catalogue = catalogue;
        this.own = own;
        this.last = last;
        this.schedule = schedule;
        this.directory = directory;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView show() {
        return page(OwnQuestionForm.EMPTY);
    }

    /** 自设: kept under its name, and gone through all cases soon after. */
    @PostMapping
    ModelAndView save(@ModelAttribute("form") OwnQuestionForm form, BindingResult unreadable, RedirectAttributes next) {
        var person = current.person().orElseThrow();
        if (unreadable.hasErrors()) {
            return refused(form, "question.nothing-like-it");
        }
        try {
            var key = own.save(person, form.question(person.login(), directory));
            schedule.soon();
            next.addFlashAttribute("done", "已保存，正在对已有案件核查。");
            return new ModelAndView("redirect:/questions/" + key);
        } catch (Refused refused) {
            return refused(form, refused.key(), refused.arguments());
        }
    }

    /** 立即核查: reads on now what the next hour would have read. */
    @PostMapping("/look")
    ModelAndView look(RedirectAttributes next) {
        schedule.soon();
        next.addFlashAttribute("done", "已开始核查新的办案记录，稍后刷新即可看到。");
        return new ModelAndView("redirect:/questions");
    }

    @PostMapping("/{key}/deletion")
    ModelAndView delete(@PathVariable String key, RedirectAttributes next) {
        if (!own.delete(current.person().orElseThrow(), key)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        next.addFlashAttribute("done", "已删除该评查事项。");
        return new ModelAndView("redirect:/questions");
    }

    private ModelAndView refused(OwnQuestionForm form, String key, Object... arguments) {
        var page = page(form).addObject("problem", messages.getMessage(key, arguments, Locale.CHINA));
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private ModelAndView page(OwnQuestionForm form) {
        var person = current.person().orElseThrow();
        return new ModelAndView("question/list")
                .addObject("form", form)
                .addObject("entries", catalogue.of(person))
                .addObject("login", person.login())
                .addObject("inOffice", OwnQuestions.offices(person).findAny().isPresent())
                .addObject("readUpTo", last.shown())
                .addObject("topics", catalogue.topics())
                .addObject("offices", directory.offices())
                .addObject("kinds", CaseKind.values())
                .addObject("clocks", StatutoryClock.values());
    }
}
