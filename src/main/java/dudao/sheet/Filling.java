package dudao.sheet;

import dudao.cases.FieldChanges;
import dudao.identity.Directory;
import dudao.identity.Person;
import dudao.indicator.Entry;
import dudao.indicator.Framework;
import dudao.indicator.Frameworks;
import dudao.indicator.Indicator;
import dudao.indicator.Sheet;
import dudao.indicator.Sheet.Column;
import dudao.indicator.Sheets;
import dudao.indicator.Side;
import dudao.law.Article;
import dudao.law.Refused;
import dudao.sheet.SheetShown.CellShown;
import dudao.sheet.SheetShown.Progress;
import dudao.workflow.OpenTasks;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 填表: one leaf at a time, by several people at once, as long as the task is open. */
@Component
@Transactional
class Filling {

    /** What has moved with a leaf that was saved. */
    record Saved(CellShown cell, Map<String, CellShown> rows, Map<String, String> totals, Progress progress) {}

    private record Held(Sheet sheet, Reader reader) {}

    private static final int LONGEST_REMARK = 500;

    private final OpenTasks tasks;
    private final CaseSheets cases;
    private final Sheets sheets;
    private final Frameworks frameworks;
    private final FilledSheets filledSheets;
    private final Returns returns;
    private final Findings findings;
    private final Directory directory;
    private final HandIns handIns;
    private final FieldChanges changes;

    Filling(
            OpenTasks tasks,
            CaseSheets cases,
            Sheets sheets,
            Frameworks frameworks,
            FilledSheets filledSheets,
            Returns returns,
            Findings findings,
            Directory directory,
            HandIns handIns,
            FieldChanges changes) {
        this.tasks = tasks;
        this.cases = cases;
        this.sheets = sheets;
        this.frameworks = frameworks;
        this.filledSheets = filledSheets;
        this.returns = returns;
        this.findings = findings;
        this.directory = directory;
        this.handIns = handIns;
        this.changes = changes;
    }

    /** @param seen revision of the cell as the person saw it; 0 where it was empty */
    Saved save(Person person, String task, String item, Entry entry, int seen) {
        var held = hold(person, task);
        var sheet = held.sheet();
        var mine = mine(held.reader());
        if (mine.side() == Side.UNIT) {
            refuseLocked(sheet, item);
        }
        if (mine.side() == Side.FINAL) {
            refuseUnreasoned(filledSheets.withProposals(sheet).proposal(item), entry);
        }
        var before = seen > 0 && isHandedIn(sheet, mine) ? sheets.cell(sheet, mine, item) : Optional.<Entry>empty();
        sheets.put(sheet, mine, item, entry, seen);
        before.ifPresent(
                former -> changes.keep(sheet.caseNumber(), "sheet.leaf", item, inWords(former), inWords(entry)));
        var cells = cells(sheet, mine);
        return new Saved(
                cells.ofItem(item), cells.touchedBy(item), Map.of(mine.key(), cells.total()), cells.progress());
    }

    /** What stands in a cell that somebody else has changed meanwhile. */
    @Transactional(readOnly = true)
    public CellShown standing(Person person, String task, String item) {
        var found = find(person, task);
        return cells(found.sheet(), mine(found.reader())).ofItem(item);
    }

    String sendBack(Person person, String task, String item, String comment) {
        var held = hold(person, task);
        var sheet = held.sheet();
        if (!held.reader().marks()) {
            throw new Refused("sheet.no-marking", Article.UNREGULATED);
        }
        returns.mark(sheet.caseNumber(), leaf(sheet, item).code(), remark(comment));
        return remark(comment);
    }

    String note(Person person, String task, String item, String text) {
        var held = hold(person, task);
        var sheet = held.sheet();
        var scorer = held.reader().finds();
        if (scorer == null) {
            throw new Refused("sheet.no-findings", Article.UNREGULATED);
        }
        findings.note(sheet.caseNumber(), leaf(sheet, item), scorer, remark(text));
        return remark(text);
    }

    /** Only the unit's column comes back once it was handed in; what nobody else has read is no change. */
    private boolean isHandedIn(Sheet sheet, Column mine) {
        return mine.side() == Side.UNIT && handIns.of(sheet).contains(mine);
    }

    static String inWords(Entry entry) {
        var value = entry.notApplicable() ? "不适用" : entry.value().strip();
        return entry.reason().isBlank()
                ? value
                : "%s（%s）".formatted(value, entry.reason().strip());
    }

    private Held find(Person person, String task) {
        var found = tasks.find(person, task).orElseThrow(TaskGone::new);
        var sheet = cases.of(found.task().caseNumber()).orElseThrow(TaskGone::new);
        return new Held(sheet, new Reader(person, Step.of(found.form())));
    }

    /** From here on nobody hands the sheet in before this is saved; whoever just did has ended the task. */
    private Held hold(Person person, String task) {
        sheets.fill(find(person, task).sheet());
        return find(person, task);
    }

    private static Column mine(Reader reader) {
        var mine = reader.mine();
        if (mine == null) {
            throw new Refused("sheet.read-only", Article.UNREGULATED);
        }
        return mine;
    }

    private Cells cells(Sheet sheet, Column mine) {
        var filled = mine.side() == Side.FINAL ? filledSheets.withProposals(sheet) : filledSheets.read(sheet);
        return new Cells(filled, mine, directory::nameOf);
    }

    private void refuseLocked(Sheet sheet, String item) {
        var marked = returns.of(sheet.caseNumber()).keySet();
        if (!marked.isEmpty() && !Returns.open(framework(sheet), marked).contains(item)) {
            throw new Refused("sheet.locked", Article.UNREGULATED, String.join("、", marked));
        }
    }

    /** Whoever decides otherwise than the inspectors agree, or where they do not, says why. */
    private static void refuseUnreasoned(Proposal proposal, Entry entry) {
        if (!entry.isGiven() || !entry.reason().isBlank()) {
            return;
        }
        if (proposal.differs()) {
            throw new Refused("sheet.joint-reason", Article.UNREGULATED);
        }
        if (proposal.entry() != null && !proposal.isMetBy(entry)) {
            throw new Refused("sheet.other-reason", Article.UNREGULATED, proposal.inWords());
        }
    }

    private Indicator leaf(Sheet sheet, String item) {
        return framework(sheet)
                .find(item)
                .filter(Indicator::isLeaf)
                .orElseThrow(() -> new Refused("indicator.no-such-item", Article.UNREGULATED, item));
    }

    private Framework framework(Sheet sheet) {
        return frameworks.find(sheet.framework()).orElseThrow();
    }

    private static String remark(String text) {
        if (text.strip().length() > LONGEST_REMARK) {
            throw new Refused("sheet.remark-too-long", Article.UNREGULATED, LONGEST_REMARK);
        }
        return text.strip();
    }
}
