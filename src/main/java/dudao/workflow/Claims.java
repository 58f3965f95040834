package dudao.workflow;

import dudao.identity.CurrentPerson;
import dudao.law.Refused;
import dudao.law.Regulation;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** 认领: a person takes a task for himself only, and only where nothing binds him to the unit. */
@Component
class Claims implements TaskListener {

    private final CurrentPerson current;
    private final ObjectProvider<Eligibility> eligibility;

    Claims(CurrentPerson current, ObjectProvider<Eligibility> eligibility) {
        this.current = current;
        this.eligibility = eligibility;
    }

    @Override
    public void notify(DelegateTask assigned) {
        var task = (TaskEntity) assigned;
        if (task.getAssignee() == null || isNew(task)) {
            return;
        }
        if (!Objects.equals(task.getAssignee(), current.login().orElse(null))) {
            throw new Refused("workflow.claim-for-another", Regulation.NATIONAL_624.article(8));
        }
        eligibility.forEach(rule -> rule.refuseIfBiased(task.getAssignee(), FormsInTasks.caseNumber(task)));
    }

    void refuseUnlessClaimed(TaskEntity task) {
        if (task.getAssignee() == null
                || !task.getAssignee().equals(current.login().orElse(null))) {
            throw new Refused("workflow.not-claimed", Regulation.NATIONAL_624.article(8));
        }
    }

    /** A task that the diagram addresses to a person is made in the same command as its assignment. */
    private static boolean isNew(TaskEntity task) {
        var cached = Context.getCommandContext()
                .getDbEntityManager()
                .getDbEntityCache()
                .getCachedEntity(task);
        return cached == null || cached.getEntityState() == DbEntityState.TRANSIENT;
    }
}
