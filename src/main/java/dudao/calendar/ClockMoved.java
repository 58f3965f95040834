package dudao.calendar;

import java.time.Instant;

/** The movable clock now shows another time; whatever else keeps time follows. */
public record ClockMoved(Instant now) {}
