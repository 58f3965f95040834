package dudao.evidence;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * 病毒扫描, after the upload and apart from it: looks at whatever has not been looked at, after each upload and again from
 * time to time. What a scanner that is down misses is looked at when it is up again.
 */
class Scanner implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Scanner.class);

    private final ClamAv clamAv;
    private final ContentStore store;
    private final Register register;
    private final Clock clock;
    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "evidence-scanner"));

    Scanner(ClamAv clamAv, ContentStore store, Register register, Clock clock) {
        this.clamAv = clamAv;
        this.store = store;
        this.register = register;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        worker.scheduleWithFixedDelay(
                this::scanWhatIsNew, 0, Duration.ofMinutes(1).toSeconds(), TimeUnit.SECONDS);
    }

    @TransactionalEventListener
    void on(ContentKept kept) {
        worker.execute(this::scanWhatIsNew);
    }

    private void scanWhatIsNew() {
        try {
            for (var sha256 : register.unscanned()) {
                var content = store.open(sha256);
                if (content.exists()) {
                    register.scanned(sha256, clamAv.scan(content.getInputStream()), clock.instant());
                } else {
                    LOG.error("The content {} of an exhibit is missing", sha256);
                }
            }
        } catch (IOException | RuntimeException e) {
            // An exception that got out would end the repetition.
            LOG.warn("Exhibits stay unscanned for now: {}", e.toString());
        }
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
