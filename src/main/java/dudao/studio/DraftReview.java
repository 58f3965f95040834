package dudao.studio;

import dudao.check.DiagramReview;
import dudao.check.FormReview;
import dudao.check.StatutorySteps;
import dudao.diagram.Drawing;
import dudao.diagram.Finding;
import dudao.diagram.House;
import dudao.diagram.SafeXml;
import dudao.diagram.Unreadable;
import dudao.studio.WorkingDraft.Kind;
import dudao.workflow.DiagramsInForce;
import dudao.workflow.EngineVerdict;
import dudao.workflow.Processes;
import dudao.workflow.RulePacks;
import dudao.workflow.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Holds a draft against the diagrams in force, the code of the product, the law's steps and the engine. */
@Component
public class DraftReview {

    /** There is but one table of rules. */
    public static final String RULES = Kind.RULES.part("statutory-terms");

    private final DiagramsInForce inForce;
    private final EngineVerdict engine;
    private final Vocabulary vocabulary;
    private final Processes processes;
    private final RulePacks rules;
    private final StatutorySteps steps = StatutorySteps.shipped();

    DraftReview(
            DiagramsInForce inForce,
            EngineVerdict engine,
            Vocabulary vocabulary,
            Processes processes,
            RulePacks rules) {
        this.inForce = inForce;
        this.engine = engine;
        this.vocabulary = vocabulary;
        this.processes = processes;
        this.rules = rules;
    }

    public List<Finding> of(byte[] text) {
        return of(text, inForce.texts());
    }

    public List<Finding> of(byte[] text, Map<String, byte[]> diagrams) {
        return of(kindOf(text), text, diagrams);
    }

    public List<Finding> of(Kind kind, byte[] text, Map<String, byte[]> diagrams) {
        return switch (kind) {
            case RULES -> rules(text);
            case FORM -> form(text, House.of(vocabulary, drawings(diagrams)));
            case DIAGRAM ->
                new DiagramReview(House.of(vocabulary, drawings(diagrams)), steps, this::executable).of(text);
        };
    }

    private List<Finding> rules(byte[] text) {
        return rules.problems(text).stream()
                .map(problem -> Finding.at(Kind.RULES.chinese(), "", problem))
                .toList();
    }

    private List<Finding> form(byte[] text, House house) {
        var findings = FormReview.of(text, house);
        var product = FormReview.id(text).map(id -> inForce.ofProduct().get(id + ".form"));
        return findings.isEmpty() && product.isPresent() ? FormReview.beside(text, product.get()) : findings;
    }

    /** Key of the diagram, or file name of the form or the rules, by which a draft is kept; empty where it is none of them. */
    public Optional<String> part(byte[] text) {
        return switch (kindOf(text)) {
            case RULES -> Optional.of(RULES);
            case FORM -> FormReview.id(text).map(Kind.FORM::part);
            case DIAGRAM -> key(text);
        };
    }

    private static Optional<String> key(byte[] text) {
        try {
            var drawing = Drawing.read(text);
            return drawing.name().length() > 200
                    ? Optional.empty()
                    : Optional.of(drawing.key()).filter(key -> key.matches("[\\w-]{1,100}"));
        } catch (Unreadable unreadable) {
            return Optional.empty();
        }
    }

    /** What people call it. */
    public String name(String part, byte[] text) {
        return switch (Kind.ofPart(part)) {
            case RULES -> Kind.RULES.chinese();
            case FORM -> {
                var task = Kind.FORM.subject(part);
                yield "表单：" + processes.nameOf(task).orElse(task);
            }
            case DIAGRAM -> name(text);
        };
    }

    private static String name(byte[] text) {
        try {
            return Drawing.read(text).name();
        } catch (Unreadable unreadable) {
            throw new IllegalStateException("A diagram that is kept was readable when it came in", unreadable);
        }
    }

    /** XML does not begin with a brace; what cannot be read is reviewed as a diagram, which says why. */
    private static Kind kindOf(byte[] text) {
        for (var one : text) {
            if (!Character.isWhitespace(one)) {
                return one == '{' ? Kind.FORM : isRules(text) ? Kind.RULES : Kind.DIAGRAM;
            }
        }
        return Kind.DIAGRAM;
    }

    private static boolean isRules(byte[] text) {
        try {
            return SafeXml.read(text).kind().equals("dmn:definitions");
        } catch (Unreadable unreadable) {
            return false;
        }
    }

    /** What stands in the engine has passed this review, or came with the product; a text that cannot be read is no part of the house. */
    public static Map<String, Drawing> drawings(Map<String, byte[]> texts) {
        var drawings = new HashMap<String, Drawing>();
        texts.forEach((key, text) -> {
            try {
                drawings.put(key, Drawing.read(text));
            } catch (Unreadable unreadable) {
                throw new IllegalStateException("The diagram %s in force cannot be read".formatted(key), unreadable);
            }
        });
        return drawings;
    }

    private List<Finding> executable(byte[] text) {
        return engine.on(text).stream()
                .map(complaint -> Finding.at(
                        complaint.element().isEmpty() ? "文件" : complaint.element(),
                        "",
                        "不符合 BPMN 标准，或者不能执行：%s。请在编辑器中改正。".formatted(complaint.text())))
                .toList();
    }
}
