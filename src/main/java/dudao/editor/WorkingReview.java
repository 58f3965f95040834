package dudao.editor;

import dudao.diagram.Drawing;
import dudao.diagram.Finding;
import dudao.diagram.SafeXml;
import dudao.diagram.Unreadable;
import dudao.studio.DraftReview;
import dudao.studio.WorkingDraft.Kind;
import dudao.workflow.DiagramsInForce;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is wrong with a working draft, whatever kind it is of. */
@Component
class WorkingReview {

    private static final int LONGEST_NAME = 200;

    private final DraftReview diagrams;
    private final DiagramsInForce inForce;

    WorkingReview(DraftReview diagrams, DiagramsInForce inForce) {
        this.diagrams = diagrams;
        this.inForce = inForce;
    }

    List<Finding> of(Kind kind, String subject, byte[] text) {
        return diagrams.of(kind, text, inForce.texts());
    }

    /** What people read in a list of drafts; refuses what is no draft of that subject at all. */
    String nameOf(Kind kind, String subject, byte[] text) {
        try {
            return switch (kind) {
                case DIAGRAM -> diagramNamed(subject, text);
                case RULES -> rulesNamed(text);
                case FORM -> formNamed(subject, text);
            };
        } catch (Unreadable unreadable) {
            throw Drafting.refused("studio.unreadable", unreadable.getMessage());
        }
    }

    private String formNamed(String subject, byte[] text) throws Unreadable {
        var part = diagrams.part(text).orElseThrow(() -> new Unreadable("这不是表单。"));
        if (!part.equals(Kind.FORM.part(subject))) {
            throw Drafting.refused("studio.other-subject", subject);
        }
        return diagrams.name(part, text);
    }

    private static String rulesNamed(byte[] text) throws Unreadable {
        if (!SafeXml.read(text).kind().equals("dmn:definitions")) {
            throw new Unreadable("这不是规则表。");
        }
        return Kind.RULES.chinese();
    }

    private static String diagramNamed(String subject, byte[] text) throws Unreadable {
        var drawing = Drawing.read(text);
        if (!drawing.key().equals(subject)) {
            throw Drafting.refused("studio.other-subject", subject);
        }
        var name = drawing.name().isEmpty() ? subject : drawing.name();
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
}
