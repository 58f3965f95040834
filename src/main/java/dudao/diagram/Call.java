package dudao.diagram;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * 动作: a verb of a process bean as an expression writes it, e.g. <code>${deadlines.lastDay(caseNumber,'DEFENCE','')}</code>.
 *
 * @param negated whether the expression asks for the contrary
 */
public record Call(boolean negated, String bean, String verb, List<String> arguments) {

    private static final Pattern WRITTEN =
            Pattern.compile("[$#]\\{\\s*(!?)\\s*(\\w+)\\.(\\w+)\\(\\s*([^(){}]*?)\\s*\\)\\s*}");

    /** Empty where the text is anything else than one such call. */
    public static Optional<Call> in(String expression) {
        var written = WRITTEN.matcher(expression.strip());
        if (!written.matches()) {
            return Optional.empty();
        }
        var arguments = written.group(4);
        return Optional.of(new Call(
                !written.group(1).isEmpty(),
                written.group(2),
                written.group(3),
                arguments.isEmpty()
                        ? List.of()
                        : Stream.of(arguments.split(",", -1)).map(String::strip).toList()));
    }

    /** Bean and verb, e.g. {@code deadlines.lastDay}. */
    public String named() {
        return bean + "." + verb;
    }

    /** The value written out at that place, e.g. {@code DEFENCE}; empty where there is none. */
    public String literal(int place) {
        return place < arguments.size() ? arguments.get(place).replace("'", "") : "";
    }
}
