package dudao.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Consumer;

/**
 * The clock of a demonstration or a test: it runs like any other, but from the day it was moved to. Exists only where
 * {@code dudao.calendar.movable} says so.
 */
public class MovableClock extends Clock {

    private static final LocalTime OPENING_TIME = LocalTime.of(8, 30);

    private final Clock real;
    private final Runnable leaving;
    private final Consumer<Duration> moved;
    private volatile Duration ahead;

    /**
     * @param ahead how far it was moved before, seen from the real time
     * @param leaving is told while it is still the former time
     * @param moved is told how far ahead it is now, so that whatever else keeps time moves with the law
     */
    MovableClock(Clock real, Duration ahead, Runnable leaving, Consumer<Duration> moved) {
        this.real = real;
        this.ahead = ahead;
        this.leaving = leaving;
        this.moved = moved;
    }

    /** Goes to the office's opening time of the day, forward or back. */
    public void moveTo(LocalDate day) {
        moveTo(day.atTime(OPENING_TIME).atZone(getZone()).toInstant());
    }

    public void moveTo(Instant time) {
        leaving.run();
        ahead = Duration.between(real.instant(), time);
        moved.accept(ahead);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovableClock(real.withZone(zone), ahead, leaving, moved) {
            @Override
            public Instant instant() {
                return MovableClock.this.instant();
            }
        };
    }
}
