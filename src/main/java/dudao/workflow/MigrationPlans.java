package dudao.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.springframework.stereotype.Component;

/** 迁移方案: which step of one version is which of another: what is called the same by the engine's finding, the rest by hand. */
@Component
public class MigrationPlans {

    /**
     * The plan of one diagram from one version.
     *
     * @param to 0 where the wanted version has no such diagram
     * @param steps of the former version, with what each becomes
     */
    public record Leg(String process, int from, int to, Map<String, String> steps, List<Complaint> complaints) {

        /** Whether a case that stands there can go on. */
        public boolean knows(String element) {
            return steps.containsKey(element);
        }
    }

    /** What the engine calls all the repetitions of a step together. */
    private static final String REPEATED = "#multiInstanceBody";

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final IdentityService identity;

    MigrationPlans(RuntimeService runtime, RepositoryService repository, IdentityService identity) {
        this.runtime = runtime;
        this.repository = repository;
        this.identity = identity;
    }

    Leg leg(Migrations.Run run, StepsByHand byHand) {
        var person = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            if (run.to().isEmpty()) {
                return new Leg(run.process(), run.version(), 0, Map.of(), List.of(without(run)));
            }
            var to = repository.getProcessDefinition(run.to().orElseThrow()).getVersion();
            var steps = steps(run, byHand);
            var shown = new LinkedHashMap<String, String>();
            steps.forEach((from, becomes) -> shown.put(from.split("#")[0], becomes.split("#")[0]));
            try {
                build(run, steps);
                return new Leg(run.process(), run.version(), to, shown, List.of());
            } catch (NotMovable unsound) {
                return new Leg(run.process(), run.version(), to, shown, unsound.complaints());
            }
        } finally {
            identity.setAuthentication(person);
        }
    }

    MigrationPlan plan(Migrations.Run run, StepsByHand byHand) {
        if (run.to().isEmpty()) {
            throw new NotMovable(List.of(without(run)));
        }
        return build(run, steps(run, byHand));
    }

    private static Complaint without(Migrations.Run run) {
        return new Complaint(run.process(), run.version(), "", "所选版本启用时没有这张流程图。请改选别的版本。");
    }

    /** A step that repeats goes as a whole. */
    private Map<String, String> steps(Migrations.Run run, StepsByHand byHand) {
        var steps = new LinkedHashMap<String, String>();
        for (var found : runtime.createMigrationPlan(run.from(), run.to().orElseThrow())
                .mapEqualActivities()
                .build()
                .getInstructions()) {
            steps.put(found.getSourceActivityId(), found.getTargetActivityId());
        }
        byHand.of(run.process(), run.version()).forEach((from, to) -> {
            steps.remove(from);
            steps.remove(from + REPEATED);
            if (!to.isEmpty()) {
                steps.put(from, to);
                if (isRepeated(run.from(), from)) {
                    steps.put(from + REPEATED, to + REPEATED);
                }
            }
        });
        return steps;
    }

    private boolean isRepeated(String definition, String step) {
        return ((RepositoryServiceImpl) repository)
                        .getDeployedProcessDefinition(definition)
                        .findActivity(step + REPEATED)
                != null;
    }

    private MigrationPlan build(Migrations.Run run, Map<String, String> steps) {
        var plan = runtime.createMigrationPlan(run.from(), run.to().orElseThrow());
        steps.forEach(plan::mapActivities);
        try {
            return plan.build();
        } catch (MigrationPlanValidationException refused) {
            var complaints = new ArrayList<Complaint>();
            refused.getValidationReport().getInstructionReports().forEach(step -> step.getFailures()
                    .forEach(failure -> complaints.add(new Complaint(
                            run.process(),
                            run.version(),
                            step.getMigrationInstruction().getSourceActivityId().split("#")[0],
                            EngineWords.chinese(failure)))));
            throw new NotMovable(complaints);
        }
    }
}
