package dudao.objection;

import dudao.cases.CaseNumber;
import dudao.identity.BodyCode;
import dudao.result.Grade;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** 异议: a review (复查) or an appeal (申诉) that a unit brings against its result. */
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

    /** @param ordinal from 1; a request that was not admitted may be followed by another */
    @Embeddable
    record Id(
            @Column(name = "case_number") String caseNumber,
            @Enumerated(EnumType.STRING) Kind kind,
            int ordinal) {}

    @EmbeddedId
    private Id id;

    private String demand;

    private String grounds;

    @Enumerated(EnumType.STRING)
    private Filing filedBy;

    private LocalDate lodgedOn;

    private LocalDate arrivedOn;

    private @Nullable LocalDate lastDay;

    private @Nullable BodyCode office;

    private @Nullable String handledIn;

    private boolean direct;

    @Enumerated(EnumType.STRING)
    private @Nullable Admission decision;

    private @Nullable String admissionReasons;

    private @Nullable String supplement;

    private @Nullable LocalDate withdrawnOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Ruling ruling;

    private @Nullable String reasons;

    @Enumerated(EnumType.STRING)
    private @Nullable Grade grade;

    private @Nullable LocalDate ruledOn;

    /**
     * @param lastDay on which the request was in time; empty where it has none
     * @param direct an appeal over a review that is late
     */
    Objection(Id id, Request request, @Nullable LocalDate lastDay, boolean direct) {
        this.id = id;
        this.demand = request.demand();
        this.grounds = request.grounds();
        this.filedBy = request.filed().by();
        this.lodgedOn = request.filed().on();
        this.arrivedOn = request.filed().arrivedOn();
        this.office = request.office();
        this.lastDay = lastDay;
        this.direct = direct;
        this.handledIn = id.kind() == Kind.REVIEW ? id.caseNumber() : null;
    }

    protected Objection() {}

    /** 移送: the case in which the higher office handles it. */
    void handledIn(CaseNumber appeal) {
        handledIn = appeal.value();
    }

    void examined(Admission decision, String reasons) {
        this.decision = decision;
        this.admissionReasons = reasons;
    }

    void supplemented(String supplement) {
        this.supplement = supplement;
        this.decision = null;
    }

    void withdrawn(LocalDate on) {
        withdrawnOn = on;
    }

    /** @param grade the new one, where the result is changed */
    void ruled(Ruling ruling, String reasons, @Nullable Grade grade, LocalDate on) {
        this.ruling = ruling;
        this.reasons = reasons;
        this.grade = grade;
        this.ruledOn = on;
    }

    Id id() {
        return id;
    }

    Kind kind() {
        return id.kind();
    }

    /** The case whose result is objected to. */
    CaseNumber caseNumber() {
        return new CaseNumber(id.caseNumber());
    }

    /** The case in which it is handled: the same for a review, the higher office's for an appeal; empty until sent up. */
    Optional<CaseNumber> handledIn() {
        return Optional.ofNullable(handledIn).map(CaseNumber::new);
    }

    Optional<BodyCode> office() {
        return Optional.ofNullable(office);
    }

    String demand() {
        return demand;
    }

    String grounds() {
        return grounds;
    }

    Filing filedBy() {
        return filedBy;
    }

    /** By the postmark, or the day it arrived. */
    LocalDate lodgedOn() {
        return lodgedOn;
    }

    LocalDate arrivedOn() {
        return arrivedOn;
    }

    Optional<LocalDate> lastDay() {
        return Optional.ofNullable(lastDay);
    }

    boolean isLate() {
        return lastDay != null && lodgedOn.isAfter(lastDay);
    }

    boolean isDirect() {
        return direct;
    }

    boolean isAdmitted() {
        return decision == Admission.ADMITTED;
    }

    /** Not admitted, or taken as withdrawn: as if it had not been brought. */
    boolean isSpent() {
        return decision == Admission.REJECTED || withdrawnOn != null;
    }

    boolean isRuled() {
        return ruling != null;
    }

    Optional<Admission> decision() {
        return Optional.ofNullable(decision);
    }

    String admissionReasons() {
        return admissionReasons == null ? "" : admissionReasons;
    }

    String supplement() {
        return supplement == null ? "" : supplement;
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

    @Nullable
    Grade grade() {
        return grade;
    }
}
