package dudao.inspection;

import dudao.cases.CaseNumber;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** 座谈会、问卷或者其他形式的听取意见. */
@Entity
@Immutable
@Table(name = "inspection_hearing")
public class Hearing {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "inspection_hearing_seq")
    @SequenceGenerator(name = "inspection_hearing_seq", sequenceName = "inspection_hearing_seq", allocationSize = 50)
    private Long id;

    @Embedded
    private CaseNumber caseNumber;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    private String manner;

    private LocalDate heldOn;

    private int participants;

    private String points;

    Hearing(CaseNumber caseNumber, Audience audience, String manner, LocalDate heldOn, int participants, String points) {
        this.caseNumber = caseNumber;
        this.audience = audience;
        this.manner = manner;
        this.heldOn = heldOn;
        this.participants = participants;
        this.points = points;
    }

    protected Hearing() {}

    public Audience audience() {
        return audience;
    }

    public int participants() {
        return participants;
    }

    public String points() {
        return points;
    }
}
