package dudao.identity;

import static org.springframework.http.HttpMethod.POST;
import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * 登录失效以后提交: the form's token ended with its session. Browsers that run our scripts do not come here, as those ask first;
 * to all others the page shows what was written, so that it can be copied.
 */
class SessionOver implements AccessDeniedHandler {

    /** What the page about it shows. */
    static final String WRITTEN = "written";

    private static final Set<String> NEVER_SHOWN = Set.of("_csrf", "username", "password", "old", "again");

    private final RequestMatcher login = withDefaults().matcher(POST, "/login");
    private final RequestMatcher logout = withDefaults().matcher(POST, "/logout");
    private final AccessDeniedHandler otherwise;

    SessionOver(AccessDeniedHandler otherwise) {
        this.otherwise = otherwise;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (denied instanceof CsrfException && login.matches(request)) {
            response.sendRedirect(request.getContextPath() + "/login?again");
        } else if (denied instanceof CsrfException && logout.matches(request)) {
            response.sendRedirect(request.getContextPath() + "/login?logout");
        } else {
            if (denied instanceof CsrfException) {
                request.setAttribute(WRITTEN, written(request));
            }
            otherwise.handle(request, response, denied);
        }
    }

    private static Map<String, String> written(HttpServletRequest request) {
        var written = new TreeMap<String, String>();
        request.getParameterMap().forEach((field, values) -> {
            var text = String.join("、", values).strip();
            if (!NEVER_SHOWN.contains(field) && !text.isEmpty()) {
                written.put(field, text);
            }
        });
        return written;
    }
}
