package dudao.cases;

import jakarta.annotation.PostConstruct;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Sees which {@link Followed} fields an act has changed. Hibernate knows the former state of what it updates, so that nothing
 * is read for it.
 */
@Component
class FollowedFields implements PostUpdateEventListener {

    private final EntityManagerFactory entities;
    private final ObjectProvider<FieldChanges> changes;
    private final Map<Class<?>, Set<String>> followed = new ConcurrentHashMap<>();

    FollowedFields(EntityManagerFactory entities, ObjectProvider<FieldChanges> changes) {
        this.entities = entities;
        this.changes = changes;
    }

    @PostConstruct
    void listen() {
        entities.unwrap(SessionFactoryImplementor.class)
                .getServiceRegistry()
                .requireService(EventListenerRegistry.class)
                .appendListeners(EventType.POST_UPDATE, this);
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        var type = event.getEntity().getClass();
        var fields = followed.computeIfAbsent(type, FollowedFields::fields);
        if (fields.isEmpty() || event.getOldState() == null || event.getDirtyProperties() == null) {
            return;
        }
        var names = event.getPersister().getPropertyNames();
        for (var at : event.getDirtyProperties()) {
            if (fields.contains(names[at])) {
                changes.getObject()
                        .keep(
                                caseNumber(event.getId()),
                                "%s.%s".formatted(kebab(type.getSimpleName()), names[at]),
                                subject(event.getId()),
                                text(event.getOldState()[at]),
                                text(event.getState()[at]));
            }
        }
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }

    private static Set<String> fields(Class<?> type) {
        return Stream.of(type.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(Followed.class))
                .map(field -> field.getName())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static CaseNumber caseNumber(Object id) {
        return id instanceof CaseNumber number ? number : new CaseNumber(String.valueOf(part(id, 0)));
    }

    /** What the key says besides the case. */
    private static String subject(Object id) {
        return id instanceof CaseNumber
                ? ""
                : Stream.iterate(1, n -> n + 1)
                        .limit(id.getClass().getRecordComponents().length - 1)
                        .map(n -> String.valueOf(part(id, n)))
                        .collect(Collectors.joining(" "));
    }

    private static Object part(Object id, int n) {
        RecordComponent component = id.getClass().getRecordComponents()[n];
        try {
            var read = component.getAccessor();
            read.setAccessible(true);
            return read.invoke(id);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("The key %s cannot be read".formatted(id), impossible);
        }
    }

    private static String text(@Nullable Object value) {
        return value == null
                ? ""
                : value instanceof java.math.BigDecimal number
                        ? number.stripTrailingZeros().toPlainString()
                        : value.toString();
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase();
    }
}
