package dudao.workflow;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.event.HistoricIdentityLinkLogEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricJobLogEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricScopeInstanceEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/**
 * 流程日志: what the engine keeps of a case once it has moved on. Each step, each task with whoever worked it, every
 * operation, every failure; not what the file of the case says better (decisions.md 17).
 */
class Diary extends DbHistoryEventHandler {

    /** How far a loop has come, by which the engine counts; the steps themselves are kept. */
    private static final Set<String> COUNTERS =
            Set.of("nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances", "loopCounter");

    @Override
    public void handleEvent(HistoryEvent event) {
        if (isKept(event)) {
            super.handleEvent(event);
        }
    }

    /** The stock handler looks up when a step began before it changes anything about it; only its end needs to know. */
    @Override
    protected void insertOrUpdate(HistoryEvent event) {
        var entities = getDbEntityManager();
        if (event instanceof HistoricScopeInstanceEvent step
                && step.getEndTime() == null
                && !isInitialEvent(event)
                && entities.getCachedEntity(event.getClass(), event.getId()) == null) {
            entities.merge(event);
        } else {
            super.insertOrUpdate(event);
        }
    }

    private static boolean isKept(HistoryEvent event) {
        if (event instanceof HistoricVariableUpdateEventEntity variable) {
            return !COUNTERS.contains(variable.getVariableName());
        }
        if (event instanceof HistoricJobLogEvent timer) {
            return timer.isFailureLog();
        }
        return !(event instanceof HistoricIdentityLinkLogEventEntity);
    }

    /** Variables hold no facts, so that nobody asks what they held before. */
    @Override
    protected boolean shouldWriteHistoricDetail(HistoricVariableUpdateEventEntity variable) {
        return false;
    }
}
