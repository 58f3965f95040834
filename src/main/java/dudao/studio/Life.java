package dudao.studio;

import dudao.diagram.Finding;
import dudao.law.Article;
import dudao.law.Refused;
import dudao.studio.WorkingDraft.Kind;
import dudao.workflow.Activation;
import dudao.workflow.DesignActed;
import dudao.workflow.DesignActed.Act;
import dudao.workflow.DiagramTexts;
import dudao.workflow.DiagramsInForce;
import dudao.workflow.Processes;
import dudao.workflow.Reach;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 流程图的启用: handed in, checked, agreed to by a second person and put in force for the cases and from the day he chooses, in one act
 * back to what counted before. Cases that run go on by what they were begun under.
 */
@Component
public class Life {

    /** @param number of the draft; 0 where the file was none that could be kept */
    public record HandedIn(int number, List<Finding> findings) {

        public boolean isSound() {
            return number > 0 && findings.stream().allMatch(Finding::remark);
        }
    }

    private final DiagramDrafts drafts;
    private final DraftReview review;
    private final PuttingInForce putting;
    private final SetsInForce sets;
    private final CountingTexts counting;
    private final DiagramsInForce inForce;
    private final Processes processes;
    private final DiagramTexts texts;
    private final Deciders deciders;
    private final ReachInWords words;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Life(
            DiagramDrafts drafts,
            DraftReview review,
            PuttingInForce putting,
            SetsInForce sets,
            CountingTexts counting,
            DiagramsInForce inForce,
            Processes processes,
            DiagramTexts texts,
            Deciders deciders,
            ReachInWords words,
            ApplicationEventPublisher events,
            Clock clock) {
        this.drafts = drafts;
        this.review = review;
        this.putting = putting;
        this.sets = sets;
        this.counting = counting;
        this.inForce = inForce;
        this.processes = processes;
        this.texts = texts;
        this.deciders = deciders;
        this.words = words;
        this.events = events;
        this.clock = clock;
    }

    /** What can be read as a diagram, a form or a table of rules is kept with what was found in it; nothing is put in force. */
    @Transactional
    public HandedIn handIn(byte[] text, String note) {
        var findings = review.of(text);
        var part = review.part(text);
        if (part.isPresent()) {
            var number = add(part.get(), text, note, findings, null);
            told(Act.HANDED_IN, "草稿%d %s %s".formatted(number, part.get(), Texts.sha256(text)));
            return new HandedIn(number, findings);
        }
        return new HandedIn(
                0,
                findings.stream().allMatch(Finding::remark)
                        ? List.of(Finding.at("文件", "", "流程的编号只能用字母、数字和连字符，名称不超过 200 字。请在编辑器中修改。"))
                        : findings);
    }

    /** For whoever the decider stands for, from today. */
    @Transactional
    @Nullable
    Integer decide(int number, boolean agreed, String reasons) {
        return decide(number, agreed, reasons, List.of(), null);
    }

    /**
     * @param reaches none for whoever the decider stands for
     * @param from null for today
     * @return the version put in force; null where it was not agreed to, or counts from a later day
     */
    @Transactional
    @Nullable
    Integer decide(int number, boolean agreed, String reasons, Collection<Reach> reaches, @Nullable LocalDate from) {
        var draft = drafts.open(number).orElseThrow();
        deciders.requireSecondPerson(draft);
        if (!agreed && reasons.isBlank()) {
            throw refused("studio.reasons-missing");
        }
        if (!agreed) {
            drafts.decide(number, false, deciders.login(), clock.instant(), reasons, null, null, null);
            told(Act.NOT_AGREED, "草稿%d %s".formatted(number, draft.process()));
            return null;
        }
        if (draft.isRules()) {
            throw new IllegalArgumentException(
                    "Draft %d is a table of rules, which RulesLife puts in force".formatted(number));
        }
        var where = reaches.isEmpty() ? List.of(deciders.own()) : List.copyOf(reaches);
        var day = from == null ? today() : from;
        var version = putting.put(draft.process(), drafts.text(number), where, day, number, drafts.drawn(number));
        drafts.decide(number, true, deciders.login(), clock.instant(), reasons, version, day, words.of(where));
        told(Act.AGREED, "草稿%d %s 自%s %s".formatted(number, draft.process(), day, words.of(where)));
        return version;
    }

