package dudao.rehearsal;

import dudao.cases.CaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 办结的案件, as far as a rehearsal may know it: which steps of which diagrams were done when. Nothing of what was written in them.
 *
 * @param process key of the diagram of its kind, which may do nothing but call others and so leave no step of its own
 * @param version of that diagram; null where nothing of the case stands in any diagram
 * @param steps oldest first
 */
record ClosedCase(
        CaseNumber number, String process, @Nullable Integer version, List<Step> steps) {

    /** @param process and {@code version} of the diagram it was done on @param element as the trail names it */
    record Step(String process, int version, String element, Instant at) {}

    /** The version of the diagram that the case ran by; empty where it never came to it. */
    Optional<Integer> version(String diagram) {
        return steps.stream()
                .filter(step -> step.process().equals(diagram))
                .map(Step::version)
                .findFirst()
                .or(() -> diagram.equals(process) ? Optional.ofNullable(version) : Optional.empty());
    }
}
