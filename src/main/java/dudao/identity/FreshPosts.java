package dudao.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads a signed-in person's posts again every minute, so that a post that was withdrawn or ran out does not live until
 * sign-out, and ends the session of whoever left the roster or got a new password.
 */
@Component
class FreshPosts extends OncePerRequestFilter {

    private final Directory directory;
    private final Accounts accounts;
    private final Cache<String, Optional<SignedIn>> known = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(10_000)
            .build();

    FreshPosts(Directory directory, Accounts accounts) {
        this.directory = directory;
        this.accounts = accounts;
    }

    @EventListener
    void on(RosterChanged changed) {
        known.invalidateAll();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn before) {
            var now = known.get(before.getUsername(), this::read);
            if (now.isPresent() && now.get().passwordHash().equals(before.passwordHash())) {
                SecurityContextHolder.setContext(
                        new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                                now.get(), null, now.get().getAuthorities())));
            } else {
                SecurityContextHolder.clearContext();
                request.getSession().invalidate();
            }
        }
        chain.doFilter(request, response);
    }

    private Optional<SignedIn> read(String login) {
        return accounts.password(login)
                .flatMap(password -> directory.person(login).map(person -> SignedIn.of(person, password)));
    }
}
