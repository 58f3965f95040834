package dudao.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dudao.identity.Directory;
import dudao.identity.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.stereotype.Component;

/** 门卫: who came in, who was not let in, and who was turned away at a door inside. */
@Component
class Doorkeeper {

    private final Trail trail;
    private final Directory directory;
    /** A page that asks for what it may not have asks again every few seconds: one line for five minutes of that. */
    private final Cache<String, Boolean> refused = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(5))
            .maximumSize(10_000)
            .build();

    Doorkeeper(Trail trail, Directory directory) {
        this.trail = trail;
        this.directory = directory;
    }

    @EventListener
    void on(AuthenticationSuccessEvent success) {
        var login = success.getAuthentication().getName();
        trail.ofDay(new Happening.SignedIn(login), login);
    }

    /** A name that nobody has may be a password typed in the wrong place. */
    @EventListener
    void on(AbstractAuthenticationFailureEvent failure) {
        var typed = failure.getAuthentication().getName();
        if (directory.person(typed).isPresent()) {
            trail.ofDay(new Happening.SignInFailed(typed), null);
        }
    }

    @EventListener
    void on(AuthorizationDeniedEvent<?> denied) {
        if (denied.getObject() instanceof HttpServletRequest request
                && denied.getAuthentication().get().getPrincipal() instanceof SignedIn somebody) {
            trail.ofDay(
                    new Happening.Refused(Watch.address(request), null),
                    somebody.person().login());
        }
    }

    private void refused(String address, String login) {
        if (refused.asMap().putIfAbsent(login + " " + address, true) == null) {
            trail.ofDay(new Happening.Refused(address, null), login);
        }
    }
}
