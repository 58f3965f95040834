package dudao.archive;

import dudao.cases.CaseKind;
import dudao.cases.CaseNumber;
import dudao.identity.BodyCode;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 销毁清册: the lists of destruction as they were proposed and decided. Nothing in it is changed or removed. */
@Component
class DestructionRegister {

    private final JdbcClient jdbc;

    DestructionRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int enter(BodyCode office, String by, Instant at, List<KeptFile> files) {
        var number = jdbc.sql("""
                        insert into archive_destruction_list (office, proposed_by, proposed_at) values (?, ?, ?) returning number
                        """)
                .params(office.value(), by, Timestamp.from(at))
                .query(Integer.class)
                .single();
        files.forEach(file -> enter(number, file));
        return number;
    }

    void decide(int number, boolean approved, String by, Instant at, String reasons) {
        jdbc.sql("""
                        update archive_destruction_list set approved = ?, decided_by = ?, decided_at = ?, reasons = ? where number = ?
                        """).params(approved, by, Timestamp.from(at), reasons, number).update();
    }

    @Transactional(readOnly = true)
    Optional<DestructionList> find(int number) {
        return lists("where number = ?", number).stream().findFirst();
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    List<DestructionList> of(BodyCode office) {
        return lists("where office = ? order by number desc limit 50", office.value());
    }

    /** Nobody else decides it until the end of the transaction. */
    DestructionList locked(int number) {
        jdbc.sql("select 1 from archive_destruction_list where number = ? for update")
                .param(number)
                .query(Integer.class)
                .single();
        return find(number).orElseThrow();
    }

    private void enter(int number, KeptFile file) {
        jdbc.sql("insert into archive_destruction_item values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        number,
                        file.caseNumber().value(),
                        file.title(),
                        file.kind().name(),
                        Date.valueOf(file.sealedOn()),
                        file.term().years(),
                        Date.valueOf(file.overOn().orElseThrow()),
                        file.documents(),
                        file.exhibits(),
                        file.manifest())
                .update();
    }

    private List<DestructionList> lists(String which, Object parameter) {
        return jdbc.sql("select * from archive_destruction_list " + which)
                .param(parameter)
                .query(this::list)
                .list();
    }

    private DestructionList list(ResultSet row, int n) throws SQLException {
        var number = row.getInt("number");
        return new DestructionList(
                number,
                new BodyCode(row.getString("office")),
                row.getString("proposed_by"),
                row.getTimestamp("proposed_at").toInstant(),
                (Boolean) row.getObject("approved"),
                row.getString("decided_by"),
                instant(row.getTimestamp("decided_at")),
                row.getString("reasons"),
                items(number));
    }

    private List<DestructionList.Item> items(int number) {
        return jdbc.sql("select * from archive_destruction_item where list = ? order by sealed_on, case_number")
                .param(number)
                .query((row, n) -> new DestructionList.Item(
                        new CaseNumber(row.getString("case_number")),
                        row.getString("title"),
                        CaseKind.valueOf(row.getString("kind")).chinese(),
                        row.getObject("sealed_on", LocalDate.class),
                        RetentionTerm.ofYears(row.getInt("years")),
                        row.getObject("due_on", LocalDate.class),
                        row.getInt("documents"),
                        row.getInt("exhibits"),
                        row.getString("manifest")))
                .list();
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
