package dudao.workflow;

import dudao.cases.CaseNumber;
import dudao.deadline.Deadlines;
import dudao.deadline.StatutoryClock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;

/** 期限 as diagrams read them: a task is due on the last day, a timer wakes when that day is over. */
@ProcessBean("deadlines")
public class DeadlinesInDiagrams {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final Deadlines deadlines;

    DeadlinesInDiagrams(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** End of the last day on which the act is in time. */
    public Date lastDay(CaseNumber caseNumber, StatutoryClock clock, String subject) {
        return Date.from(deadlines
                .running(caseNumber, clock, subject)
                .lastDay()
                .atTime(END_OF_DAY)
                .atZone(ZONE)
                .toInstant());
    }

    /** 00:00 of the day after the last one, Asia/Shanghai: the period has run out. */
    public Date expiry(CaseNumber caseNumber, StatutoryClock clock, String subject) {
        return Date.from(deadlines
                .running(caseNumber, clock, subject)
                .lastDay()
                .plusDays(1)
                .atStartOfDay(ZONE)
                .toInstant());
    }
}
