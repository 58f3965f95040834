package dudao.studio;

import dudao.diagram.Difference;
import dudao.diagram.Differences;
import dudao.diagram.Drawing;
import dudao.diagram.FormDifferences;
import dudao.diagram.Unreadable;
import dudao.diagram.VerbNames;
import dudao.ruletable.RuleDifferences;
import dudao.ruletable.RuleWords;
import dudao.workflow.DiagramTexts;
import dudao.workflow.DiagramsInForce;
import dudao.workflow.Processes;
import dudao.workflow.RulePacks;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds two texts of a diagram against each other: versions, drafts that were handed in, and those still worked on. */
@Component("comparison")
public class Comparison {

    private record Text(String label, byte[] bytes) {

        String written() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private final WorkingDrafts working;
    private final DiagramDrafts drafts;
    private final DiagramsInForce inForce;
    private final DiagramTexts texts;
    private final Processes processes;
    private final VerbNames names;
    private final RulePacks packs;
    private final RuleWords rules;

    Comparison(
            WorkingDrafts working,
            DiagramDrafts drafts,
            DiagramsInForce inForce,
            DiagramTexts texts,
            Processes processes,
            VerbNames names,
            RulePacks packs,
            RuleWords rules) {
        this.working = working;
        this.drafts = drafts;
        this.inForce = inForce;
        this.texts = texts;
        this.processes = processes;
        this.names = names;
        this.packs = packs;
        this.rules = rules;
    }

    /** 工作草稿 against what it began from. */
    Optional<Compared> working(int number) {
        return working.find(number)
                .map(draft -> between(
                        draft.kind(),
                        draft.name(),
                        new Text(draft.drawnFrom(), working.base(number)),
                        new Text("工作草稿" + number, working.text(number)),
                        "/studio/compare?work=" + number));
    }

    /** The same in words, of any kind that has some. */
    public List<String> said(WorkingDraft.Kind kind, byte[] before, byte[] after) {
        return switch (kind) {
            case DIAGRAM -> Compared.said(differences(before, after));
            case FORM -> FormDifferences.between(before, after);
            case RULES -> RuleDifferences.between(before, after, rules);
        };
    }

    /** A draft against the version it was drawn against; empty for a diagram there was none of. Called by the page of the draft. */
    public Optional<Compared> ofDraft(int number) {
        return drafts.draft(number).flatMap(draft -> drawnAgainst(draft.process(), drafts.drawnAgainst(number))
                .map(former -> between(
                        draft.kind(),
                        draft.name(),
                        former,
                        new Text("草稿" + number, drafts.text(number)),
                        "/studio/compare?draft=" + number)));
    }

    /** Only of a diagram there are pictures. */
    private Compared between(WorkingDraft.Kind kind, String name, Text before, Text after, String address) {
        return kind == WorkingDraft.Kind.DIAGRAM
                ? between(name, before, after, address)
                : new Compared(
                        name,
                        before.label(),
                        after.label(),
                        said(kind, before.bytes(), after.bytes()),
                        List.of(),
                        null);
    }

    Optional<Compared> versions(String process, int from, int to) {
        return version(process, from)
                .flatMap(former -> version(process, to).map(newer -> between(process, former, newer, null)));
    }

    /** A version of the engine, or a decided text that no case has begun by yet, or the product's own. */
    private Optional<Text> drawnAgainst(String part, String hash) {
        return texts.all().stream()
                .filter(one -> one.process().equals(part) && one.sha256().equals(hash))
                .findFirst()
                .flatMap(one -> version(part, one.version()))
                .or(() -> inForce.decided().stream()
                        .filter(one -> one.part().equals(part) && hash.equals(one.sha256()))
                        .findFirst()
                        .map(one -> new Text("现行的一版", inForce.text(one))))
                .or(() -> rules(part, hash))
                .or(() -> Optional.ofNullable(inForce.ofProduct().get(part))
                        .filter(text -> Texts.sha256(text).equals(hash))
                        .map(text -> new Text("产品的一版", text)));
    }

    private Optional<Text> rules(String part, String hash) {
        return part.equals(DraftReview.RULES)
                ? packs.textBy(hash).map(text -> new Text("提交时的规则表", text))
                : Optional.empty();
    }

    private Optional<Text> version(String process, int version) {
        return processes
                .bpmn(process, version)
                .map(text -> new Text("第%d版".formatted(version), text.getBytes(StandardCharsets.UTF_8)));
    }

    private Compared between(String name, Text before, Text after, @Nullable String address) {
        return Compared.of(
                name,
                before.label(),
                before.written(),
                after.label(),
                after.written(),
                differences(before.bytes(), after.bytes()),
                address);
    }

    private String procedure(String key) {
        return texts.all().stream()
                .filter(one -> one.process().equals(key))
                .map(DiagramTexts.Edition::name)
                .findFirst()
                .orElse(key);
    }

    List<Difference> differences(byte[] before, byte[] after) {
        try {
            return Differences.between(Drawing.read(before), Drawing.read(after), names, this::procedure);
        } catch (Unreadable unreadable) {
            throw new IllegalStateException("What is kept was readable when it came in", unreadable);
        }
    }
}
