package dudao.reminder;

import dudao.identity.CurrentPerson;
import dudao.identity.Person;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** 提醒: what the person and the person's posts were told, unread first. */
@Controller
@RequestMapping("/messages")
class MessagesPage {

    private static final int SIZE = 20;
    private static final int PAGES_AT_MOST = 10_000;

    private final CurrentPerson current;
    private final Messages messages;

    MessagesPage(CurrentPerson current, Messages messages) {
        this.current = current;
        this.messages = messages;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "1") int page, Model model) {
        var shown = Math.max(1, Math.min(page, PAGES_AT_MOST));
        var found = messages.of(person(), (shown - 1) * SIZE, SIZE + 1);
        model.addAttribute("page", shown);
        model.addAttribute("more", found.size() > SIZE);
        model.addAttribute("messages", found.subList(0, Math.min(SIZE, found.size())));
        return "reminder/messages";
    }

    @PostMapping("/{message}/read")
    String read(@PathVariable long message) {
        if (!messages.read(person(), message)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/messages";
    }

    /** All that stood on the page. */
    @PostMapping("/read")
    String readAll(@RequestParam(defaultValue = "") List<Long> message) {
        messages.readAll(person(), message.subList(0, Math.min(SIZE, message.size())));
        return "redirect:/messages";
    }

    private Person person() {
        return current.person().orElseThrow();
    }
}
