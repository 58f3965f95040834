package dudao.archive;

import dudao.cases.CaseNumber;
import dudao.evidence.Exhibits;
import dudao.workflow.EngineHistory;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 销毁: takes away what a file says, and leaves that it was, what it was about, and the hashes that prove what it said. */
@Component
class Destruction {

    private final JdbcClient jdbc;
    private final FileTables tables;
    private final Exhibits exhibits;
    private final Copies copies;
    private final EngineHistory history;
    private final Clock clock;

    Destruction(
            JdbcClient jdbc, FileTables tables, Exhibits exhibits, Copies copies, EngineHistory history, Clock clock) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.exhibits = exhibits;
        this.copies = copies;
        this.history = history;
        this.clock = clock;
    }

    /**
     * In the transaction of the approval; first it is written down, which the database refuses without two people.
     *
     * @return the copies at higher offices, and what became of them
     */
    List<Copy> destroy(CaseNumber caseNumber, int list) {
        jdbc.sql("insert into archive_destroyed (case_number, list, destroyed_at) values (?, ?, ?)")
                .params(caseNumber.value(), list, Timestamp.from(clock.instant()))
                .update();
        tables.all().forEach(table -> destroy(caseNumber, table));
        history.forget(List.of(caseNumber));
        return copies.settle(caseNumber);
    }

    private void destroy(CaseNumber caseNumber, FileTable table) {
        switch (table.atTheEnd()) {
            case FileTable.KEEP -> {}
            case FileTable.EXHIBITS -> exhibits.forget(caseNumber);
            case FileTable.DELETE -> change(caseNumber, "delete from %s where %s".formatted(table.table(), table.of()));
            default ->
                change(caseNumber, "update %s set %s where %s".formatted(table.table(), table.atTheEnd(), table.of()));
        }
    }

    private void change(CaseNumber caseNumber, String sql) {
        jdbc.sql(sql).param("number", caseNumber.value()).update();
    }
}
