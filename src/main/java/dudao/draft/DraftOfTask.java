package dudao.draft;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dudao.identity.CurrentPerson;
import dudao.identity.Person;
import dudao.workflow.OpenTasks;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The draft of the person signed in, for the form of a task he may work on. */
@RestController
@RequestMapping("/tasks/{task}/draft")
class DraftOfTask {

    /** Many times what the longest form holds. */
    private static final int BYTES_AT_MOST = 1_000_000;

    /**
     * @param person whose draft it is
     * @param version 0 where nothing has been saved
     */
    record Kept(
            String person,
            int version,
            @JsonRawValue @Nullable String values,
            @Nullable Instant savedAt) {}

    record Saved(int version, Instant savedAt) {}

    record Problem(String message) {}

    private final CurrentPerson current;
    private final OpenTasks tasks;
    private final Drafts drafts;
    private final ObjectMapper json;
    private final MessageSource messages;

    DraftOfTask(CurrentPerson current, OpenTasks tasks, Drafts drafts, ObjectMapper json, MessageSource messages) {
        this.current = current;
        this.tasks = tasks;
        this.drafts = drafts;
        this.json = json;
        this.messages = messages;
    }

    /** Brings the token too, without which the form could neither save nor hand in. */
    @GetMapping
    ResponseEntity<?> open(@PathVariable String task, CsrfToken token, HttpServletResponse response) {
        var person = current.person().orElseThrow();
        if (tasks.find(person, task).isEmpty()) {
            return problem(HttpStatus.NOT_FOUND, "draft.task-gone");
        }
        response.setHeader(token.getHeaderName(), token.getToken());
        return ResponseEntity.ok(kept(person, drafts.find(task, person.login())));
    }

    @PutMapping
    ResponseEntity<?> save(@PathVariable String task, HttpServletRequest request) throws IOException {
        var person = current.person().orElseThrow();
        var refused = refusal(person, task);
        if (refused.isPresent()) {
            return refused.get();
        }
        var body = request.getInputStream().readNBytes(BYTES_AT_MOST + 1);
        if (body.length > BYTES_AT_MOST) {
            return problem(HttpStatus.PAYLOAD_TOO_LARGE, "draft.too-large");
        }
        var sent = read(body);
        if (!sent.path("version").canConvertToInt() || !sent.path("values").isObject()) {
            return problem(HttpStatus.BAD_REQUEST, "draft.unreadable");
        }
        var saved = drafts.save(
                task,
                person.login(),
                sent.path("version").intValue(),
                sent.path("values").toString());
        if (saved.isPresent()) {
            return ResponseEntity.ok(
                    new Saved(saved.get().version(), saved.get().savedAt()));
        }
        var other = drafts.find(task, person.login());
        return other.isPresent()
                ? ResponseEntity.status(HttpStatus.CONFLICT).body(kept(person, other))
                : problem(HttpStatus.NOT_FOUND, "draft.task-gone");
    }

    @DeleteMapping
    ResponseEntity<?> discard(@PathVariable String task) {
        var person = current.person().orElseThrow();
        var refused = refusal(person, task);
        if (refused.isPresent()) {
            return refused.get();
        }
        drafts.discard(task, person.login());
        return ResponseEntity.noContent().build();
    }

    private Optional<ResponseEntity<?>> refusal(Person person, String task) {
        var found = tasks.find(person, task);
        if (found.isEmpty()) {
            return Optional.of(problem(HttpStatus.NOT_FOUND, "draft.task-gone"));
        }
        return found.get().isHeldBy(person)
                ? Optional.empty()
                : Optional.of(problem(HttpStatus.BAD_REQUEST, "draft.not-claimed"));
    }

    private JsonNode read(byte[] body) {
        try {
            return json.readTree(body);
        } catch (IOException unreadable) {
            return json.missingNode();
        }
    }

    private static Kept kept(Person person, Optional<Draft> draft) {
        return new Kept(
                person.login(),
                draft.map(Draft::version).orElse(0),
                draft.map(Draft::content).orElse(null),
                draft.map(Draft::savedAt).orElse(null));
    }

    private ResponseEntity<?> problem(HttpStatus status, String key) {
        return ResponseEntity.status(status).body(new Problem(messages.getMessage(key, null, Locale.CHINA)));
    }
}
