package dudao.objection;

import dudao.cases.CaseNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** 复查人员: never one of the team whose result is reviewed. */
@Entity
@DynamicUpdate
@Table(name = "objection_reviewer")
class Reviewer {

    @Embeddable
    record Id(@Column(name = "case_number") String caseNumber, String login) {}

    @EmbeddedId
    private Id id;

    private @Nullable String opinion;

    private @Nullable LocalDate givenOn;

    Reviewer(CaseNumber caseNumber, String login) {
        this.id = new Id(caseNumber.value(), login);
    }

    protected Reviewer() {}

    String login() {
        return id.login();
    }

    void gives(String opinion, LocalDate on) {
        this.opinion = opinion;
        this.givenOn = on;
    }

    @Nullable String opinion() {
        return opinion;
    }
}
