package dudao.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 历次文本: every text by which cases were ever begun. A version that only repeats a text is no new one. */
@Component
public class DiagramTexts {

    /**
     * @param version the newest that has the text
     * @param since when the engine was first given it
     * @param running how many cases and parts of cases run by it
     */
    public record Edition(String process, int version, String name, Instant since, int running, String sha256) {}

    private record Row(String definition, Edition edition) {}

    private final JdbcClient jdbc;
    /** By the engine's id of a version, which never changes. */
    private final Map<String, String> hashes = new ConcurrentHashMap<>();

    DiagramTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a diagram the newest first. */
    public List<Edition> all() {
        var editions = new LinkedHashMap<String, Edition>();
        for (var row : rows()) {
            var hash = hashes.computeIfAbsent(row.definition(), this::hash);
            var one = row.edition();
            editions.merge(
                    one.process() + hash,
                    new Edition(one.process(), one.version(), one.name(), one.since(), one.running(), hash),
                    (newer, older) -> new Edition(
                            newer.process(),
                            newer.version(),
                            newer.name(),
                            older.since(),
                            newer.running() + older.running(),
                            hash));
        }
        return new ArrayList<>(editions.values());
    }

    private List<Row> rows() {
        return jdbc.sql("""
                        select d.id_, d.key_, d.version_, coalesce(d.name_, d.key_), p.deploy_time_,
                            (select count(*) from act_ru_execution e
                                where e.proc_def_id_ = d.id_ and e.parent_id_ is null) as running
                        from act_re_procdef d join act_re_deployment p on p.id_ = d.deployment_id_
                        order by d.key_, d.version_ desc
                        """)
                .query((row, n) -> new Row(
                        row.getString(1),
                        new Edition(
                                row.getString(2),
                                row.getInt(3),
                                row.getString(4),
                                row.getTimestamp(5).toInstant(),
                                row.getInt(6),
                                "")))
                .list();
    }

    private String hash(String definition) {
        return jdbc.sql("""
                        select encode(sha256(b.bytes_), 'hex') from act_re_procdef d join act_ge_bytearray b
                            on b.deployment_id_ = d.deployment_id_ and b.name_ = d.resource_name_ where d.id_ = ?
                        """).param(definition).query(String.class).single();
    }
}
