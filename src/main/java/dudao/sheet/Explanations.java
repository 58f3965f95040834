package dudao.sheet;

import dudao.cases.CaseNumber;
import dudao.indicator.Sheet.Column;
import dudao.indicator.Sheets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 计算说明 of a sheet, kept word for word when its file is sealed. */
@Component
@Transactional
public class Explanations {

    /** @param column as {@link Column#key} writes it */
    public record Explanation(String column, String text) {}

    private final CaseSheets cases;
    private final Sheets sheets;
    private final JdbcClient jdbc;
    private final Clock clock;

    Explanations(CaseSheets cases, Sheets sheets, JdbcClient jdbc, Clock clock) {
        this.cases = cases;
        this.sheets = sheets;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** As they follow from what is in the sheet now, column by column; none where the case has no sheet. */
    @Transactional(readOnly = true)
    public List<Explanation> of(CaseNumber caseNumber) {
        return cases.of(caseNumber)
                .map(sheet -> sheets.columns(sheet).stream()
                        .map(column -> new Explanation(
                                column.key(), sheets.assess(sheet, column).explanation()))
                        .toList())
                .orElse(List.of());
    }

    /** 封存. */
    public List<Explanation> seal(CaseNumber caseNumber) {
        var explanations = of(caseNumber);
        for (var explanation : explanations) {
            var key = explanation.column().split(":", 2);
            jdbc.sql("insert into sheet_explanation values (?, ?, ?, ?, ?)")
                    .params(
                            caseNumber.value(),
                            key[0],
                            key.length > 1 ? key[1] : "",
                            explanation.text(),
                            OffsetDateTime.now(clock))
                    .update();
        }
        return explanations;
    }

    /** As it was sealed; empty while the file is open. */
    @Transactional(readOnly = true)
    public Optional<String> sealed(CaseNumber caseNumber, Column column) {
        return jdbc.sql("select explanation from sheet_explanation where case_number = ? and side = ? and scorer = ?")
                .params(caseNumber.value(), column.side().name(), column.scorer())
                .query(String.class)
                .optional();
    }
}
