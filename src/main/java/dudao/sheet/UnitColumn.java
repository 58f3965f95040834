package dudao.sheet;

import dudao.cases.CaseNumber;
import dudao.evidence.Exhibit;
import dudao.evidence.Exhibits;
import dudao.indicator.Assessment;
import dudao.indicator.Figure;
import dudao.indicator.Indicator;
import dudao.indicator.Sheet.Column;
import dudao.indicator.Sheets;
import dudao.indicator.Trait;
import dudao.law.Article;
import dudao.law.Refused;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 单位自评一列: handed in complete and with its evidence, sent back leaf by leaf, accepted. */
@Component
@Transactional
public class UnitColumn {

    private final CaseSheets cases;
    private final Sheets sheets;
    private final FilledSheets filled;
    private final HandIns handIns;
    private final Returns returns;
    private final Exhibits exhibits;

    UnitColumn(
            CaseSheets cases, Sheets sheets, FilledSheets filled, HandIns handIns, Returns returns, Exhibits exhibits) {
        this.cases = cases;
        this.sheets = sheets;
        this.filled = filled;
        this.handIns = handIns;
        this.returns = returns;
        this.exhibits = exhibits;
    }

    /** What the unit gives itself; empty where the case has no sheet. */
    public Optional<Assessment> handIn(CaseNumber caseNumber) {
        var sheet = cases.of(caseNumber);
        sheet.ifPresent(sheets::handIn);
        return sheet.map(open -> {
            var assessment = filled.read(open).assess(Column.UNIT);
            refuseUnlessComplete(assessment);
            refuseWithoutEvidence(caseNumber, assessment);
            handIns.add(open, Column.UNIT);
            return assessment;
        });
    }

    /** The time passed: the column stays as it is, and others read it as it is. */
    public void omit(CaseNumber caseNumber) {
        cases.of(caseNumber).ifPresent(sheet -> handIns.add(sheet, Column.UNIT));
    }

    public void accept(CaseNumber caseNumber) {
        cases.of(caseNumber).ifPresent(sheet -> returns.settle(caseNumber));
    }

    public void sendBack(CaseNumber caseNumber) {
        cases.of(caseNumber).ifPresent(sheet -> handIns.reopen(sheet, Column.UNIT));
    }

    static void refuseUnlessComplete(Assessment assessment) {
        var open = assessment.open();
        if (!open.isEmpty()) {
            throw new Refused(
                    "sheet.incomplete",
                    Article.UNREGULATED,
                    open.size(),
                    names(open.stream().map(Figure::indicator).toList()));
        }
    }

    private void refuseWithoutEvidence(CaseNumber caseNumber, Assessment assessment) {
        var needy = assessment
                .all()
                .filter(UnitColumn::needsEvidence)
                .map(Figure::indicator)
                .toList();
        if (needy.isEmpty()) {
            return;
        }
        var shown = exhibits.of(caseNumber).stream().map(Exhibit::subject).collect(Collectors.toSet());
        var bare = needy.stream().filter(leaf -> !shown.contains(leaf.code())).toList();
        if (!bare.isEmpty()) {
            throw new Refused("sheet.no-evidence", Article.UNREGULATED, bare.size(), names(bare));
        }
    }

    /** Nothing is to be proven of what does not apply, or of a bonus nobody claims. */
    private static boolean needsEvidence(Figure figure) {
        var leaf = figure.indicator();
        var claimed = !leaf.is(Trait.BONUS)
                || figure.score() != null && figure.score().signum() > 0;
        return leaf.isLeaf() && !leaf.materials().isEmpty() && claimed && figure.state() != Figure.State.NOT_APPLICABLE;
    }

    private static String names(List<Indicator> leaves) {
        return Named.first(
                leaves.stream().map(leaf -> leaf.code() + " " + leaf.title()).toList());
    }
}
