package dudao.cases;

import dudao.identity.BodyCode;
import dudao.law.Jurisdiction;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** 案卷封面: what a case is about. Written once, when it is opened; what happens afterwards stands in other rooms. */
@Entity
@Immutable
@Table(name = "cases_file")
public class CaseFile {

    @EmbeddedId
    private CaseNumber number;

    @Enumerated(EnumType.STRING)
    private CaseKind kind;

    private String title;

    private BodyCode office;

    private @Nullable BodyCode unit;

    private @Nullable String zone;

    @Convert(converter = MattersColumn.class)
    private List<Matter> matters;

    private boolean selfAssessmentDemanded;

    @Column(name = "rule_pack")
    private String pack;

    @Column(name = "rule_version")
    private String version;

    private LocalDate openedOn;

    CaseFile(CaseNumber number, NewCase opened, Jurisdiction jurisdiction, LocalDate openedOn) {
        this.number = number;
        this.kind = opened.kind();
        this.title = opened.title();
        this.office = opened.office();
        this.unit = opened.unit();
        this.zone = opened.zone();
        this.matters = List.copyOf(opened.matters());
        this.selfAssessmentDemanded = opened.selfAssessmentDemanded();
        this.pack = jurisdiction.pack();
        this.version = jurisdiction.version();
        this.openedOn = openedOn;
    }

    protected CaseFile() {}

    public CaseNumber number() {
        return number;
    }

    public CaseKind kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    /** 教育督导机构 in charge. */
    public BodyCode office() {
        return office;
    }

    /** 被督导单位; empty for a plan. */
    public Optional<BodyCode> unit() {
        return Optional.ofNullable(unit);
    }

    /** 被督导单位 of a supervision, which always has one. */
    public BodyCode supervisedUnit() {
        return unit().orElseThrow(() ->
                new IllegalStateException("Case %s is a %s and supervises no unit".formatted(number, kind)));
    }

    public List<Matter> matters() {
        return matters;
    }

    /** Whether the unit must assess itself (督导条例第十八条: the body may require it). */
    public boolean selfAssessmentDemanded() {
        return selfAssessmentDemanded;
    }

    /** The rules the case was opened under and keeps. */
    public Jurisdiction jurisdiction() {
        return new Jurisdiction(pack, version);
    }

    public LocalDate openedOn() {
        return openedOn;
    }
}
