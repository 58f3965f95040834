package dudao.workflow;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Who may see and work a task follows from who is its assignee or candidate, computed from the task itself. No grant is
 * stored per task, so that the inbox stays as fast with access enforced as without. Every task names candidate groups,
 * also the one that a diagram addresses to a person: there the group of one.
 */
class AccessByCandidacy implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
        return AuthorizationManager.class;
    }

    @Override
    public Session openSession() {
        return new Queries();
    }

    /** Narrows every task query to the person's own tasks and those of the person's groups. */
    private static class Queries extends AuthorizationManager {

        @Override
        public void configureTaskQuery(TaskQueryImpl query) {
            var person = getCurrentAuthentication();
            if (person == null || Objects.equals(query.getAssignee(), person.getUserId())) {
                return;
            }
            if (query.getCandidateUser() != null) {
                allow(query, query.getCandidateUser().equals(person.getUserId()));
                return;
            }
            var asked = groupsOf(query);
            if (asked == null) {
                query.taskCandidateGroupIn(person.getGroupIds());
                query.includeAssignedTasks();
            } else {
                narrow(query, asked, person);
            }
        }

        /** The stock engine reads every grant there is to find out which of the groups have one. */
        @Override
        public List<String> filterAuthenticatedGroupIds(List<String> groups) {
            return groups;
        }

        /** Of tasks and of cases nothing was granted, so that nothing is to be withdrawn when they end. */
        @Override
        public void deleteAuthorizationsByResourceId(Resource resource, String id) {
            if (resource != Resources.TASK && resource != Resources.PROCESS_INSTANCE) {
                super.deleteAuthorizationsByResourceId(resource, id);
            }
        }

        private static void narrow(TaskQueryImpl query, List<String> asked, Authentication person) {
            var own = asked.stream().filter(person.getGroupIds()::contains).toList();
            allow(query, !own.isEmpty());
            if (query.getCandidateGroup() == null && !own.isEmpty() && own.size() < asked.size()) {
                query.taskCandidateGroupIn(own);
            }
        }

        private static void allow(TaskQueryImpl query, boolean own) {
            if (!own) {
                query.taskId("nobody's");
            }
        }

        private static List<String> groupsOf(TaskQueryImpl query) {
            return query.getCandidateGroup() != null
                    ? List.of(query.getCandidateGroup())
                    : query.getCandidateGroupsInternal();
        }
    }

    static class Commands extends AuthorizationCommandChecker {

        @Override
        public void checkReadTask(TaskEntity task) {
            refuseUnlessOwn(task);
        }

        @Override
        public void checkReadTaskVariable(TaskEntity task) {
            refuseUnlessOwn(task);
        }

        @Override
        public void checkTaskWork(TaskEntity task) {
            refuseUnlessOwn(task);
        }

        /** Giving back what one has claimed is all that is left of assigning: {@link Claims} refuses the rest. */
        @Override
        public void checkTaskAssign(TaskEntity task) {
            var person = Context.getCommandContext().getAuthentication();
            if (person != null && !Objects.equals(task.getAssignee(), person.getUserId())) {
                throw new AuthorizationException(
                        person.getUserId(),
                        Permissions.TASK_ASSIGN.getName(),
                        Resources.TASK.resourceName(),
                        task.getId());
            }
        }

        private static void refuseUnlessOwn(TaskEntity task) {
            var person = Context.getCommandContext().getAuthentication();
            if (person != null
                    && !Objects.equals(task.getAssignee(), person.getUserId())
                    && task.getCandidates().stream()
                            .noneMatch(link -> person.getGroupIds().contains(link.getGroupId()))) {
                throw new AuthorizationException(
                        person.getUserId(), Permissions.READ.getName(), Resources.TASK.resourceName(), task.getId());
            }
        }
    }
}
