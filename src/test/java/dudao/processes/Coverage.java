package dudao.processes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.stereotype.Component;

/** Which steps and flows of the diagrams were taken, by whatever test of the run. */
@Component
class Coverage extends AbstractCamundaConfiguration {

    private static final Book TAKEN = new Book("taken");
    private static final String OF_THE_LOOP = "#multiInstanceBody";

    static Set<String> taken(String process) {
        return TAKEN.all().stream()
                .filter(line -> line.startsWith(process + " "))
                .map(line -> line.substring(process.length() + 1))
                .collect(Collectors.toSet());
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPreBPMNParseListeners(new ArrayList<>(List.of(new Listening())));
    }

    private static class Listening extends AbstractBpmnParseListener {

        @Override
        public void parseRootElement(Element root, List<ProcessDefinitionEntity> processes) {
            processes.forEach(process -> listen(process, process.getKey() + " "));
        }

        private static void listen(ScopeImpl scope, String process) {
            for (var activity : scope.getActivities()) {
                var id = activity.getId().replace(OF_THE_LOOP, "");
                activity.addListener(
                        ExecutionListener.EVENTNAME_START, (ExecutionListener) execution -> TAKEN.add(process + id));
                activity.getOutgoingTransitions().forEach(flow -> ((TransitionImpl) flow)
                        .addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener)
                                execution -> TAKEN.add(process + flow.getId())));
                listen(activity, process);
            }
        }
    }
}
