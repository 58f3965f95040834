package dudao.workflow;

import dudao.cases.CaseNumber;
import dudao.identity.StandingIn;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.FormFieldImpl;
import org.camunda.bpm.engine.impl.form.TaskFormDataImpl;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.form.type.StringFormType;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/**
 * Puts a {@link TaskForm} behind every user task. What Tasklist shows is read from it and what Tasklist submits goes to
 * it, inside the engine's own command, so that the facts and the step are one transaction and no field becomes a process
 * variable. A task that is completed past its form is refused.
 */
@Component
class FormsInTasks extends AbstractBpmnParseListener {

    private static final String HANDED_IN = "handedIn";

    private final TaskForms forms;
    private final ProvisionalDue due;
    private final FormValues values;
    private final TaskNames names;
    private final Claims claims;
    private final StandingIn standingIn;
    private final DiagramAtHand diagram;

    FormsInTasks(
            TaskForms forms,
            ProvisionalDue due,
            FormValues values,
            TaskNames names,
            Claims claims,
            StandingIn standingIn,
            DiagramAtHand diagram) {
        this.forms = forms;
        this.due = due;
        this.values = values;
        this.names = names;
        this.claims = claims;
        this.standingIn = standingIn;
        this.diagram = diagram;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.setTaskFormHandler(new FormOfTask(task.getTaskFormHandler()));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, names);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, claims);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, FormsInTasks::refuseUnlessHandedIn);
    }

    private static void refuseUnlessHandedIn(DelegateTask task) {
        if (!task.hasVariableLocal(HANDED_IN)) {
            throw new BadUserRequestException(
                    "任务只能通过表单办理 (task %s is completed by its form only)".formatted(task.getTaskDefinitionKey()));
        }
    }

    static CaseNumber caseNumber(TaskEntity task) {
        return new CaseNumber(task.getExecution().getProcessBusinessKey());
    }

    static String subject(TaskEntity task) {
        return task.getVariable("subject") instanceof String subject ? subject : "";
    }

    private class FormOfTask implements TaskFormHandler {

        private final TaskFormHandler original;

        FormOfTask(TaskFormHandler original) {
            this.original = original;
        }

        @Override
        public TaskFormData createTaskForm(TaskEntity task) {
            var form = (TaskFormDataImpl) original.createTaskForm(task);
            forms.prefill(task.getTaskDefinitionKey(), caseNumber(task), subject(task))
                    .forEach((name, value) -> form.getFormFields().add(field(name, value)));
            due.of(task).ifPresent(day -> form.getFormFields().add(field(ProvisionalDue.FIELD, day)));
            return form;
        }

        private FormField field(String name, Object value) {
            var field = new FormFieldImpl();
            field.setId(name);
            field.setType(new StringFormType());
            field.setValue(values.shown(value));
            return field;
        }

        @Override
        public void submitFormVariables(VariableMap filledIn, VariableScope scope) {
            var task = (TaskEntity) scope;
            claims.refuseUnlessClaimed(task);
            claims.actsFor(task).ifPresent(standingIn::inPlaceOf);
            var outcome = diagram.during(
                    task.getProcessDefinitionId(),
                    () -> forms.submit(
                            task.getTaskDefinitionKey(), caseNumber(task), subject(task), values.filledIn(filledIn)));
            outcome.answers().forEach((name, answer) -> task.getExecution().setVariables(answer(name, answer)));
            task.setVariableLocal(HANDED_IN, Variables.booleanValue(true, true));
            // The record of the case says already who did it, and more (decisions.md 16).
            Context.getCommandContext().disableUserOperationLog();
        }

        /** An answer lives as long as the transaction: long enough for the gateway behind the task. */
        private static Map<String, Object> answer(String name, Object answer) {
            return Map.of(name, Variables.untypedValue(answer, true));
        }

        @Override
        public void parseConfiguration(
                Element activity, DeploymentEntity deployment, ProcessDefinitionEntity process, BpmnParse parse) {}
    }
}
