package dudao.workflow;

import dudao.identity.CurrentPerson;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the engine who is acting, for its REST addresses and our own pages; the webapps do it by {@link WebappSignIn}. */
@Component
class EngineSignIn extends OncePerRequestFilter implements Ordered {

    private final CurrentPerson current;
    private final ObjectProvider<IdentityService> engine;

    /** @param engine on first use only: filters are made before the engine starts */
    EngineSignIn(CurrentPerson current, ObjectProvider<IdentityService> engine) {
        this.current = current;
        this.engine = engine;
    }

    @Override
    public int getOrder() {
        return SecurityProperties.DEFAULT_FILTER_ORDER + 1;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/camunda/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var person = current.person();
        if (person.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var identity = engine.getObject();
        identity.setAuthentication(
                person.get().login(), List.copyOf(person.get().groups()));
        try {
            chain.doFilter(request, response);
        } finally {
            identity.clearAuthentication();
        }
    }
}
