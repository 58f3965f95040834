package dudao.objection;

import dudao.cases.CaseNumber;
import dudao.result.Grade;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** 异议: the one review (复查) or the one appeal (申诉) a unit may bring against its result. */
@Entity
@DynamicUpdate
class Objection {

    enum Kind {
        REVIEW("复查"),
        APPEAL("申诉");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        String chinese() {
            return chinese;
        }
    }

    @Embeddable
    record Id(@Column(name = "case_number") String caseNumber, @Enumerated(EnumType.STRING) Kind kind) {}

    @EmbeddedId
    private Id id;

    private String demand;

    private String grounds;

    private LocalDate lodgedOn;

    private @Nullable Boolean admitted;

    private @Nullable String admission;

    @Enumerated(EnumType.STRING)
    private @Nullable Ruling ruling;

    private @Nullable String reasons;

    @Enumerated(EnumType.STRING)
    private @Nullable Grade grade;

    private @Nullable LocalDate ruledOn;

    Objection(CaseNumber caseNumber, Kind kind, String demand, String grounds, LocalDate lodgedOn) {
        this.id = new Id(caseNumber.value(), kind);
        this.demand = demand;
        this.grounds = grounds;
        this.lodgedOn = lodgedOn;
    }

    protected Objection() {}

    void examined(boolean admitted, String admission) {
        this.admitted = admitted;
        this.admission = admission;
    }

    /** @param grade the new one, where the result is changed */
    void ruled(Ruling ruling, String reasons, @Nullable Grade grade, LocalDate on) {
        this.ruling = ruling;
        this.reasons = reasons;
        this.grade = grade;
        this.ruledOn = on;
    }

    String demand() {
        return demand;
    }

    String grounds() {
        return grounds;
    }

    LocalDate lodgedOn() {
        return lodgedOn;
    }

    Ruling ruling() {
        if (ruling == null) {
            throw new IllegalStateException("The %s is not ruled on".formatted(id));
        }
        return ruling;
    }

    String reasons() {
        return reasons == null ? "" : reasons;
    }

    @Nullable Grade grade() {
        return grade;
    }
}
