package dudao.workflow;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gives a {@link DiagramSet} to the engine, whole and once, because its diagrams call each other and their forms as they were given
 * with them. Nothing that was given is ever taken back.
 */
@Component
class Deployments {

    /** @param id the engine's own */
    record Given(String id, int version) {}

    static final String BY_DECISION = "studio";

    /** The diagrams of a set as the engine has them, by their key. */
    private final Map<String, Map<String, Given>> known = new ConcurrentHashMap<>();

    private final DiagramSets sets;
    private final RepositoryService repository;
    private final IdentityService identity;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Deployments(
            DiagramSets sets,
            RepositoryService repository,
            IdentityService identity,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.sets = sets;
        this.repository = repository;
        this.identity = identity;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** The diagrams of the set, which the engine has from now on, by their key. */
    @Transactional(propagation = Propagation.MANDATORY)
    Map<String, Given> definitions(DiagramSet set) {
        var name = set.isOfProduct() ? set.product() : set.fingerprint();
        var kept = known.get(name);
        if (kept != null) {
            return kept;
        }
        var found = find(set, name).orElseGet(() -> deployOnce(set, name));
        keepOnceCommitted(name, found);
        return found;
    }

    private Optional<Map<String, Given>> find(DiagramSet set, String name) {
        var definitions = new HashMap<String, Given>();
        jdbc.sql("""
                        select d.key_, d.id_, d.version_ from act_re_procdef d join act_re_deployment p on p.id_ = d.deployment_id_
                        where p.id_ = :product or p.name_ = :ours and p.source_ = :name
                        """)
                .param("product", set.isOfProduct() ? name : "")
                .param("ours", BY_DECISION)
                .param("name", name)
                .query(row -> {
                    definitions.put(row.getString(1), new Given(row.getString(2), row.getInt(3)));
                });
        return definitions.isEmpty() ? Optional.empty() : Optional.of(definitions);
    }

    /** Two nodes, or two people, that need the same set at the same moment wait for each other. */
    private Map<String, Given> deployOnce(DiagramSet set, String name) {
        jdbc.sql("lock table act_re_deployment in share row exclusive mode").update();
        return find(set, name).orElseGet(() -> deploy(set, name));
    }

    private Map<String, Given> deploy(DiagramSet set, String name) {
        var texts = sets.texts(set);
        var deployment = repository.createDeployment().name(BY_DECISION).source(name);
        texts.forEach((part, text) ->
                deployment.addInputStream(isForm(part) ? part : part + ".bpmn", new ByteArrayInputStream(text)));
        var person = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            var given = deployment.deployWithResult();
            events.publishEvent(new DiagramsReplaced(named(given, texts)));
            var definitions = new HashMap<String, Given>();
            given.getDeployedProcessDefinitions()
                    .forEach(one -> definitions.put(one.getKey(), new Given(one.getId(), one.getVersion())));
            return definitions;
        } finally {
            identity.setAuthentication(person);
        }
    }

    private static List<String> named(DeploymentWithDefinitions given, SortedMap<String, byte[]> texts) {
        var named = new ArrayList<String>();
        given.getDeployedProcessDefinitions()
                .forEach(one -> named.add("%s:%d:%s"
                        .formatted(one.getKey(), one.getVersion(), DiagramSet.sha256(texts.get(one.getKey())))));
        return named;
    }

    static boolean isForm(String part) {
        return part.endsWith(".form");
    }

    /** What is rolled back never was. */
    private void keepOnceCommitted(String name, Map<String, Given> definitions) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                known.put(name, definitions);
            }
        });
    }
}
