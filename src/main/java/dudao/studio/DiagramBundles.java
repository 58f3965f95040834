package dudao.studio;

import dudao.diagram.Finding;
import dudao.workflow.DesignActed;
import dudao.workflow.DesignActed.Act;
import dudao.workflow.DiagramsInForce;
import dudao.workflow.Reach;
import dudao.workflow.RulePacks;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 流程包的导出和导入: what is taken in is handed in like any other text, and put in force by nobody but a second person. */
@Component
class DiagramBundles {

    /** What became of one file. @param problems empty where it is a draft now, or the same as what counts already */
    record Taken(String path, String what, List<String> problems) {}

    private final DiagramsInForce inForce;
    private final RulePacks packs;
    private final DiagramDrafts drafts;
    private final CountingTexts counting;
    private final Life life;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DiagramBundles(
            DiagramsInForce inForce,
            RulePacks packs,
            DiagramDrafts drafts,
            CountingTexts counting,
            Life life,
            ApplicationEventPublisher events,
            Clock clock) {
        this.inForce = inForce;
        this.packs = packs;
        this.drafts = drafts;
        this.counting = counting;
        this.life = life;
        this.events = events;
        this.clock = clock;
    }

    /** What counts for these cases today, whole, with the newest table of rules. */
    byte[] inForce(Reach reach) {
        var files = new TreeMap<String, byte[]>();
        inForce.texts(reach).forEach((part, text) -> files.put(DiagramBundle.pathOf(part), text));
        inForce.forms(reach).forEach((part, text) -> files.put(DiagramBundle.pathOf(part), text));
        files.put(DiagramBundle.pathOf(DraftReview.RULES), packs.text());
        return new DiagramBundle(files).zip(clock.instant());
    }

    byte[] ofDraft(DiagramDraft draft) {
        var files = new TreeMap<String, byte[]>();
        files.put(DiagramBundle.pathOf(draft.process()), drafts.text(draft.number()));
        return new DiagramBundle(files).zip(clock.instant());
    }

    /** Each file by itself: one that is refused keeps no other from becoming a draft. */
    @Transactional
    List<Taken> take(byte[] packed, String note) throws DiagramBundle.Unusable {
        var taken = new ArrayList<Taken>();
        DiagramBundle.read(packed).files().forEach((path, text) -> taken.add(take(path, text, note)));
        events.publishEvent(
                new DesignActed(Act.BUNDLE_TAKEN_IN, "%d个文件 %s".formatted(taken.size(), Texts.sha256(packed))));
        return taken;
    }

    private Taken take(String path, byte[] text, String note) {
        if (counting.of(DiagramBundle.partAt(path))
                .filter(now -> Arrays.equals(text, now))
                .isPresent()) {
            return new Taken(path, "与现行的相同，没有提交", List.of());
        }
        var handedIn = life.handIn(text, note);
        return handedIn.isSound()
                ? new Taken(path, "已成为草稿 %d，等待另一人审批".formatted(handedIn.number()), List.of())
                : new Taken(
                        path,
                        "没有通过检查",
                        handedIn.findings().stream().map(Finding::line).toList());
    }
}
