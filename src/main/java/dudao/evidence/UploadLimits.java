package dudao.evidence;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Answers an upload that is too large before anybody looks for a token in it: the container gives up on such a request,
 * the token of the form is lost with the rest, and the person would read that he may not do this.
 */
@Component
@Order(UploadLimits.BEFORE_SECURITY)
class UploadLimits extends OncePerRequestFilter {

    static final int BEFORE_SECURITY = -200;

    private static final PathPattern ADDRESS = PathPatternParser.defaultInstance.parse("/cases/{number}/exhibits");

    private final EvidenceSettings settings;
    private final MessageSource messages;
    private final ObjectMapper json;

    UploadLimits(EvidenceSettings settings, MessageSource messages, ObjectMapper json) {
        this.settings = settings;
        this.messages = messages;
        this.json = json;
    }

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
        try {
            request.getParts();
        } catch (IllegalStateException tooMuch) {
            refuse(request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var words = messages.getMessage(
                "evidence.upload-too-large",
                new Object[] {Size.of(settings.perFile()), Size.of(settings.perUpload())},
                Locale.CHINA);
        var accept = request.getHeader("Accept");
        if (accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)) {
            request.setAttribute("uploadProblem", words);
            response.sendError(HttpStatus.PAYLOAD_TOO_LARGE.value());
            return;
        }
        response.setStatus(HttpStatus.PAYLOAD_TOO_LARGE.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getWriter(), Map.of("problem", words));
    }
}
