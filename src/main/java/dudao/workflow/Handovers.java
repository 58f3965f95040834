package dudao.workflow;

import dudao.identity.TasksTakenOver;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 接手: gives tasks back that somebody has claimed and is away now, so that whoever holds the post may claim them. What is addressed to the person stays. */
@Component
class Handovers {

    private final ProcessEngineConfigurationImpl engine;
    private final JdbcClient jdbc;

    Handovers(ProcessEngineConfigurationImpl engine, JdbcClient jdbc) {
        this.engine = engine;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(TasksTakenOver taken) {
        if (taken.groups().isEmpty()) {
            return;
        }
        var tasks = jdbc.sql("""
                        select t.id_ from act_ru_task t where t.assignee_ = :absentee
                        and exists (select 1 from act_ru_identitylink l
                            where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ in (:groups))
                        """)
                .param("absentee", taken.absentee())
                .param("groups", taken.groups())
                .query(String.class)
                .list();
        engine.getCommandExecutorTxRequired().execute((Command<Void>) context -> {
            for (var id : tasks) {
                var task = context.getTaskManager().findTaskById(id);
                task.setAssignee(null);
                task.setOwner(null);
            }
            return null;
        });
    }
}
