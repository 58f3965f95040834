package dudao.workflow;

import dudao.cases.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells whoever listens that a clock of a diagram struck, whatever the diagram has stand behind it. */
@Component
class ClocksInDiagrams extends AbstractBpmnParseListener {

    private final ApplicationEventPublisher events;

    ClocksInDiagrams(ApplicationEventPublisher events) {
        this.events = events;
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
        events.publishEvent(
                new PeriodRanOut(new CaseNumber(execution.getProcessBusinessKey()), execution.getCurrentActivityId()));
    }
}
