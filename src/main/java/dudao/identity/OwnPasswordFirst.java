package dudao.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * 首次登录先改口令: whoever signed in with the password an administrator gave comes to the page where he takes one of his own,
 * and nowhere else. What is done under a name has then been done by somebody who alone knows its password.
 */
class OwnPasswordFirst extends OncePerRequestFilter {

    private static final String PAGE = "/password";

    private final RequestMatcher open;
    private final RequestMatcher scripts;

    /** @param open what that page needs, and the way out; @param scripts want a status, not a page */
    OwnPasswordFirst(RequestMatcher open, RequestMatcher scripts) {
        this.open = open;
        this.scripts = scripts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var barred = authentication != null
                && authentication.getPrincipal() instanceof SignedIn person
                && person.byInitialPassword();
        if (!barred || open.matches(request)) {
            chain.doFilter(request, response);
        } else if (scripts.matches(request)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else {
            response.sendRedirect(request.getContextPath() + PAGE);
        }
    }
}
