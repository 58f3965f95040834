package dudao.studio;

import dudao.identity.CurrentPerson;
import dudao.law.Article;
import dudao.law.Refused;
import dudao.workflow.DiagramsInForce;
import dudao.workflow.Processes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 流程图的启用: handed in, checked, agreed to by a second person and put in force, in one act back to a former version. Cases that run
 * go on by what they were begun under.
 */
@Component
class Life {

    /** @param number of the draft; 0 where the file was none that could be kept */
    record HandedIn(int number, List<Finding> findings) {}

    private final DiagramDrafts drafts;
    private final DraftReview review;
    private final DiagramsInForce inForce;
    private final Processes processes;
    private final CurrentPerson current;
    private final Clock clock;

    Life(
            DiagramDrafts drafts,
            DraftReview review,
            DiagramsInForce inForce,
            Processes processes,
            CurrentPerson current,
            Clock clock) {
        this.drafts = drafts;
        this.review = review;
        this.inForce = inForce;
        this.processes = processes;
        this.current = current;
        this.clock = clock;
    }

    /** What can be read as a diagram is kept with what was found in it; nothing is put in force. */
    @Transactional
    HandedIn handIn(byte[] text, String note) {
        var texts = inForce.texts();
        var findings = review.of(text, texts);
        try {
            var drawing = Drawing.read(text);
            if (drawing.key().isEmpty()
                    || drawing.key().length() > 100
                    || drawing.name().length() > 200) {
                return new HandedIn(0, findings);
            }
            return new HandedIn(add(drawing, text, note, findings, texts, null), findings);
        } catch (Unreadable unreadable) {
            return new HandedIn(0, findings);
        }
    }

    /** @return the version put in force; null where it was not agreed to */
    @Transactional
    @Nullable
    Integer decide(int number, boolean agreed, String reasons) {
        var draft = drafts.open(number).orElseThrow();
        if (!draft.isOpen()) {
            throw refused("studio.decided");
        }
        if (draft.handedInBy().equals(login())) {
            throw refused("studio.same-person");
        }
        if (!agreed && reasons.isBlank()) {
            throw refused("studio.reasons-missing");
        }
        var version = agreed ? putInForce(draft) : null;
        drafts.decide(number, agreed, login(), clock.instant(), reasons, version);
        return version;
    }

    /** Takes a former version up again as the newest one. */
    @Transactional
    int goBack(String process, int version, String note) {
        var former = processes
                .bpmn(process, version)
                .orElseThrow(() -> refused("studio.no-such-version"))
                .getBytes(StandardCharsets.UTF_8);
        var texts = inForce.texts();
        var findings = review.of(former, texts);
        if (!findings.stream().allMatch(Finding::remark)) {
            throw refused("studio.former-unsound", findings.get(0).line());
        }
        try {
            var number = add(Drawing.read(former), former, note, findings, texts, version);
            var put = putInForce(drafts.open(number).orElseThrow());
            drafts.decide(number, true, login(), clock.instant(), note, put);
            return put;
        } catch (Unreadable unreadable) {
            throw new IllegalStateException("%s version %d cannot be read".formatted(process, version), unreadable);
        }
    }

    private int add(
            Drawing drawing,
            byte[] text,
            String note,
            List<Finding> findings,
            Map<String, byte[]> texts,
            @Nullable Integer returnsTo) {
        var former = texts.get(drawing.key());
        return drafts.add(
                drawing.key(),
                drawing.name(),
                text,
                note,
                findings,
                former == null ? null : hash(former),
                returnsTo,
                login(),
                clock.instant());
    }

    /** The house may have changed since the draft was handed in: looked over again under the lock. */
    private int putInForce(DiagramDraft draft) {
        var text = drafts.text(draft.number());
        var drawnAgainst = drafts.drawnAgainst(draft.number());
        return inForce.replace(draft.process(), text, texts -> {
                    var former = texts.get(draft.process());
                    return (former == null ? "" : hash(former)).equals(drawnAgainst)
                            && review.of(text, texts).stream().allMatch(Finding::remark);
                })
                .orElseThrow(() -> refused("studio.overtaken"));
    }

    private String login() {
        return current.login().orElseThrow();
    }

    private static Refused refused(String key, Object... arguments) {
        return new Refused(key, Article.UNREGULATED, arguments);
    }

    static String hash(byte[] text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java knows SHA-256", impossible);
        }
    }
}
