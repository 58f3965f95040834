package dudao.workflow;

import java.util.List;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** The engine's question for users, put to the roster. */
class RosterUsers extends UserQueryImpl {

    private final transient RosterQueries roster;

    RosterUsers(RosterQueries roster) {
        this.roster = roster;
    }

    @Override
    public long executeCount(CommandContext context) {
        return roster.count(this);
    }

    @Override
    public List<User> executeList(CommandContext context, Page page) {
        return roster.users(this, page == null ? 0 : page.getFirstResult(), page == null ? 1000 : page.getMaxResults());
    }
}
