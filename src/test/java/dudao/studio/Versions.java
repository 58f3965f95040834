package dudao.studio;

import dudao.workflow.DiagramsInForce;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.springframework.transaction.support.TransactionTemplate;

/** Versions of diagrams that a test puts in force, and takes away again when it is over. */
class Versions implements AutoCloseable {

    private final DiagramsInForce inForce;
    private final RepositoryService repository;
    private final TransactionTemplate transactions;
    private final Set<String> before = new HashSet<>();

    Versions(DiagramsInForce inForce, RepositoryService repository, TransactionTemplate transactions) {
        this.inForce = inForce;
        this.repository = repository;
        this.transactions = transactions;
        repository.createDeploymentQuery().list().stream()
                .map(Deployment::getId)
                .forEach(before::add);
    }

    /** The shipped diagram with one thing changed, in the place of what is in force; the other diagrams as shipped. */
    int put(String key, String was, String becomes) {
        var text = Studio.text(key);
        if (!text.contains(was)) {
            throw new AssertionError("%s does not contain %s".formatted(key, was));
        }
        return put(key, text.replace(was, becomes));
    }

    int put(String key, String text) {
        return transactions.execute(status -> inForce.replace(key, text.getBytes(StandardCharsets.UTF_8), texts -> true)
                .orElseThrow());
    }

    int now(String key) {
        return inForce.version(key).orElseThrow();
    }

    @Override
    public void close() {
        repository.createDeploymentQuery().list().stream()
                .map(Deployment::getId)
                .filter(id -> !before.contains(id))
                .forEach(id -> repository.deleteDeployment(id, true));
    }
}
