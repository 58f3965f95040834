package dudao.document;

import dudao.cases.CaseNumber;
import java.time.LocalDate;

/** A document was made out and is on its way to its recipient. */
public record DocumentIssued(CaseNumber caseNumber, DocumentKind kind, LocalDate on) {}
