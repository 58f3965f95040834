package dudao.document;

import dudao.cases.CaseNumber;
import java.time.LocalDate;

/** A document was made out and is on its way to its recipient. */
public record DocumentIssued(Document document) {

    public CaseNumber caseNumber() {
        return document.caseNumber();
    }

    public DocumentKind kind() {
        return document.kind();
    }

    public LocalDate on() {
        return document.issuedOn();
    }
}
