package dudao.workflow;

import dudao.cases.CaseNumber;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 流程图: the diagrams of the house, and where in them a case stands. */
@Component
public class Processes {

    private static final int CANCELED = 2;

    private record Visit(CaseDiagram run, CaseDiagram.Element element, boolean now, boolean done) {}

    private final JdbcClient jdbc;
    private final DiagramNames names;
    private final Clock clock;

    Processes(JdbcClient jdbc, DiagramNames names, Clock clock) {
        this.jdbc = jdbc;
        this.names = names;
        this.clock = clock;
    }

    /** The diagram as text in BPMN 2.0; what the procedure is, is no secret. */
    public Optional<String> bpmn(String process, int version) {
        return jdbc.sql("""
                        select b.bytes_ from act_re_procdef d
                        join act_ge_bytearray b on b.deployment_id_ = d.deployment_id_ and b.name_ = d.resource_name_
                        where d.key_ = ? and d.version_ = ?
                        """)
                .params(process, version)
                .query((row, n) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                .optional();
    }

    /** The newest version of each diagram, as {@link DiagramAtHand#name()} calls it. */
    public List<String> newest() {
        return jdbc.sql("""
                        select distinct on (d.key_) d.key_ || ':' || d.version_ || ':' || encode(sha256(b.bytes_), 'hex')
                        from act_re_procdef d join act_ge_bytearray b
                            on b.deployment_id_ = d.deployment_id_ and b.name_ = d.resource_name_
                        order by d.key_, d.version_ desc
                        """).query(String.class).list();
    }

    /** Those of the cases that are not closed yet. */
    public Set<CaseNumber> running(Collection<CaseNumber> cases) {
        return cases.isEmpty()
                ? Set.of()
                : jdbc.sql("select distinct business_key_ from act_ru_execution where business_key_ in (:cases)")
                        .param("cases", cases.stream().map(CaseNumber::value).toList())
                        .query((row, n) -> new CaseNumber(row.getString(1)))
                        .set();
    }

    /** The diagrams the case runs or has run through, in the order they were begun. */
    public List<CaseDiagram> of(CaseNumber caseNumber) {
        var visits = jdbc.sql("""
                        select i.id_, d.key_, d.version_, d.name_, i.end_time_ is null as running,
                            split_part(a.act_id_, '#', 1) as element, max(a.act_name_) as element_name,
                            bool_or(a.end_time_ is null) as now,
                            bool_or(a.end_time_ is not null and a.act_inst_state_ <> :canceled) as done
                        from act_hi_procinst i join act_re_procdef d on d.id_ = i.proc_def_id_
                        join act_hi_actinst a on a.proc_inst_id_ = i.id_
                        where i.business_key_ = :number
                        group by i.id_, d.id_, element order by i.start_time_, i.id_, min(a.start_time_)
                        """)
                .param("canceled", CANCELED)
                .param("number", caseNumber.value())
                .query(Processes::visit)
                .list();
        return visits.stream()
                .map(Visit::run)
                .distinct()
                .map(run -> told(run, visits))
                .toList();
    }

    /** What a step or an event of the diagrams is called, e.g. 签发督导通知书 for {@code sign-notice}. */
    public Optional<String> nameOf(String element) {
        return names.of(element);
    }

    /** How many periods have run out without having been acted on yet. */
    public int timersDue() {
        return jdbc.sql("""
                        select count(*) from act_ru_job
                        where duedate_ <= ? and type_ = 'timer' and retries_ > 0 and suspension_state_ = 1
                        """)
                .param(Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single();
    }

    private static CaseDiagram told(CaseDiagram run, List<Visit> visits) {
        var current = new ArrayList<CaseDiagram.Element>();
        var passed = new ArrayList<CaseDiagram.Element>();
        var brokenOff = new ArrayList<CaseDiagram.Element>();
        for (var visit : visits) {
            if (!visit.run().equals(run)) {
                continue;
            }
            if (visit.now()) {
                current.add(visit.element());
            } else {
                (visit.done() ? passed : brokenOff).add(visit.element());
            }
        }
        return new CaseDiagram(
                run.instance(), run.process(), run.version(), run.name(), run.running(), current, passed, brokenOff);
    }

    private static Visit visit(ResultSet row, int number) throws SQLException {
        var run = new CaseDiagram(
                row.getString("id_"),
                row.getString("key_"),
                row.getInt("version_"),
                row.getString("name_"),
                row.getBoolean("running"),
                List.of(),
                List.of(),
                List.of());
        var id = row.getString("element");
        var name = row.getString("element_name");
        return new Visit(
                run,
                new CaseDiagram.Element(id, name == null ? "" : name.replaceAll("\\s+", "")),
                row.getBoolean("now"),
                row.getBoolean("done"));
    }
}
