package dudao.notice;

import dudao.cases.CaseNumber;
import dudao.cases.Followed;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import org.hibernate.annotations.DynamicUpdate;

/** 督导通知书 as drafted; what went out is a document. */
@Entity
@DynamicUpdate
class Notice {

    @EmbeddedId
    private CaseNumber caseNumber;

    @Followed
    private LocalDate startsOn;

    @Followed
    private LocalDate endsOn;

    @Followed
    private int selfAssessmentDays;

    @Followed
    private String requirements;

    @Followed
    private String contact;

    Notice(CaseNumber caseNumber) {
        this.caseNumber = caseNumber;
    }

    protected Notice() {}

    Notice redraft(LocalDate startsOn, LocalDate endsOn, int selfAssessmentDays, String requirements, String contact) {
        this.startsOn = startsOn;
        this.endsOn = endsOn;
        this.selfAssessmentDays = selfAssessmentDays;
        this.requirements = requirements;
        this.contact = contact;
        return this;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    /** 自评报送时限, in calendar days from service. */
    int selfAssessmentDays() {
        return selfAssessmentDays;
    }

    String requirements() {
        return requirements;
    }

    String contact() {
        return contact;
    }
}
