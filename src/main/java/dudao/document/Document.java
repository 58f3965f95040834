package dudao.document;

import dudao.cases.CaseNumber;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** 文书: a numbered official document as it went out; its text is never changed. */
@Entity
@Immutable
public class Document {

    @Id
    private String number;

    @Embedded
    private CaseNumber caseNumber;

    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    private String body;

    private LocalDate issuedOn;

    Document(String number, CaseNumber caseNumber, DocumentKind kind, String body, LocalDate issuedOn) {
        this.number = number;
        this.caseNumber = caseNumber;
        this.kind = kind;
        this.body = body;
        this.issuedOn = issuedOn;
    }

    protected Document() {}

    /** 文号, e.g. {@code 清教督〔2026〕5号}. */
    public String number() {
        return number;
    }

    public CaseNumber caseNumber() {
        return caseNumber;
    }

    public DocumentKind kind() {
        return kind;
    }

    /** Empty once the file was destroyed at the end of its term. */
    public String body() {
        return body;
    }

    public boolean isDestroyed() {
        return body.isEmpty();
    }

    /** 成文日期; no clock runs from it. */
    public LocalDate issuedOn() {
        return issuedOn;
    }
}
