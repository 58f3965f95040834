package dudao.processes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.stereotype.Component;

/**
 * Which steps and flows of the diagrams were taken, by whatever test, since the JVM started. Every context of the run
 * counts into the same books.
 */
@Component
class Coverage extends AbstractCamundaConfiguration {

    private static final Map<String, Set<String>> TAKEN = new ConcurrentHashMap<>();
    private static final String OF_THE_LOOP = "#multiInstanceBody";

    static Set<String> taken(String process) {
        return TAKEN.getOrDefault(process, Set.of());
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPreBPMNParseListeners(new ArrayList<>(List.of(new Listening())));
    }

    private static class Listening extends AbstractBpmnParseListener {

        @Override
        public void parseRootElement(Element root, List<ProcessDefinitionEntity> processes) {
            processes.forEach(process ->
                    listen(process, TAKEN.computeIfAbsent(process.getKey(), key -> ConcurrentHashMap.newKeySet())));
        }

        private static void listen(ScopeImpl scope, Set<String> taken) {
            for (var activity : scope.getActivities()) {
                var id = activity.getId().replace(OF_THE_LOOP, "");
                activity.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) execution -> taken.add(id));
                activity.getOutgoingTransitions().forEach(flow -> ((TransitionImpl) flow)
                        .addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener)
                                execution -> taken.add(flow.getId())));
                listen(activity, taken);
            }
        }
    }
}
