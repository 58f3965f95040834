package dudao.workflow;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** What the elements of the diagrams are called; a name is written once, in the diagram. */
@Component
class DiagramNames {

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> ended = new HashMap<>();

    DiagramNames(ResourcePatternResolver resources) throws IOException {
        for (var diagram : resources.getResources("classpath*:processes/*.bpmn")) {
            read(diagram);
        }
    }

    Optional<String> of(String element) {
        return Optional.ofNullable(names.get(element));
    }

    Optional<String> endedBy(String event) {
        return Optional.ofNullable(ended.get(event));
    }

    private void read(Resource diagram) throws IOException {
        try (var file = diagram.getInputStream()) {
            var xml = XMLInputFactory.newFactory().createXMLStreamReader(file);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    var id = xml.getAttributeValue(null, "id");
                    var name = xml.getAttributeValue(null, "name");
                    if (id != null && name != null && !name.isBlank()) {
                        // Names are broken into lines where the diagram is narrow.
                        names.putIfAbsent(id, name.replaceAll("\\s+", ""));
                    }
                    var attachedTo = xml.getAttributeValue(null, "attachedToRef");
                    if (attachedTo != null && !"false".equals(xml.getAttributeValue(null, "cancelActivity"))) {
                        ended.putIfAbsent(id, attachedTo);
                    }
                }
            }
        } catch (XMLStreamException malformed) {
            throw new IllegalStateException("The diagram %s is not XML".formatted(diagram.getFilename()), malformed);
        }
    }
}
