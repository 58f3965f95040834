package dudao.rehearsal;

import dudao.archive.Archives;
import dudao.audit.AuditTrail;
import dudao.rehearsal.ClosedCase.Step;
import dudao.verifier.TrailLine;
import dudao.workflow.FinishedCases;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads from the trail which steps a closed case took, by their ids alone. */
@Component
class ClosedCases {

    private final FinishedCases finished;
    private final Archives archives;
    private final AuditTrail trail;

    ClosedCases(FinishedCases finished, Archives archives, AuditTrail trail) {
        this.finished = finished;
        this.archives = archives;
        this.trail = trail;
    }

    /** The engine soon forgets a case whose file is sealed; one that is never sealed, such as a plan, it keeps. */
    Stream<ClosedCase> since(Instant from, int most) {
        return Stream.concat(archives.sealedSince(from, most).stream(), finished.since(from, most).stream())
                .distinct()
                .limit(most)
                .map(number -> new ClosedCase(number, steps(trail.of(number))));
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
