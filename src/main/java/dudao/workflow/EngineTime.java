package dudao.workflow;

import dudao.calendar.ClockMoved;
import java.util.Date;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves the engine's time with the law's, and wakes the executor so that what has run out is acted on at once. */
@Component
class EngineTime {

    private final ProcessEngine engine;

    EngineTime(ProcessEngine engine) {
        this.engine = engine;
    }

    @EventListener
    void on(ClockMoved moved) {
        ClockUtil.reset();
        ClockUtil.offset(moved.now().toEpochMilli() - new Date().getTime());
        var executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        if (executor != null && executor.isActive()) {
            executor.jobWasAdded();
        }
    }
}
