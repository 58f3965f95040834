package dudao.workflow;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * 手工对应: which step of a former diagram is which step of the new one, where they are not called the same.
 *
 * @param steps by {@code diagram:version:step}; empty text where the step is given up
 */
public record StepsByHand(Map<String, String> steps) {

    public static final StepsByHand NONE = new StepsByHand(Map.of());

    /** As {@link #text()} writes it. */
    public static StepsByHand read(String text) {
        var steps = new TreeMap<String, String>();
        text.lines()
                .map(line -> line.split("=", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> steps.put(pair[0].strip(), pair[1].strip()));
        return new StepsByHand(steps);
    }

    public String text() {
        return new TreeMap<>(steps).entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining("\n"));
    }

    public Optional<String> of(String process, int version, String element) {
        return Optional.ofNullable(steps.get("%s:%d:%s".formatted(process, version, element)));
    }

    /** Those of one version of a diagram. */
    Map<String, String> of(String process, int version) {
        var prefix = "%s:%d:".formatted(process, version);
        return steps.entrySet().stream()
                .filter(step -> step.getKey().startsWith(prefix))
                .collect(Collectors.toMap(step -> step.getKey().substring(prefix.length()), Map.Entry::getValue));
    }
}
