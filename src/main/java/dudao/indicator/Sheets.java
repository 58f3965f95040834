package dudao.indicator;

import dudao.cases.CaseNumber;
import dudao.identity.CurrentPerson;
import dudao.indicator.Sheet.Cell;
import dudao.law.Article;
import dudao.law.Refused;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 评估表的填报: keeps what each side says of each leaf. Who may fill in which column is asked before. */
@Component
@Transactional
public class Sheets {

    private static final int LONGEST = 2000;

    private final JdbcClient jdbc;
    private final Frameworks frameworks;
    private final CurrentPerson current;
    private final Clock clock;

    Sheets(JdbcClient jdbc, Frameworks frameworks, CurrentPerson current, Clock clock) {
        this.jdbc = jdbc;
        this.frameworks = frameworks;
        this.current = current;
        this.clock = clock;
    }

    /** Begins a sheet, and with it freezes the version. One that is there already stays as it is. */
    public Sheet open(CaseNumber caseNumber, FrameworkId framework, String stage) {
        frameworks.freeze(framework);
        var sheet = new Sheet(caseNumber, framework, stage);
        with(sheet, jdbc.sql("""
                        insert into indicator_sheet (case_number, framework, version, stage, opened_at)
                        values (:case, :framework, :version, :stage, :now) on conflict do nothing
                        """))
                .param("stage", stage)
                .param("now", OffsetDateTime.now(clock))
                .update();
        return of(caseNumber).stream()
                .filter(open -> open.framework().equals(framework))
                .findFirst()
                .orElseThrow();
    }

    @Transactional(readOnly = true)
    public List<Sheet> of(CaseNumber caseNumber) {
        return jdbc.sql("select * from indicator_sheet where case_number = :case order by opened_at, framework")
                .param("case", caseNumber.value())
                .query((row, number) -> new Sheet(
                        caseNumber,
                        new FrameworkId(row.getString("framework"), row.getInt("version")),
                        row.getString("stage")))
                .list();
    }

    /**
     * Puts a value into a cell, if it is one for that leaf and nobody has changed the cell meanwhile.
     *
     * @param seen revision of the cell as the person saw it; 0 where it was empty
     * @return the new revision
     */
    public int put(Sheet sheet, Sheet.Column column, String item, Entry entry, int seen) {
        var framework = frameworks.find(sheet.framework()).orElseThrow();
        SheetCheck.refuseUnlessFit(framework, sheet.stage(), item, entry);
        if (entry.value().length() > LONGEST || entry.reason().length() > LONGEST) {
            throw new Refused("indicator.too-long", Article.UNREGULATED, LONGEST);
        }
        return with(sheet, jdbc.sql("""
                        insert into indicator_value as v (case_number, framework, version, side, scorer, item, value, reason,
                            not_applicable, revision, entered_by, entered_at)
                        values (:case, :framework, :version, :side, :scorer, :item, :value, :reason, :na, 1, :by, :now)
                        on conflict (case_number, framework, version, side, scorer, item) do update
                            set value = :value, reason = :reason, not_applicable = :na, revision = v.revision + 1,
                                entered_by = :by, entered_at = :now
                            where v.revision = :seen
                        returning revision
                        """))
                .param("side", column.side().name())
                .param("scorer", column.scorer())
                .param("item", item)
                .param("value", entry.value().strip())
                .param("reason", entry.reason().strip())
                .param("na", entry.notApplicable())
                .param(
                        "by",
                        current.login()
                                .orElseThrow(() ->
                                        new IllegalStateException("A value of case %s needs a person who enters it"
                                                .formatted(sheet.caseNumber()))))
                .param("now", OffsetDateTime.now(clock))
                .param("seen", seen)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new Refused("indicator.changed-meanwhile", Article.UNREGULATED, item));
    }

    /** What has been filled in, by leaf and raw datum. */
    @Transactional(readOnly = true)
    public List<Cell> cells(Sheet sheet, Sheet.Column column) {
        return with(sheet, jdbc.sql("""
                        select * from indicator_value where case_number = :case and framework = :framework
                            and version = :version and side = :side and scorer = :scorer order by item
                        """))
                .param("side", column.side().name())
                .param("scorer", column.scorer())
                .query((row, number) -> new Cell(
                        row.getString("item"),
                        new Entry(row.getString("value"), row.getString("reason"), row.getBoolean("not_applicable")),
                        row.getInt("revision"),
                        row.getString("entered_by")))
                .list();
    }

    /** The columns in which something stands. */
    @Transactional(readOnly = true)
    public List<Sheet.Column> columns(Sheet sheet) {
        return with(sheet, jdbc.sql("""
                        select distinct side, scorer from indicator_value where case_number = :case
                            and framework = :framework and version = :version order by side, scorer
                        """))
                .query((row, number) -> new Sheet.Column(Side.valueOf(row.getString("side")), row.getString("scorer")))
                .list();
    }

    public Entries entries(Sheet sheet, Sheet.Column column) {
        var values = new HashMap<String, Entry>();
        var data = new HashMap<String, BigDecimal>();
        for (var cell : cells(sheet, column)) {
            if (!cell.item().startsWith(Sheet.DATUM)) {
                values.put(cell.item(), cell.entry());
            } else if (!cell.entry().value().isEmpty()) {
                data.put(cell.item().substring(1), new BigDecimal(cell.entry().value()));
            }
        }
        return new Entries(sheet.stage(), values, data);
    }

    /** 计算: what a column comes to under the version of the sheet. */
    @Transactional(readOnly = true)
    public Assessment assess(Sheet sheet, Sheet.Column column) {
        return Computation.of(frameworks.find(sheet.framework()).orElseThrow(), entries(sheet, column));
    }

    private static StatementSpec with(Sheet sheet, StatementSpec statement) {
        return statement
                .param("case", sheet.caseNumber().value())
                .param("framework", sheet.framework().code())
                .param("version", sheet.framework().version());
    }
}
