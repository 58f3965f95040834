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
    private final Consumer<Instant> moved;
    private volatile Duration offset = Duration.ZERO;

    /** @param moved is told the new time, so that whatever else keeps time moves with the law */
    MovableClock(Clock real, Consumer<Instant> moved) {
        this.real = real;
        this.moved = moved;
    }

    /** Goes to the office's opening time of the day, forward or back. */
    public void moveTo(LocalDate day) {
        moveTo(day.atTime(OPENING_TIME).atZone(getZone()).toInstant());
    }

    public void moveTo(Instant time) {
        offset = Duration.between(real.instant(), time);
        moved.accept(time);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovableClock(real.withZone(zone), moved) {
            @Override
            public Instant instant() {
                return MovableClock.this.instant();
            }
        };
    }
}
