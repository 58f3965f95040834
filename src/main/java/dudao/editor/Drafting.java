package dudao.editor;

import dudao.diagram.Finding;
import dudao.identity.CurrentPerson;
import dudao.identity.Directory;
import dudao.law.Article;
import dudao.law.Refused;
import dudao.studio.DiagramDrafts;
import dudao.studio.Life;
import dudao.studio.WorkingDraft;
import dudao.studio.WorkingDraft.Kind;
import dudao.studio.WorkingDrafts;
import dudao.workflow.DiagramsInForce;
import dudao.workflow.Processes;
import dudao.workflow.Reach;
import dudao.workflow.RulePacks;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 起草: administrators change a diagram, the rules or a form in the browser, one after the other or in turns, and hand it in. */
@Component
class Drafting {

    static final int LARGEST = 2_000_000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    /**
     * @param draft number under which a diagram awaits its approval
     * @param findings that kept it from being handed in
     */
    record HandedIn(@Nullable Integer draft, List<Finding> findings) {}

    private final WorkingDrafts working;
    private final DiagramDrafts handedIn;
    private final DiagramsInForce inForce;
    private final Processes processes;
    private final RulePacks rules;
    private final WorkingReview review;
    private final Life life;
    private final CurrentPerson current;
    private final Directory directory;
    private final Clock clock;

    Drafting(
            WorkingDrafts working,
            DiagramDrafts handedIn,
            DiagramsInForce inForce,
            Processes processes,
            RulePacks rules,
            WorkingReview review,
            Life life,
            CurrentPerson current,
            Directory directory,
            Clock clock) {
        this.working = working;
        this.handedIn = handedIn;
        this.inForce = inForce;
        this.processes = processes;
        this.rules = rules;
        this.review = review;
        this.life = life;
        this.current = current;
        this.directory = directory;
        this.clock = clock;
    }

    /** @param version null for the one in force */
    @Transactional
    int beginDiagram(String process, @Nullable Integer version) {
        var from = version != null ? version : inForce.version(process).orElseThrow(Drafting::noSuchVersion);
        var text = processes.bpmn(process, from).orElseThrow(Drafting::noSuchVersion);
        return begin(Kind.DIAGRAM, process, "第%d版".formatted(from), text.getBytes(StandardCharsets.UTF_8));
    }

    /** Takes up a draft that was handed in, e.g. one that was not agreed to. */
    @Transactional
    int beginAnew(int draft) {
        var former = handedIn.draft(draft).orElseThrow(Drafting::noSuchVersion);
        var form = former.process().endsWith(".form");
        return begin(
                form ? Kind.FORM : Kind.DIAGRAM,
                former.process().replaceFirst("\\.form$", ""),
                "草稿%d".formatted(draft),
                handedIn.text(draft));
    }

    @Transactional
    int beginRules() {
        return begin(Kind.RULES, "statutory-terms", "现行规则表", rules.text());
    }

    /** @param task id of the task the form stands before */
    @Transactional
    int beginForm(String task) {
        var text = inForce.forms(Reach.EVERYWHERE).get(task + ".form");
        if (text == null) {
            throw noSuchVersion();
        }
        return begin(Kind.FORM, task, "现行表单", text);
    }

    /** What comes with the product for the same subject. */
    byte[] ofProduct(int number) {
        var draft = known(number);
        var part = draft.kind() == Kind.FORM ? draft.subject() + ".form" : draft.subject();
        return Optional.ofNullable(inForce.ofProduct().get(part)).orElseThrow(Drafting::noSuchVersion);
    }

    private int begin(Kind kind, String subject, String from, byte[] text) {
        var name = review.nameOf(kind, subject, text);
        return working.add(kind, subject, name, from, text, text, login(), clock.instant());
    }

    /** @return the new version; the same where nothing has changed */
    @Transactional
    int save(int number, int known, byte[] text) {
        var draft = known(number);
        if (Arrays.equals(text, working.text(number))) {
            return draft.version();
        }
        var name = review.nameOf(draft.kind(), draft.subject(), text);
        if (!working.save(number, known, name, text, login(), clock.instant())) {
            throw overtaken(known(number));
        }
        return known + 1;
    }

    /** Two have changed one draft: who came second keeps his text as a draft of its own. */
    @Transactional
    int keepApart(int number, byte[] text) {
        var draft = known(number);
        var name = review.nameOf(draft.kind(), draft.subject(), text);
        return working.add(
                draft.kind(),
                draft.subject(),
                name,
                draft.drawnFrom(),
                working.base(number),
                text,
                login(),
                clock.instant());
    }

    /** Checked once more as a whole; the draft stays open while anything is wrong with it. */
    @Transactional
    HandedIn handIn(int number, int known, String note) {
        var draft = known(number);
        if (draft.version() != known || !draft.isOpen()) {
            throw overtaken(draft);
        }
        var text = working.text(number);
        var findings = review.of(draft.kind(), draft.subject(), text);
        if (!findings.stream().allMatch(Finding::remark)) {
            return new HandedIn(null, findings);
        }
        var became = carryOut(draft, text, note);
        if (became.findings().stream().allMatch(Finding::remark)
                && !working.close(number, known, clock.instant(), true, became.draft())) {
            throw overtaken(known(number));
        }
        return became;
    }

    private HandedIn carryOut(WorkingDraft draft, byte[] text, String note) {
        return switch (draft.kind()) {
            case DIAGRAM, FORM -> {
                var kept = life.handIn(text, note);
                yield new HandedIn(kept.number(), kept.findings());
            }
            case RULES ->
                new HandedIn(
                        null,
                        rules.handIn(text, note).stream()
                                .map(problem -> Finding.at("规则表", "", problem))
                                .toList());
        };
    }

    @Transactional
    void layAside(int number, int known) {
        var draft = known(number);
        if (!working.close(number, known, clock.instant(), false, null)) {
            throw overtaken(draft);
        }
    }

    private Refused overtaken(WorkingDraft draft) {
        return draft.isOpen()
                ? refused(
                        "studio.draft-overtaken",
                        directory.nameOf(draft.changedBy()),
                        TIME.format(ZonedDateTime.ofInstant(draft.changedAt(), clock.getZone())),
                        draft.version())
                : refused("studio.draft-closed");
    }

    private WorkingDraft known(int number) {
        return working.find(number).orElseThrow(() -> refused("studio.draft-closed"));
    }

    private String login() {
        return current.login().orElseThrow();
    }

    private static Refused noSuchVersion() {
        return refused("studio.no-such-version");
    }

    static Refused refused(String key, Object... arguments) {
        return new Refused(key, Article.UNREGULATED, arguments);
    }
}
