package dudao.sheet;

import dudao.identity.CurrentPerson;
import dudao.identity.Person;
import dudao.indicator.Entry;
import dudao.indicator.Sheet;
import dudao.law.Refused;
import dudao.workflow.OpenTasks;
import dudao.workflow.TaskAtHand;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The sheet in the form of a task: read whole, saved leaf by leaf. */
@RestController
@RequestMapping("/tasks/{task}/sheet")
class SheetOfTask {

    record Problem(String message) {}

    record Conflict(String message, SheetShown.CellShown cell) {}

    /** @param revision as the person saw it; 0 where the cell was empty */
    record Sent(@Nullable String value, @Nullable String reason, boolean notApplicable, int revision) {

        Entry entry() {
            return new Entry(
                    notApplicable ? "" : Objects.requireNonNullElse(value, ""),
                    Objects.requireNonNullElse(reason, ""),
                    notApplicable);
        }
    }

    record Marked(@Nullable String comment) {}

    record Noted(@Nullable String text) {}

    private static final Map<String, Object> NO_SHEET = Map.of("rows", List.of());

    private final CurrentPerson current;
    private final OpenTasks tasks;
    private final CaseSheets cases;
    private final SheetView view;
    private final Filling filling;
    private final MessageSource messages;

    SheetOfTask(
            CurrentPerson current,
            OpenTasks tasks,
            CaseSheets cases,
            SheetView view,
            Filling filling,
            MessageSource messages) {
        this.current = current;
        this.tasks = tasks;
        this.cases = cases;
        this.view = view;
        this.filling = filling;
        this.messages = messages;
    }

    /** Brings the token too, without which nothing could be saved. */
    @GetMapping
    ResponseEntity<?> open(@PathVariable String task, CsrfToken token, HttpServletResponse response) {
        var person = person();
        var found = tasks.find(person, task).orElseThrow(TaskGone::new);
        response.setHeader(token.getHeaderName(), token.getToken());
        var reader = new Reader(person, Step.of(found.form()));
        return sheet(found, reader)
                .<ResponseEntity<?>>map(sheet -> ResponseEntity.ok(view.show(sheet, reader)))
                .orElseGet(() -> ResponseEntity.ok(NO_SHEET));
    }

    @PutMapping("/{item}")
    ResponseEntity<?> save(@PathVariable String task, @PathVariable String item, @RequestBody Sent sent) {
        try {
            return ResponseEntity.ok(filling.save(person(), task, item, sent.entry(), sent.revision()));
        } catch (Refused refused) {
            if (refused.key().equals("indicator.changed-meanwhile")) {
                return ResponseEntity.status(HttpStatus.CONFLICT)
                        .body(new Conflict(words(refused), filling.standing(person(), task, item)));
            }
            throw refused;
        }
    }

    @PutMapping("/{item}/return")
    Map<String, String> sendBack(@PathVariable String task, @PathVariable String item, @RequestBody Marked marked) {
        return Map.of(
                "returned", filling.sendBack(person(), task, item, Objects.requireNonNullElse(marked.comment(), "")));
    }

    @PutMapping("/{item}/finding")
    Map<String, String> note(@PathVariable String task, @PathVariable String item, @RequestBody Noted noted) {
        return Map.of("finding", filling.note(person(), task, item, Objects.requireNonNullElse(noted.text(), "")));
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refused refused) {
        return ResponseEntity.badRequest().body(new Problem(words(refused)));
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException unreadable) {
        return ResponseEntity.badRequest().body(new Problem(say("sheet.unreadable")));
    }

    @ExceptionHandler
    ResponseEntity<Problem> gone(TaskGone gone) {
        return ResponseEntity.status(HttpStatus.NOT_FOUND).body(new Problem(say("sheet.task-gone")));
    }

    /** A task that is not one of ours may come before the notice, when the sheet can still change. */
    private Optional<Sheet> sheet(TaskAtHand found, Reader reader) {
        var caseNumber = found.task().caseNumber();
        return reader.step() == Step.OTHER ? cases.shown(caseNumber) : cases.of(caseNumber);
    }

    private Person person() {
        return current.person().orElseThrow();
    }

    private String words(Refused refused) {
        return say(refused.key(), refused.arguments());
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.CHINA);
    }
}
