package dudao.result;

import dudao.cases.CaseNumber;
import dudao.cases.Followed;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** 问题: what the unit must rectify, and in how many days. */
@Entity
@DynamicUpdate
@Table(name = "result_problem")
public class Problem {

    /** @param number from 1, as the result lists it */
    @Embeddable
    record Id(@Column(name = "case_number") String caseNumber, int number) {}

    @EmbeddedId
    private Id id;

    private String title;

    @Followed
    private String demand;

    @Followed
    private int days;

    private @Nullable String indicator;

    private @Nullable LocalDate droppedOn;

    Problem(CaseNumber caseNumber, int number, String title, String demand, int days, @Nullable String indicator) {
        this.id = new Id(caseNumber.value(), number);
        this.title = title;
        this.demand = demand;
        this.days = days;
        this.indicator = indicator;
    }

    protected Problem() {}

    /** 变更: by a ruling on an objection. */
    void changedTo(String demand, int days) {
        this.demand = demand;
        this.days = days;
    }

    /** 撤销该问题: by a ruling on an objection. */
    void dropped(LocalDate on) {
        droppedOn = on;
    }

    boolean isDropped() {
        return droppedOn != null;
    }

    /** As the process names it, {@code "1"}. */
    public String number() {
        return String.valueOf(id.number());
    }

    public String title() {
        return title;
    }

    /** The leaf of the sheet at which it was found; empty where it was found elsewhere. */
    public Optional<String> indicator() {
        return Optional.ofNullable(indicator);
    }

    /** 整改要求. */
    public String demand() {
        return demand;
    }

    /** 整改期限, in calendar days from service of the result. */
    public int days() {
        return days;
    }
}
