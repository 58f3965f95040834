package dudao.plan;

import dudao.cases.CaseKind;
import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.cases.NewCase;
import dudao.identity.BodyCode;
import dudao.identity.Directory;
import dudao.law.Article;
import dudao.law.Refused;
import dudao.law.Regulation;
import dudao.workflow.ProcessBean;
import dudao.workflow.Processes;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Transactional;

/** 督导计划: drafted by the office, approved by its government; opens a case for every unit it names. */
@ProcessBean("plans")
@Transactional
public class Plans {

    static final Article PLANNING = Regulation.NATIONAL_624.article(14);
    static final Article MATTERS = Regulation.NATIONAL_624.article(13);

    private final EntityManager entities;
    private final Cases cases;
    private final Directory directory;
    private final PlanYears years;
    private final Processes processes;

    Plans(EntityManager entities, Cases cases, Directory directory, PlanYears years, Processes processes) {
        this.entities = entities;
        this.cases = cases;
        this.directory = directory;
        this.years = years;
        this.processes = processes;
    }

    /** Begins the plan of a year; its draft waits in the office's inbox. There is one, unless the former ended without any case opened. */
    public CaseNumber begin(BodyCode office, int year) {
        years.hold(office);
        years.find(office, year).filter(this::counts).ifPresent(former -> {
            throw new Refused("plan.begun-already", Article.UNREGULATED, String.valueOf(year), former);
        });
        var begun = cases.open(NewCase.plan("%d年度督导计划".formatted(year), office));
        years.put(office, year, begun);
        return begun;
    }

    private boolean counts(CaseNumber plan) {
        return find(plan).filter(Plan::isOpened).isPresent()
                || !processes.running(List.of(plan)).isEmpty();
    }

    void draft(CaseNumber caseNumber, String title, String basis, List<Programme> programmes) {
        programmes.forEach(programme -> refuseUnlessSound(caseNumber, programme));
        find(caseNumber)
                .ifPresentOrElse(
                        plan -> plan.redraft(title, basis, programmes),
                        () -> entities.persist(new Plan(caseNumber, title, basis, programmes)));
    }

    /** 立案: one case for every unit of every programme; called once the government has approved. */
    public void openCases(CaseNumber caseNumber) {
        var plan = find(caseNumber)
                .orElseThrow(() -> new IllegalStateException("Plan %s was never drafted".formatted(caseNumber)));
        plan.opened();
        var office = cases.file(caseNumber).office();
        for (var programme : plan.programmes()) {
            for (var unit : programme.units()) {
                var opened = cases.open(NewCase.supervision(
                        programme.kind(),
                        office,
                        directory.body(new BodyCode(unit)),
                        programme.mattersCovered(),
                        programme.demandsSelfAssessment()));
                cases.record(opened, "case-opened", plan.title(), PLANNING);
            }
        }
    }

    Optional<Plan> find(CaseNumber caseNumber) {
        return Optional.ofNullable(entities.find(Plan.class, caseNumber));
    }

    private void refuseUnlessSound(CaseNumber caseNumber, Programme programme) {
        if (programme.kind() == CaseKind.ANNUAL_PLAN) {
            throw new Refused("plan.kind", MATTERS);
        }
        if (programme.mattersCovered().isEmpty()) {
            throw new Refused("plan.no-matter", MATTERS, programme.purpose());
        }
        var known = directory.unitsOf(cases.file(caseNumber).office()).stream()
                .map(unit -> unit.code().value())
                .collect(Collectors.toSet());
        programme.units().stream()
                .filter(unit -> !known.contains(unit))
                .findFirst()
                .ifPresent(unit -> {
                    throw new Refused("plan.unknown-unit", PLANNING, unit);
                });
    }
}
