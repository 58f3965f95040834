package dudao.sheet;

import dudao.cases.CaseFile;
import dudao.cases.Cases;
import dudao.document.DocumentKind;
import dudao.document.Documents;
import dudao.identity.Person;
import dudao.identity.Post;
import dudao.indicator.Sheet;
import dudao.indicator.Sheet.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * 谁看得到哪些列: one rule for tasks and pages. The unit sees its own column and, once the opinion was served on it, the final
 * one, never the inspectors'. Who supervises sees the unit's once it was handed in, of the inspectors' his own until all of
 * them are in, and the final one once it is being decided. The government's leader reads no drafts, an auditor everything.
 */
@Component
class Sights {

    private final Cases cases;
    private final Documents documents;
    private final HandIns handIns;
    private final FilledSheets filled;

    Sights(Cases cases, Documents documents, HandIns handIns, FilledSheets filled) {
        this.cases = cases;
        this.documents = documents;
        this.handIns = handIns;
        this.filled = filled;
    }

    /** @param step the task before the person; {@link Step#OTHER} on a page */
    Sight of(Person person, Sheet sheet, Step step) {
        var file = cases.file(sheet.caseNumber());
        var team = filled.team(sheet);
        var seen = new ArrayList<Column>();
        if (file.unit().filter(person::isOf).isPresent()) {
            seen.add(Column.UNIT);
            if (isServed(file)) {
                seen.add(Column.FINAL);
            }
            return new Sight(seen, team, true);
        }
        var in = handIns.of(sheet);
        if (person.holds(Post.AUDITOR)) {
            seen.add(Column.UNIT);
            seen.addAll(team);
            seen.add(Column.FINAL);
        } else if (person.posts().stream().allMatch(held -> held.post() == Post.GOVERNMENT_LEADER)) {
            addIf(in.contains(Column.UNIT), Column.UNIT, seen);
            addIf(isServed(file), Column.FINAL, seen);
        } else {
            addIf(in.contains(Column.UNIT), Column.UNIT, seen);
            seen.addAll(ofInspectors(person, team, in));
            addIf(in.contains(Column.FINAL) || step == Step.DELIBERATE, Column.FINAL, seen);
        }
        return new Sight(seen, team, false);
    }

    private static List<Column> ofInspectors(Person person, List<Column> team, Set<Column> in) {
        return FilledSheets.areAllIn(team, in)
                ? team
                : team.stream()
                        .filter(column -> column.scorer().equals(person.login()))
                        .toList();
    }

    private boolean isServed(CaseFile file) {
        return documents.isServed(file.number(), DocumentKind.PRELIMINARY_OPINION);
    }

    private static void addIf(boolean may, Column column, List<Column> seen) {
        if (may) {
            seen.add(column);
        }
    }
}
