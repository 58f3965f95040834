package dudao.notice;

import dudao.calendar.Term;
import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.cases.Matter;
import dudao.deadline.Deadline;
import dudao.deadline.Deadlines;
import dudao.deadline.Ledger;
import dudao.deadline.StatutoryClock;
import dudao.document.DocumentKind;
import dudao.document.DocumentServed;
import dudao.document.Documents;
import dudao.inspectors.Inspectors;
import dudao.law.Article;
import dudao.law.Refused;
import dudao.law.Regulation;
import dudao.sheet.CaseSheets;
import dudao.workflow.ProcessBean;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Transactional;

/** 督导通知书: reaches the unit before anybody comes (督导条例第十七条). */
@ProcessBean("notices")
@Transactional
public class Notices {

    static final Article NOTICE = Regulation.NATIONAL_624.article(17);

    private final EntityManager entities;
    private final Cases cases;
    private final Documents documents;
    private final Deadlines deadlines;
    private final Ledger ledger;
    private final Inspectors inspectors;
    private final CaseSheets sheets;
    private final Clock clock;

    Notices(
            EntityManager entities,
            Cases cases,
            Documents documents,
            Deadlines deadlines,
            Ledger ledger,
            Inspectors inspectors,
            CaseSheets sheets,
            Clock clock) {
        this.entities = entities;
        this.cases = cases;
        this.documents = documents;
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.inspectors = inspectors;
        this.sheets = sheets;
        this.clock = clock;
    }

    void draft(CaseNumber caseNumber, PrepareNoticeForm.Fields fields) {
        if (fields.endsOn().isBefore(fields.startsOn())) {
            throw new Refused("notice.ends-before-start", NOTICE, fields.startsOn(), fields.endsOn());
        }
        var earlier = find(caseNumber);
        if (fields.framework() != null || earlier.isPresent()) {
            sheets.choose(caseNumber, fields.framework(), fields.stage());
        }
        var notice = earlier.orElseGet(() -> new Notice(caseNumber));
        entities.persist(notice.redraft(
                fields.startsOn(),
                fields.endsOn(),
                fields.selfAssessmentDays(),
                fields.requirements(),
                fields.contact()));
    }

    /** 制发督导通知书. */
    public void issue(CaseNumber caseNumber) {
        documents.issue(caseNumber, DocumentKind.NOTICE, facts(caseNumber));
    }

    public boolean isServed(CaseNumber caseNumber) {
        return documents.isServed(caseNumber, DocumentKind.NOTICE);
    }

    /** Whether the unit was told of the team as it is now, by the notice or by what followed it. */
    public boolean isTeamKnown(CaseNumber caseNumber) {
        return documents
                .latest(caseNumber, DocumentKind.TEAM_CHANGE)
                .or(() -> documents.latest(caseNumber, DocumentKind.NOTICE))
                .filter(told -> told.body().contains(inspectors.inWords(caseNumber)))
                .isPresent();
    }

    /** 制发督导组变更通知书: who joined after the notice may be asked to stand aside as well (督导条例第十条). */
    public void issueTeamChange(CaseNumber caseNumber) {
        documents.issue(caseNumber, DocumentKind.TEAM_CHANGE, facts(caseNumber));
    }

    /**
     * The unit cannot hand in its self-assessment until it is settled who will examine it, so that its time stands still. Both are
     * steps of the diagram: a case that runs by one without them is neither stopped nor started again.
     */
    public void suspendSelfAssessment(CaseNumber caseNumber) {
        selfAssessment(caseNumber)
                .filter(time -> !time.isSuspended())
                .ifPresent(time -> ledger.suspend(caseNumber, time.clock(), "", "单位申请回避，等待决定"));
    }

    public void resumeSelfAssessment(CaseNumber caseNumber) {
        selfAssessment(caseNumber)
                .filter(Deadline::isSuspended)
                .ifPresent(time -> ledger.resume(caseNumber, time.clock(), "", "回避已经决定，督导组已经组成"));
    }

    private Optional<Deadline> selfAssessment(CaseNumber caseNumber) {
        return deadlines
                .find(caseNumber, StatutoryClock.SELF_ASSESSMENT, "")
                .filter(Deadline::isOpen)
                .filter(time -> !time.isOver(LocalDate.now(clock)));
    }

    /** The time the notice leaves for the self-assessment, where it demands one, runs from its service. */
    @EventListener
    void on(DocumentServed served) {
        if (served.kind() == DocumentKind.NOTICE
                && cases.file(served.caseNumber()).selfAssessmentDemanded()) {
            var days = find(served.caseNumber()).orElseThrow().selfAssessmentDays();
            deadlines.start(
                    served.caseNumber(),
                    StatutoryClock.SELF_ASSESSMENT,
                    "",
                    served.on(),
                    new Term(days, Term.Unit.CALENDAR_DAYS, Regulation.NATIONAL_624.article(18)));
        }
    }

    Optional<Notice> find(CaseNumber caseNumber) {
        return Optional.ofNullable(entities.find(Notice.class, caseNumber));
    }

    Map<String, Object> facts(CaseNumber caseNumber) {
        var notice = find(caseNumber)
                .orElseThrow(() -> new IllegalStateException("Case %s has no draft of a notice".formatted(caseNumber)));
        var file = cases.file(caseNumber);
        var facts = new HashMap<String, Object>();
        facts.put("startsOn", notice.startsOn());
        facts.put("endsOn", notice.endsOn());
        facts.put("selfAssessmentDays", notice.selfAssessmentDays());
        facts.put("selfAssessmentDemanded", file.selfAssessmentDemanded());
        facts.put("requirements", notice.requirements());
        facts.put("contact", notice.contact());
        facts.put("team", inspectors.inWords(caseNumber));
        facts.put("matterNames", file.matters().stream().map(Matter::chinese).collect(Collectors.joining("、")));
        return facts;
    }
}
