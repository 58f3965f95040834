package dudao.desk;

import dudao.verifier.TrailLine;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;

/**
 * When something was written down.
 *
 * @param timed false where only its day is known, as of what is older than the trail; it then stands last of its day
 * @param order among what was written in the same instant
 */
record Moment(LocalDateTime at, boolean timed, long order) implements Comparable<Moment> {

    private static final Comparator<Moment> SOONER =
            Comparator.comparing(Moment::at).thenComparing(Moment::order);

    static Moment of(TrailLine line, Clock clock) {
        return new Moment(local(line.at(), clock), true, line.seq());
    }

    static Moment of(Instant at, Clock clock) {
        return new Moment(local(at, clock), true, 0);
    }

    static Moment of(LocalDate day) {
        return new Moment(day.atTime(LocalTime.MAX), false, 0);
    }

    public LocalDate day() {
        return at.toLocalDate();
    }

    @Override
    public int compareTo(Moment other) {
        return SOONER.compare(this, other);
    }

    private static LocalDateTime local(Instant at, Clock clock) {
        return LocalDateTime.ofInstant(at, clock.getZone());
    }
}
