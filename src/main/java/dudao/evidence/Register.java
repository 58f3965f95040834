package dudao.evidence;

import dudao.cases.CaseNumber;
import dudao.law.Article;
import dudao.law.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 证据目录: what is known of exhibits and contents. Rows are added, and go with their file; only the state of a scan ever changes. */
@Component
class Register {

    private static final String EXHIBIT = """
            select e.*, c.type, c.size, c.scan from evidence_exhibit e join evidence_content c using (sha256)
            """;

    private final JdbcClient jdbc;
    private final EvidenceSettings settings;

    Register(JdbcClient jdbc, EvidenceSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    List<Exhibit> of(CaseNumber caseNumber) {
        return jdbc.sql(EXHIBIT + "where e.case_number = ? order by e.subject, e.name, e.version desc")
                .param(caseNumber.value())
                .query(Register::exhibit)
                .list();
    }

    List<Exhibit> bundle(CaseNumber caseNumber) {
        return jdbc.sql(EXHIBIT + "where e.case_number = ? order by e.id")
                .param(caseNumber.value())
                .query(Register::exhibit)
                .list();
    }

    Optional<Exhibit> find(long id) {
        return jdbc.sql(EXHIBIT + "where e.id = ?")
                .param(id)
                .query(Register::exhibit)
                .optional();
    }

    /** The row stays locked until the end, so that people who hand in at once are counted one after the other. */
    void charge(CaseNumber caseNumber, long size, FileName name) {
        var limit = settings.perCase().toBytes();
        jdbc.sql("insert into evidence_case values (?, 0, null) on conflict do nothing")
                .param(caseNumber.value())
                .update();
        var charged = jdbc.sql("""
                        update evidence_case set bytes = bytes + :size
                        where case_number = :number and closed_at is null and bytes + :size <= :limit
                        """)
                .param("number", caseNumber.value())
                .param("size", size)
                .param("limit", limit)
                .update();
        if (charged == 0) {
            throw isClosed(caseNumber)
                    ? new Refused("evidence.closed", Article.UNREGULATED)
                    : new Refused("evidence.case-full", Article.UNREGULATED, name, Size.of(size), Size.of(limit));
        }
    }

    void close(CaseNumber caseNumber, Instant at) {
        jdbc.sql("""
                        insert into evidence_case values (?, 0, ?)
                        on conflict (case_number) do update set closed_at = excluded.closed_at
                        """).params(caseNumber.value(), Timestamp.from(at)).update();
    }

    boolean isClosed(CaseNumber caseNumber) {
        return jdbc.sql("select exists (select 1 from evidence_case where case_number = ? and closed_at is not null)")
                .param(caseNumber.value())
                .query(Boolean.class)
                .single();
    }

    /** A content that is there already keeps what is known of it. */
    void describe(Received content, FileType type, Optional<Picture> picture) {
        var isNew = jdbc.sql("insert into evidence_content values (?, ?, ?, ?) on conflict do nothing")
                        .params(content.sha256(), content.size(), type.name(), ScanState.UNSCANNED.name())
                        .update()
                == 1;
        if (isNew) {
            picture.ifPresent(known -> jdbc.sql("insert into evidence_picture values (?, ?, ?, ?)")
                    .param(content.sha256())
                    .param(known.takenAt())
                    .param(known.latitude())
                    .param(known.longitude())
                    .update());
        }
    }

    Exhibit enter(
            CaseNumber caseNumber, String subject, FileName name, String sha256, String by, Instant at, String from) {
        var id = jdbc.sql("""
                        insert into evidence_exhibit
                            (case_number, subject, name, version, sha256, uploaded_by, uploaded_at, uploaded_from)
                        select :number, :subject, :name, coalesce(max(version), 0) + 1, :sha256, :by, :at, :from
                        from evidence_exhibit where case_number = :number and subject = :subject and name = :name
                        returning id
                        """)
                .param("number", caseNumber.value())
                .param("subject", subject)
                .param("name", name.value())
                .param("sha256", sha256)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("from", from)
                .query(Long.class)
                .single();
        return find(id).orElseThrow();
    }

    void forget(CaseNumber caseNumber, Instant at) {
        jdbc.sql("""
                        insert into evidence_forgotten select distinct sha256, cast(:at as timestamptz) from evidence_exhibit
                        where case_number = :number on conflict do nothing
                        """)
                .param("number", caseNumber.value())
                .param("at", Timestamp.from(at))
                .update();
        jdbc.sql("delete from evidence_exhibit where case_number = ?")
                .param(caseNumber.value())
                .update();
    }

    /** Contents that may have to go, by hash. */
    List<String> forgotten() {
        return jdbc.sql("select sha256 from evidence_forgotten order by since")
                .query(String.class)
                .list();
    }

    /** @return whether nobody names the content any more; from here to the end of the transaction nobody will */
    boolean forget(String sha256) {
        jdbc.sql("select 1 from evidence_content where sha256 = ? for update")
                .param(sha256)
                .query(Integer.class)
                .optional();
        jdbc.sql("delete from evidence_forgotten where sha256 = ?")
                .param(sha256)
                .update();
        var unnamed = "where sha256 = :sha256 and not exists (select 1 from evidence_exhibit where sha256 = :sha256)";
        jdbc.sql("delete from evidence_picture " + unnamed)
                .param("sha256", sha256)
                .update();
        return jdbc.sql("delete from evidence_content " + unnamed)
                        .param("sha256", sha256)
                        .update()
                == 1;
    }

    /** 拍摄信息 of the case's pictures, by hash. */
    Map<String, Picture> pictures(CaseNumber caseNumber) {
        var pictures = new HashMap<String, Picture>();
        jdbc.sql(
                        "select * from evidence_picture where sha256 in (select sha256 from evidence_exhibit where case_number = ?)")
                .param(caseNumber.value())
                .query(row -> {
                    pictures.put(
                            row.getString("sha256"),
                            new Picture(
                                    row.getObject("taken_at", LocalDateTime.class),
                                    row.getObject("latitude", Double.class),
                                    row.getObject("longitude", Double.class)));
                });
        return pictures;
    }

    /** What no scanner has looked at yet, by hash; in no order, so that one the scanner stumbles over stops no other for long. */
    List<String> unscanned() {
        return jdbc.sql("select sha256 from evidence_content where scanned_at is null order by random()")
                .query(String.class)
                .list();
    }

    void scanned(String sha256, Finding finding, Instant at) {
        jdbc.sql("update evidence_content set scan = ?, finding = left(?, 400), scanned_at = ? where sha256 = ?")
                .params(finding.state().name(), finding.words(), Timestamp.from(at), sha256)
                .update();
    }

    private static Exhibit exhibit(ResultSet row, int n) throws SQLException {
        return new Exhibit(
                row.getLong("id"),
                new CaseNumber(row.getString("case_number")),
                row.getString("subject"),
                row.getString("name"),
                row.getInt("version"),
                FileType.valueOf(row.getString("type")),
                row.getLong("size"),
                row.getString("sha256"),
                row.getString("uploaded_by"),
                row.getTimestamp("uploaded_at").toInstant(),
                row.getString("uploaded_from"),
                ScanState.valueOf(row.getString("scan")));
    }
}
