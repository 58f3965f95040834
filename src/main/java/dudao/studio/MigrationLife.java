package dudao.studio;

import dudao.identity.CurrentPerson;
import dudao.law.Article;
import dudao.law.Refused;
import dudao.workflow.DiagramsInForce;
import dudao.workflow.MigrationPlans;
import dudao.workflow.Migrations;
import dudao.workflow.StepsByHand;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 案件迁移的经过: proposed by one, agreed to by another, done in the background, what failed repeated. */
@Component
class MigrationLife {

    private final MigrationRecords records;
    private final Migrations migrations;
    private final DiagramsInForce inForce;
    private final StatutoryRule statutory;
    private final CurrentPerson current;
    private final Clock clock;

    MigrationLife(
            MigrationRecords records,
            Migrations migrations,
            DiagramsInForce inForce,
            StatutoryRule statutory,
            CurrentPerson current,
            Clock clock) {
        this.records = records;
        this.migrations = migrations;
        this.inForce = inForce;
        this.statutory = statutory;
        this.current = current;
        this.clock = clock;
    }

    /**
     * What is to be moved and how.
     *
     * @param standings of the cases concerned, in all their diagrams
     * @param legs the plan of each diagram and former version
     */
    record Scheme(List<Migrations.Standing> standings, List<MigrationPlans.Leg> legs) {

        long cases() {
            return standings.stream()
                    .map(Migrations.Standing::caseNumber)
                    .distinct()
                    .count();
        }
    }

    Scheme scheme(String process, List<Integer> from, int to, StepsByHand byHand) {
        var known = inForce.versions().stream()
                .anyMatch(version -> version.process().equals(process) && version.version() == to);
        if (!known) {
            throw refused("studio.no-such-version");
        }
        if (from.isEmpty() || from.contains(to)) {
            throw refused("studio.migration.versions");
        }
        var standings = migrations.standings(process, from);
        var cases = new LinkedHashSet<>(
                standings.stream().map(Migrations.Standing::caseNumber).toList());
        return new Scheme(standings, migrations.legs(cases, process, to, byHand));
    }

    @Transactional
    int propose(
            String process,
            List<Integer> from,
            int to,
            StepsByHand byHand,
            String reason,
            String dateReason,
            String basis) {
        if (reason.isBlank() || reason.length() > 400 || dateReason.length() > 400 || basis.length() > 200) {
            throw refused("studio.migration.reason");
        }
        var scheme = scheme(process, from, to, byHand);
        if (scheme.standings().isEmpty()) {
            throw refused("studio.migration.no-cases");
        }
        if (scheme.legs().stream().anyMatch(leg -> !leg.complaints().isEmpty())) {
            throw refused("studio.migration.unsound");
        }
        refuseLeaps(scheme, byHand, basis);
        var proposed = new Migration(
                0,
                process,
                from,
                to,
                byHand,
                reason,
                dateReason,
                basis,
                login(),
                clock.instant(),
                null,
                null,
                null,
                null);
        var cases = scheme.standings().stream()
                .map(Migrations.Standing::caseNumber)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return records.add(proposed, cases);
    }

    private void refuseLeaps(Scheme scheme, StepsByHand byHand, String basis) {
        if (StatutoryRule.namesArticle(basis)) {
            return;
        }
        for (var leg : scheme.legs()) {
            for (var step : leg.steps().entrySet()) {
                byHand.of(leg.process(), leg.from(), step.getKey()).ifPresent(to -> {
                    var past = statutory.past(leg.process(), leg.from(), step.getKey(), leg.to(), to);
                    if (!past.isEmpty()) {
                        throw refused("studio.leap", StatutoryRule.inWords(past));
                    }
                });
            }
        }
    }

    @Transactional
    void decide(int number, boolean agreed, String reasons) {
        var migration = records.open(number).orElseThrow();
        if (!migration.isOpen()) {
            throw refused("studio.migration.decided");
        }
        if (migration.proposedBy().equals(login())) {
            throw refused("studio.migration.same-person");
        }
        if (!agreed && reasons.isBlank()) {
            throw refused("studio.reasons-missing");
        }
        var passages = records.passages(number);
        if (agreed && passages.stream().anyMatch(passage -> passage.state() == Passage.State.UNCHECKED)) {
            throw refused("studio.migration.unchecked");
        }
        if (agreed && passages.stream().noneMatch(passage -> passage.state() == Passage.State.CHECKED)) {
            throw refused("studio.migration.nothing");
        }
        records.decide(number, agreed, login(), reasons);
        if (agreed) {
            records.turn(number, Passage.State.CHECKED, Passage.State.WAITING);
        }
    }

    /** What failed is tried again, as it was agreed to; each case is checked again before it is moved. */
    @Transactional
    int repeat(int number) {
        var migration = records.open(number).orElseThrow();
        if (!Boolean.TRUE.equals(migration.agreed())) {
            throw refused("studio.migration.not-agreed");
        }
        var repeated = records.turn(number, Passage.State.FAILED, Passage.State.WAITING);
        if (repeated == 0) {
            throw refused("studio.migration.nothing-failed");
        }
        return repeated;
    }

    private String login() {
        return current.login().orElseThrow();
    }

    private static Refused refused(String key, Object... arguments) {
        return new Refused(key, Article.UNREGULATED, arguments);
    }
}
