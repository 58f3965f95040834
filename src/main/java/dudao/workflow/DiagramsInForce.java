package dudao.workflow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 现行流程图: the diagrams that new cases run by, and how one takes the place of another. All of them and their forms are put in force
 * together, because each calls the others and the forms as they were put in force with it; nothing former is ever deleted.
 */
@Component
public class DiagramsInForce {

    /** @param running how many cases and parts of cases run by this very version */
    public record Version(String process, int version, String name, Instant since, int running) {}

    /** Name of the deployments that the office decided, unlike the one that comes with the product. */
    private static final String BY_DECISION = "studio";

    private static final String NEWEST = """
            select distinct on (d.key_) d.key_, d.version_, b.bytes_ from act_re_procdef d
            join act_ge_bytearray b on b.deployment_id_ = d.deployment_id_ and b.name_ = d.resource_name_
            order by d.key_, d.version_ desc
            """;

    private final JdbcClient jdbc;
    private final RepositoryService repository;
    private final IdentityService identity;
    private final ResourcePatternResolver resources;
    private final ApplicationEventPublisher events;

    DiagramsInForce(
            JdbcClient jdbc,
            RepositoryService repository,
            IdentityService identity,
            ResourcePatternResolver resources,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.repository = repository;
        this.identity = identity;
        this.resources = resources;
        this.events = events;
    }

    /** The diagrams new cases run by, as text, by their key. */
    public Map<String, byte[]> texts() {
        var texts = new LinkedHashMap<String, byte[]>();
        jdbc.sql(NEWEST).query(row -> {
            texts.put(row.getString("key_"), row.getBytes("bytes_"));
        });
        return texts;
    }

    public Optional<Integer> version(String process) {
        return jdbc.sql("select max(version_) from act_re_procdef where key_ = ?")
                .param(process)
                .query(Integer.class)
                .optional();
    }

    /** Those in force, and the former ones by which cases still run, newest first. */
    public List<Version> versions() {
        return jdbc.sql("""
                        select d.key_, d.version_, d.name_, p.deploy_time_,
                            (select count(*) from act_ru_execution e
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

    /**
     * Puts a diagram in the place of the one of its key, in the transaction of whoever decides it. What runs goes on by what it was
     * begun under.
     *
     * @param stillRight told the diagrams in force, which nobody else can change until the transaction ends
     * @return the number of its version; empty when they are no longer what was decided upon
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Integer> replace(String process, byte[] bpmn, Predicate<Map<String, byte[]>> stillRight) {
        jdbc.sql("lock table act_re_deployment in share row exclusive mode").update();
        var texts = texts();
        if (!stillRight.test(texts)) {
            return Optional.empty();
        }
        texts.put(process, bpmn);
        var deployment = repository.createDeployment().name(BY_DECISION);
        texts.forEach((key, text) -> deployment.addInputStream(key + ".bpmn", new ByteArrayInputStream(text)));
        forms().forEach((name, text) -> deployment.addInputStream(name, new ByteArrayInputStream(text)));
        var person = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            deployment.deploy();
        } finally {
            identity.setAuthentication(person);
        }
        events.publishEvent(new DiagramsReplaced(process));
        return version(process);
    }

    private Map<String, byte[]> forms() {
        var forms = new LinkedHashMap<String, byte[]>();
        try {
            for (var form : resources.getResources("classpath*:forms/*.form")) {
                forms.put(form.getFilename(), form.getContentAsByteArray());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The forms cannot be read", unreadable);
        }
        return forms;
    }
}
