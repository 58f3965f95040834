package dudao.calendar;

/**
 * 工作日历已变更: of this year the calendar says something else than before, or it is announced now.
 *
 * <p>Published inside the transaction of the change, when {@link Holidays#calendar()} already answers by the new one, and
 * once more by every node a little later, for acts that had looked at the old calendar and ended after the change. The
 * second time there is as a rule nothing left to count anew. A term that rolls over the turn of the year depends on both
 * years.
 */
public record CalendarChanged(int year) {}
