package dudao.evidence;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Notices an upload that is too large before anybody looks for a token in it: the container gives up on such a request,
 * the token of the form is lost with the rest, and the person would read that he may not do this. What remains of the
 * request asks for the page instead, which then says what was wrong ({@link #TOO_LARGE}).
 */
@Component
@Order(UploadLimits.BEFORE_SECURITY)
class UploadLimits extends OncePerRequestFilter {

    /** Attribute of a request that was an upload. */
    static final String TOO_LARGE = "evidence.upload-too-large";

    static final int BEFORE_SECURITY = -200;

    private static final PathPattern ADDRESS = PathPatternParser.defaultInstance.parse("/cases/{number}/exhibits");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return !HttpMethod.POST.matches(request.getMethod())
                || request.getContentType() == null
                || !request.getContentType().toLowerCase(Locale.ROOT).startsWith("multipart/")
                || !ADDRESS.matches(PathContainer.parsePath(path));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(isWithinLimits(request) ? request : new WithoutContent(request), response);
    }

    private static boolean isWithinLimits(HttpServletRequest request) throws ServletException, IOException {
        try {
            request.getParts();
            return true;
        } catch (IllegalStateException tooMuch) {
            return false;
        }
    }

    private static class WithoutContent extends HttpServletRequestWrapper {

        WithoutContent(HttpServletRequest upload) {
            super(upload);
            upload.setAttribute(TOO_LARGE, true);
        }

        @Override
        public String getMethod() {
            return HttpMethod.GET.name();
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }
    }
}
