package dudao.document;

import dudao.cases.CaseNumber;
import java.time.LocalDate;

/** A document reached its recipient on another day than was recorded: what ran from the former day moves. */
public record ServiceCorrected(
        CaseNumber caseNumber, DocumentKind kind, LocalDate before, ServiceRecord service, String reason) {

    public LocalDate on() {
        return service.effectiveOn();
    }
}
