package dudao.diagram;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * 答复: what the form before a gateway said, as the gateway reads it, e.g. <code>${admission == 'LATE'}</code>.
 *
 * @param value empty where the answer is yes or no
 */
public record Answer(String name, String value) {

    private static final Pattern WRITTEN = Pattern.compile("\\$\\{\\s*(?:!\\s*)?(\\w+)\\s*(?:[!=]=\\s*'(\\w+)'\\s*)?}");

    public static Optional<Answer> in(String expression) {
        var written = WRITTEN.matcher(expression.strip());
        return written.matches()
                ? Optional.of(new Answer(written.group(1), written.group(2) == null ? "" : written.group(2)))
                : Optional.empty();
    }

    /** The tasks whose answer a gateway reads: those right before it, as an answer is gone with the transaction. */
    public static Set<Node> askedBy(Node gateway) {
        var asked = new LinkedHashSet<Node>();
        collect(gateway, asked, new LinkedHashSet<>());
        return asked;
    }

    private static void collect(Node gateway, Set<Node> asked, Set<Node> seen) {
        if (seen.add(gateway)) {
            for (var flow : gateway.incoming()) {
                if (flow.source().is("exclusiveGateway")) {
                    collect(flow.source(), asked, seen);
                } else {
                    asked.add(flow.source());
                }
            }
        }
    }

    @Override
    public String toString() {
        return value.isEmpty() ? name : name + " = " + value;
    }
}
