package dudao.inspection;

import dudao.cases.CaseNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** 现场考察记录: what one inspector saw. */
@Entity
@Immutable
public class InspectionRecord {

    @Embeddable
    record Id(@Column(name = "case_number") String caseNumber, String inspector) {}

    @EmbeddedId
    private Id id;

    private LocalDate visitedOn;

    private String methods;

    private String situation;

    private String findings;

    InspectionRecord(
            CaseNumber caseNumber,
            String inspector,
            LocalDate visitedOn,
            String methods,
            String situation,
            String findings) {
        this.id = new Id(caseNumber.value(), inspector);
        this.visitedOn = visitedOn;
        this.methods = methods;
        this.situation = situation;
        this.findings = findings;
    }

    protected InspectionRecord() {}

    public String inspector() {
        return id.inspector();
    }

    public LocalDate visitedOn() {
        return visitedOn;
    }

    public String situation() {
        return situation;
    }

    public String findings() {
        return findings;
    }
}
