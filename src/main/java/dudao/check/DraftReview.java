package dudao.check;

import dudao.diagram.Drawing;
import dudao.diagram.Finding;
import dudao.diagram.House;
import dudao.diagram.Unreadable;
import dudao.workflow.DiagramsInForce;
import dudao.workflow.EngineVerdict;
import dudao.workflow.Processes;
import dudao.workflow.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Holds a draft against the diagrams in force, the code of the product, the law's steps and the engine. */
@Component
public class DraftReview {

    private final DiagramsInForce inForce;
    private final EngineVerdict engine;
    private final Vocabulary vocabulary;
    private final Processes processes;
    private final StatutorySteps steps = StatutorySteps.shipped();

    DraftReview(DiagramsInForce inForce, EngineVerdict engine, Vocabulary vocabulary, Processes processes) {
        this.inForce = inForce;
        this.engine = engine;
        this.vocabulary = vocabulary;
        this.processes = processes;
    }

    public List<Finding> of(byte[] text) {
        return of(text, inForce.texts());
    }

    public List<Finding> of(byte[] text, Map<String, byte[]> diagrams) {
        return of(isForm(text) ? ".form" : "", text, diagrams);
    }

    /** @param part key of the diagram, or file name of the form */
    public List<Finding> of(String part, byte[] text, Map<String, byte[]> diagrams) {
        var house = House.of(vocabulary, drawings(diagrams));
        return part.endsWith(".form") ? form(text, house) : new DiagramReview(house, steps, this::executable).of(text);
    }

    private List<Finding> form(byte[] text, House house) {
        var findings = FormReview.of(text, house);
        var product = FormReview.id(text).map(id -> inForce.ofProduct().get(id + ".form"));
        return findings.isEmpty() && product.isPresent() ? FormReview.beside(text, product.get()) : findings;
    }

    /** Key of the diagram, or file name of the form, by which a draft is kept; empty where it is neither. */
    public Optional<String> part(byte[] text) {
        if (isForm(text)) {
            return FormReview.id(text).map(id -> id + ".form");
        }
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
        if (part.endsWith(".form")) {
            var task = part.replaceFirst("\\.form$", "");
            return "表单：" + processes.nameOf(task).orElse(task);
        }
        try {
            return Drawing.read(text).name();
        } catch (Unreadable unreadable) {
            throw new IllegalStateException("The diagram %s cannot be read".formatted(part), unreadable);
        }
    }

    /** XML does not begin with a brace. */
    private static boolean isForm(byte[] text) {
        for (var one : text) {
            if (!Character.isWhitespace(one)) {
                return one == '{';
            }
        }
        return false;
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
