package dudao.editor;

import dudao.diagram.Finding;
import dudao.identity.CurrentPerson;
import dudao.identity.Directory;
import dudao.law.Article;
import dudao.law.Jurisdiction;
import dudao.law.Refused;
import dudao.studio.CountingTexts;
import dudao.studio.DiagramDrafts;
import dudao.studio.DraftReview;
import dudao.studio.Life;
import dudao.studio.ReachInWords;
import dudao.studio.Texts;
import dudao.studio.WorkingDraft;
import dudao.studio.WorkingDraft.Kind;
import dudao.studio.WorkingDrafts;
import dudao.workflow.DesignActed;
import dudao.workflow.DesignActed.Act;
import dudao.workflow.DiagramsInForce;
import dudao.workflow.Processes;
import dudao.workflow.RulePacks;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 起草: administrators change a diagram, the rules or a form in the browser, one after the other or in turns, and hand it in. */
@Component
class Drafting {

    static final int LARGEST = 2_000_000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    /**
     * @param draft number under which it awaits its approval
     * @param findings that kept it from being handed in
     */
    record HandedIn(@Nullable Integer draft, List<Finding> findings) {}

    private final WorkingDrafts working;
    private final DiagramDrafts handedIn;
    private final DiagramsInForce inForce;
    private final Processes processes;
    private final RulePacks rules;
    private final CountingTexts counting;
    private final ReachInWords words;
    private final WorkingReview review;
    private final Life life;
    private final CurrentPerson current;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Drafting(
            WorkingDrafts working,
            DiagramDrafts handedIn,
            DiagramsInForce inForce,
            Processes processes,
            RulePacks rules,
            CountingTexts counting,
            ReachInWords words,
            WorkingReview review,
            Life life,
            CurrentPerson current,
            Directory directory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.working = working;
        this.handedIn = handedIn;
        this.inForce = inForce;
        this.processes = processes;
        this.rules = rules;
        this.counting = counting;
        this.words = words;
        this.review = review;
        this.life = life;
        this.current = current;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /** @param version null for the one in force */
    @Transactional
    int beginDiagram(String process, @Nullable Integer version) {
        var from = version != null ? version : inForce.version(process).orElseThrow(Drafting::noSuchVersion);
        var text = processes.bpmn(process, from).orElseThrow(Drafting::noSuchVersion);
        return begin(Kind.DIAGRAM, process, "第%d版".formatted(from), text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * 新的流程: what two people agree to can be called by other diagrams; nothing begins by it before.
     *
     * @param model key of the diagram it begins as; empty for one task with the form
     */
    @Transactional
    int beginNew(NewProcess wanted, String model, String form) {
        if (!wanted.hasKey()) {
            throw refused("studio.new-key", wanted.key());
        }
        if (!wanted.hasName()) {
            throw refused("studio.new-name");
        }
        if (isKnown(wanted.key())) {
            throw refused("studio.key-taken", wanted.key());
        }
        if (model.isEmpty()) {
            var task = processes.nameOf(form).orElseThrow(() -> refused("studio.new-form"));
            return begin(Kind.DIAGRAM, wanted.key(), "新的流程", wanted.blank(form, task));
        }
        var text = counting.of(model).orElseThrow(Drafting::noSuchVersion);
        return begin(
                Kind.DIAGRAM,
                wanted.key(),
                "“%s”的副本".formatted(processes.nameOf(model).orElse(model)),
                wanted.copy(model, text));
    }

    /** Also where it came to nothing, or counts only for some cases. */
    private boolean isKnown(String key) {
        return inForce.texts().containsKey(key)
                || inForce.decided().stream().anyMatch(one -> one.part().equals(key))
                || processes.bpmn(key, 1).isPresent();
    }

    /** Takes up a draft that was handed in, e.g. one that was not agreed to. */
    @Transactional
    int beginAnew(int draft) {
        var former = handedIn.draft(draft).orElseThrow(Drafting::noSuchVersion);
        var kind = former.kind();
        return begin(kind, kind.subject(former.process()), "草稿%d".formatted(draft), handedIn.text(draft));
    }

    /** @param pack to be written down once more under its next number; null to go on from the table as it is */
    @Transactional
    int beginRules(@Nullable Jurisdiction pack) {
        var subject = Kind.RULES.subject(DraftReview.RULES);
        if (pack == null) {
            return begin(Kind.RULES, subject, "现行规则表", rules.text());
        }
        if (!rules.known().contains(pack)) {
            throw refused("studio.no-such-pack");
        }
        var named = "现行规则表和“%s”第%s版的副本".formatted(words.title(pack), pack.version());
        return begin(
                Kind.RULES,
                subject,
                named.substring(0, Math.min(named.length(), 100)),
                rules.text(),
                rules.textWithNextOf(pack));
    }

    /** @param task id of the task the form stands before */
    @Transactional
    int beginForm(String task) {
        var text = counting.of(Kind.FORM.part(task)).orElseThrow(Drafting::noSuchVersion);
        return begin(Kind.FORM, task, "现行表单", text);
    }

    /** What comes with the product for the same subject. */
    byte[] ofProduct(int number) {
        var draft = known(number);
        return Optional.ofNullable(inForce.ofProduct().get(draft.kind().part(draft.subject())))
                .orElseThrow(Drafting::noSuchVersion);
    }

    private int begin(Kind kind, String subject, String from, byte[] text) {
        return begin(kind, subject, from, text, text);
    }

    private int begin(Kind kind, String subject, String from, byte[] base, byte[] text) {
        var name = review.nameOf(kind, subject, text);
        var number = working.add(kind, subject, name, from, base, text, login(), clock.instant());
        told(Act.DRAFT_BEGUN, number, 1, kind.part(subject), text);
        return number;
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
        told(Act.DRAFT_SAVED, number, known + 1, draft.kind().part(draft.subject()), text);
        return known + 1;
    }

    /** Two have changed one draft: who came second keeps his text as a draft of its own. */
    @Transactional
    int keepApart(int number, byte[] text) {
        var draft = known(number);
        var name = review.nameOf(draft.kind(), draft.subject(), text);
        var apart = working.add(
                draft.kind(),
                draft.subject(),
                name,
                draft.drawnFrom(),
                working.base(number),
                text,
                login(),
                clock.instant());
        told(Act.DRAFT_COPIED, apart, 1, draft.kind().part(draft.subject()), text);
        return apart;
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
        var kept = life.handIn(text, note);
        if (kept.isSound() && !working.close(number, known, clock.instant(), true, kept.number())) {
            throw overtaken(known(number));
        }
        return new HandedIn(kept.number(), kept.findings());
    }

    @Transactional
    void layAside(int number, int known) {
        var draft = known(number);
        if (!working.close(number, known, clock.instant(), false, null)) {
            throw overtaken(draft);
        }
        told(Act.DRAFT_LAID_ASIDE, number, known, draft.kind().part(draft.subject()), working.text(number));
    }

    private void told(Act act, int number, int version, String part, byte[] text) {
        events.publishEvent(
                new DesignActed(act, "工作草稿%d 第%d次 %s %s".formatted(number, version, part, Texts.sha256(text))));
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
