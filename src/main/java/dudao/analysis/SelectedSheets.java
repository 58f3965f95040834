package dudao.analysis;

import dudao.identity.Person;
import dudao.indicator.Entries;
import dudao.indicator.FrameworkId;
import dudao.indicator.ReadableSheets;
import dudao.indicator.SheetReading;
import dudao.indicator.UnitSheet;
import dudao.law.Article;
import dudao.law.Refused;
import dudao.sheet.CountingColumns;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 选取的评估表: those of a selection that the person may read, in three questions however many they are. */
@Component
@Transactional(readOnly = true)
class SelectedSheets {

    /** More than any county has units. */
    private static final int MOST = 3_000;

    private final ReadableSheets readable;
    private final CountingColumns columns;
    private final SheetReading reading;

    SelectedSheets(ReadableSheets readable, CountingColumns columns, SheetReading reading) {
        this.readable = readable;
        this.columns = columns;
        this.reading = reading;
    }

    /** @throws Refused where there are too many to be looked at together */
    List<Selected> of(Person person, Selection selection) {
        var survey = selection.survey();
        var units = readable.list(person, survey, selection.zone(), selection.stage(), MOST + 1);
        if (units.size() > MOST) {
            throw new Refused("analysis.too-many", Article.UNREGULATED, MOST);
        }
        return of(person, survey.framework(), units);
    }

    Selected of(Person person, UnitSheet unit) {
        return of(person, unit.sheet().framework(), List.of(unit)).get(0);
    }

    private List<Selected> of(Person person, FrameworkId framework, List<UnitSheet> units) {
        var counting = columns.of(person, units);
        var entries = reading.entries(framework, counting);
        return units.stream()
                .map(unit -> new Selected(
                        unit,
                        counting.get(unit.sheet()),
                        entries.getOrDefault(
                                unit.sheet(), new Entries(unit.sheet().stage(), Map.of(), Map.of()))))
                .toList();
    }
}
