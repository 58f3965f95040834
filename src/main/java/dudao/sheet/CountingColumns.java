package dudao.sheet;

import dudao.cases.CaseNumber;
import dudao.document.DocumentKind;
import dudao.document.Documents;
import dudao.identity.Person;
import dudao.indicator.Sheet;
import dudao.indicator.Side;
import dudao.indicator.UnitSheet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 计入的列: whose values count of a sheet for somebody who reads the case, as {@link Sights} has it. For whoever supervises the
 * final column once it was handed in, else the unit's once that was; for the unit its own, and the final one once the opinion
 * was served on it.
 */
@Component
@Transactional(readOnly = true)
public class CountingColumns {

    private final JdbcClient jdbc;
    private final Documents documents;

    CountingColumns(JdbcClient jdbc, Documents documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /** One question for all of them, and one more for each that is about the person's own unit. */
    public Map<Sheet, Side> of(Person person, Collection<UnitSheet> units) {
        var handedIn = handedIn(units);
        var counting = new HashMap<Sheet, Side>();
        for (var unit : units) {
            var sheet = unit.sheet();
            var in = handedIn.getOrDefault(sheet.caseNumber(), Set.of());
            if (person.isOf(unit.unit())) {
                counting.put(sheet, in.contains(Side.FINAL) && isServed(sheet.caseNumber()) ? Side.FINAL : Side.UNIT);
            } else if (in.contains(Side.FINAL)) {
                counting.put(sheet, Side.FINAL);
            } else if (in.contains(Side.UNIT)) {
                counting.put(sheet, Side.UNIT);
            }
        }
        return counting;
    }

    private Map<CaseNumber, Set<Side>> handedIn(Collection<UnitSheet> units) {
        var handedIn = new HashMap<CaseNumber, Set<Side>>();
        jdbc.sql("""
                        select case_number, side from sheet_column
                        where case_number = any (string_to_array(:cases, ' ')) and side in ('UNIT', 'FINAL')
                        """)
                .param(
                        "cases",
                        units.stream()
                                .map(unit -> unit.sheet().caseNumber().value())
                                .collect(Collectors.joining(" ")))
                .query(row -> {
                    handedIn.computeIfAbsent(
                                    new CaseNumber(row.getString("case_number")), number -> EnumSet.noneOf(Side.class))
                            .add(Side.valueOf(row.getString("side")));
                });
        return handedIn;
    }

    private boolean isServed(CaseNumber number) {
        return documents.isServed(number, DocumentKind.PRELIMINARY_OPINION);
    }
}
