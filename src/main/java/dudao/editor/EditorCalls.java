package dudao.editor;

import com.fasterxml.jackson.annotation.JsonInclude;
import dudao.diagram.Finding;
import dudao.identity.Directory;
import dudao.law.Refused;
import dudao.ruletable.RuleVocabulary;
import dudao.studio.WorkingDraft;
import dudao.studio.WorkingDraft.Kind;
import dudao.studio.WorkingDrafts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What an editor in the browser asks for: the draft, what may be picked, what is wrong; and where it saves. */
@RestController
@RequestMapping("/studio")
class EditorCalls {

    /** @param version whose text it is; null where nothing was saved */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Saved(
            @Nullable Integer version,
            @Nullable Integer draft,
            @Nullable String by,
            @Nullable String problem) {}

    record Checked(List<Finding> findings) {}

    private final Drafting drafting;
    private final WorkingDrafts working;
    private final WorkingReview review;
    private final EditorChoices choices;
    private final RuleVocabulary vocabulary;
    private final Directory directory;
    private final MessageSource messages;

    EditorCalls(
            Drafting drafting,
            WorkingDrafts working,
            WorkingReview review,
            EditorChoices choices,
            RuleVocabulary vocabulary,
            Directory directory,
            MessageSource messages) {
        this.drafting = drafting;
        this.working = working;
        this.review = review;
        this.choices = choices;
        this.vocabulary = vocabulary;
        this.directory = directory;
        this.messages = messages;
    }

    /** Brings the token too, without which nothing can be saved. */
    @GetMapping("/edit/{number}/text")
    ResponseEntity<byte[]> text(@PathVariable int number, CsrfToken token) {
        var draft = known(number);
        return ResponseEntity.ok()
                .contentType(draft.kind() == Kind.FORM ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_XML)
                .header(token.getHeaderName(), token.getToken())
                .header("X-Version", String.valueOf(draft.version()))
                .body(working.text(number));
    }

    @GetMapping("/edit/{number}/product")
    ResponseEntity<byte[]> ofProduct(@PathVariable int number) {
        known(number);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(drafting.ofProduct(number));
    }

    @GetMapping("/choices.json")
    EditorChoices.Choices choices() {
        return choices.all();
    }

    @GetMapping("/rule-words.json")
    RuleVocabulary.Said ruleWords() {
        return vocabulary.said();
    }

    /** 构件, as Camunda Modeler reads them from its resources folder. */
    @GetMapping("/templates.json")
    ResponseEntity<List<ElementTemplates.Template>> templates() {
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"dudao-templates.json\"")
                .body(choices.all().templates());
    }

    @PutMapping("/edit/{number}/text")
    ResponseEntity<Saved> save(@PathVariable int number, @RequestParam int version, HttpServletRequest request)
            throws IOException {
        var text = body(request);
        return said(number, () -> new Saved(drafting.save(number, version, text), null, null, null));
    }

    /** Keeps what could not be saved, as a draft beside the one that another person changed meanwhile. */
    @PostMapping("/edit/{number}/copy")
    ResponseEntity<Saved> keepApart(@PathVariable int number, HttpServletRequest request) throws IOException {
        var text = body(request);
        return said(number, () -> new Saved(null, drafting.keepApart(number, text), null, null));
    }

    @PostMapping("/edit/{number}/check")
    Checked check(@PathVariable int number, HttpServletRequest request) throws IOException {
        var draft = known(number);
        return new Checked(review.of(draft.kind(), draft.subject(), body(request)));
    }

    private ResponseEntity<Saved> said(int number, Supplier<Saved> act) {
        try {
            return ResponseEntity.ok(act.get());
        } catch (Refused refused) {
            var draft = known(number);
            var overtaken = refused.key().equals("studio.draft-overtaken");
            return ResponseEntity.status(overtaken ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST)
                    .body(new Saved(
                            overtaken ? draft.version() : null,
                            null,
                            overtaken ? directory.nameOf(draft.changedBy()) : null,
                            messages.getMessage(refused.key(), refused.arguments(), Locale.CHINA)));
        }
    }

    /** No draft is longer; what is, is not held in memory whole. */
    private static byte[] body(HttpServletRequest request) throws IOException {
        var text = request.getInputStream().readNBytes(Drafting.LARGEST + 1);
        if (text.length > Drafting.LARGEST) {
            throw new ResponseStatusException(HttpStatus.PAYLOAD_TOO_LARGE);
        }
        return text;
    }

    private WorkingDraft known(int number) {
        return working.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
