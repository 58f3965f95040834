package dudao.workflow;

import java.util.List;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** The engine's question for groups, put to the roster: a group is a post, or a post at a body. */
class RosterGroups extends GroupQueryImpl {

    private final transient RosterQueries roster;

    RosterGroups(RosterQueries roster) {
        this.roster = roster;
    }

    @Override
    public long executeCount(CommandContext context) {
        return executeList(context, null).size();
    }

    @Override
    public List<Group> executeList(CommandContext context, Page page) {
        return roster.groups(getUserId(), getId());
    }
}
