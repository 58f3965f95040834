package dudao.desk;

import dudao.deadline.Deadline;
import dudao.verifier.TrailLine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 期限 as the trail tells them: since its second version a line says which periods began or were met with it. What is older says
 * nothing of them.
 */
record PeriodsInTrail(List<Told> starts, List<Told> meets) {

    /**
     * @param which the clock and its subject, e.g. {@code RECEIPT|RESULT_NOTICE}
     * @param day the last day as it was counted then, or the day the period was met
     */
    record Told(Moment moment, String which, LocalDate day) {}

    static PeriodsInTrail of(List<TrailLine> trail, Clock clock) {
        return new PeriodsInTrail(told(trail, "starts", clock), told(trail, "meets", clock));
    }

    /** Empty where the trail is older than the period. */
    Optional<Told> startOf(Deadline deadline) {
        return starts.stream()
                .filter(one -> one.which().equals(which(deadline)))
                .findFirst();
    }

    /** Each time it was met; more than once where it was started again. */
    List<Told> meetsOf(Deadline deadline) {
        return meets.stream().filter(one -> one.which().equals(which(deadline))).toList();
    }

    private static String which(Deadline deadline) {
        return deadline.clock() + "|" + deadline.subject();
    }

    private static List<Told> told(List<TrailLine> trail, String field, Clock clock) {
        return trail.stream()
                .flatMap(line -> line.content().get(field) instanceof List<?> texts
                        ? texts.stream().map(text -> told(line, String.valueOf(text), clock))
                        : Stream.empty())
                .toList();
    }

    private static Told told(TrailLine line, String text, Clock clock) {
        var day = text.lastIndexOf('|');
        return new Told(Moment.of(line, clock), text.substring(0, day), LocalDate.parse(text.substring(day + 1)));
    }
}
