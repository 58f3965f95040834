package dudao.service;

import dudao.cases.CaseNumber;
import dudao.document.Delivery;
import dudao.document.RecipientRole;
import dudao.document.ServiceMode;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** 送达更正: how a document really reached its recipient, and why the record says otherwise. */
@Entity
@DynamicUpdate
@Table(name = "service_correction")
class Correction {

    @Embeddable
    record Id(@Column(name = "case_number") String caseNumber, int ordinal) {}

    @EmbeddedId
    private Id id;

    private String documentNumber;

    @Enumerated(EnumType.STRING)
    private ServiceMode mode;

    private LocalDate deliveredOn;

    private String recipient;

    @Enumerated(EnumType.STRING)
    private RecipientRole recipientRole;

    private String account;

    private String reason;

    private @Nullable String exhibit;

    private @Nullable Boolean approved;

    Correction(CaseNumber caseNumber, int ordinal, String documentNumber, Delivery delivery, String reason) {
        this.id = new Id(caseNumber.value(), ordinal);
        this.documentNumber = documentNumber;
        this.mode = delivery.mode();
        this.deliveredOn = delivery.on();
        this.recipient = delivery.recipient();
        this.recipientRole = delivery.role();
        this.account = delivery.account() == null ? "" : delivery.account();
        this.reason = reason;
        this.exhibit = delivery.exhibit();
    }

    protected Correction() {}

    void decided(boolean approved) {
        this.approved = approved;
    }

    String documentNumber() {
        return documentNumber;
    }

    Delivery delivery() {
        return new Delivery(mode, deliveredOn, recipient, recipientRole, account, exhibit);
    }

    String reason() {
        return reason;
    }
}
