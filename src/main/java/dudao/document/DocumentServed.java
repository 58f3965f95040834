package dudao.document;

import dudao.cases.CaseNumber;
import java.time.LocalDate;

/** A document reached its recipient: clocks anchored to it start, in the same transaction. */
public record DocumentServed(CaseNumber caseNumber, DocumentKind kind, ServiceRecord service) {

    public LocalDate on() {
        return service.effectiveOn();
    }
}
