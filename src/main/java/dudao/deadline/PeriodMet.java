package dudao.deadline;

import dudao.cases.CaseNumber;
import java.time.LocalDate;

/** What a period waits for has come. @param on the day it counts as done, which for post is that of the postmark */
public record PeriodMet(CaseNumber caseNumber, StatutoryClock clock, String subject, LocalDate on) {}
