package dudao.sheet;

import dudao.identity.CurrentPerson;
import dudao.indicator.Sheet;
import dudao.indicator.Sheet.Column;
import dudao.indicator.Sheets;
import dudao.indicator.Side;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 交表: which columns of a sheet have been handed in. Only then do others read them. */
@Component
class HandIns {

    private final JdbcClient jdbc;
    private final Sheets sheets;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HandIns(JdbcClient jdbc, Sheets sheets, CurrentPerson current, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.sheets = sheets;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** Those that were handed in at least once, also where one was sent back since. */
    Set<Column> of(Sheet sheet) {
        return jdbc
                .sql("select side, scorer from sheet_column where case_number = ?")
                .param(sheet.caseNumber().value())
                .query((row, number) -> new Column(Side.valueOf(row.getString("side")), row.getString("scorer")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** By whoever acts, or by the house itself where a time has passed. */
    void add(Sheet sheet, Column column) {
        jdbc.sql("""
                        insert into sheet_column (case_number, side, scorer, handed_in_by, handed_in_at)
                        values (:case, :side, :scorer, :by, :now)
                        on conflict (case_number, side, scorer) do update
                            set handed_in_by = :by, handed_in_at = :now, reopened_at = null
                        """)
                .param("case", sheet.caseNumber().value())
                .param("side", column.side().name())
                .param("scorer", column.scorer())
                .param("by", current.login().orElse(null))
                .param("now", OffsetDateTime.now(clock))
                .update();
        events.publishEvent(new ColumnHandedIn(sheet, column, sheets.cells(sheet, column)));
    }

    void reopen(Sheet sheet, Column column) {
        jdbc.sql("""
                        update sheet_column set reopened_at = :now
                        where case_number = :case and side = :side and scorer = :scorer
                        """)
                .param("case", sheet.caseNumber().value())
                .param("side", column.side().name())
                .param("scorer", column.scorer())
                .param("now", OffsetDateTime.now(clock))
                .update();
        events.publishEvent(new ColumnReopened(sheet, column));
    }
}
