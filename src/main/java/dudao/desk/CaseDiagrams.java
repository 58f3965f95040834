package dudao.desk;

import dudao.audit.AuditTrail;
import dudao.cases.CaseNumber;
import dudao.verifier.TrailLine;
import dudao.workflow.Processes;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * 案卷的流程图: what the case has been through, as the trail tells it, and where it stands, as the engine knows it. What the engine
 * keeps of the past is not asked, so that it may be cleaned up.
 */
@Component
class CaseDiagrams {

    private static class Run {

        final String process;
        final int version;
        String name;
        final Set<String> passed = new LinkedHashSet<>();
        final Set<String> brokenOff = new LinkedHashSet<>();
        final Map<String, String> current = new LinkedHashMap<>();

        Run(String process, int version, String name) {
            this.process = process;
            this.version = version;
            this.name = name;
        }
    }

    private final AuditTrail trail;
    private final Processes processes;
    private final MessageSource messages;

    CaseDiagrams(AuditTrail trail, Processes processes, MessageSource messages) {
        this.trail = trail;
        this.processes = processes;
        this.messages = messages;
    }

    /** In the order in which the case came to them. */
    List<CaseDiagram> of(CaseNumber number) {
        var runs = new LinkedHashMap<String, Run>();
        trail.of(number).forEach(line -> walk(line, runs));
        for (var standing : processes.standing(number)) {
            var run = run(runs, standing.process(), standing.version());
            run.name = standing.name();
            run.current.put(standing.element(), standing.step());
        }
        return runs.values().stream().map(this::told).toList();
    }

    private void walk(TrailLine line, Map<String, Run> runs) {
        var diagram = line.string("diagram");
        var act = line.string("act") == null ? line.string("clock") : line.string("act");
        if (diagram == null || act == null || isNoted(act)) {
            return;
        }
        var parts = diagram.split(":");
        var run = run(runs, parts[0], Integer.parseInt(parts[1]));
        run.passed.add(act);
        run.brokenOff.remove(act);
        processes.endedBy(act).filter(step -> !run.passed.contains(step)).ifPresent(run.brokenOff::add);
    }

    /** What the house noted on the way has its name in the messages, and no element in the diagram. */
    private boolean isNoted(String act) {
        return messages.getMessage("act." + act, null, null, Locale.CHINA) != null;
    }

    private Run run(Map<String, Run> runs, String process, int version) {
        return runs.computeIfAbsent(
                process + ":" + version,
                key -> new Run(process, version, processes.nameOf(process).orElse(process)));
    }

    private CaseDiagram told(Run run) {
        run.passed.removeAll(run.current.keySet());
        run.brokenOff.removeAll(run.current.keySet());
        return new CaseDiagram(
                run.process,
                run.version,
                run.name,
                run.current.entrySet().stream()
                        .map(step -> new CaseDiagram.Element(step.getKey(), step.getValue()))
                        .toList(),
                elements(run.passed),
                elements(run.brokenOff));
    }

    private List<CaseDiagram.Element> elements(Collection<String> ids) {
        return ids.stream()
                .map(id -> new CaseDiagram.Element(id, processes.nameOf(id).orElse("")))
                .toList();
    }
}
