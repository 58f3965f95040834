package dudao.workflow;

import java.util.List;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Shows the engine the people and posts of the roster, read only, as its LDAP plugin shows it a directory. */
@Component
class Roster implements SessionFactory {

    private final RosterQueries queries;

    Roster(@Lazy RosterQueries queries) {
        this.queries = queries;
    }

    @Override
    public Class<?> getSessionType() {
        return ReadOnlyIdentityProvider.class;
    }

    @Override
    public Session openSession() {
        return new People();
    }

    private class People implements ReadOnlyIdentityProvider {

        @Override
        public User findUserById(String login) {
            return queries.user(login);
        }

        @Override
        public UserQuery createUserQuery() {
            return new RosterUsers(queries);
        }

        @Override
        public UserQuery createUserQuery(CommandContext context) {
            return createUserQuery();
        }

        @Override
        public NativeUserQuery createNativeUserQuery() {
            throw new UnsupportedOperationException("The roster is not asked in the engine's SQL");
        }

        /** People sign in on the login page only, never through the engine. */
        @Override
        public boolean checkPassword(String login, String password) {
            return false;
        }

        @Override
        public Group findGroupById(String id) {
            return queries.group(id);
        }

        @Override
        public GroupQuery createGroupQuery() {
            return new RosterGroups(queries);
        }

        @Override
        public GroupQuery createGroupQuery(CommandContext context) {
            return createGroupQuery();
        }

        @Override
        public Tenant findTenantById(String id) {
            return null;
        }

        @Override
        public TenantQuery createTenantQuery() {
            return new NoTenants();
        }

        @Override
        public TenantQuery createTenantQuery(CommandContext context) {
            return createTenantQuery();
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private static class NoTenants extends TenantQueryImpl {

        @Override
        public long executeCount(CommandContext context) {
            return 0;
        }

        @Override
        public List<Tenant> executeList(CommandContext context, Page page) {
            return List.of();
        }
    }
}
