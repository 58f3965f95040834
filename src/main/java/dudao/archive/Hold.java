package dudao.archive;

import dudao.cases.CaseNumber;
import java.time.Instant;

/** 冻结销毁 that stands on a file. */
public record Hold(long number, CaseNumber caseNumber, String reason, String setBy, Instant setAt) {}
