package dudao.result;

import dudao.cases.CaseNumber;
import dudao.cases.Followed;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** 督导结果: the evaluation of the unit, with problems to be rectified in time (督导条例第二十一条). */
@Entity
@DynamicUpdate
class Result {

    @EmbeddedId
    private CaseNumber caseNumber;

    @Followed
    private String evaluation;

    @Followed
    @Enumerated(EnumType.STRING)
    private Grade grade;

    @Followed
    private String suggestions;

    private @Nullable LocalDate issuedOn;

    private @Nullable LocalDate revokedOn;

    Result(CaseNumber caseNumber) {
        this.caseNumber = caseNumber;
    }

    protected Result() {}

    Result redraft(String evaluation, Grade grade, String suggestions) {
        if (issuedOn != null) {
            throw new IllegalStateException("The result of case %s was issued on %s and cannot be drafted again"
                    .formatted(caseNumber, issuedOn));
        }
        this.evaluation = evaluation;
        this.grade = grade;
        this.suggestions = suggestions;
        return this;
    }

    void issued(LocalDate on) {
        if (issuedOn != null) {
            throw new IllegalStateException("The result of case %s was issued on %s and cannot be issued again"
                    .formatted(caseNumber, issuedOn));
        }
        issuedOn = on;
    }

    /** 变更: by a ruling on an objection. */
    void changedTo(Grade grade) {
        this.grade = grade;
    }

    /** 撤销: by a ruling on an objection. */
    void revoked(LocalDate on) {
        revokedOn = on;
    }

    boolean isRevoked() {
        return revokedOn != null;
    }

    boolean isIssued() {
        return issuedOn != null;
    }

    String evaluation() {
        return evaluation;
    }

    Grade grade() {
        return grade;
    }

    String suggestions() {
        return suggestions;
    }
}
