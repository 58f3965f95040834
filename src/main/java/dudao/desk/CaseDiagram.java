package dudao.desk;

import java.util.List;

/**
 * A diagram that a case runs, or has run, through: one for the case itself and one for each part it called.
 *
 * @param process id of the diagram, e.g. {@code special-supervision}
 * @param version of it, which a running case keeps
 * @param current where the case stands now; empty when nothing of it is awaited any more
 * @param passed the steps the case has been through
 * @param brokenOff those that a period put an end to
 */
record CaseDiagram(
        String process,
        int version,
        String name,
        List<Element> current,
        List<Element> passed,
        List<Element> brokenOff) {

    record Element(String id, String name) {}

    public boolean isRunning() {
        return !current.isEmpty();
    }
}
