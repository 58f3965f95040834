package dudao.editor;

import dudao.law.Jurisdiction;
import dudao.studio.CountingTexts;
import dudao.studio.DiagramDrafts;
import dudao.studio.DraftReview;
import dudao.studio.ReachInWords;
import dudao.studio.WorkingDraft.Kind;
import dudao.workflow.DesignActed.Act;
import dudao.workflow.DiagramsInForce;
import dudao.workflow.Processes;
import dudao.workflow.RulePacks;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 另起一份: what a working draft begins as: what counts today, a former version, a draft that was handed in, or something new. */
@Component
class Beginning {

    private static final int LONGEST_ORIGIN = 100;

    private final Drafting drafting;
    private final DiagramDrafts handedIn;
    private final DiagramsInForce inForce;
    private final Processes processes;
    private final RulePacks rules;
    private final CountingTexts counting;
    private final ReachInWords words;
    private final WorkingReview review;

    Beginning(
            Drafting drafting,
            DiagramDrafts handedIn,
            DiagramsInForce inForce,
            Processes processes,
            RulePacks rules,
            CountingTexts counting,
            ReachInWords words,
            WorkingReview review) {
        this.drafting = drafting;
        this.handedIn = handedIn;
        this.inForce = inForce;
        this.processes = processes;
        this.rules = rules;
        this.counting = counting;
        this.words = words;
        this.review = review;
    }

    /** @param version null for the one in force */
    @Transactional
    int diagram(String process, @Nullable Integer version) {
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
    int newProcess(NewProcess wanted, String model, String form) {
        if (!wanted.hasKey()) {
            throw Drafting.refused("studio.new-key", wanted.key());
        }
        if (!wanted.hasName()) {
            throw Drafting.refused("studio.new-name");
        }
        if (isKnown(wanted.key())) {
            throw Drafting.refused("studio.key-taken", wanted.key());
        }
        if (model.isEmpty()) {
            var task = processes.nameOf(form).orElseThrow(() -> Drafting.refused("studio.new-form"));
            return begin(Kind.DIAGRAM, wanted.key(), "空白流程", wanted.blank(form, task));
        }
        var text = counting.of(model).orElseThrow(Drafting::noSuchVersion);
        return begin(
                Kind.DIAGRAM,
                wanted.key(),
                "“%s”的副本".formatted(review.nameOf(Kind.DIAGRAM, model, text)),
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
    int anew(int draft) {
        var former = handedIn.draft(draft).orElseThrow(Drafting::noSuchVersion);
        var kind = former.kind();
        return begin(kind, kind.subject(former.process()), "草稿%d".formatted(draft), handedIn.text(draft));
    }

    /** @param pack to be written down once more under its next number; null to go on from the table as it is */
    @Transactional
    int rules(@Nullable Jurisdiction pack) {
        var subject = Kind.RULES.subject(DraftReview.RULES);
        if (pack == null) {
            return begin(Kind.RULES, subject, "现行规则表", rules.text());
        }
        if (!rules.known().contains(pack)) {
            throw Drafting.refused("studio.no-such-pack");
        }
        var named = "现行规则表和“%s”第%s版的副本".formatted(words.title(pack), pack.version());
        return begin(Kind.RULES, subject, named, rules.text(), rules.textWithNextOf(pack));
    }

    /** @param task id of the task the form stands before */
    @Transactional
    int form(String task) {
        var text = counting.of(Kind.FORM.part(task)).orElseThrow(Drafting::noSuchVersion);
        return begin(Kind.FORM, task, "现行表单", text);
    }

    private int begin(Kind kind, String subject, String from, byte[] text) {
        return begin(kind, subject, from, text, text);
    }

    private int begin(Kind kind, String subject, String from, byte[] base, byte[] text) {
        var origin = from.substring(0, Math.min(from.length(), LONGEST_ORIGIN));
        return drafting.begin(Act.DRAFT_BEGUN, kind, subject, origin, base, text);
    }
}
