package dudao.workflow;

import dudao.cases.CaseNumber;
import java.util.Date;
import java.util.HashSet;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.RecalculateJobDuedateCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * After a case was moved, each of its tasks and timers asks the new diagram until when and by whom. The engine would leave them as the
 * old one said, until the next change of a period made them jump unseen.
 */
@Component
class Readdressing {

    private final ProcessEngineConfigurationImpl engine;
    private final TaskNames names;
    private final JdbcClient jdbc;

    Readdressing(ProcessEngineConfigurationImpl engine, TaskNames names, JdbcClient jdbc) {
        this.engine = engine;
        this.names = names;
        this.jdbc = jdbc;
    }

    void askAgain(CaseNumber caseNumber) {
        var instances = jdbc.sql("select id_ from act_ru_execution where business_key_ = ? and parent_id_ is null")
                .param(caseNumber.value())
                .query(String.class)
                .list();
        engine.getCommandExecutorTxRequired().execute((Command<Void>) context -> {
            for (var instance : instances) {
                context.getTaskManager().findTasksByProcessInstanceId(instance).forEach(this::ask);
                context.getJobManager().findJobsByProcessInstanceId(instance).stream()
                        .filter(TimerEntity.class::isInstance)
                        .forEach(timer -> ask(timer.getId(), context));
            }
            return null;
        });
    }

    /** A length runs from when it was begun, not from now. */
    private static void ask(String timer, CommandContext context) {
        new RecalculateJobDuedateCmd(timer, true).execute(context);
    }

    private void ask(TaskEntity task) {
        var asked = task.getTaskDefinition();
        var execution = (ExecutionEntity) task.getExecution();
        var due = asked.getDueDateExpression() == null
                ? null
                : asked.getDueDateExpression().getValue(execution);
        if (!(due instanceof String) && !Objects.equals(due, task.getDueDate())) {
            task.setDueDate((Date) due);
        }
        rename(task, asked, execution);
        readdress(task, asked, execution);
    }

    private void rename(TaskEntity task, TaskDefinition asked, ExecutionEntity execution) {
        var name = String.valueOf(asked.getNameExpression().getValue(execution));
        if (!task.getName().startsWith(name)) {
            task.setName(name);
            names.notify(task);
        }
    }

    /** Who has claimed it keeps it, as long as it is still addressed to him. */
    private static void readdress(TaskEntity task, TaskDefinition asked, ExecutionEntity execution) {
        var wanted = new HashSet<String>();
        asked.getCandidateGroupIdExpressions().stream()
                .map(expression -> groups(expression, execution))
                .forEach(wanted::addAll);
        var present = task.getCandidates().stream()
                .map(link -> link.getGroupId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (!wanted.equals(present)) {
            present.stream().filter(group -> !wanted.contains(group)).forEach(task::deleteCandidateGroup);
            wanted.stream().filter(group -> !present.contains(group)).forEach(task::addCandidateGroup);
            var assignee = asked.getAssigneeExpression();
            task.setAssignee(assignee == null ? null : (String) assignee.getValue(execution));
        }
    }

    private static HashSet<String> groups(Expression expression, ExecutionEntity execution) {
        var value = expression.getValue(execution);
        var groups = new HashSet<String>();
        if (value instanceof Iterable<?> several) {
            several.forEach(group -> groups.add(String.valueOf(group)));
        } else if (value != null) {
            for (var group : String.valueOf(value).split("\\s*,\\s*")) {
                groups.add(group);
            }
        }
        return groups;
    }
}
