package dudao.archive;

import dudao.archive.DestructionListMoved.Change;
import dudao.cases.CaseKind;
import dudao.cases.CaseNumber;
import dudao.identity.BodyCode;
import dudao.identity.CurrentPerson;
import dudao.law.Article;
import dudao.law.Refused;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 销毁清单: one person of the office proposes what has outlived its term, another approves; with the approval the content is gone. */
@Component
@Transactional
class DestructionLists {

    static final int LARGEST = 200;
    private static final int LONGEST = 400;

    private final JdbcClient jdbc;
    private final KeptFiles files;
    private final Destruction destruction;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DestructionLists(
            JdbcClient jdbc,
            KeptFiles files,
            Destruction destruction,
            CurrentPerson current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.destruction = destruction;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** 提出. */
    int propose(BodyCode office, Set<CaseNumber> cases) {
        var due = files.due(office, LARGEST).stream()
                .filter(file -> cases.contains(file.caseNumber()))
                .toList();
        if (due.isEmpty() || due.size() < cases.size()) {
            throw new Refused("archive.not-due", Article.UNREGULATED);
        }
        var number = jdbc.sql("""
                        insert into archive_destruction_list (office, proposed_by, proposed_at) values (?, ?, ?) returning number
                        """)
                .params(office.value(), me(), Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single();
        due.forEach(file -> enter(number, file));
        events.publishEvent(new DestructionListMoved(office, number, Change.PROPOSED, due.size()));
        return number;
    }

    /** 审批, by somebody else. What a hold or an appeal has come to meanwhile stops the whole list. */
    void decide(int number, boolean approved, String reasons) {
        var list = locked(number);
        if (!list.isOpen()) {
            throw new Refused("archive.list-decided", Article.UNREGULATED);
        }
        if (list.proposedBy().equals(me())) {
            throw new Refused("archive.same-person", Article.UNREGULATED);
        }
        if (reasons.length() > LONGEST || !approved && reasons.isBlank()) {
            throw new Refused("archive.reasons-needed", Article.UNREGULATED, LONGEST);
        }
        jdbc.sql("""
                        update archive_destruction_list set approved = ?, decided_by = ?, decided_at = ?, reasons = ? where number = ?
                        """)
                .params(approved, me(), Timestamp.from(clock.instant()), reasons, number)
                .update();
        if (approved) {
            destroy(list);
        }
        events.publishEvent(new DestructionListMoved(
                list.office(),
                number,
                approved ? Change.APPROVED : Change.REJECTED,
                list.items().size()));
    }

    /** 执行. The list has been decided, so that it no longer stands in the way of its own files. */
    private void destroy(DestructionList list) {
        for (var item : list.items()) {
            if (!files.mayGo(item.caseNumber())) {
                throw new Refused("archive.hindered", Article.UNREGULATED, item.caseNumber());
            }
            destruction.destroy(item.caseNumber(), list.number());
            events.publishEvent(
                    new FileDestroyed(item.caseNumber(), list.number(), list.proposedBy(), me(), item.manifest()));
        }
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

    private DestructionList locked(int number) {
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

    private String me() {
        return current.login().orElseThrow();
    }
}
