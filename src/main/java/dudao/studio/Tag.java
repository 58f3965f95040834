package dudao.studio;

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
record Tag(String kind, Map<String, String> attributes, List<Tag> children, StringBuilder text) {

    @Nullable
    String attribute(String name) {
        return attributes.get(name);
    }

    String attributeOr(String name, String otherwise) {
        return attributes.getOrDefault(name, otherwise);
    }

    String id() {
        return attributeOr("id", "");
    }

    /** Names are broken into lines where the diagram is narrow. */
    String name() {
        return attributeOr("name", "").replaceAll("\\s+", "");
    }

    String words() {
        return text.toString().strip();
    }

    Stream<Tag> children(String kind) {
        return children.stream().filter(child -> child.kind().equals(kind));
    }

    @Nullable
    Tag child(String kind) {
        return children(kind).findFirst().orElse(null);
    }

    Stream<Tag> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Tag::all));
    }

    Stream<Tag> all(String kind) {
        return all().filter(tag -> tag.kind().equals(kind));
    }

    /** 说明: the documentation that a diagram keeps at the element. */
    String documentation() {
        var kept = child("bpmn:documentation");
        return kept == null ? "" : kept.words();
    }
}
