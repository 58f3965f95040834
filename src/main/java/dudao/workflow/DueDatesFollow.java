package dudao.workflow;

import dudao.cases.CaseNumber;
import dudao.deadline.DeadlineMoved;
import dudao.document.ServiceCorrected;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.RecalculateJobDuedateCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tasks and timers of a case follow a period or a service that was moved, in the same transaction. Each asks its own expression again, so
 * that the diagram alone says which of them depend on what.
 */
@Component
class DueDatesFollow {

    private final ProcessEngineConfigurationImpl engine;
    private final IdentityService identity;
    private final JdbcClient jdbc;

    DueDatesFollow(ProcessEngineConfigurationImpl engine, IdentityService identity, JdbcClient jdbc) {
        this.engine = engine;
        this.identity = identity;
        this.jdbc = jdbc;
    }

    /** Whoever moves a period need not be allowed to change jobs and tasks of others. */
    @EventListener
    void on(DeadlineMoved moved) {
        askAgain(moved.caseNumber());
    }

    /** What waits for a public notice to run out depends on the record of service itself. */
    @EventListener
    void on(ServiceCorrected corrected) {
        askAgain(corrected.caseNumber());
    }

    private void askAgain(CaseNumber caseNumber) {
        var person = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            engine.getCommandExecutorTxRequired().execute((Command<Void>) context -> {
                askAgain(context, caseNumber);
                return null;
            });
        } finally {
            identity.setAuthentication(person);
        }
    }

    private void askAgain(CommandContext context, CaseNumber caseNumber) {
        var instances = jdbc.sql("select id_ from act_ru_execution where business_key_ = ? and parent_id_ is null")
                .param(caseNumber.value())
                .query(String.class)
                .list();
        // What this transaction has ended still stands in the database until it is committed.
        var entities = context.getDbEntityManager();
        for (var instance : instances) {
            context.getTaskManager().findTasksByProcessInstanceId(instance).stream()
                    .filter(task -> !entities.isDeleted(task))
                    .forEach(DueDatesFollow::due);
            context.getJobManager().findJobsByProcessInstanceId(instance).stream()
                    .filter(TimerEntity.class::isInstance)
                    .filter(timer -> !entities.isDeleted(timer))
                    // A length runs from when it was begun, not from now.
                    .forEach(timer -> new RecalculateJobDuedateCmd(timer.getId(), true).execute(context));
        }
    }

    private static void due(TaskEntity task) {
        var expression = task.getTaskDefinition().getDueDateExpression();
        if (expression != null) {
            var due = expression.getValue((ExecutionEntity) task.getExecution());
            // A date that is written out in the diagram depends on no period.
            if (!(due instanceof String) && !Objects.equals(due, task.getDueDate())) {
                task.setDueDate((Date) due);
            }
        }
    }
}
