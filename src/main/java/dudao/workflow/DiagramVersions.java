package dudao.workflow;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 流程图各版: every version that was ever in force, which ones came together, and how many cases run by each. */
@Component
public class DiagramVersions {

    /** @param running how many cases have this very version of the diagram running */
    public record Version(String process, int version, String name, Instant since, int running) {}

    private final JdbcClient jdbc;

    DiagramVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first, diagram by diagram. */
    public List<Version> all() {
        return jdbc.sql("""
                        select d.key_, d.version_, coalesce(d.name_, d.key_), p.deploy_time_,
                            (select count(distinct e.business_key_) from act_ru_execution e
                                where e.proc_def_id_ = d.id_ and e.parent_id_ is null) as running
                        from act_re_procdef d join act_re_deployment p on p.id_ = d.deployment_id_
                        order by d.key_, d.version_ desc
                        """)
                .query((row, n) -> new Version(
                        row.getString(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant(),
                        row.getInt(5)))
                .list();
    }

    /** Newest first. */
    public List<Version> of(String process) {
        return all().stream()
                .filter(version -> version.process().equals(process))
                .toList();
    }

    /** The diagrams that were put in force together with this version, by their key with the number of their version. */
    public Map<String, Integer> together(String process, int version) {
        var together = new LinkedHashMap<String, Integer>();
        jdbc.sql("""
                        select d.key_, d.version_ from act_re_procdef d join act_re_procdef w on w.deployment_id_ = d.deployment_id_
                        where w.key_ = ? and w.version_ = ? order by d.key_
                        """).params(process, version).query(row -> {
            together.put(row.getString(1), row.getInt(2));
        });
        return together;
    }
}
