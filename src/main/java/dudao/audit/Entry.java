package dudao.audit;

import dudao.verifier.Digest;
import dudao.verifier.TrailLine;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written into a chain.
 *
 * @param by login of who did it; null where the house did
 * @param actedFor login of the absent person in whose place it was done; null where everybody acts for himself
 * @param periods which began or ended with it
 */
record Entry(
        String chain,
        Happening happening,
        @Nullable String by,
        @Nullable String actedFor,
        Periods periods) {

    private static final Map<Class<?>, String> KINDS = new ConcurrentHashMap<>();

    Entry(String chain, Happening happening, @Nullable String by) {
        this(chain, happening, by, null, Periods.NONE);
    }

    Entry with(Periods told) {
        return new Entry(chain, happening, by, actedFor, told);
    }

    /** As the chain keeps it. */
    Map<String, Object> body(Instant at, byte[] salt, Digest digest) {
        var body = new TreeMap<String, Object>();
        for (var component : happening.getClass().getRecordComponents()) {
            var value = value(component.getName());
            var personal = component.getAnnotation(Personal.class);
            if (value != null) {
                body.put(component.getName(), personal == null ? value : veiled(salt, component, personal, value));
            }
        }
        if (!periods.starts().isEmpty()) {
            body.put("starts", periods.starts());
        }
        if (!periods.meets().isEmpty()) {
            body.put("meets", periods.meets());
        }
        body.put("v", Happening.VERSION);
        body.put("kind", kind());
        body.put("at", at.truncatedTo(ChronoUnit.MILLIS).toString());
        if (by != null) {
            body.put("by", by);
        }
        if (actedFor != null) {
            body.put("for", actedFor);
        }
        if (digest != Digest.SHA_256) {
            body.put("alg", digest.title());
        }
        return body;
    }

    /** {@code case-begun} for {@link Happening.CaseBegun}. */
    private String kind() {
        return KINDS.computeIfAbsent(happening.getClass(), type -> type.getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase());
    }

    private String veiled(byte[] salt, RecordComponent component, Personal personal, Object value) {
        var about = component.getName() + " " + value(personal.by());
        return TrailLine.veiled(salt, about, value.toString());
    }

    private @Nullable Object value(String component) {
        try {
            var read = happening.getClass().getDeclaredMethod(component);
            read.setAccessible(true);
            return read.invoke(happening);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("%s has no %s".formatted(happening.getClass(), component), impossible);
        }
    }
}
