package dudao.document;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * 送达回证: that and when a document reached its recipient. Periods run from its effective date. A wrong one is superseded by
 * another with its reason, never changed.
 */
@Entity
@DynamicUpdate
public class ServiceRecord {

    @Embeddable
    record Id(@Column(name = "document_number") String documentNumber, int version) {}

    @EmbeddedId
    private Id id;

    @Enumerated(EnumType.STRING)
    private ServiceMode mode;

    private LocalDate deliveredOn;

    private LocalDate effectiveOn;

    private String recipient;

    @Enumerated(EnumType.STRING)
    private RecipientRole recipientRole;

    private @Nullable String remark;

    private @Nullable String exhibit;

    private @Nullable String correction;

    private boolean superseded;

    ServiceRecord(String documentNumber, Delivery delivery) {
        this(new Id(documentNumber, 1), delivery, null);
    }

    private ServiceRecord(Id id, Delivery delivery, @Nullable String correction) {
        this.id = id;
        this.mode = delivery.mode();
        this.deliveredOn = delivery.on();
        this.effectiveOn = delivery.effectiveOn();
        this.recipient = delivery.recipient();
        this.recipientRole = delivery.role();
        this.remark = delivery.account();
        this.exhibit = delivery.exhibit();
        this.correction = correction;
    }

    protected ServiceRecord() {}

    /** 更正: this record no longer counts, the returned one takes its place. */
    ServiceRecord correctedBy(Delivery delivery, String reason) {
        superseded = true;
        return new ServiceRecord(new Id(id.documentNumber(), id.version() + 1), delivery, reason);
    }

    /** 文号 of what was served. */
    public String documentNumber() {
        return id.documentNumber();
    }

    public ServiceMode mode() {
        return mode;
    }

    /** {@code 直接送达，李伟（主要负责人）签收}, {@code 公告送达，公告于县人民政府门户网站}. */
    public String inWords() {
        return mode.chinese()
                + switch (mode) {
                    case BY_HAND, BY_POST, ENTRUSTED -> "，%s（%s）签收".formatted(recipient, recipientRole.chinese());
                    case LEFT_AT_PREMISES -> "，见证人" + recipient;
                    case ELECTRONIC -> "，到达" + RecipientRole.INBOX.chinese();
                    case PUBLIC_NOTICE -> "，公告于" + recipient;
                };
    }

    /** The day of the act itself, e.g. of the public notice. */
    public LocalDate deliveredOn() {
        return deliveredOn;
    }

    /** 送达日期; the day itself does not count (民法典第二百零一条). */
    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    /** 签收人, by name. */
    public String recipient() {
        return recipient;
    }

    public RecipientRole recipientRole() {
        return recipientRole;
    }

    public Optional<String> remark() {
        return Optional.ofNullable(remark);
    }

    /** Id of the exhibit that proves the service. */
    public Optional<String> exhibit() {
        return Optional.ofNullable(exhibit);
    }

    /** Why it takes the place of a former one. */
    public Optional<String> correction() {
        return Optional.ofNullable(correction);
    }

    public boolean isSuperseded() {
        return superseded;
    }
}
