package dudao.workflow;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.context.Context;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 所依流程图: on which diagram, in which version and of which text, the act that is under way is done. */
@Component
public class DiagramAtHand {

    private final JdbcClient jdbc;
    /** By the engine's id of a version, which never changes. */
    private final Map<String, String> known = new ConcurrentHashMap<>();

    private final ThreadLocal<@Nullable String> ofTask = new ThreadLocal<>();

    DiagramAtHand(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@code conclusion:3:} and SHA-256 of its text; empty where no diagram is at work. */
    public Optional<String> name() {
        return definition().map(id -> known.computeIfAbsent(id, this::read));
    }

    /** The engine knows its step while it takes one, but not while a form is handed in. */
    <T> T during(String definition, Supplier<T> work) {
        ofTask.set(definition);
        try {
            return work.get();
        } finally {
            ofTask.remove();
        }
    }

    /** The same for what is done to a case by decision, beside its steps. */
    public void during(String process, int version, Runnable work) {
        var definition = jdbc.sql("select id_ from act_re_procdef where key_ = ? and version_ = ?")
                .params(process, version)
                .query(String.class)
                .single();
        during(definition, () -> {
            work.run();
            return definition;
        });
    }

    private Optional<String> definition() {
        if (ofTask.get() != null) {
            return Optional.of(ofTask.get());
        }
        return Optional.ofNullable(Context.getBpmnExecutionContext())
                .map(context -> context.getExecution().getProcessDefinitionId());
    }

    private String read(String definition) {
        return jdbc.sql("""
                        select d.key_ || ':' || d.version_ || ':' || encode(sha256(b.bytes_), 'hex')
                        from act_re_procdef d join act_ge_bytearray b
                            on b.deployment_id_ = d.deployment_id_ and b.name_ = d.resource_name_
                        where d.id_ = ?
                        """).param(definition).query(String.class).single();
    }
}
