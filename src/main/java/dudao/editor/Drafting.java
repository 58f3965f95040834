package dudao.editor;

import dudao.diagram.Finding;
import dudao.identity.CurrentPerson;
import dudao.identity.Directory;
import dudao.law.Article;
import dudao.law.Refused;
import dudao.studio.Life;
import dudao.studio.Texts;
import dudao.studio.WorkingDraft;
import dudao.studio.WorkingDraft.Kind;
import dudao.studio.WorkingDrafts;
import dudao.workflow.DesignActed;
import dudao.workflow.DesignActed.Act;
import dudao.workflow.DiagramsInForce;
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
    private final DiagramsInForce inForce;
    private final WorkingReview review;
    private final Life life;
    private final CurrentPerson current;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Drafting(
            WorkingDrafts working,
            DiagramsInForce inForce,
            WorkingReview review,
            Life life,
            CurrentPerson current,
            Directory directory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.working = working;
        this.inForce = inForce;
        this.review = review;
        this.life = life;
        this.current = current;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /** What comes with the product for the same subject. */
    byte[] ofProduct(int number) {
        var draft = known(number);
        return Optional.ofNullable(inForce.ofProduct().get(draft.kind().part(draft.subject())))
                .orElseThrow(Drafting::noSuchVersion);
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
        return begin(Act.DRAFT_COPIED, draft.kind(), draft.subject(), draft.drawnFrom(), working.base(number), text);
    }

    /**
     * @param from what it is drawn from, in words
     * @param base the text it is compared with
     */
    int begin(Act act, Kind kind, String subject, String from, byte[] base, byte[] text) {
        var name = review.nameOf(kind, subject, text);
        var number = working.add(kind, subject, name, from, base, text, login(), clock.instant());
        told(act, number, 1, kind.part(subject), text);
        return number;
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

    static Refused noSuchVersion() {
        return refused("studio.no-such-version");
    }

    static Refused refused(String key, Object... arguments) {
        return new Refused(key, Article.UNREGULATED, arguments);
    }
}
