package dudao.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 内容的销毁: takes out of the store what no exhibit names any more, after the exhibits are gone and again each hour until the store has
 * done it. Whoever hands the same content in at that moment waits for it, or is asked to hand in again.
 */
@Component
class Forgetting {

    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);
    private static final long HOUR = 3_600_000;

    private final ContentStore store;
    private final Register register;
    private final TransactionTemplate transaction;

    Forgetting(ContentStore store, Register register, PlatformTransactionManager transactions) {
        this.store = store;
        this.register = register;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener
    void on(ContentForgotten forgotten) {
        work();
    }

    @Scheduled(initialDelay = HOUR, fixedDelay = HOUR)
    void work() {
        for (var sha256 : register.forgotten()) {
            try {
                transaction.executeWithoutResult(status -> forget(sha256));
            } catch (RuntimeException e) {
                LOG.warn("The content {} stays in the store for now: {}", sha256, e.toString());
            }
        }
    }

    private void forget(String sha256) {
        if (register.forget(sha256)) {
            try {
                store.forget(sha256);
            } catch (IOException e) {
                throw new UncheckedIOException("The store kept " + sha256, e);
            }
        }
    }
}
