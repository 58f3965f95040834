package dudao.migration;

import dudao.cases.CaseNumber;
import dudao.check.StatutoryStep;
import dudao.law.Article;
import dudao.law.Refused;
import dudao.workflow.DiagramVersions;
import dudao.workflow.MigrationPlans;
import dudao.workflow.Migrations;
import dudao.workflow.StepsByHand;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 迁移方案: which cases a migration concerns, and what becomes of the steps where they may stand. */
@Component
class MigrationScheme {

    /**
     * What is to be moved and how.
     *
     * @param standings of the cases concerned, in all their diagrams
     * @param legs the plan of each diagram and former version
     */
    record Scheme(List<Migrations.Standing> standings, List<MigrationPlans.Leg> legs) {

        Set<CaseNumber> cases() {
            var cases = new LinkedHashSet<CaseNumber>();
            standings.forEach(standing -> cases.add(standing.caseNumber()));
            return cases;
        }

        boolean isSound() {
            return legs.stream().allMatch(leg -> leg.complaints().isEmpty());
        }
    }

    private final Migrations migrations;
    private final DiagramVersions versions;
    private final StatutoryRule statutory;

    MigrationScheme(Migrations migrations, DiagramVersions versions, StatutoryRule statutory) {
        this.migrations = migrations;
        this.versions = versions;
        this.statutory = statutory;
    }

    Scheme of(Migrations.Route route) {
        var known = versions.of(route.process()).stream().anyMatch(version -> version.version() == route.to());
        if (!known) {
            throw new Refused("studio.no-such-version", Article.UNREGULATED);
        }
        if (route.from().isEmpty() || route.from().contains(route.to())) {
            throw new Refused("studio.migration.versions", Article.UNREGULATED);
        }
        var standings = migrations.standings(route);
        var cases = new LinkedHashSet<>(
                standings.stream().map(Migrations.Standing::caseNumber).toList());
        return new Scheme(standings, migrations.legs(cases, route));
    }

    /** Steps of the law that what was mapped by hand would go past. */
    List<StatutoryStep> past(Scheme scheme, StepsByHand byHand) {
        return scheme.legs().stream()
                .flatMap(leg -> leg.steps().keySet().stream()
                        .flatMap(step -> byHand.of(leg.process(), leg.from(), step).stream()
                                .flatMap(to -> statutory.past(leg.process(), leg.from(), step, leg.to(), to).stream())))
                .distinct()
                .toList();
    }
}
