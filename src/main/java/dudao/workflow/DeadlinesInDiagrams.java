package dudao.workflow;

import dudao.cases.CaseNumber;
import dudao.deadline.Deadlines;
import dudao.deadline.StatutoryClock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** 期限 as diagrams read them: a task is due on the last day, a timer wakes when that day is over. */
@ProcessBean("deadlines")
public class DeadlinesInDiagrams {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private final Deadlines deadlines;

    DeadlinesInDiagrams(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** End of the last day on which the act is in time; empty while the clock stands still. */
    public @Nullable Date lastDay(CaseNumber caseNumber, StatutoryClock clock, String subject) {
        return deadlines
                .running(caseNumber, clock, subject)
                .end()
                .map(day -> date(day.atTime(END_OF_DAY)))
                .orElse(null);
    }

    /** The same for a clock that the rules of the case may not know at all; empty then. */
    public @Nullable Date lastDayIfAny(CaseNumber caseNumber, StatutoryClock clock, String subject) {
        return deadlines.rule(caseNumber, clock).granted().isPresent() ? lastDay(caseNumber, clock, subject) : null;
    }

    /** 00:00 of the day after the last one, Asia/Shanghai: the period has run out. A clock that stands still never does. */
    public Date expiry(CaseNumber caseNumber, StatutoryClock clock, String subject) {
        return date(deadlines
                .running(caseNumber, clock, subject)
                .end()
                .map(day -> day.plusDays(1))
                .orElse(NEVER)
                .atStartOfDay());
    }

    /** The same for a clock that the rules of the case may not know at all; never then. */
    public Date expiryIfAny(CaseNumber caseNumber, StatutoryClock clock, String subject) {
        return deadlines.rule(caseNumber, clock).granted().isPresent()
                ? expiry(caseNumber, clock, subject)
                : date(NEVER.atStartOfDay());
    }

    private static Date date(LocalDateTime time) {
        return Date.from(time.atZone(ZONE).toInstant());
    }
}
