package dudao.rehearsal;

import dudao.archive.Archives;
import dudao.audit.AuditTrail;
import dudao.cases.CaseKind;
import dudao.cases.CaseNumber;
import dudao.rehearsal.ClosedCase.Step;
import dudao.verifier.TrailLine;
import dudao.workflow.FinishedCases;
import dudao.workflow.Processes;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads from the trail which steps a closed case took, by their ids alone. */
@Component
class ClosedCases {

    private final FinishedCases finished;
    private final Archives archives;
    private final AuditTrail trail;
    private final Processes processes;

    ClosedCases(FinishedCases finished, Archives archives, AuditTrail trail, Processes processes) {
        this.finished = finished;
        this.archives = archives;
        this.trail = trail;
        this.processes = processes;
    }

    /** The engine soon forgets a case whose file is sealed; one that is never sealed, such as a plan, it keeps. */
    Stream<ClosedCase> since(Instant from, int most) {
        return Stream.concat(archives.sealedSince(from, most).stream(), finished.since(from, most).stream())
                .distinct()
                .limit(most)
                .map(number -> closed(number, trail.of(number)));
    }

    /** A case begins by a whole set of diagrams: what stands beside the first that was worked in is what it ran by. */
    private ClosedCase closed(CaseNumber number, List<TrailLine> lines) {
        var process = lines.stream()
                .map(line -> line.string("category"))
                .filter(Objects::nonNull)
                .findFirst()
                .map(kind -> CaseKind.valueOf(kind).process())
                .orElse("");
        var steps = steps(lines);
        var version = steps.isEmpty() || process.isEmpty()
                ? Optional.<Integer>empty()
                : processes.versionBeside(steps.get(0).process(), steps.get(0).version(), process);
        return new ClosedCase(number, process, version.orElse(null), steps);
    }

    private static List<Step> steps(List<TrailLine> lines) {
        return lines.stream().flatMap(ClosedCases::step).toList();
    }

    /** A form that was handed in, or a clock that struck; what the house noted by itself is no element of a diagram. */
    private static Stream<Step> step(TrailLine line) {
        var diagram = line.string("diagram");
        var element = line.string("act") == null ? line.string("clock") : line.string("act");
        if (diagram == null || element == null) {
            return Stream.empty();
        }
        var parts = diagram.split(":");
        return Stream.of(new Step(parts[0], Integer.parseInt(parts[1]), element, line.at()));
    }
}
