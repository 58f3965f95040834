package dudao.studio;

import dudao.studio.WorkingDraft.Kind;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is wrong with a working draft, whatever kind it is of. */
@Component
class WorkingReview {

    private static final int LONGEST_NAME = 200;

    private final DraftReview diagrams;

    WorkingReview(DraftReview diagrams) {
        this.diagrams = diagrams;
    }

    List<Finding> of(Kind kind, String subject, byte[] text) {
        return switch (kind) {
            case DIAGRAM -> diagrams.of(text);
            case RULES, FORM -> List.of();
        };
    }

    /** What people read in a list of drafts; refuses what is no draft of that subject at all. */
    String nameOf(Kind kind, String subject, byte[] text) {
        return kind == Kind.DIAGRAM ? diagramNamed(subject, text) : kind.chinese();
    }

    private static String diagramNamed(String subject, byte[] text) {
        try {
            var drawing = Drawing.read(text);
            if (!drawing.key().equals(subject)) {
                throw Drafting.refused("studio.other-subject", subject);
            }
            var name = drawing.name().isEmpty() ? subject : drawing.name();
            return name.substring(0, Math.min(name.length(), LONGEST_NAME));
        } catch (Unreadable unreadable) {
            throw Drafting.refused("studio.unreadable", unreadable.getMessage());
        }
    }
}
