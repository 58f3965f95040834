package dudao.audit;

import dudao.workflow.DiagramTakesEffect;
import dudao.workflow.DiagramsReplaced;
import dudao.workflow.Processes;
import java.util.List;
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

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void look() {
        write(processes.newest());
    }

    @EventListener
    @Transactional
    public void on(DiagramsReplaced replaced) {
        write(replaced.diagrams());
    }

    /** From its day on it counts for new cases. */
    @EventListener
    @Transactional
    public void on(DiagramTakesEffect begun) {
        trail.ofDay(new Happening.HouseChanged("diagram-in-force", begun.what()));
    }

    private void write(List<String> diagrams) {
        for (var diagram : diagrams) {
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
