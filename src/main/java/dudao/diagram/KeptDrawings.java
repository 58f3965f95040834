package dudao.diagram;

import dudao.workflow.Processes;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Every version of a diagram that was ever in force, as it is read; none of them changes. */
@Component
public class KeptDrawings {

    private final Processes processes;
    private final Map<String, Drawing> known = new ConcurrentHashMap<>();

    KeptDrawings(Processes processes) {
        this.processes = processes;
    }

    public Drawing of(String process, int version) {
        return known.computeIfAbsent(process + ":" + version, key -> read(process, version));
    }

    public String nameOf(String process, int version) {
        return of(process, version).name();
    }

    /** What a step is called; its id where it has no name. */
    public String nameOf(String process, int version, String element) {
        return of(process, version)
                .nodes()
                .filter(node -> node.id().equals(element) && !node.name().isEmpty())
                .map(Node::name)
                .findFirst()
                .orElse(element);
    }

    private Drawing read(String process, int version) {
        var text = processes
                .bpmn(process, version)
                .orElseThrow(
                        () -> new IllegalStateException("There is no version %d of %s".formatted(version, process)));
        try {
            return Drawing.read(text.getBytes(StandardCharsets.UTF_8));
        } catch (Unreadable unreadable) {
            throw new IllegalStateException("%s version %d cannot be read".formatted(process, version), unreadable);
        }
    }
}
