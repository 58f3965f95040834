package dudao.plan;

import dudao.cases.CaseKind;
import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.identity.Body;
import dudao.identity.Directory;
import dudao.law.LegalRule;
import dudao.law.LegalRules;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * 督导周期: which schools a plan has to name, because the years within which each must be supervised comprehensively are over by the
 * end of its own (督导条例第十四条, or what the rules of the province say). The plan is not refused: the law binds the office, which may
 * have reasons, and those who agree to it read whom it leaves out.
 */
@Component
class Cycles {

    /**
     * @param last year of its latest comprehensive supervision
     * @param latest the year by whose end the next one must take place
     */
    record Due(Body unit, int last, int latest) {}

    /** @param due those overdue for longest first @param unknown schools of which this house has no comprehensive supervision */
    record Outlook(LegalRules.Said interval, int year, List<Due> due, int unknown) {

        Outlook without(Set<String> named) {
            return new Outlook(
                    interval,
                    year,
                    due.stream()
                            .filter(one -> !named.contains(one.unit().code().value()))
                            .toList(),
                    unknown);
        }
    }

    private final Cases cases;
    private final Directory directory;
    private final LegalRules rules;
    private final PlanYears years;

    Cycles(Cases cases, Directory directory, LegalRules rules, PlanYears years) {
        this.cases = cases;
        this.directory = directory;
        this.rules = rules;
        this.years = years;
    }

    Outlook of(CaseNumber plan) {
        var file = cases.file(plan);
        var interval = rules.rule(file.jurisdiction(), LegalRule.SCHOOL_CYCLE);
        var year = years.of(plan).orElse(file.openedOn().getYear());
        var units = directory.unitsOf(file.office());
        var supervised = cases.latestYears(file.office(), CaseKind.COMPREHENSIVE_SUPERVISION);
        var due = units.stream()
                .filter(unit -> supervised.containsKey(unit.code()))
                .map(unit ->
                        new Due(unit, supervised.get(unit.code()), supervised.get(unit.code()) + interval.number()))
                .filter(one -> one.latest() <= year)
                .sorted(Comparator.comparing(Due::latest))
                .toList();
        var unknown = units.stream()
                .filter(unit -> !supervised.containsKey(unit.code()))
                .count();
        return new Outlook(interval, year, due, (int) unknown);
    }

    /** What is left of it once the programmes are carried out. */
    Outlook leftOut(CaseNumber plan, List<Programme> programmes) {
        return of(plan).without(programmes.stream()
                .filter(Programme::isComprehensive)
                .flatMap(programme -> programme.units().stream())
                .collect(Collectors.toSet()));
    }
}
