package dudao.extension;

import dudao.cases.CaseNumber;
import dudao.deadline.DeadlineChange;
import dudao.deadline.StatutoryClock;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** 期限变更申请: what is asked for, by whom and why, and what the head decided. */
@Entity
@DynamicUpdate
@Table(name = "extension_application")
class Application {

    @Embeddable
    record Id(@Column(name = "case_number") String caseNumber, int ordinal) {}

    /** @param days in the period's own unit; only where it is extended or restored */
    record Wish(
            DeadlineChange change,
            StatutoryClock clock,
            String subject,
            @Nullable Integer days,
            @Nullable LocalDate obstacleEndedOn,
            String reason) {}

    @EmbeddedId
    private Id id;

    private String applicant;

    @Enumerated(EnumType.STRING)
    private @Nullable DeadlineChange change;

    @Enumerated(EnumType.STRING)
    private @Nullable StatutoryClock clock;

    private @Nullable String subject;

    private @Nullable Integer days;

    private @Nullable LocalDate obstacleEndedOn;

    private @Nullable String reason;

    private @Nullable LocalDate filedOn;

    private @Nullable Boolean granted;

    private @Nullable String decision;

    private @Nullable LocalDate decidedOn;

    Application(CaseNumber caseNumber, int ordinal, String applicant) {
        this.id = new Id(caseNumber.value(), ordinal);
        this.applicant = applicant;
    }

    protected Application() {}

    void filed(Wish wish, LocalDate on) {
        this.change = wish.change();
        this.clock = wish.clock();
        this.subject = wish.subject();
        this.days = wish.days();
        this.obstacleEndedOn = wish.obstacleEndedOn();
        this.reason = wish.reason();
        this.filedOn = on;
    }

    void decided(boolean granted, String decision, LocalDate on) {
        this.granted = granted;
        this.decision = decision;
        this.decidedOn = on;
    }

    String applicant() {
        return applicant;
    }

    /** What was asked for; there is none before the application is filed. */
    Wish wish() {
        if (change == null || clock == null || subject == null || reason == null) {
            throw new IllegalStateException("The application %s is not filed".formatted(id));
        }
        return new Wish(change, clock, subject, days, obstacleEndedOn, reason);
    }

    Optional<LocalDate> filedOn() {
        return Optional.ofNullable(filedOn);
    }
}
