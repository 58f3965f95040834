package dudao.identity;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * 代 …: in whose place the act that is under way is done. A task says so itself, and whatever it brings about until its transaction ends is done
 * so too; of a page its address tells it, where that opens to a post which the person only holds for somebody else.
 */
@Component
public class StandingIn {

    private final CurrentPerson current;
    private final ObjectProvider<OpenAddresses> addresses;

    StandingIn(CurrentPerson current, ObjectProvider<OpenAddresses> addresses) {
        this.current = current;
        this.addresses = addresses;
    }

    public void inPlaceOf(Colleague absentee) {
        var before = ofTask().orElse(null);
        if (before == null) {
            TransactionSynchronizationManager.bindResource(this, absentee);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(StandingIn.this);
                }
            });
        } else if (!before.equals(absentee)) {
            throw new IllegalStateException(
                    "One act is done in the place of one person, not of %s and %s".formatted(before, absentee));
        }
    }

    /** 被代理人; empty where everybody acts for himself. Whoever stands in for nobody costs nothing. */
    public Optional<Colleague> absentee() {
        return ofTask().or(() -> current.person().filter(Person::standsIn).flatMap(this::ofPage));
    }

    private Optional<Colleague> ofTask() {
        return Optional.ofNullable((Colleague) TransactionSynchronizationManager.getResource(this));
    }

    private Optional<Colleague> ofPage(Person person) {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? opened(attributes.getRequest())
                        .flatMap(open -> person.actsFor(
                                open.posts().stream().map(Post::group).toList()))
                : Optional.empty();
    }

    /** The first that fits, as at the doors. */
    private Optional<OpenAddress> opened(HttpServletRequest request) {
        return addresses.stream()
                .flatMap(module -> module.list().stream())
                .filter(open -> (open.method() == null
                                ? withDefaults().matcher(open.pattern())
                                : withDefaults().matcher(open.method(), open.pattern()))
                        .matches(request))
                .findFirst();
    }
}
