package dudao.studio;

import dudao.workflow.DiagramsInForce;
import dudao.workflow.EngineVerdict;
import dudao.workflow.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Holds a draft against the diagrams in force, the code of the product, the law's steps and the engine. */
@Component
class DraftReview {

    private final DiagramsInForce inForce;
    private final EngineVerdict engine;
    private final Vocabulary vocabulary;
    private final StatutorySteps steps = StatutorySteps.shipped();

    DraftReview(DiagramsInForce inForce, EngineVerdict engine, Vocabulary vocabulary) {
        this.inForce = inForce;
        this.engine = engine;
        this.vocabulary = vocabulary;
    }

    List<Finding> of(byte[] text) {
        return of(text, inForce.texts());
    }

    List<Finding> of(byte[] text, Map<String, byte[]> diagrams) {
        return new DiagramReview(House.of(vocabulary, drawings(diagrams)), steps, this::executable).of(text);
    }

    /** What stands in the engine has passed this review, or came with the product; a text that cannot be read is no part of the house. */
    static Map<String, Drawing> drawings(Map<String, byte[]> texts) {
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
