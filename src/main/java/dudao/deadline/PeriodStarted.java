package dudao.deadline;

import dudao.cases.CaseNumber;
import java.time.LocalDate;

/** 起算: a period runs that did not run before. */
public record PeriodStarted(CaseNumber caseNumber, StatutoryClock clock, String subject, LocalDate lastDay) {}
