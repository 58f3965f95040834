package dudao.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dudao.cases.CaseNumber;
import dudao.identity.CurrentPerson;
import dudao.identity.Person;
import dudao.identity.Post;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * 查阅留痕: what auditors and administrators read of cases, what anybody takes out of the house, who asked for a case that is not his
 * to read, and what was changed over a page of which no module tells. Stands behind the doors, so that it knows who asks.
 */
@Component
@Order(Watch.BEHIND_THE_DOORS)
class Watch extends OncePerRequestFilter {

    static final int BEHIND_THE_DOORS = -90;
    /** Set on a request that has told the trail something by itself. */
    static final String TOLD = Watch.class.getName() + ".told";

    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int LONGEST = 160;
    private static final Set<String> WRITING = Set.of("POST", "PUT", "DELETE", "PATCH");
    /** What a person writes for himself, or into what counts only when the task is handed in. */
    private static final Pattern OWN =
            Pattern.compile("/tasks/[^/]+/(?:draft|sheet).*|/messages.*|/login|/logout|/demo/.*");
    /** What Cockpit and Tasklist ask of one case, and what is asked of all cases at once. */
    private static final Pattern OF_CASES = Pattern.compile(
            "/(?:camunda/api|engine-rest)/.*(?:process-instance|task|execution|job|incident)/[^/]*\\d[^/]*.*|/questions/.+|/letters/.+");

    private final Trail trail;
    private final CurrentPerson current;
    /** Cockpit asks for the same again every few seconds. */
    private final Cache<String, Boolean> lookedAt = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(5))
            .maximumSize(10_000)
            .build();

    Watch(Trail trail, CurrentPerson current) {
        this.trail = trail;
        this.current = current;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        current.person().flatMap(person -> told(person, request, response)).ifPresent(trail::ofDay);
    }

    private Optional<Happening> told(Person person, HttpServletRequest request, HttpServletResponse response) {
        var status = response.getStatus();
        var address = address(request);
        var about = about(request);
        if (about != null && (status == NOT_FOUND || status == FORBIDDEN)) {
            return isTold(request) ? Optional.empty() : Optional.of(new Happening.Refused(address, about));
        }
        if (status >= BAD_REQUEST) {
            return Optional.empty();
        }
        if (WRITING.contains(request.getMethod())) {
            return isTold(request)
                            || !isPage(request)
                            || OWN.matcher(request.getRequestURI()).matches()
                    ? Optional.empty()
                    : Optional.of(new Happening.Submitted(address));
        }
        var disposition = response.getHeader(HttpHeaders.CONTENT_DISPOSITION);
        if (disposition != null && disposition.startsWith("attachment")) {
            return Optional.of(new Happening.Downloaded(address, about));
        }
        return isOnlooker(person) ? lookedAt(person, request, address, about) : Optional.empty();
    }

    private Optional<Happening> lookedAt(
            Person person, HttpServletRequest request, String address, @Nullable String about) {
        if (about != null) {
            return Optional.of(new Happening.CaseLookedAt(address, about));
        }
        if (OF_CASES.matcher(request.getRequestURI()).matches()
                && lookedAt.asMap().putIfAbsent(person.login() + address, true) == null) {
            return Optional.of(new Happening.CaseLookedAt(address, ""));
        }
        return Optional.empty();
    }

    private static boolean isOnlooker(Person person) {
        return person.holds(Post.AUDITOR) || person.holds(Post.ADMINISTRATOR);
    }

    private static boolean isTold(HttpServletRequest request) {
        return request.getAttribute(TOLD) != null;
    }

    private static boolean isPage(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) != null;
    }

    /** Number of the case that the address names. */
    private static @Nullable String about(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? Stream.of("number", "caseNumber")
                        .map(variables::get)
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .filter(value -> value.matches(CaseNumber.PATTERN))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** Without what follows the question mark, which may name people. */
    static String address(HttpServletRequest request) {
        var path = request.getMethod() + " " + decoded(request.getRequestURI());
        return path.length() <= LONGEST ? path : path.substring(0, LONGEST);
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return path;
        }
    }
}
