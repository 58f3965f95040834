package dudao.workflow;

import dudao.cases.CaseKind;
import dudao.cases.CaseNumber;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells whoever listens that a clock of a diagram struck, whatever stands behind it, and that the diagram of a case ended. */
@Component
class TurnsInDiagrams extends AbstractBpmnParseListener {

    private final ApplicationEventPublisher events;

    TurnsInDiagrams(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        if (Stream.of(CaseKind.values()).anyMatch(kind -> kind.process().equals(process.getKey()))) {
            process.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener)
                    execution -> events.publishEvent(new CaseFinished(caseNumber(execution))));
        }
    }

    @Override
    public void parseBoundaryTimerEventDefinition(Element timer, boolean interrupting, ActivityImpl activity) {
        listen(activity);
    }

    @Override
    public void parseIntermediateTimerEventDefinition(Element timer, ActivityImpl activity) {
        listen(activity);
    }

    /** What runs beside a sub-process begins with its clock; a diagram itself begins with none. */
    @Override
    public void parseStartEvent(Element start, ScopeImpl scope, ActivityImpl activity) {
        if (start.element("timerEventDefinition") != null) {
            listen(activity);
        }
    }

    private void listen(ActivityImpl activity) {
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) this::struck);
    }

    private void struck(DelegateExecution execution) {
        events.publishEvent(new PeriodRanOut(caseNumber(execution), execution.getCurrentActivityId()));
    }

    private static CaseNumber caseNumber(DelegateExecution execution) {
        return new CaseNumber(execution.getProcessBusinessKey());
    }
}
