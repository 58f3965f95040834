package dudao.analysis;

import dudao.identity.Person;
import dudao.indicator.CountyCoefficient;
import dudao.indicator.Entries;
import dudao.indicator.Framework;
import dudao.indicator.Frameworks;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Computes {@link Equity}, as things are and as they would be; keeps nothing. */
@Component
@Transactional(readOnly = true)
class EquityChecks {

    private final SelectedSheets sheets;
    private final Frameworks frameworks;

    EquityChecks(SelectedSheets sheets, Frameworks frameworks) {
        this.sheets = sheets;
        this.frameworks = frameworks;
    }

    Equity of(Person person, Selection selection) {
        var framework = frameworks.find(selection.survey().framework()).orElseThrow();
        var selected = sheets.of(person, selection);
        return new Equity(
                selection,
                framework,
                selected.stream().map(unit -> School.of(framework, unit)).toList(),
                coefficients(framework, selected.stream().map(Selected::entries).toList()));
    }

    /** 假如: as if the unit had handed in other entries; of the coefficients those of its stage alone. */
    Supposed suppose(Person person, Selection selection, Selected own, Entries instead) {
        var framework = frameworks.find(selection.survey().framework()).orElseThrow();
        var units = sheets.of(person, selection);
        var before = units.stream().map(Selected::entries).toList();
        var after = units.stream()
                .map(unit -> unit.unit().equals(own.unit()) ? instead : unit.entries())
                .toList();
        return new Supposed(
                framework,
                School.of(framework, own),
                School.of(framework, new Selected(own.unit(), own.side(), instead)),
                ofStage(own, coefficients(framework, before)),
                ofStage(own, coefficients(framework, after)));
    }

    private List<CountyCoefficient> coefficients(Framework framework, List<Entries> units) {
        return CountyCoefficient.all(frameworks.relyingOn(framework.id().code()), framework, units);
    }

    private static List<CountyCoefficient> ofStage(Selected own, List<CountyCoefficient> coefficients) {
        return coefficients.stream()
                .filter(one -> one.stage().isEmpty()
                        || one.stage().equals(own.unit().sheet().stage()))
                .toList();
    }
}
