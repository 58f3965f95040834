package dudao.document;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** 送达回证: that and when a document reached its recipient. Periods run from its effective date. */
@Entity
@Immutable
public class ServiceRecord {

    @Id
    private String documentNumber;

    @Enumerated(EnumType.STRING)
    private ServiceMode mode;

    private LocalDate effectiveOn;

    private String recipient;

    private @Nullable String remark;

    ServiceRecord(
            String documentNumber, ServiceMode mode, LocalDate effectiveOn, String recipient, @Nullable String remark) {
        this.documentNumber = documentNumber;
        this.mode = mode;
        this.effectiveOn = effectiveOn;
        this.recipient = recipient;
        this.remark = remark;
    }

    protected ServiceRecord() {}

    /** 文号 of what was served. */
    public String documentNumber() {
        return documentNumber;
    }

    public ServiceMode mode() {
        return mode;
    }

    /** 送达日期; the day itself does not count (民法典第二百零一条). */
    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    /** 签收人, by name. */
    public String recipient() {
        return recipient;
    }

    public Optional<String> remark() {
        return Optional.ofNullable(remark);
    }
}
