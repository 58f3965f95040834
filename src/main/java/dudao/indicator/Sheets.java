package dudao.indicator;

import dudao.cases.CaseNumber;
import dudao.identity.CurrentPerson;
import dudao.indicator.Sheet.Cell;
import dudao.law.Article;
import dudao.law.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 评估表的填报: keeps what each side says of each leaf. Who may fill in which column is asked before. */
@Component
@Transactional
public class Sheets {

    private static final int LONGEST = 2000;
    private static final String THIS = "case_number = :case and framework = :framework and version = :version";

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

    /** Takes a sheet back in which nobody has filled in anything yet; any other stays. */
    public void withdraw(Sheet sheet) {
        with(sheet, jdbc.sql("""
                        delete from indicator_sheet s where case_number = :case and framework = :framework and version = :version
                            and not exists (select 1 from indicator_value v where v.case_number = s.case_number
                                and v.framework = s.framework and v.version = s.version)
                        """)).update();
    }

    /** From here to the end of the transaction the column is not handed in under the hands of whoever fills it in. */
    public void fill(Sheet sheet) {
        with(sheet, jdbc.sql("select 1 from indicator_sheet where " + THIS + " for key share"))
                .query(Integer.class)
                .single();
    }

    /** From here to the end of the transaction nobody fills anything in. */
    public void handIn(Sheet sheet) {
        with(sheet, jdbc.sql("select 1 from indicator_sheet where " + THIS + " for update"))
                .query(Integer.class)
                .single();
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
                .param("by", login(sheet))
                .param("now", OffsetDateTime.now(clock))
                .param("seen", seen)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new Refused("indicator.changed-meanwhile", Article.UNREGULATED, item));
    }

    /** Puts in what is missing of a column, each with the reason it comes with; what is given already stays. */
    public void complete(Sheet sheet, Sheet.Column column, Map<String, Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        var items = List.copyOf(entries.keySet());
        with(sheet, jdbc.sql("""
                        insert into indicator_value as v (case_number, framework, version, side, scorer, item, value, reason,
                            not_applicable, revision, entered_by, entered_at)
                        select :case, :framework, :version, :side, :scorer, e.item, e.value, e.reason, e.na, 1, :by, :now
                        from unnest(:items::text[], :values::text[], :reasons::text[], :na::boolean[])
                            e (item, value, reason, na)
                        on conflict (case_number, framework, version, side, scorer, item) do update
                            set value = excluded.value, reason = excluded.reason, not_applicable = excluded.not_applicable,
                                revision = v.revision + 1, entered_by = :by, entered_at = :now
                            where v.value = '' and not v.not_applicable
                        """))
                .param("side", column.side().name())
                .param("scorer", column.scorer())
                .param("items", items.toArray(String[]::new))
                .param(
                        "values",
                        items.stream().map(item -> entries.get(item).value()).toArray(String[]::new))
                .param(
                        "reasons",
                        items.stream().map(item -> entries.get(item).reason()).toArray(String[]::new))
                .param(
                        "na",
                        items.stream()
                                .map(item -> entries.get(item).notApplicable())
                                .toArray(Boolean[]::new))
                .param("by", login(sheet))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** What stands in one cell now. */
    @Transactional(readOnly = true)
    public Optional<Entry> cell(Sheet sheet, Sheet.Column column, String item) {
        return with(
                        sheet,
                        jdbc.sql("select * from indicator_value where " + THIS
                                + " and side = :side and scorer = :scorer and item = :item"))
                .param("side", column.side().name())
                .param("scorer", column.scorer())
                .param("item", item)
                .query((row, n) -> cell(row).entry())
                .optional();
    }

    /** What has been filled in, by leaf and raw datum. */
    @Transactional(readOnly = true)
    public List<Cell> cells(Sheet sheet, Sheet.Column column) {
        return all(sheet).getOrDefault(column, List.of());
    }

    /** The same of every column in which something stands. */
    @Transactional(readOnly = true)
    public Map<Sheet.Column, List<Cell>> all(Sheet sheet) {
        var columns = new LinkedHashMap<Sheet.Column, List<Cell>>();
        with(sheet, jdbc.sql("select * from indicator_value where " + THIS + " order by side, scorer, item"))
                .query(row -> {
                    columns.computeIfAbsent(
                                    new Sheet.Column(Side.valueOf(row.getString("side")), row.getString("scorer")),
                                    column -> new ArrayList<>())
                            .add(cell(row));
                });
        return columns;
    }

    private static Cell cell(ResultSet row) throws SQLException {
        return new Cell(
                row.getString("item"),
                new Entry(row.getString("value"), row.getString("reason"), row.getBoolean("not_applicable")),
                row.getInt("revision"),
                row.getString("entered_by"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant());
    }

    /** The columns in which something stands. */
    @Transactional(readOnly = true)
    public List<Sheet.Column> columns(Sheet sheet) {
        return List.copyOf(all(sheet).keySet());
    }

    @Transactional(readOnly = true)
    public Entries entries(Sheet sheet, Sheet.Column column) {
        var byItem = new HashMap<String, Entry>();
        cells(sheet, column).forEach(cell -> byItem.put(cell.item(), cell.entry()));
        return Entries.of(sheet.stage(), byItem);
    }

    /** 计算: what a column comes to under the version of the sheet. */
    @Transactional(readOnly = true)
    public Assessment assess(Sheet sheet, Sheet.Column column) {
        return Computation.of(frameworks.find(sheet.framework()).orElseThrow(), entries(sheet, column));
    }

    private String login(Sheet sheet) {
        return current.login()
                .orElseThrow(() -> new IllegalStateException(
                        "A value of case %s needs a person who enters it".formatted(sheet.caseNumber())));
    }

    private static StatementSpec with(Sheet sheet, StatementSpec statement) {
        return statement
                .param("case", sheet.caseNumber().value())
                .param("framework", sheet.framework().code())
                .param("version", sheet.framework().version());
    }
}
