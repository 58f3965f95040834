package dudao.inspection;

import dudao.cases.CaseNumber;
import dudao.deadline.Anchor;
import dudao.deadline.Deadlines;
import dudao.inspectors.Inspectors;
import dudao.law.Article;
import dudao.law.Refused;
import dudao.law.Regulation;
import dudao.notice.Notices;
import dudao.sheet.InspectorColumns;
import dudao.workflow.ProcessBean;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Transactional;

/** 现场考察 and the hearing of the public: never before a served notice (督导条例第十七条至第十九条). */
@ProcessBean("inspections")
@Transactional
public class Inspections {

    static final Article ON_SITE = Regulation.NATIONAL_624.article(18);
    static final Article HEARING = Regulation.NATIONAL_624.article(19);
    private static final Set<Audience> REQUIRED = EnumSet.of(Audience.STUDENTS, Audience.PARENTS, Audience.TEACHERS);

    private final EntityManager entities;
    private final Notices notices;
    private final Inspectors inspectors;
    private final Deadlines deadlines;
    private final InspectorColumns sheet;
    private final Clock clock;

    Inspections(
            EntityManager entities,
            Notices notices,
            Inspectors inspectors,
            Deadlines deadlines,
            InspectorColumns sheet,
            Clock clock) {
        this.entities = entities;
        this.notices = notices;
        this.inspectors = inspectors;
        this.deadlines = deadlines;
        this.sheet = sheet;
        this.clock = clock;
    }

    void record(CaseNumber caseNumber, String inspector, InspectOnSiteForm.Fields fields) {
        refuseWithoutNotice(caseNumber);
        refuseFuture(fields.visitedOn());
        if (!inspectors.isOnTeam(caseNumber, inspector)) {
            throw new Refused("inspection.not-on-team", Inspections.ON_SITE);
        }
        sheet.handIn(caseNumber, inspector);
        entities.persist(new InspectionRecord(
                caseNumber,
                inspector,
                fields.visitedOn(),
                String.join("、", fields.methods()),
                fields.situation(),
                fields.findings()));
    }

    void hear(CaseNumber caseNumber, HearPublicForm.Fields fields) {
        refuseWithoutNotice(caseNumber);
        refuseFuture(fields.heldOn());
        entities.persist(new Hearing(
                caseNumber,
                fields.audience(),
                fields.manner(),
                fields.heldOn(),
                fields.participants(),
                fields.points()));
        entities.flush();
    }

    /** Students, parents and teachers have each been heard. */
    public boolean isPublicHeard(CaseNumber caseNumber) {
        return heard(caseNumber).containsAll(REQUIRED);
    }

    /** Who must still be heard. */
    List<Audience> unheard(CaseNumber caseNumber) {
        var heard = heard(caseNumber);
        return REQUIRED.stream().filter(audience -> !heard.contains(audience)).toList();
    }

    /** 结束考察: the time for the result runs from here. */
    public void conclude(CaseNumber caseNumber) {
        if (!isPublicHeard(caseNumber)) {
            throw new Refused("inspection.public-not-heard", HEARING, names(unheard(caseNumber)));
        }
        deadlines.reached(caseNumber, Anchor.INSPECTION_ENDED, "", LocalDate.now(clock));
    }

    public List<InspectionRecord> records(CaseNumber caseNumber) {
        return entities.createQuery(
                        "from InspectionRecord where id.caseNumber = :number order by id.inspector",
                        InspectionRecord.class)
                .setParameter("number", caseNumber.value())
                .getResultList();
    }

    public List<Hearing> hearings(CaseNumber caseNumber) {
        return entities.createQuery("from Hearing where caseNumber = :number order by id", Hearing.class)
                .setParameter("number", caseNumber)
                .getResultList();
    }

    static String names(List<Audience> audiences) {
        return audiences.stream().map(Audience::chinese).collect(Collectors.joining("、"));
    }

    private Set<Audience> heard(CaseNumber caseNumber) {
        return hearings(caseNumber).stream().map(Hearing::audience).collect(Collectors.toSet());
    }

    private void refuseWithoutNotice(CaseNumber caseNumber) {
        if (!notices.isServed(caseNumber)) {
            throw new Refused("inspection.before-notice", Regulation.NATIONAL_624.article(17));
        }
    }

    private void refuseFuture(LocalDate day) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw new Refused("inspection.in-future", ON_SITE, day);
        }
    }
}
