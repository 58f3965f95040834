package dudao.opinion;

import dudao.cases.CaseNumber;
import dudao.cases.Followed;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** 申辩意见的一条: adopted or not, always with reasons. */
@Entity
@DynamicUpdate
@Table(name = "opinion_point")
class DefencePoint {

    /** @param ordinal from 1, as the unit numbered its points */
    @Embeddable
    record Id(@Column(name = "case_number") String caseNumber, int ordinal) {}

    @EmbeddedId
    private Id id;

    private String claim;

    private String grounds;

    private @Nullable String indicator;

    @Followed
    private @Nullable Boolean adopted;

    @Followed
    private @Nullable String reasons;

    DefencePoint(CaseNumber caseNumber, int ordinal, String claim, String grounds, @Nullable String indicator) {
        this.id = new Id(caseNumber.value(), ordinal);
        this.claim = claim;
        this.grounds = grounds;
        this.indicator = indicator;
    }

    protected DefencePoint() {}

    int ordinal() {
        return id.ordinal();
    }

    String claim() {
        return claim;
    }

    /** The claim with the indicator it is about, if it names one. */
    String named() {
        return indicator == null ? claim : "（指标%s）%s".formatted(indicator, claim);
    }

    String grounds() {
        return grounds;
    }

    void weighed(boolean adopted, String reasons) {
        this.adopted = adopted;
        this.reasons = reasons;
    }

    boolean isWeighed() {
        return adopted != null;
    }

    String inWords() {
        return "%d. %s——%s：%s".formatted(ordinal(), named(), Boolean.TRUE.equals(adopted) ? "采纳" : "不采纳", reasons);
    }
}
