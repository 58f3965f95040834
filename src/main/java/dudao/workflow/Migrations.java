package dudao.workflow;

import dudao.cases.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 案件迁移: lets a running case go on by another version of its diagrams. All diagrams that run in the case go along to what was put
 * in force together with the wanted version, because each calls the others as they were put in force with it.
 */
@Component
public class Migrations {

    /** Where a case stands. */
    public record Standing(CaseNumber caseNumber, String process, int version, String element) {}

    /** From which versions of a diagram to which. */
    public record Route(String process, List<Integer> from, int to, StepsByHand byHand) {

        boolean begins(Run run) {
            return run.process().equals(process) && from.contains(run.version());
        }
    }

    /** @param to null where the wanted version was put in force without this diagram */
    record Run(String instance, String process, int version, String from, Optional<String> to) {}

    private static final String STANDINGS = """
            select i.business_key_, d.key_, d.version_, split_part(a.act_id_, '#', 1) as element
            from act_ru_execution i join act_re_procdef d on d.id_ = i.proc_def_id_
            join act_hi_actinst a on a.proc_inst_id_ = i.id_ and a.end_time_ is null
            where i.parent_id_ is null and i.business_key_ in (
                select w.business_key_ from act_ru_execution w join act_re_procdef p on p.id_ = w.proc_def_id_
                where w.parent_id_ is null and p.key_ = :process and p.version_ in (:versions))
            group by 1, 2, 3, 4 order by 1, 2, 3, min(a.start_time_)
            """;

    private static final String RUNS = """
            select i.id_, d.key_, d.version_, d.id_ as was, t.id_ as becomes
            from act_ru_execution i join act_re_procdef d on d.id_ = i.proc_def_id_
            left join act_re_procdef t on t.key_ = d.key_ and t.deployment_id_ = (
                select w.deployment_id_ from act_re_procdef w where w.key_ = :process and w.version_ = :to)
            where i.parent_id_ is null and i.business_key_ in (:cases) and d.id_ is distinct from t.id_
            order by i.id_
            """;

    private final JdbcClient jdbc;
    private final RuntimeService runtime;
    private final IdentityService identity;
    private final MigrationPlans plans;
    private final Readdressing readdressing;
    private final PendingDates dates;

    Migrations(
            JdbcClient jdbc,
            RuntimeService runtime,
            IdentityService identity,
            MigrationPlans plans,
            Readdressing readdressing,
            PendingDates dates) {
        this.jdbc = jdbc;
        this.runtime = runtime;
        this.identity = identity;
        this.plans = plans;
        this.readdressing = readdressing;
        this.dates = dates;
    }

    /** Where the cases stand in which the diagram runs in one of the versions, in all their diagrams. */
    public List<Standing> standings(Route route) {
        return route.from().isEmpty()
                ? List.of()
                : jdbc.sql(STANDINGS)
                        .param("process", route.process())
                        .param("versions", route.from())
                        .query((row, n) -> new Standing(
                                new CaseNumber(row.getString(1)), row.getString(2), row.getInt(3), row.getString(4)))
                        .list();
    }

    /** What the plan has of every diagram that runs in the cases, found by the engine and put right by hand. */
    public List<MigrationPlans.Leg> legs(Collection<CaseNumber> cases, Route route) {
        var legs = new LinkedHashMap<String, MigrationPlans.Leg>();
        for (var run : runs(cases, route)) {
            legs.computeIfAbsent(run.from(), from -> plans.leg(run, route.byHand()));
        }
        return List.copyOf(legs.values());
    }

    /** 期日: when the tasks of the case are due and its timers wake. */
    public List<PendingDate> dates(CaseNumber caseNumber) {
        return dates.of(caseNumber);
    }

    /**
     * Lets one case go on by the version, in the transaction of the caller.
     *
     * @return the diagrams that were moved, e.g. {@code special-supervision}, with the version they came from; none where the case
     *     has ended or does not run by any of the former versions any more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, Integer> move(CaseNumber caseNumber, Route route) {
        var person = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            var moved = new LinkedHashMap<String, Integer>();
            var runs = runs(List.of(caseNumber), route);
            if (runs.stream().noneMatch(route::begins)) {
                return moved;
            }
            for (var run : runs) {
                move(run, route.byHand());
                moved.put(run.process(), run.version());
            }
            if (!moved.isEmpty()) {
                readdressing.askAgain(caseNumber);
            }
            return moved;
        } catch (ProcessEngineException | IllegalStateException failure) {
            throw NotMovable.because(failure);
        } finally {
            identity.setAuthentication(person);
        }
    }

    private void move(Run run, StepsByHand byHand) {
        var plan = plans.plan(run, byHand);
        try {
            runtime.newMigration(plan).processInstanceIds(run.instance()).execute();
        } catch (MigratingProcessInstanceValidationException refused) {
            var complaints = new ArrayList<Complaint>();
            var report = refused.getValidationReport();
            report.getFailures().forEach(failure -> complaints.add(said(run, "", failure)));
            report.getActivityInstanceReports().forEach(step -> step.getFailures()
                    .forEach(failure -> complaints.add(said(run, step.getSourceScopeId(), failure))));
            report.getTransitionInstanceReports().forEach(step -> step.getFailures()
                    .forEach(failure -> complaints.add(said(run, step.getSourceScopeId(), failure))));
            throw new NotMovable(complaints);
        }
    }

    private static Complaint said(Run run, String element, String failure) {
        return new Complaint(run.process(), run.version(), element.split("#")[0], EngineWords.chinese(failure));
    }

    private List<Run> runs(Collection<CaseNumber> cases, Route route) {
        return cases.isEmpty()
                ? List.of()
                : jdbc.sql(RUNS)
                        .param("process", route.process())
                        .param("to", route.to())
                        .param("cases", cases.stream().map(CaseNumber::value).toList())
                        .query((row, n) -> run(row))
                        .list();
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(
                row.getString("id_"),
                row.getString("key_"),
                row.getInt("version_"),
                row.getString("was"),
                Optional.ofNullable(row.getString("becomes")));
    }
}
