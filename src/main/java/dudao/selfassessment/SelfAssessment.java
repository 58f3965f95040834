package dudao.selfassessment;

import dudao.cases.CaseNumber;
import dudao.cases.Followed;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** 自评报告: the unit's own account; refiled as often as the group sends it back. */
@Entity
@DynamicUpdate
class SelfAssessment {

    @EmbeddedId
    private CaseNumber caseNumber;

    @Followed
    private String report;

    @Followed
    private String problems;

    @Followed
    private String measures;

    @Followed
    private @Nullable BigDecimal score;

    private String filedBy;

    private LocalDate filedOn;

    private @Nullable Boolean accepted;

    private @Nullable String review;

    SelfAssessment(CaseNumber caseNumber) {
        this.caseNumber = caseNumber;
    }

    protected SelfAssessment() {}

    SelfAssessment file(
            String report,
            String problems,
            String measures,
            @Nullable BigDecimal score,
            String filedBy,
            LocalDate filedOn) {
        this.report = report;
        this.problems = problems;
        this.measures = measures;
        this.score = score;
        this.filedBy = filedBy;
        this.filedOn = filedOn;
        this.accepted = null;
        return this;
    }

    /** 审核 (督导条例第十八条: the group shall review it). */
    void reviewed(boolean accepted, @Nullable String review) {
        this.accepted = accepted;
        this.review = review;
    }

    String report() {
        return report;
    }

    String problems() {
        return problems;
    }

    String measures() {
        return measures;
    }

    @Nullable
    BigDecimal score() {
        return score;
    }

    LocalDate filedOn() {
        return filedOn;
    }

    @Nullable
    String review() {
        return review;
    }
}
