package dudao.rectification;

import dudao.cases.CaseNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** 整改: one round on one problem, from the unit's report to the office's verification. */
@Entity
@DynamicUpdate
class Rectification {

    /** @param round from 1; every problem that is sent back gets another */
    @Embeddable
    record Id(@Column(name = "case_number") String caseNumber, String problem, int round) {}

    @EmbeddedId
    private Id id;

    private String measures;

    private String outcome;

    private String reportedBy;

    private LocalDate reportedOn;

    private @Nullable String verifiedBy;

    private @Nullable LocalDate verifiedOn;

    private @Nullable Boolean closed;

    private @Nullable String findings;

    Rectification(Id id, String measures, String outcome, String reportedBy, LocalDate reportedOn) {
        this.id = id;
        this.measures = measures;
        this.outcome = outcome;
        this.reportedBy = reportedBy;
        this.reportedOn = reportedOn;
    }

    protected Rectification() {}

    void verified(boolean closed, String findings, String by, LocalDate on) {
        if (verifiedOn != null) {
            throw new IllegalStateException(
                    "Problem %s was verified on %s and waits for a new report".formatted(id, verifiedOn));
        }
        this.closed = closed;
        this.findings = findings;
        this.verifiedBy = by;
        this.verifiedOn = on;
    }

    int round() {
        return id.round();
    }

    String problem() {
        return id.problem();
    }

    String measures() {
        return measures;
    }

    String outcome() {
        return outcome;
    }

    String reportedBy() {
        return reportedBy;
    }

    LocalDate reportedOn() {
        return reportedOn;
    }

    boolean isClosed() {
        return Boolean.TRUE.equals(closed);
    }

    @Nullable String findings() {
        return findings;
    }
}
