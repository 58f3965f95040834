package dudao.diagram;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element of an XML text as it was read.
 *
 * @param kind its name, with the customary prefix of its namespace, e.g. {@code bpmn:userTask}
 * @param attributes by name, with a prefix where they have a namespace, e.g. {@code camunda:formRef}
 * @param text directly in it
 */
public record Tag(String kind, Map<String, String> attributes, List<Tag> children, StringBuilder text) {

    @Nullable
    public String attribute(String name) {
        return attributes.get(name);
    }

    public String attributeOr(String name, String otherwise) {
        return attributes.getOrDefault(name, otherwise);
    }

    public String id() {
        return attributeOr("id", "");
    }

    /** Names are broken into lines where the diagram is narrow. */
    public String name() {
        return attributeOr("name", "").replaceAll("\\s+", "");
    }

    public String words() {
        return text.toString().strip();
    }

    public Stream<Tag> children(String kind) {
        return children.stream().filter(child -> child.kind().equals(kind));
    }

    @Nullable
    public Tag child(String kind) {
        return children(kind).findFirst().orElse(null);
    }

    public Stream<Tag> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Tag::all));
    }

    public Stream<Tag> all(String kind) {
        return all().filter(tag -> tag.kind().equals(kind));
    }

    /** 说明: the documentation that a diagram keeps at the element. */
    public String documentation() {
        var kept = child("bpmn:documentation");
        return kept == null ? "" : kept.words();
    }
}
