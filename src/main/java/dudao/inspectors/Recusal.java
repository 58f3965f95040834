package dudao.inspectors;

import dudao.cases.CaseNumber;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** 回避: asked for by the inspector or by the unit, decided by the head of the office. */
@Entity
@DynamicUpdate
@Table(name = "inspectors_recusal")
class Recusal {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "inspectors_recusal_seq")
    @SequenceGenerator(name = "inspectors_recusal_seq", sequenceName = "inspectors_recusal_seq", allocationSize = 10)
    private Long id;

    @Embedded
    private CaseNumber caseNumber;

    private String login;

    private String requestedBy;

    private String reasons;

    private LocalDate requestedOn;

    private @Nullable Boolean granted;

    private @Nullable String decision;

    Recusal(CaseNumber caseNumber, String login, String requestedBy, String reasons, LocalDate requestedOn) {
        this.caseNumber = caseNumber;
        this.login = login;
        this.requestedBy = requestedBy;
        this.reasons = reasons;
        this.requestedOn = requestedOn;
    }

    protected Recusal() {}

    String login() {
        return login;
    }

    String requestedBy() {
        return requestedBy;
    }

    String reasons() {
        return reasons;
    }

    void decided(boolean granted, String decision) {
        this.granted = granted;
        this.decision = decision;
    }
}
