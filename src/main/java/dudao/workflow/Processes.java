package dudao.workflow;

import dudao.cases.CaseNumber;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 流程图: the diagrams of the house, and where in them a case stands. */
@Component
public class Processes {

    /** @param version which a running case keeps @param name of the diagram @param element where in it the case stands @param step what that is called */
    public record Standing(String process, int version, String name, String element, String step) {}

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

    /** The version of another diagram that was put in force in one set with this one. */
    public Optional<Integer> versionBeside(String process, int version, String other) {
        return jdbc.sql("""
                        select o.version_ from act_re_procdef d
                        join act_re_procdef o on o.deployment_id_ = d.deployment_id_
                        where d.key_ = ? and d.version_ = ? and o.key_ = ?
                        """)
                .params(process, version, other)
                .query(Integer.class)
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

    /** Where the case stands now, diagram by diagram; nothing once it is closed. What it has been through, the trail tells. */
    public List<Standing> standing(CaseNumber caseNumber) {
        return jdbc.sql("""
                        select distinct d.key_, d.version_, coalesce(d.name_, d.key_) as name,
                            split_part(e.act_id_, '#', 1) as element, t.name_ as task
                        from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                        left join act_ru_task t on t.execution_id_ = e.id_
                        where e.act_id_ is not null and e.proc_inst_id_ in (
                            select proc_inst_id_ from act_ru_execution where business_key_ = ?)
                        order by 1, 2, 4
                        """)
                .param(caseNumber.value())
                .query((row, n) -> new Standing(
                        row.getString("key_"),
                        row.getInt("version_"),
                        row.getString("name"),
                        row.getString("element"),
                        names.of(row.getString("element"))
                                .orElse(row.getString("task") == null ? "" : row.getString("task"))
                                .split(TaskNames.SEPARATOR, 2)[0]
                                .replaceAll("\\s+", "")))
                .list();
    }

    /** Which step a period that runs out puts an end to; empty for what goes on beside it. */
    public Optional<String> endedBy(String event) {
        return names.endedBy(event);
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
}
