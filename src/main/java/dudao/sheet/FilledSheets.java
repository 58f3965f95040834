package dudao.sheet;

import dudao.indicator.Frameworks;
import dudao.indicator.Sheet;
import dudao.indicator.Sheet.Column;
import dudao.indicator.Sheets;
import dudao.inspectors.Inspectors;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads what stands in a sheet. */
@Component
class FilledSheets {

    private final Sheets sheets;
    private final Frameworks frameworks;
    private final Inspectors inspectors;
    private final SheetSettings settings;

    FilledSheets(Sheets sheets, Frameworks frameworks, Inspectors inspectors, SheetSettings settings) {
        this.sheets = sheets;
        this.frameworks = frameworks;
        this.inspectors = inspectors;
        this.settings = settings;
    }

    /** For the unit and a single inspector: nothing is agreed on yet. */
    Filled read(Sheet sheet) {
        return read(sheet, List.of());
    }

    /** With the columns of everybody on the team, from which the final one follows. */
    Filled withProposals(Sheet sheet) {
        return read(sheet, team(sheet));
    }

    Filled read(Sheet sheet, List<Column> agreeing) {
        return new Filled(
                sheet, frameworks.find(sheet.framework()).orElseThrow(), sheets.all(sheet), agreeing, settings);
    }

    List<Column> team(Sheet sheet) {
        return inspectors.team(sheet.caseNumber()).stream().map(Column::of).toList();
    }

    static boolean areAllIn(List<Column> team, Set<Column> handedIn) {
        return !team.isEmpty() && handedIn.containsAll(team);
    }
}
