package dudao.calendar;

/** The movable clock is about to be moved; it still tells the former time. */
public record ClockMoving() {}
