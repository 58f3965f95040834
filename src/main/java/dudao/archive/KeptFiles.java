package dudao.archive;

import dudao.cases.CaseKind;
import dudao.cases.CaseNumber;
import dudao.identity.BodyCode;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 在库案卷: which files are sealed, for how long they are kept, and which of them may go. */
@Component
@Transactional(readOnly = true)
public class KeptFiles {

    private static final String SUGGESTED = Stream.of(CaseKind.values())
            .map(kind -> "('%s', %d)"
                    .formatted(kind, RetentionTerm.suggestedFor(kind).years()))
            .collect(Collectors.joining(", "));

    /** The term in force at the sealing, or a longer one chosen since. */
    private static final String KEPT = """
            select * from (
                select f.case_number, f.title, f.kind, f.office, a.hash, a.sealed_on, x.destroyed_at,
                    greatest(
                        coalesce((select t.years from archive_term t where t.office = f.office and t.kind = f.kind
                            and t.set_at <= a.sealed_at order by t.set_at desc limit 1), s.years),
                        coalesce((select max(t.years) from archive_term t where t.office = f.office and t.kind = f.kind
                            and t.set_at > a.sealed_at), 0)) as years,
                    (select count(*) from document d where d.case_number = f.case_number) as documents,
                    (select count(*) from evidence_exhibit e where e.case_number = f.case_number) as exhibits
                from (select *, (sealed_at at time zone 'Asia/Shanghai')::date as sealed_on from archive) a
                join cases_file f using (case_number)
                join (values %s) s (kind, years) on s.kind = f.kind
                left join archive_destroyed x using (case_number)) k
            """.formatted(SUGGESTED);

    /** Neither held nor before a higher office, with nothing going on in it, and in no list that waits for its decision. */
    private static final String FREE = """
            destroyed_at is null and years < 1000
            and make_date(extract(year from sealed_on)::int + 1 + years, 1, 1) <= :today
            and not exists (select 1 from archive_hold h where h.case_number = k.case_number and h.lifted_at is null)
            and not exists (select 1 from objection o where o.case_number = k.case_number and o.handled_in <> o.case_number
                and not exists (select 1 from archive s where s.case_number = o.handled_in))
            and not exists (select 1 from act_ru_execution r where r.business_key_ = k.case_number)
            and not exists (select 1 from archive_destruction_item i join archive_destruction_list l on l.number = i.list
                where i.case_number = k.case_number and l.approved is null)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    KeptFiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Empty while the file is open. */
    public Optional<KeptFile> find(CaseNumber caseNumber) {
        return jdbc.sql(KEPT + " where case_number = ?")
                .param(caseNumber.value())
                .query(this::kept)
                .optional();
    }

    /** 期满待销毁: what may stand in a list today, the longest kept first. */
    List<KeptFile> due(BodyCode office, int atMost) {
        return jdbc.sql(KEPT + " where office = :office and " + FREE + " order by sealed_on, case_number limit :atMost")
                .param("office", office.value())
                .param("today", Date.valueOf(LocalDate.now(clock)))
                .param("atMost", atMost)
                .query(this::kept)
                .list();
    }

    /** Asked again when the list is carried out. */
    boolean mayGo(CaseNumber caseNumber) {
        return jdbc.sql(KEPT + " where case_number = :number and " + FREE)
                .param("number", caseNumber.value())
                .param("today", Date.valueOf(LocalDate.now(clock)))
                .query(this::kept)
                .optional()
                .isPresent();
    }

    private KeptFile kept(ResultSet row, int n) throws SQLException {
        var destroyed = row.getTimestamp("destroyed_at");
        return new KeptFile(
                new CaseNumber(row.getString("case_number")),
                row.getString("title"),
                CaseKind.valueOf(row.getString("kind")),
                row.getObject("sealed_on", LocalDate.class),
                RetentionTerm.ofYears(row.getInt("years")),
                row.getString("hash"),
                row.getInt("documents"),
                row.getInt("exhibits"),
                destroyed == null ? null : LocalDate.ofInstant(destroyed.toInstant(), clock.getZone()));
    }
}
