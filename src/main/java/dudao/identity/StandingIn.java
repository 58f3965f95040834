package dudao.identity;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** 代 …: in whose place the act that is under way is done. Whatever the act brings about until its transaction ends is done so too. */
@Component
public class StandingIn {

    public void inPlaceOf(Colleague absentee) {
        var before = absentee().orElse(null);
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

    /** 被代理人; empty where everybody acts for himself. */
    public Optional<Colleague> absentee() {
        return Optional.ofNullable((Colleague) TransactionSynchronizationManager.getResource(this));
    }
}
