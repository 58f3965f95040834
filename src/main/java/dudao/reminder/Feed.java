package dudao.reminder;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * 日程: a person's terms as all-day events (RFC 5545), with an alarm at each rung. An event keeps its UID and counts its changes, so
 * that a last day that moves moves the event; while the clock stands still the event of the former last day is cancelled.
 */
@Component
class Feed {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final OwnTerms terms;
    private final PeriodMoves moves;
    private final Rungs rungs;
    private final Wording wording;
    private final Clock clock;

    Feed(OwnTerms terms, PeriodMoves moves, Rungs rungs, Wording wording, Clock clock) {
        this.terms = terms;
        this.moves = moves;
        this.rungs = rungs;
        this.wording = wording;
        this.clock = clock;
    }

    /** @param house address of the house, for the links */
    String write(List<Period> periods, String house) {
        var calendar = new CalendarText()
                .begin("VCALENDAR")
                .plain("VERSION", "2.0")
                .text("PRODID", "-//dudao//督导期限//ZH")
                .plain("CALSCALE", "GREGORIAN")
                .text("X-WR-CALNAME", "督导期限")
                .plain("REFRESH-INTERVAL;VALUE=DURATION", "PT6H")
                .plain("X-PUBLISHED-TTL", "PT6H");
        zone(calendar);
        var moved = moves.of(periods);
        periods.forEach(period -> event(calendar, period, moved.getOrDefault(period, PeriodMoves.NEVER), house));
        return calendar.end("VCALENDAR").toString();
    }

    /** 北京时间, without summer time since 1991; also so that the calendar of somebody without terms is none without content. */
    private static void zone(CalendarText calendar) {
        calendar.begin("VTIMEZONE")
                .plain("TZID", "Asia/Shanghai")
                .begin("STANDARD")
                .plain("DTSTART", "19920101T000000")
                .plain("TZOFFSETFROM", "+0800")
                .plain("TZOFFSETTO", "+0800")
                .plain("TZNAME", "CST")
                .end("STANDARD")
                .end("VTIMEZONE");
    }

    private void event(CalendarText calendar, Period period, PeriodMoves.Moved moved, String house) {
        var runs = period.lastDay() != null;
        var day = runs ? period.lastDay() : moved.former();
        if (day == null) {
            return;
        }
        var summary = wording.event(period);
        calendar.begin("VEVENT")
                .plain("UID", uid(period))
                .instant("DTSTAMP", clock.instant())
                .plain("SEQUENCE", Integer.toString(moved.times()))
                .day("DTSTART", day)
                .day("DTEND", day.plusDays(1))
                .text("SUMMARY", summary)
                .text("DESCRIPTION", period.caseNumber() + "\n" + wording.inCalendar(period, day, terms.rule(period)))
                .plain("URL", CaseLink.in(house, period.caseNumber().value()))
                .plain("STATUS", runs ? period.provisional() ? "TENTATIVE" : "CONFIRMED" : "CANCELLED")
                .plain("TRANSP", "TRANSPARENT");
        if (runs) {
            days(day).forEach(alarm -> alarm(calendar, alarm, summary));
        }
        calendar.end("VEVENT");
    }

    private void alarm(CalendarText calendar, LocalDate day, String summary) {
        calendar.begin("VALARM")
                .plain("ACTION", "DISPLAY")
                .text("DESCRIPTION", summary)
                .instant("TRIGGER;VALUE=DATE-TIME", morning(day))
                .end("VALARM");
    }

    private List<LocalDate> days(LocalDate lastDay) {
        var days = new ArrayList<>(rungs.daysAhead(lastDay));
        days.add(lastDay);
        return days;
    }

    private Instant morning(LocalDate day) {
        return day.atTime(MORNING).atZone(clock.getZone()).toInstant();
    }

    /** Stays when the last day moves, so that the event moves and does not double. */
    private static String uid(Period period) {
        var name = "%s %s %s".formatted(period.caseNumber(), period.clock(), period.subject());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)) + "@dudao";
    }
}
