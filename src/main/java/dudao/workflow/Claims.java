package dudao.workflow;

import dudao.identity.Colleague;
import dudao.identity.CurrentPerson;
import dudao.identity.Directory;
import dudao.identity.Person;
import dudao.law.Article;
import dudao.law.Refused;
import dudao.law.Regulation;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * 认领: a person takes a task for himself only, and only where nothing binds him to the unit. Where it is a task of a colleague whose posts he
 * holds for some days (代理), the task names the colleague as its owner, so that handing in asks no table whether it is.
 */
@Component
class Claims implements TaskListener {

    private final CurrentPerson current;
    private final Directory directory;
    private final OwnSubmissions submissions;
    private final ObjectProvider<Eligibility> eligibility;

    Claims(
            CurrentPerson current,
            Directory directory,
            OwnSubmissions submissions,
            ObjectProvider<Eligibility> eligibility) {
        this.current = current;
        this.directory = directory;
        this.submissions = submissions;
        this.eligibility = eligibility;
    }

    @Override
    public void notify(DelegateTask assigned) {
        var task = (TaskEntity) assigned;
        if (isNew(task)) {
            return;
        }
        if (task.getAssignee() == null) {
            own(task, null);
            return;
        }
        if (!Objects.equals(task.getAssignee(), current.login().orElse(null))) {
            throw new Refused("workflow.claim-for-another", Regulation.NATIONAL_624.article(8));
        }
        eligibility.forEach(rule -> rule.refuseIfBiased(task.getAssignee(), FormsInTasks.caseNumber(task)));
        own(task, absentee(task));
    }

    /** Whoever stands in for nobody is not asked for what the task is addressed to. */
    private @Nullable String absentee(TaskEntity task) {
        var person = current.person().filter(Person::standsIn).orElse(null);
        if (person == null) {
            return null;
        }
        var groups = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
        var absentee = person.actsFor(groups);
        absentee.ifPresent(colleague ->
                submissions.refuseIfOwn(FormsInTasks.caseNumber(task), person.login(), groups, colleague.name()));
        return absentee.map(Colleague::login).orElse(null);
    }

    private static void own(TaskEntity task, @Nullable String absentee) {
        if (!Objects.equals(task.getOwner(), absentee)) {
            task.setOwner(absentee);
        }
    }

    /** 被代理人, in whose place the task is done. A substitution that is over no longer covers what was claimed under it. */
    Optional<Colleague> actsFor(TaskEntity task) {
        var owner = task.getOwner();
        if (owner == null) {
            return Optional.empty();
        }
        var absentee = new Colleague(owner, directory.nameOf(owner));
        if (current.person().filter(person -> person.standsInFor(owner)).isEmpty()) {
            throw new Refused("workflow.substitution-over", Article.UNREGULATED, absentee.name());
        }
        return Optional.of(absentee);
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
