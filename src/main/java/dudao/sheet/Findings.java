package dudao.sheet;

import dudao.cases.CaseNumber;
import dudao.identity.CurrentPerson;
import dudao.indicator.Frameworks;
import dudao.indicator.Indicator;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 发现的问题: noted at a leaf by an inspector, and then by the group, from where the problems of the case come. */
@Component
public class Findings {

    /** Of the group, not of one inspector. */
    static final String GROUP = "";

    /** @param scorer login, or {@link #GROUP} */
    private record Noted(String item, String scorer, String text) {}

    private final JdbcClient jdbc;
    private final CaseSheets sheets;
    private final Frameworks frameworks;
    private final CurrentPerson current;
    private final Clock clock;

    Findings(JdbcClient jdbc, CaseSheets sheets, Frameworks frameworks, CurrentPerson current, Clock clock) {
        this.jdbc = jdbc;
        this.sheets = sheets;
        this.frameworks = frameworks;
        this.current = current;
        this.clock = clock;
    }

    /** What the group found, in the order of the framework; none where the case has no sheet. */
    @Transactional(readOnly = true)
    public List<Finding> of(CaseNumber caseNumber) {
        var sheet = sheets.of(caseNumber);
        if (sheet.isEmpty()) {
            return List.of();
        }
        var texts = ofGroup(caseNumber);
        return frameworks.find(sheet.get().framework()).orElseThrow().leaves().stream()
                .filter(leaf -> !texts.getOrDefault(leaf.code(), "").isEmpty())
                .map(leaf -> new Finding(leaf.code(), leaf.title(), texts.get(leaf.code())))
                .toList();
    }

    /** By leaf: the group's own words, or what its inspectors noted as long as it has said nothing itself. */
    Map<String, String> ofGroup(CaseNumber caseNumber) {
        var noted = read(caseNumber);
        var texts = noted.stream()
                .filter(one -> !one.scorer().equals(GROUP) && !one.text().isEmpty())
                .collect(Collectors.groupingBy(
                        Noted::item, LinkedHashMap::new, Collectors.mapping(Noted::text, Collectors.joining("；"))));
        noted.stream().filter(one -> one.scorer().equals(GROUP)).forEach(one -> texts.put(one.item(), one.text()));
        return texts;
    }

    Map<String, String> of(CaseNumber caseNumber, String scorer) {
        return read(caseNumber).stream()
                .filter(one -> one.scorer().equals(scorer))
                .collect(Collectors.toMap(Noted::item, Noted::text));
    }

    /** An empty text stays, so that the group can drop what an inspector noted. */
    void note(CaseNumber caseNumber, Indicator leaf, String scorer, String text) {
        jdbc.sql("""
                        insert into sheet_finding (case_number, item, scorer, finding, noted_by, noted_at)
                        values (:case, :item, :scorer, :text, :by, :now)
                        on conflict (case_number, item, scorer) do update
                            set finding = :text, noted_by = :by, noted_at = :now
                        """)
                .param("case", caseNumber.value())
                .param("item", leaf.code())
                .param("scorer", scorer)
                .param("text", text)
                .param("by", current.login().orElseThrow())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private List<Noted> read(CaseNumber caseNumber) {
        return jdbc.sql("select item, scorer, finding from sheet_finding where case_number = ? order by item, scorer")
                .param(caseNumber.value())
                .query((row, number) ->
                        new Noted(row.getString("item"), row.getString("scorer"), row.getString("finding")))
                .list();
    }
}
