package dudao.workflow;

import java.beans.FeatureDescriptor;
import java.util.AbstractMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.context.ApplicationContext;

/**
 * What a diagram's expressions may name: process beans, and {@code caseNumber}, which is the business key of the
 * instance and therefore needs no variable.
 */
class ProcessBeansInExpressions extends SpringExpressionManager {

    ProcessBeansInExpressions(ApplicationContext context) {
        super(context, new ProcessBeans(context));
    }

    @Override
    protected ELResolver createElResolver() {
        var resolver = new CompositeELResolver();
        resolver.add(new CaseNumberResolver());
        resolver.add(super.createElResolver());
        return resolver;
    }

    private static class CaseNumberResolver extends ELResolver {

        @Override
        public Object getValue(ELContext context, Object base, Object property) {
            if (base != null || !"caseNumber".equals(property)) {
                return null;
            }
            var scope = context.getContext(VariableScope.class);
            var execution = scope instanceof TaskEntity task ? task.getExecution() : scope;
            if (execution instanceof DelegateExecution running) {
                context.setPropertyResolved(true);
                return running.getProcessBusinessKey();
            }
            return null;
        }

        @Override
        public Class<?> getType(ELContext context, Object base, Object property) {
            return null;
        }

        @Override
        public void setValue(ELContext context, Object base, Object property, Object value) {}

        @Override
        public boolean isReadOnly(ELContext context, Object base, Object property) {
            return true;
        }

        @Override
        public Class<?> getCommonPropertyType(ELContext context, Object base) {
            return Object.class;
        }

        @Override
        public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
            return null;
        }
    }

    /** Looks beans up on first use, so that process beans may themselves depend on the engine. */
    private static class ProcessBeans extends AbstractMap<Object, Object> {

        private final ApplicationContext context;
        private volatile Set<String> names = Set.of();

        ProcessBeans(ApplicationContext context) {
            this.context = context;
        }

        @Override
        public boolean containsKey(Object name) {
            return names().contains(name);
        }

        @Override
        public Object get(Object name) {
            return names().contains(name) ? context.getBean((String) name) : null;
        }

        @Override
        public Set<Map.Entry<Object, Object>> entrySet() {
            return names().stream()
                    .map(name -> Map.<Object, Object>entry(name, context.getBean(name)))
                    .collect(Collectors.toSet());
        }

        private Set<String> names() {
            if (names.isEmpty()) {
                names = Set.of(context.getBeanNamesForAnnotation(ProcessBean.class));
            }
            return names;
        }
    }
}
