package dudao.indicator;

import dudao.identity.BodyCode;
import dudao.identity.CurrentPerson;
import dudao.identity.PostHeld;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 谁维护指标体系: people of an office, for their office. */
@Component
class Keepers {

    private final CurrentPerson current;

    Keepers(CurrentPerson current) {
        this.current = current;
    }

    Frameworks.Keeper keeper() {
        return new Frameworks.Keeper(
                current.login().orElseThrow(),
                office().orElseThrow(() -> new IllegalStateException("Frameworks are changed by offices")));
    }

    /** Whose frameworks the person keeps. */
    Optional<BodyCode> office() {
        return current.person().orElseThrow().posts().stream()
                .filter(held -> AddressesOfIndicator.KEEPERS.contains(held.post()))
                .map(PostHeld::body)
                .findFirst();
    }

    String login() {
        return current.login().orElse("");
    }
}
