package dudao.check;

import dudao.diagram.Finding;
import dudao.diagram.Shipped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What the review says to a text, beside what ships with the product. */
public class Reviewed {

    private static final DiagramReview REVIEW =
            new DiagramReview(Shipped.HOUSE, StatutorySteps.shipped(), text -> List.of());

    private Reviewed() {}

    /** What the review says to a shipped diagram in which one thing was changed. */
    public static List<Finding> changed(String key, String was, String becomes) {
        var text = Shipped.text(key);
        if (!text.contains(was)) {
            throw new AssertionError("%s does not contain %s".formatted(key, was));
        }
        return of(text.replace(was, becomes));
    }

    public static List<Finding> of(String text) {
        return REVIEW.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @param wanted what the place needs to hear, e.g. {@code WHO} */
    public static Optional<String> problem(String expression, String wanted) {
        return new Expressions(Shipped.HOUSE).problem(expression, Expressions.Wanted.valueOf(wanted));
    }
}
