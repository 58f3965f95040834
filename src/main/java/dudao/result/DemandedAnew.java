package dudao.result;

import dudao.cases.CaseNumber;
import java.time.LocalDate;

/** The ruling that changed a demand was served: its time runs from that day. */
public record DemandedAnew(CaseNumber caseNumber, String problem, LocalDate from) {}
