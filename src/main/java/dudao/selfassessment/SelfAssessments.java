package dudao.selfassessment;

import dudao.calendar.Term;
import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.deadline.Deadlines;
import dudao.deadline.StatutoryClock;
import dudao.law.Article;
import dudao.law.Regulation;
import dudao.sheet.UnitColumn;
import dudao.workflow.ProcessBean;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;

/** 自评: demanded by the notice, filed by the unit, reviewed by the group (督导条例第十八条). */
@ProcessBean("selfAssessments")
@Transactional
public class SelfAssessments {

    static final Article SELF_ASSESSMENT = Regulation.NATIONAL_624.article(18);
    static final Article FAULT = Regulation.NATIONAL_624.article(25);

    private final EntityManager entities;
    private final Cases cases;
    private final Deadlines deadlines;
    private final UnitColumn sheet;
    private final Clock clock;

    SelfAssessments(EntityManager entities, Cases cases, Deadlines deadlines, UnitColumn sheet, Clock clock) {
        this.entities = entities;
        this.cases = cases;
        this.deadlines = deadlines;
        this.sheet = sheet;
        this.clock = clock;
    }

    /** Always in a comprehensive supervision, in a special one where the plan says so. */
    public boolean isDemanded(CaseNumber caseNumber) {
        return cases.file(caseNumber).selfAssessmentDemanded();
    }

    /** Where there is a sheet, what it comes to is the score the unit gives itself. */
    void file(CaseNumber caseNumber, FileSelfAssessmentForm.Fields fields, String filedBy) {
        var assessment = find(caseNumber).orElseGet(() -> new SelfAssessment(caseNumber));
        var counted = sheet.handIn(caseNumber);
        entities.persist(assessment.file(
                fields.report(),
                fields.problems(),
                fields.measures(),
                counted.isPresent() ? counted.get().score() : fields.score(),
                filedBy,
                LocalDate.now(clock)));
        deadlines.met(caseNumber, StatutoryClock.SELF_ASSESSMENT, "");
    }

    void accept(CaseNumber caseNumber, String review) {
        filed(caseNumber).reviewed(true, review);
        sheet.accept(caseNumber);
    }

    /** 退回补正: the unit gets a new time, as many days as the group grants. */
    void sendBack(CaseNumber caseNumber, String review, int days) {
        filed(caseNumber).reviewed(false, review);
        sheet.sendBack(caseNumber);
        deadlines.start(
                caseNumber,
                StatutoryClock.SELF_ASSESSMENT,
                "",
                LocalDate.now(clock),
                new Term(days, Term.Unit.CALENDAR_DAYS, SELF_ASSESSMENT));
    }

    /** The time passed without a report: the group goes on without it, and the file says so. */
    public void recordOmission(CaseNumber caseNumber) {
        deadlines.lapsed(caseNumber, StatutoryClock.SELF_ASSESSMENT, "");
        sheet.omit(caseNumber);
        cases.record(caseNumber, "self-assessment-omitted", null, FAULT);
    }

    public boolean isFiled(CaseNumber caseNumber) {
        return find(caseNumber).isPresent();
    }

    Optional<SelfAssessment> find(CaseNumber caseNumber) {
        return Optional.ofNullable(entities.find(SelfAssessment.class, caseNumber));
    }

    private SelfAssessment filed(CaseNumber caseNumber) {
        return find(caseNumber)
                .orElseThrow(() -> new IllegalStateException("Case %s has no self-assessment".formatted(caseNumber)));
    }
}
