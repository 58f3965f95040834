package dudao.workflow;

import dudao.calendar.ClockMoved;
import dudao.calendar.MovableClock;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves the engine's time with the law's, and wakes the executor so that what has run out is acted on at once. */
@Component
class EngineTime implements SmartInitializingSingleton {

    private final ProcessEngine engine;
    private final Clock clock;

    EngineTime(ProcessEngine engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    /** A clock that was moved before the last stop is still ahead. */
    @Override
    public void afterSingletonsInstantiated() {
        if (clock instanceof MovableClock) {
            follow(clock.instant());
        }
    }

    @EventListener
    void on(ClockMoved moved) {
        follow(moved.now());
        var executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        if (executor != null && executor.isActive()) {
            executor.jobWasAdded();
        }
    }

    private static void follow(Instant now) {
        ClockUtil.reset();
        ClockUtil.offset(now.toEpochMilli() - new Date().getTime());
    }
}
