package dudao.report;

import dudao.cases.CaseNumber;
import dudao.cases.Followed;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** 督导报告 on its way: to the government, to the higher office, to the public (督导条例第二十三条). */
@Entity
@DynamicUpdate
@Table(name = "report")
class SupervisionReport {

    @EmbeddedId
    private CaseNumber caseNumber;

    @Followed
    private String situation;

    @Followed
    private String conclusion;

    private @Nullable LocalDate submittedOn;

    private @Nullable LocalDate readOn;

    private @Nullable String instruction;

    private @Nullable LocalDate filedOn;

    private @Nullable String filingNumber;

    private @Nullable LocalDate publishedOn;

    /** Under which everybody finds it; null for those that were published before everybody could. */
    private @Nullable Integer publicNumber;

    SupervisionReport(CaseNumber caseNumber) {
        this.caseNumber = caseNumber;
    }

    protected SupervisionReport() {}

    SupervisionReport redraft(String situation, String conclusion) {
        this.situation = situation;
        this.conclusion = conclusion;
        return this;
    }

    void submitted(LocalDate on) {
        submittedOn = on;
    }

    void read(String instruction, LocalDate on) {
        this.instruction = instruction;
        this.readOn = on;
    }

    void filed(String filingNumber, LocalDate on) {
        this.filingNumber = filingNumber;
        this.filedOn = on;
    }

    void published(int publicNumber, LocalDate on) {
        this.publicNumber = publicNumber;
        this.publishedOn = on;
    }

    CaseNumber caseNumber() {
        return caseNumber;
    }

    Optional<Integer> publicNumber() {
        return Optional.ofNullable(publicNumber);
    }

    String situation() {
        return situation;
    }

    String conclusion() {
        return conclusion;
    }

    boolean isSubmitted() {
        return submittedOn != null;
    }

    boolean isFiled() {
        return filedOn != null;
    }

    boolean isPublished() {
        return publishedOn != null;
    }
}
