package dudao.sheet;

import dudao.cases.CaseNumber;
import dudao.indicator.Sheet.Column;
import dudao.indicator.Sheets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 督学核查的各列: each is handed in by its inspector, who has seen none of the others. */
@Component
@Transactional
public class InspectorColumns {

    private final CaseSheets cases;
    private final Sheets sheets;
    private final FilledSheets filled;
    private final HandIns handIns;

    InspectorColumns(CaseSheets cases, Sheets sheets, FilledSheets filled, HandIns handIns) {
        this.cases = cases;
        this.sheets = sheets;
        this.filled = filled;
        this.handIns = handIns;
    }

    /** Raw data of the unit that the inspector let stand become his own with it. */
    public void handIn(CaseNumber caseNumber, String inspector) {
        cases.of(caseNumber).ifPresent(sheet -> {
            sheets.handIn(sheet);
            var column = Column.of(inspector);
            var standing = filled.read(sheet);
            UnitColumn.refuseUnlessComplete(standing.assess(column));
            sheets.complete(sheet, column, standing.takenOver(column));
            handIns.add(sheet, column);
        });
    }
}
