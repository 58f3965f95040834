package dudao.rehearsal;

import dudao.diagram.Node.Flow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 局面: where the tokens of a diagram stand.
 *
 * @param tokens on arrows ({@code >flow}) and in steps that wait or frame others (their ids), sorted
 * @param answers the arrows taken at gateways to come here, oldest first
 */
record State(List<String> tokens, List<Flow> answers) {

    static State of(List<String> tokens) {
        return new State(tokens.stream().sorted().toList(), List.of());
    }

    boolean isOver() {
        return tokens.isEmpty();
    }

    /** What comes next: of the tokens those that rest, and more. */
    State then(List<String> rest, List<String> more, @Nullable Flow answer) {
        var all = new ArrayList<>(rest);
        more.stream().filter(token -> !all.contains(token)).forEach(all::add);
        var taken = answers;
        if (answer != null) {
            taken = new ArrayList<>(answers);
            taken.add(answer);
        }
        return new State(all.stream().sorted().toList(), taken);
    }
}
