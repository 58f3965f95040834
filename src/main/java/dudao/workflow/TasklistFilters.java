package dudao.workflow;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * What the webapps need once: four filters of the inbox, and the few grants that are not computed. Everybody may open
 * Tasklist and read diagrams, which are the procedure of the law; Cockpit is for administrators and auditors.
 */
@Component
class TasklistFilters implements ApplicationRunner {

    private static final String MINE = "${currentUserGroups()}";

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;

    TasklistFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        filter("我的待办", -30, tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        filter("待认领", -20, tasks.createTaskQuery().taskCandidateGroupInExpression(MINE));
        filter("即将到期", -10, inbox().dueAfterExpression("${now()}").dueBeforeExpression("${dateTime().plusDays(3)}"));
        filter("已逾期", 0, inbox().dueBeforeExpression("${now()}"));
        everybody(Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        everybody(Resources.APPLICATION, "welcome", Permissions.ACCESS);
        everybody(Resources.PROCESS_DEFINITION, "*", Permissions.READ);
        for (var group : List.of("administrator", "auditor")) {
            group(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
            group(group, Resources.DEPLOYMENT, "*", Permissions.READ);
            group(group, Resources.PROCESS_DEFINITION, "*", Permissions.READ, Permissions.READ_INSTANCE);
        }
        group("administrator", Resources.APPLICATION, "admin", Permissions.ACCESS);
        group("administrator", Resources.USER, "*", Permissions.READ);
        group("administrator", Resources.GROUP, "*", Permissions.READ);
        group("administrator", Resources.AUTHORIZATION, "*", Permissions.READ);
        group("auditor", Resources.PROCESS_DEFINITION, "*", Permissions.READ_HISTORY);
    }

    private TaskQuery inbox() {
        return tasks.createTaskQuery().taskCandidateGroupInExpression(MINE).includeAssignedTasks();
    }

    /** Tasks of one moment keep their order from page to page by their id; else one shows twice and another never. */
    private void filter(String name, int priority, TaskQuery query) {
        var made = filters.createTaskFilterQuery().filterName(name).singleResult();
        if (made == null) {
            made = filters.newTaskFilter(name);
        }
        made.setQuery(query.orderByDueDate().asc().orderByTaskId().asc());
        made.setProperties(Map.of("priority", priority, "refresh", true, "showUndefinedVariable", false));
        filters.saveFilter(made);
        everybody(Resources.FILTER, made.getId(), Permissions.READ);
    }

    private void everybody(Resource resource, String id, Permission... permissions) {
        if (authorizations
                        .createAuthorizationQuery()
                        .authorizationType(Authorization.AUTH_TYPE_GLOBAL)
                        .resourceType(resource)
                        .resourceId(id)
                        .count()
                == 0) {
            var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
            save(grant, resource, id, permissions);
        }
    }

    private void group(String group, Resource resource, String id, Permission... permissions) {
        var existing = authorizations
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
        var grant = existing != null ? existing : authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(group);
        save(grant, resource, id, permissions);
    }

    private void save(Authorization grant, Resource resource, String id, Permission... permissions) {
        grant.setResource(resource);
        grant.setResourceId(id);
        for (var permission : permissions) {
            grant.addPermission(permission);
        }
        authorizations.saveAuthorization(grant);
    }
}
