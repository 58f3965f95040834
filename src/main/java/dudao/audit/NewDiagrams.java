package dudao.audit;

import dudao.workflow.DiagramsReplaced;
import dudao.workflow.Processes;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 流程图的变更: diagrams come with the product and change when it starts, or by decision of the office; what is new then is
 * written down once, whichever node sees it.
 */
@Component
class NewDiagrams {

    private final Processes processes;
    private final Trail trail;
    private final JdbcClient jdbc;

    NewDiagrams(Processes processes, Trail trail, JdbcClient jdbc) {
        this.processes = processes;
        this.trail = trail;
        this.jdbc = jdbc;
    }

    @EventListener({ApplicationReadyEvent.class, DiagramsReplaced.class})
    @Transactional
    public void look() {
        for (var diagram : processes.newest()) {
            var isNew = jdbc.sql("insert into audit_diagram values (?) on conflict do nothing")
                            .param(diagram)
                            .update()
                    == 1;
            if (isNew) {
                trail.ofDay(new Happening.HouseChanged("diagram", diagram));
            }
        }
    }
}
