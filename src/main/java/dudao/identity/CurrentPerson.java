package dudao.identity;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is acting now: the person signed in, or nobody when the house acts by itself (a period ran out). */
@Component
public class CurrentPerson {

    public Optional<Person> person() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn.person())
                : Optional.empty();
    }

    public Optional<String> login() {
        return person().map(Person::login);
    }
}
