package dudao.plan;

import dudao.cases.CaseNumber;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** 年度督导计划, as drafted and, once approved, in force. */
@Entity
class Plan {

    @EmbeddedId
    private CaseNumber caseNumber;

    private String title;

    private String basis;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Programme> programmes;

    private boolean opened;

    Plan(CaseNumber caseNumber, String title, String basis, List<Programme> programmes) {
        this.caseNumber = caseNumber;
        redraft(title, basis, programmes);
    }

    protected Plan() {}

    final void redraft(String title, String basis, List<Programme> programmes) {
        this.title = title;
        this.basis = basis;
        this.programmes = List.copyOf(programmes);
    }

    void opened() {
        if (opened) {
            throw new IllegalStateException("The cases of plan %s are open already".formatted(caseNumber));
        }
        opened = true;
    }

    boolean isOpened() {
        return opened;
    }

    CaseNumber caseNumber() {
        return caseNumber;
    }

    String title() {
        return title;
    }

    String basis() {
        return basis;
    }

    List<Programme> programmes() {
        return programmes;
    }
}
