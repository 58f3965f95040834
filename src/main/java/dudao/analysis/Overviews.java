package dudao.analysis;

import dudao.identity.Person;
import dudao.indicator.Frameworks;
import java.util.Comparator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Computes the sheets of a selection. List, count, export and the means beside a single unit are all of this. */
@Component
@Transactional(readOnly = true)
class Overviews {

    private final SelectedSheets sheets;
    private final Frameworks frameworks;

    Overviews(SelectedSheets sheets, Frameworks frameworks) {
        this.sheets = sheets;
        this.frameworks = frameworks;
    }

    Overview of(Person person, Selection selection) {
        var framework = frameworks.find(selection.survey().framework()).orElseThrow();
        var rows = sheets.of(person, selection).stream().map(selected -> UnitRow.of(framework, selected));
        return new Overview(
                selection,
                framework,
                (selection.byScore()
                                ? rows.sorted(
                                        Comparator.comparing(UnitRow::rank).reversed())
                                : rows)
                        .toList());
    }
}
