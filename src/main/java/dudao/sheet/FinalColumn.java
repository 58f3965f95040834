package dudao.sheet;

import dudao.cases.CaseNumber;
import dudao.indicator.Assessment;
import dudao.indicator.Sheet;
import dudao.indicator.Sheet.Column;
import dudao.indicator.Sheets;
import dudao.law.Article;
import dudao.law.Refused;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 认定一列: what the group decides together, and what it comes to. */
@Component
@Transactional
public class FinalColumn {

    private final CaseSheets cases;
    private final Sheets sheets;
    private final FilledSheets filled;
    private final HandIns handIns;

    FinalColumn(CaseSheets cases, Sheets sheets, FilledSheets filled, HandIns handIns) {
        this.cases = cases;
        this.sheets = sheets;
        this.filled = filled;
        this.handIns = handIns;
    }

    /** 评议认定: what the inspectors agree on stands, for the rest the group has given value and reason. */
    public void decide(CaseNumber caseNumber) {
        cases.of(caseNumber).ifPresent(sheet -> {
            sheets.handIn(sheet);
            var standing = filled.withProposals(sheet);
            refuseUndecided(standing);
            UnitColumn.refuseUnlessComplete(standing.assess(Column.FINAL));
            sheets.complete(sheet, Column.FINAL, standing.takenOver(Column.FINAL));
            handIns.add(sheet, Column.FINAL);
        });
    }

    /** 评估结果; empty where the case has no sheet, or the group has not decided yet. */
    @Transactional(readOnly = true)
    public Optional<Assessment> outcome(CaseNumber caseNumber) {
        return cases.of(caseNumber)
                .filter(sheet -> handIns.of(sheet).contains(Column.FINAL))
                .map(sheet -> sheets.assess(sheet, Column.FINAL));
    }

    private static void refuseUndecided(Filled standing) {
        var open = standing.items().filter(standing::isUndecided).toList();
        if (!open.isEmpty()) {
            throw new Refused("sheet.joint-decision", Article.UNREGULATED, open.size(), names(standing, open));
        }
    }

    private static String names(Filled standing, List<String> items) {
        return Named.first(items.stream()
                .map(item -> standing.framework()
                        .find(item)
                        .map(leaf -> leaf.code() + " " + leaf.title())
                        .orElse(item.substring(Sheet.datum("").length())))
                .toList());
    }
}
