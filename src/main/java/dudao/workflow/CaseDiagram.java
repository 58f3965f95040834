package dudao.workflow;

import java.util.List;

/**
 * A diagram that a case runs, or has run, through: one for the case itself and one for each part it called.
 *
 * @param instance which run of the diagram, as a case may run through one several times
 * @param process id of the diagram, e.g. {@code special-supervision}
 * @param version of it, which a running case keeps
 * @param current where the case stands now; empty when the run has ended
 * @param passed the elements the case has been through
 * @param brokenOff those that were begun and ended by something else, as when a period ran out
 */
public record CaseDiagram(
        String instance,
        String process,
        int version,
        String name,
        boolean running,
        List<Element> current,
        List<Element> passed,
        List<Element> brokenOff) {

    /** @param name empty where the diagram gives none, as to some gateways */
    public record Element(String id, String name) {}
}
