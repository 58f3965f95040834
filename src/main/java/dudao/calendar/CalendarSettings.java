package dudao.calendar;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 本室设定 of the calendar.
 *
 * @param localClosuresCount whether a day the office itself is closed moves the end of a term like a holiday; no law says
 *     that it does
 */
@ConfigurationProperties("dudao.calendar")
record CalendarSettings(@DefaultValue("false") boolean localClosuresCount) {}
