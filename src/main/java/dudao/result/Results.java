package dudao.result;

import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.cases.FieldChanges;
import dudao.deadline.Deadlines;
import dudao.deadline.StatutoryClock;
import dudao.document.DocumentKind;
import dudao.document.Documents;
import dudao.indicator.Assessment;
import dudao.law.Article;
import dudao.law.Refused;
import dudao.law.Regulation;
import dudao.opinion.Opinions;
import dudao.sheet.FinalColumn;
import dudao.sheet.LeafOptions;
import dudao.workflow.ProcessBean;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/** 督导结果: decided by the office on the group's opinion and the unit's defence, sent to the unit. */
@ProcessBean("results")
@Transactional
public class Results {

    static final Article RESULT = Regulation.NATIONAL_624.article(21);
    private static final Article DEFENCE = Regulation.NATIONAL_624.article(20);

    private final EntityManager entities;
    private final Opinions opinions;
    private final Documents documents;
    private final Deadlines deadlines;
    private final Cases cases;
    private final Remedies remedies;
    private final FinalColumn sheet;
    private final LeafOptions leaves;
    private final FieldChanges changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Results(
            EntityManager entities,
            Opinions opinions,
            Documents documents,
            Deadlines deadlines,
            Cases cases,
            Remedies remedies,
            FinalColumn sheet,
            LeafOptions leaves,
            FieldChanges changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entities = entities;
        this.opinions = opinions;
        this.documents = documents;
        this.deadlines = deadlines;
        this.cases = cases;
        this.remedies = remedies;
        this.sheet = sheet;
        this.leaves = leaves;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    void draft(CaseNumber caseNumber, DecideResultForm.Fields fields) {
        refuseUnlessSettled(caseNumber);
        var lines = fields.problems() == null ? List.<DecideResultForm.Line>of() : fields.problems();
        leaves.refuseUnknown(
                caseNumber, lines.stream().map(DecideResultForm.Line::indicator).toList());
        var result = find(caseNumber).orElseGet(() -> new Result(caseNumber));
        entities.persist(result.redraft(fields.evaluation(), fields.grade(), fields.suggestions()));
        var before = problems(caseNumber);
        changes.keep(
                caseNumber,
                "result.problems",
                "",
                before.stream()
                        .map(one -> inWords(one.title(), one.demand(), one.days()))
                        .collect(Collectors.joining("\n")),
                lines.stream()
                        .map(one -> inWords(one.title(), one.demand(), one.days()))
                        .collect(Collectors.joining("\n")));
        before.forEach(entities::remove);
        entities.flush();
        for (var number = 1; number <= lines.size(); number++) {
            var line = lines.get(number - 1);
            entities.persist(
                    new Problem(caseNumber, number, line.title(), line.demand(), line.days(), line.indicator()));
        }
    }

    private static String inWords(String title, String demand, int days) {
        return "%s——%s（%d日）".formatted(title, demand, days);
    }

    /** 制发督导结果通知书. */
    public void issue(CaseNumber caseNumber) {
        refuseUnlessSettled(caseNumber);
        var result = result(caseNumber);
        result.issued(LocalDate.now(clock));
        documents.issue(caseNumber, DocumentKind.RESULT_NOTICE, facts(caseNumber, result));
        deadlines.met(caseNumber, StatutoryClock.RESULT, "");
    }

    /**
     * The office is late with its result, at the desk or at the head's: told once, however often the draft goes back
     * and forth. The law attaches nothing else to it.
     */
    public void reportOverdue(CaseNumber caseNumber) {
        if (!cases.isRecorded(caseNumber, "result-overdue")) {
            cases.record(caseNumber, "result-overdue", null, Article.UNREGULATED);
        }
    }

    /** Numbers of the problems, for one rectification each. */
    public List<String> problemNumbers(CaseNumber caseNumber) {
        return problems(caseNumber).stream().map(Problem::number).toList();
    }

    public List<Problem> problems(CaseNumber caseNumber) {
        return entities.createQuery(
                        "from Problem where id.caseNumber = :number and droppedOn is null order by id.number",
                        Problem.class)
                .setParameter("number", caseNumber.value())
                .getResultList();
    }

    public Problem problem(CaseNumber caseNumber, String number) {
        var found = entities.find(Problem.class, new Problem.Id(caseNumber.value(), Integer.parseInt(number)));
        if (found == null) {
            throw new IllegalStateException("Case %s has no problem %s".formatted(caseNumber, number));
        }
        return found;
    }

    public Grade grade(CaseNumber caseNumber) {
        return result(caseNumber).grade();
    }

    public String evaluation(CaseNumber caseNumber) {
        return result(caseNumber).evaluation();
    }

    /** 变更 by a ruling. */
    public void change(CaseNumber caseNumber, Grade grade) {
        result(caseNumber).changedTo(grade);
    }

    /** 撤销该问题 by a ruling; its rectification ends once the ruling is served. */
    public void drop(CaseNumber caseNumber, String number) {
        problem(caseNumber, number).dropped(LocalDate.now(clock));
        events.publishEvent(new ProblemReconsidered(caseNumber, number));
    }

    /** 变更整改要求 by a ruling; its time runs once the ruling is served. */
    public void change(CaseNumber caseNumber, String number, String demand, int days) {
        problem(caseNumber, number).changedTo(demand, days);
        events.publishEvent(new ProblemReconsidered(caseNumber, number));
    }

    /** The ruling that dropped the problem reached the unit. */
    public void endDemand(CaseNumber caseNumber, String number) {
        events.publishEvent(new ProblemDropped(caseNumber, number));
    }

    /** The ruling that changed the demand reached the unit. */
    public void demandAnew(CaseNumber caseNumber, String number, LocalDate from) {
        events.publishEvent(new DemandedAnew(caseNumber, number, from));
    }

    /** Whether the problem is still to be rectified. */
    public boolean isDemanded(CaseNumber caseNumber, String number) {
        return !isRevoked(caseNumber) && !problem(caseNumber, number).isDropped();
    }

    /** 撤销 by a ruling: nothing of it is to be rectified any more, once the ruling is served. */
    public void revoke(CaseNumber caseNumber) {
        result(caseNumber).revoked(LocalDate.now(clock));
        problemNumbers(caseNumber).forEach(number -> events.publishEvent(new ProblemReconsidered(caseNumber, number)));
    }

    public boolean isRevoked(CaseNumber caseNumber) {
        return result(caseNumber).isRevoked();
    }

    /** Empty until it was issued. */
    @Transactional(readOnly = true)
    public Optional<Decision> issued(CaseNumber caseNumber) {
        var titles = entities.createQuery(
                        "select title from Problem where id.caseNumber = :number order by id.number", String.class)
                .setParameter("number", caseNumber.value())
                .getResultList();
        return find(caseNumber)
                .filter(Result::isIssued)
                .map(result -> new Decision(result.evaluation(), titles, result.suggestions()));
    }

    Optional<Result> find(CaseNumber caseNumber) {
        return Optional.ofNullable(entities.find(Result.class, caseNumber));
    }

    Map<String, Object> facts(CaseNumber caseNumber, Result result) {
        return Map.of(
                "evaluation", result.evaluation(),
                "grade", result.grade().chinese(),
                "assessment", sheet.outcome(caseNumber).map(Assessment::total).orElse(""),
                "suggestions", result.suggestions(),
                "defence", opinions.defenceInWords(caseNumber),
                "problems", problems(caseNumber),
                "remedy", remedies.againstResult(caseNumber));
    }

    private Result result(CaseNumber caseNumber) {
        return find(caseNumber)
                .orElseThrow(() -> new IllegalStateException("Case %s has no result".formatted(caseNumber)));
    }

    private void refuseUnlessSettled(CaseNumber caseNumber) {
        if (!opinions.isSettled(caseNumber)) {
            throw new Refused("result.defence-open", DEFENCE);
        }
    }
}
