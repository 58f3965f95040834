package dudao.rehearsal;

import dudao.cases.CaseNumber;
import java.time.Instant;
import java.util.List;

/**
 * 办结的案件, as far as a rehearsal may know it: which steps of which diagrams were done when. Nothing of what was written in them.
 *
 * @param steps oldest first
 */
record ClosedCase(CaseNumber number, List<Step> steps) {

    /** @param process and {@code version} of the diagram it was done on @param element as the trail names it */
    record Step(String process, int version, String element, Instant at) {}
}
