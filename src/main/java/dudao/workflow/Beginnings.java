package dudao.workflow;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** 到期启用: looks every minute, and when the house opens its doors, whether the day of a decision has come. */
@Component
class Beginnings {

    private final DiagramsInForce inForce;

    Beginnings(DiagramsInForce inForce) {
        this.inForce = inForce;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "${dudao.workflow.schedule:0 * * * * *}", zone = "Asia/Shanghai")
    void look() {
        inForce.begin();
    }
}
