package dudao.studio;

import dudao.studio.WorkingDraft.Kind;
import dudao.workflow.DiagramsInForce;
import dudao.workflow.Reach;
import dudao.workflow.RulePacks;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 现行的一份: the text of a diagram, a form or the rules that counts today where nothing narrower was decided. */
@Component
public class CountingTexts {

    private final DiagramsInForce inForce;
    private final RulePacks rules;

    CountingTexts(DiagramsInForce inForce, RulePacks rules) {
        this.inForce = inForce;
        this.rules = rules;
    }

    public Optional<byte[]> of(String part) {
        return switch (Kind.ofPart(part)) {
            case DIAGRAM -> Optional.ofNullable(inForce.texts().get(part));
            case FORM -> Optional.ofNullable(inForce.forms(Reach.EVERYWHERE).get(part));
            case RULES -> Optional.of(rules.text());
        };
    }
}
