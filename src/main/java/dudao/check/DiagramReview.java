package dudao.check;

import dudao.diagram.Drawing;
import dudao.diagram.Finding;
import dudao.diagram.House;
import dudao.diagram.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** 流程图检查: everything that keeps a submitted diagram from being used, all at once, each at its element. */
public class DiagramReview {

    private final House house;
    private final StatutorySteps steps;
    private final Function<byte[], List<Finding>> engine;

    /** @param engine what the engine says to a diagram; asked only about one that is made of allowed parts */
    public DiagramReview(House house, StatutorySteps steps, Function<byte[], List<Finding>> engine) {
        this.house = house;
        this.steps = steps;
        this.engine = engine;
    }

    public List<Finding> of(byte[] text) {
        try {
            return of(text, Drawing.read(text));
        } catch (Unreadable unreadable) {
            return List.of(Finding.at("文件", "", unreadable.getMessage()));
        }
    }

    private List<Finding> of(byte[] text, Drawing draft) {
        var findings = new ArrayList<>(new AllowedParts(house).findings(draft.definitions()));
        if (findings.isEmpty()) {
            findings.addAll(engine.apply(text));
        }
        var together = house.with(draft);
        findings.addAll(FlowRules.findings(draft, together));
        findings.addAll(TaskRules.findings(draft, together));
        findings.addAll(LayoutRules.findings(draft));
        findings.addAll(steps.findings(draft, together));
        return List.copyOf(findings);
    }
}