    /** Takes a former version up again, everywhere. */
    @Transactional
    int goBack(String process, int version, String note) {
        var former = processes
                .bpmn(process, version)
                .orElseThrow(() -> refused("studio.no-such-version"))
                .getBytes(StandardCharsets.UTF_8);
        var product = inForce.ofProduct().get(process);
        var isProducts = product != null && Texts.sha256(product).equals(Texts.sha256(former));
        return takeUp(process, former, isProducts, Reach.EVERYWHERE, version, note);
    }

    /** Takes up again what counted for the same cases before the decision. */
    @Transactional
    int goBack(int decision, String note) {
        var undone = counting(decision);
        var former = inForce.decided().stream()
                .filter(one -> one.part().equals(undone.part()) && one.reach().equals(undone.reach()))
                .filter(one -> one.number() < decision && !one.from().isAfter(undone.from()))
                .max(Comparator.comparing(Activation::from).thenComparing(Activation::number))
                .filter(one -> one.sha256() != null);
        return former.isPresent()
                ? takeUp(undone.part(), inForce.text(former.get()), false, undone.reach(), version(former.get()), note)
                : end(decision, note);
    }

    /** The wider decision, or what comes with the product, counts for these cases again. */
    @Transactional
    int end(int decision, String note) {
        var ended = counting(decision);
        var product = inForce.ofProduct().get(ended.part());
        return takeUp(ended.part(), product == null ? inForce.text(ended) : product, true, ended.reach(), 0, note);
    }

    /** 0 where no case could begin by it yet, and for a form. */
    private int version(Activation decided) {
        return texts.all().stream()
                .filter(one ->
                        one.process().equals(decided.part()) && one.sha256().equals(decided.sha256()))
                .findFirst()
                .map(DiagramTexts.Edition::version)
                .orElse(0);
    }

    /** Before its day has come. */
    @Transactional
    void withdraw(int decision) {
        var pending = inForce.decided().stream()
                .filter(one -> one.number() == decision)
                .findFirst()
                .orElseThrow(() -> refused("studio.no-such-decision"));
        if (!deciders.mayDecide(pending.reach())) {
            throw refused("studio.not-his-to-decide");
        }
        if (!inForce.withdraw(decision, deciders.login())) {
            throw refused("studio.counts-already");
        }
        sets.requireNobodyCalls(pending.part(), pending.from());
        told(Act.WITHDRAWN, "决定%d %s".formatted(decision, pending.part()));
    }

    private Activation counting(int decision) {
        return inForce.decided().stream()
                .filter(one -> one.number() == decision)
                .filter(one -> inForce.deciding(one.part(), one.reach(), today())
                        .filter(one::equals)
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> refused("studio.no-such-decision"));
    }

    /** Needs no second person: that text counted for these cases before. @param gone whether their own text ends */
    private int takeUp(String part, byte[] text, boolean gone, Reach reach, int version, String note) {
        List<Finding> findings = gone ? List.of() : review.of(Kind.ofPart(part), text, inForce.texts(reach));
        if (!findings.stream().allMatch(Finding::remark)) {
            throw refused("studio.former-unsound", findings.get(0).line());
        }
        var number = add(part, text, note, findings, version);
        var put = putting.put(part, gone ? null : text, List.of(reach), today(), number, null);
        drafts.decide(number, true, deciders.login(), clock.instant(), note, put, today(), words.of(List.of(reach)));
        told(Act.TAKEN_UP_AGAIN, "草稿%d %s %s".formatted(number, part, words.of(reach)));
        return put == null ? 0 : put;
    }

    private int add(String part, byte[] text, String note, List<Finding> findings, @Nullable Integer returnsTo) {
        var product = inForce.ofProduct().get(part);
        return drafts.add(
                part,
                review.name(part, text),
                text,
                note,
                findings,
                counting.of(part).map(Texts::sha256).orElse(null),
                new DiagramDrafts.Drawn(inForce.latest(), product == null ? "" : Texts.sha256(product)),
                returnsTo,
                deciders.login(),
                clock.instant());
    }

    private void told(Act act, String on) {
        events.publishEvent(new DesignActed(act, on));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Refused refused(String key, Object... arguments) {
        return new Refused(key, Article.UNREGULATED, arguments);
    }
}
