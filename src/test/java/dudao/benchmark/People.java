package dudao.benchmark;

import dudao.identity.Directory;
import dudao.identity.Person;
import dudao.identity.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is signed in; both sides are told alike. A person's posts are read once, as a session keeps them. */
class People {

    static final String OPENER = "county.staff1";

    private final Directory directory;
    private final Clock clock;
    private final Map<String, Person> known = new ConcurrentHashMap<>();

    People(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Person act(IdentityService engine, String login) {
        var person =
                known.computeIfAbsent(login, asked -> directory.person(asked).orElseThrow());
        var principal = new SignedIn(person, "");
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
        engine.setAuthentication(login, List.copyOf(person.groups()));
        return person;
    }

    void leave(IdentityService engine) {
        SecurityContextHolder.clearContext();
        engine.clearAuthentication();
    }
}
